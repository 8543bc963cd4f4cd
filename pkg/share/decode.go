package share

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// decoder reads what an encoder wrote.
type decoder struct {
	unpacker
	article string // its text, "" where it did not travel
	start   int
	makers  []annotation.Maker
}

// decode returns what the columns of a link hold.
func decode(ids, columns []byte) (Parcel, error) {
	numbers, words, ok := first(columns)
	if !ok {
		return Parcel{}, ErrAltered
	}
	d := &decoder{unpacker: unpacker{ids: ids, numbers: numbers, words: words}}
	d.fine = d.index(2) == 1
	var p Parcel
	d.about(&p)
	for range d.records() {
		h := d.highlight()
		h.Article = p.ID
		p.Highlights = append(p.Highlights, h)
	}
	p.Links = d.links(p.Highlights)
	d.end()
	if d.err == nil {
		d.err = p.validate()
	}
	if d.err != nil {
		return Parcel{}, d.err
	}
	return p, nil
}

// first returns the part of b that follows its length, and the rest.
func first(b []byte) (part, rest []byte, ok bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return nil, nil, false
	}
	return b[size:][:n], b[size:][n:], true
}

func (d *decoder) about(p *Parcel) {
	has := d.count()
	p.ID = d.id()
	for _, field := range []*string{&p.Meta.Title, &p.Meta.Source, &p.Meta.Byline, &p.Meta.Site, &p.Meta.Published, &p.Meta.Lang} {
		*field = d.text()
	}
	p.Meta.Added = d.time()
	p.Meta.Fictional = has&isFictional != 0
	if has&hasText == 0 {
		return
	}
	var blocks []article.Block
	for range d.blocks() {
		blocks = append(blocks, d.block())
	}
	if d.err != nil {
		return
	}
	a, err := article.New(p.ID, p.Meta, blocks)
	if err != nil {
		d.fail("%v", err)
		return
	}
	p.Article, d.article = a, a.Text()
}

// blocks returns how many blocks follow: a long text has more of them than there may be
// records.
func (d *decoder) blocks() int {
	n := d.count()
	if n > len(d.numbers) {
		d.fail("it announces %d blocks", n)
		return 0
	}
	return n
}

func (d *decoder) block() article.Block {
	b := article.Block{Kind: blockKinds[d.index(len(blockKinds))]}
	has := d.count()
	b.Quote = has&isQuote != 0
	if has&hasLevel != 0 {
		b.Level = d.number()
	}
	if has&hasOrdinal != 0 {
		b.Ordinal = d.number()
	}
	b.Text = d.text()
	if has&hasMarks == 0 {
		return b
	}
	for range d.records() {
		m := article.Mark{Kind: markKinds[d.index(len(markKinds))]}
		m.Start = d.count()
		m.End = m.Start + d.count()
		m.Href = d.text()
		b.Marks = append(b.Marks, m)
	}
	return b
}

func (d *decoder) highlight() annotation.Highlight {
	h := annotation.Highlight{Kind: kinds[d.index(len(kinds))]}
	has := d.count()
	d.stamp(&h.ID, &h.Creator, &h.Created, &h.Modified)
	if has&isOwn != 0 {
		h.Words = d.text()
	} else {
		sel := d.passage(has&isPlace != 0, has&inContext != 0)
		h.Selector = &sel
	}
	d.said(&h.Comment, has&hasComment)
	d.said(&h.Speaker, has&hasSpeaker)
	d.said(&h.Verdict, has&hasVerdict)
	if has&hasTags != 0 {
		for range d.records() {
			h.Tags = append(h.Tags, d.text())
		}
	}
	if has&hasSources != 0 {
		for range d.records() {
			h.Sources = append(h.Sources, annotation.Source{Title: d.text(), Address: d.text(), Date: d.text()})
		}
	}
	return h
}

// said reads a field that is there where has is not 0.
func (d *decoder) said(field *string, has int) {
	if has != 0 {
		*field = d.text()
	}
}

func (d *decoder) passage(stands, around bool) anchor.Selector {
	start := d.start + d.number()
	sel := anchor.Selector{Position: span.Span{Start: start, End: start + d.number()}}
	d.start = start
	if !stands {
		sel.Exact = d.text()
	} else {
		sel.Exact = d.in(sel.Position)
	}
	if around {
		sel.Prefix = d.in(span.Span{Start: start - d.count(), End: start})
		sel.Suffix = d.in(span.Span{Start: sel.Position.End, End: sel.Position.End + d.count()})
		return sel
	}
	sel.Prefix, sel.Suffix = d.text(), d.text()
	return sel
}

// in returns the passage at s of the text.
func (d *decoder) in(s span.Span) string {
	if !s.Valid(len(d.article)) {
		d.fail("there is no passage from %d to %d", s.Start, s.End)
		return ""
	}
	return strings.ToValidUTF8(s.In(d.article), "\ufffd")
}

func (d *decoder) stamp(id *string, by *annotation.Maker, created, modified *time.Time) {
	*id, *by = d.id(), d.maker()
	*created, *modified = d.time(), d.time()
}

func (d *decoder) maker() annotation.Maker {
	i := d.index(len(d.makers) + 2)
	switch {
	case i == 0:
		return annotation.Maker{}
	case i > len(d.makers):
		d.makers = append(d.makers, annotation.Maker{ID: d.id(), Name: d.text()})
	}
	return d.makers[i-1]
}

// links reads links between highlights.
func (d *decoder) links(highlights []annotation.Highlight) []annotation.Link {
	n := d.records()
	var links []annotation.Link
	disputed := map[int]int{} // by the number of a dispute: that of the link it is about
	for i := range n {
		l := annotation.Link{Type: linkTypes[d.index(len(linkTypes))]}
		l.From = d.oneOf(highlights)
		if l.Type == annotation.Disputes {
			disputed[i] = d.index(n)
		} else {
			l.To = d.oneOf(highlights)
		}
		d.stamp(&l.ID, &l.Creator, &l.Created, &l.Modified)
		l.Note = d.text()
		links = append(links, l)
	}
	for i, to := range disputed {
		links[i].To = links[to].ID
	}
	return links
}

// oneOf reads the number of a highlight and returns its id.
func (d *decoder) oneOf(highlights []annotation.Highlight) string {
	i := d.index(len(highlights))
	if d.err != nil {
		return ""
	}
	return highlights[i].ID
}

// validate returns an error where p is not what Pack packs. Where the text did not travel,
// some other text stands in for it.
func (p Parcel) validate() error {
	a := p.Article
	if a == nil {
		var err error
		if a, err = article.New(p.ID, p.Meta, []article.Block{article.Plain("It did not travel.")}); err != nil {
			return fmt.Errorf("%w: %w", ErrAltered, err)
		}
	}
	if err := p.in(a).Validate(); err != nil {
		return fmt.Errorf("%w: %w", ErrAltered, err)
	}
	return nil
}
