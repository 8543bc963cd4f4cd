package importer

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// builder gathers text and marks into blocks. White space is folded as it is written.
type builder struct {
	blocks []article.Block
	place  place
	text   strings.Builder // of the block that is being written
	marks  []article.Mark  // of that block, in the order of their ends
	open   []article.Mark  // begun and not ended: they go on in the next block
}

// place is where in an article's structure the text stands that is written next.
type place struct {
	kind    article.Kind
	level   int
	ordinal int
	quote   bool
	depth   int // of lists
}

// write adds text to the block, runs of white space as one space.
func (b *builder) write(text string) {
	for _, r := range text {
		switch {
		case !unicode.IsSpace(r) && !unicode.IsControl(r):
			b.text.WriteRune(r)
		case !b.spaced():
			b.text.WriteByte(' ')
		}
	}
}

// spaced reports whether white space would be folded away at the end of the block.
func (b *builder) spaced() bool {
	return b.text.Len() == 0 || strings.HasSuffix(b.text.String(), " ")
}

// begin opens a mark at the end of the text.
func (b *builder) begin(kind article.MarkKind, href string) {
	b.open = append(b.open, article.Mark{Span: span.Span{Start: b.text.Len()}, Kind: kind, Href: href})
}

// end closes the mark that was opened last.
func (b *builder) end() {
	last := len(b.open) - 1
	m := b.open[last]
	b.open = b.open[:last]
	b.mark(m.Kind, m.Href, m.Start, b.text.Len())
}

// mark adds a mark over the bytes from start to end of the block's text.
func (b *builder) mark(kind article.MarkKind, href string, start, end int) {
	b.marks = append(b.marks, article.Mark{Span: span.Span{Start: start, End: end}, Kind: kind, Href: href})
}

// flush ends the block. Marks that are open go on in the next one. An item's number
// is its first block's; what else is in the item stands as paragraphs.
func (b *builder) flush() {
	text := strings.TrimSuffix(b.text.String(), " ")
	if text != "" {
		for i, m := range b.open {
			b.mark(m.Kind, m.Href, m.Start, len(text))
			b.open[i].Start = 0
		}
		block := article.Block{
			Kind: b.place.kind, Level: b.place.level, Ordinal: b.place.ordinal, Quote: b.place.quote,
			Text: text, Marks: tidy(text, b.marks),
		}
		if block.Kind == "" {
			block.Kind = article.Paragraph
		}
		b.blocks = append(b.blocks, block)
		if block.Kind == article.Item {
			b.place.kind, b.place.level, b.place.ordinal = article.Paragraph, 0, 0
		}
	}
	b.text.Reset()
	b.marks = b.marks[:0]
	for i := range b.open {
		b.open[i].Start = 0
	}
}

// tidy returns marks in order of their starts, those that touch and mean the same as
// one, trimmed to words, and none of them empty.
func tidy(text string, marks []article.Mark) []article.Mark {
	sorted := slices.Clone(marks)
	sort.SliceStable(sorted, func(i, j int) bool { return before(sorted[i], sorted[j]) })
	type meaning struct {
		kind article.MarkKind
		href string
	}
	var merged []article.Mark
	last := map[meaning]int{}
	for _, m := range sorted {
		key := meaning{m.Kind, m.Href}
		if i, ok := last[key]; ok && merged[i].End >= m.Start {
			merged[i].End = max(merged[i].End, m.End)
			continue
		}
		last[key] = len(merged)
		merged = append(merged, m)
	}
	for i := range merged {
		merged[i].Span = trim(text, merged[i].Span)
	}
	merged = slices.DeleteFunc(merged, func(m article.Mark) bool { return m.Empty() })
	sort.SliceStable(merged, func(i, j int) bool { return before(merged[i], merged[j]) }) // trimming moves starts
	return merged
}

// before orders marks by their starts, the longer first.
func before(a, b article.Mark) bool {
	return cmp.Or(a.Start-b.Start, b.End-a.End) < 0
}

// trim returns the part of s that lies in text and neither begins nor ends with a space.
func trim(text string, s span.Span) span.Span {
	s.End = min(s.End, len(text))
	for !s.Empty() && text[s.Start] == ' ' {
		s.Start++
	}
	for !s.Empty() && text[s.End-1] == ' ' {
		s.End--
	}
	return s
}

// within runs f at another place in the structure, in blocks of its own.
func (b *builder) within(p place, f func()) {
	b.flush()
	was := b.place
	b.place = p
	f()
	b.flush()
	b.place = was
}

// item runs f inside an item of a list. ordinal is 0 where the list has no numbers.
func (b *builder) item(ordinal int, f func()) {
	p := place{kind: article.Item, level: b.place.depth + 1, ordinal: ordinal, quote: b.place.quote, depth: b.place.depth + 1}
	b.within(p, f)
}

// heading runs f inside a heading of this level.
func (b *builder) heading(level int, f func()) {
	p := b.place
	p.kind, p.level, p.ordinal = article.Heading, level, 0
	b.within(p, f)
}

// quote runs f inside a block quote.
func (b *builder) quote(f func()) {
	b.within(place{quote: true, depth: b.place.depth}, f)
}

// code writes text as preformatted: each line is a block.
func (b *builder) code(text string) {
	b.within(place{kind: article.Code, quote: b.place.quote, depth: b.place.depth}, func() {
		for line := range strings.Lines(text) {
			b.write(line)
			b.flush()
		}
	})
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
