package share

import (
	"encoding/binary"
	"slices"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// The kinds of highlight and of link by their numbers. A number keeps its meaning for good.
var (
	kinds     = []annotation.Kind{annotation.Claim, annotation.Evidence, annotation.Rebuttal, annotation.Note}
	linkTypes = []annotation.LinkType{annotation.Rebuts, annotation.Supports, annotation.Disputes, annotation.Contradicts, annotation.SameClaim}
)

// What an article, a block, a highlight or a link has, as bits of one number.
const (
	hasText = 1 << iota
	isFictional
)

const (
	isQuote = 1 << iota
	hasLevel
	hasOrdinal
	hasMarks
)

const (
	isOwn     = 1 << iota // else it has a passage
	isPlace               // the passage stands in the text that travels
	inContext             // and so does what is around it
	hasComment
	hasSpeaker
	hasVerdict
	hasTags
	hasSources
)

// encoder packs the notes of one article.
type encoder struct {
	packer
	article string // its text where that travels, else ""
	start   int    // where the passage before began
	makers  []annotation.Maker
}

// encode returns the link of a part in the making.
func encode(a *article.Article, p notebook.Part, withText bool) (Draft, error) {
	e := &encoder{}
	e.fine = finer(a, p)
	e.count(bit(1, e.fine))
	e.about(a, withText)
	e.count(len(p.Highlights))
	for _, h := range p.Highlights {
		e.highlight(h)
	}
	e.links(p)
	if e.err != nil {
		return Draft{}, e.err
	}
	columns := binary.AppendUvarint(nil, uint64(len(e.numbers)))
	columns = slices.Concat(columns, e.numbers, e.words)
	if max(len(p.Highlights), len(p.Links)) > maxRecords || len(columns) > MaxColumns {
		return Draft{}, ErrTooLarge
	}
	return Draft{e.ids, columns}, nil
}

// finer reports whether a time in p is finer than milliseconds.
func finer(a *article.Article, p notebook.Part) bool {
	of := func(created, modified time.Time) bool { return isFine(created) || isFine(modified) }
	return isFine(a.Meta().Added) ||
		slices.ContainsFunc(p.Highlights, func(h annotation.Highlight) bool { return of(h.Created, h.Modified) }) ||
		slices.ContainsFunc(p.Links, func(l annotation.Link) bool { return of(l.Created, l.Modified) })
}

// bit returns b where has is true.
func bit(b int, has bool) int {
	if has {
		return b
	}
	return 0
}

func (e *encoder) about(a *article.Article, withText bool) {
	meta := a.Meta()
	e.count(bit(hasText, withText) | bit(isFictional, meta.Fictional))
	e.id(a.ID())
	for _, s := range []string{meta.Title, meta.Source, meta.Byline, meta.Site, meta.Published, meta.Lang} {
		e.text(s)
	}
	e.time(meta.Added)
	if !withText {
		return
	}
	e.article = a.Text()
	e.count(a.Len())
	for i := range a.Len() {
		e.block(a.Block(i))
	}
}

func (e *encoder) block(b article.Block) {
	e.count(slices.Index(blockKinds, b.Kind))
	e.count(bit(isQuote, b.Quote) | bit(hasLevel, b.Level != 0) | bit(hasOrdinal, b.Ordinal != 0) | bit(hasMarks, len(b.Marks) > 0))
	if b.Level != 0 {
		e.number(b.Level)
	}
	if b.Ordinal != 0 {
		e.number(b.Ordinal)
	}
	e.text(b.Text)
	if len(b.Marks) == 0 {
		return
	}
	e.count(len(b.Marks))
	for _, m := range b.Marks {
		e.count(slices.Index(markKinds, m.Kind))
		e.count(m.Start)
		e.count(m.Len())
		e.text(m.Href)
	}
}

func (e *encoder) highlight(h annotation.Highlight) {
	stands, around := false, false
	if !h.Own() {
		stands, around = e.stands(*h.Selector)
	}
	e.count(slices.Index(kinds, h.Kind))
	e.count(bit(isOwn, h.Own()) | bit(isPlace, stands) | bit(inContext, around) |
		bit(hasComment, h.Comment != "") | bit(hasSpeaker, h.Speaker != "") | bit(hasVerdict, h.Verdict != "") |
		bit(hasTags, len(h.Tags) > 0) | bit(hasSources, len(h.Sources) > 0))
	e.signed(h.ID, h.Creator, h.Created, h.Modified)
	if h.Own() {
		e.text(h.Words)
	} else {
		e.passage(*h.Selector, stands, around)
	}
	for _, s := range []string{h.Comment, h.Speaker, h.Verdict} {
		if s != "" {
			e.text(s)
		}
	}
	if len(h.Tags) > 0 {
		e.count(len(h.Tags))
		for _, tag := range h.Tags {
			e.text(tag)
		}
	}
	if len(h.Sources) > 0 {
		e.count(len(h.Sources))
		for _, s := range h.Sources {
			e.text(s.Title)
			e.text(s.Address)
			e.text(s.Date)
		}
	}
}

// stands reports whether the passage of sel can be told by its place in the text that
// travels, and whether what sel has around it can.
func (e *encoder) stands(sel anchor.Selector) (stands, around bool) {
	if !sel.Position.Valid(len(e.article)) || sel.Position.In(e.article) != sel.Exact {
		return false, false
	}
	return true, strings.HasSuffix(e.article[:sel.Position.Start], sel.Prefix) && strings.HasPrefix(e.article[sel.Position.End:], sel.Suffix)
}

func (e *encoder) passage(sel anchor.Selector, stands, around bool) {
	e.number(sel.Position.Start - e.start)
	e.number(sel.Position.Len())
	e.start = sel.Position.Start
	if !stands {
		e.text(sel.Exact)
	}
	if around {
		e.count(len(sel.Prefix))
		e.count(len(sel.Suffix))
		return
	}
	e.text(sel.Prefix)
	e.text(sel.Suffix)
}

// signed writes who made a record, and when.
func (e *encoder) signed(id string, by annotation.Maker, created, modified time.Time) {
	e.id(id)
	e.maker(by)
	e.time(created)
	e.time(modified)
}

// maker writes 0 for nobody known, or the number of a maker from 1; a new one's is
// followed by the maker.
func (e *encoder) maker(m annotation.Maker) {
	if m == (annotation.Maker{}) {
		e.count(0)
		return
	}
	i := slices.Index(e.makers, m)
	if i >= 0 {
		e.count(i + 1)
		return
	}
	e.makers = append(e.makers, m)
	e.count(len(e.makers))
	e.id(m.ID)
	e.text(m.Name)
}

// links writes links, their ends by their numbers in p.
func (e *encoder) links(p notebook.Part) {
	highlights, links := map[string]int{}, map[string]int{}
	for i, h := range p.Highlights {
		highlights[h.ID] = i
	}
	for i, l := range p.Links {
		links[l.ID] = i
	}
	e.count(len(p.Links))
	for _, l := range p.Links {
		ends := highlights
		if l.Type == annotation.Disputes {
			ends = links
		}
		e.count(slices.Index(linkTypes, l.Type))
		e.count(highlights[l.From])
		e.count(ends[l.To])
		e.signed(l.ID, l.Creator, l.Created, l.Modified)
		e.text(l.Note)
	}
}
