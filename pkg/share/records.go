package share

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// What is carried by its number. A number keeps its meaning for good.
var (
	kinds      = []annotation.Kind{annotation.Claim, annotation.Evidence, annotation.Rebuttal, annotation.Note}
	linkTypes  = []annotation.LinkType{annotation.Rebuts, annotation.Supports, annotation.Disputes, annotation.Contradicts, annotation.SameClaim}
	blockKinds = []article.Kind{article.Paragraph, article.Heading, article.Item, article.Code}
	markKinds  = []article.MarkKind{article.Link, article.Emphasis, article.Strong, article.Mono}
)

// What an article has, as bits of one number.
const (
	hasText = 1 << iota
	isFictional
)

// What a block has.
const (
	isQuote = 1 << iota
	hasLevel
	hasOrdinal
	hasMarks
)

// What a highlight has.
const (
	isOwn     = 1 << iota // else it has a passage
	isPlace               // the passage stands in the text that travels
	inContext             // and so does what is around it
	hasComment
	hasSpeaker
	hasVerdict
	hasTags
	hasSources
	hasEdits
)

// bit returns b where has is true.
func bit(b int, has bool) int {
	if has {
		return b
	}
	return 0
}

// courier carries a parcel into columns or out of them.
type courier struct {
	columns
	article string // its text, where that travels
	start   int    // where the passage before began
	makers  []annotation.Maker
}

// parcel carries all of p.
func (c *courier) parcel(p *Parcel) {
	c.fine = c.index(bit(1, c.fine), 2) == 1
	c.about(p)
	p.Highlights = each(&c.columns, p.Highlights, maxRecords, func(h *annotation.Highlight) {
		c.highlight(h)
		h.Article = p.ID
	})
	c.links(p)
}

func (c *courier) about(p *Parcel) {
	has := c.count(bit(hasText, p.Article != nil) | bit(isFictional, p.Meta.Fictional))
	p.Meta.Fictional = has&isFictional != 0
	p.ID = c.id(p.ID)
	for _, field := range []*string{&p.Meta.Title, &p.Meta.Source, &p.Meta.Byline, &p.Meta.Site, &p.Meta.Published, &p.Meta.Lang} {
		*field = c.text(*field)
	}
	p.Meta.Added = c.time(p.Meta.Added)
	if has&hasText == 0 {
		return
	}
	blocks := each(&c.columns, blocksOf(p.Article), MaxColumns, c.block)
	if c.reading && c.err == nil {
		var err error
		if p.Article, err = article.New(p.ID, p.Meta, blocks); err != nil {
			c.fail("%w", err)
		}
	}
	if c.err == nil {
		c.article = p.Article.Text()
	}
}

// blocksOf returns the blocks of a, none where there is no article.
func blocksOf(a *article.Article) []article.Block {
	if a == nil {
		return nil
	}
	blocks := make([]article.Block, a.Len())
	for i := range blocks {
		blocks[i] = a.Block(i)
	}
	return blocks
}

func (c *courier) block(b *article.Block) {
	b.Kind = oneOf(&c.columns, b.Kind, blockKinds)
	has := c.count(bit(isQuote, b.Quote) | bit(hasLevel, b.Level != 0) | bit(hasOrdinal, b.Ordinal != 0) | bit(hasMarks, len(b.Marks) > 0))
	b.Quote = has&isQuote != 0
	if has&hasLevel != 0 {
		b.Level = c.number(b.Level)
	}
	if has&hasOrdinal != 0 {
		b.Ordinal = c.number(b.Ordinal)
	}
	b.Text = c.text(b.Text)
	if has&hasMarks != 0 {
		b.Marks = each(&c.columns, b.Marks, MaxColumns, c.mark)
	}
}

func (c *courier) mark(m *article.Mark) {
	m.Kind = oneOf(&c.columns, m.Kind, markKinds)
	start := c.count(m.Start)
	m.Span = span.Span{Start: start, End: start + c.count(m.Len())}
	m.Href = c.text(m.Href)
}

func (c *courier) highlight(h *annotation.Highlight) {
	h.Kind = oneOf(&c.columns, h.Kind, kinds)
	has := c.count(c.has(*h))
	c.stamp(&h.ID, &h.Creator, &h.Created, &h.Modified)
	if has&isOwn != 0 {
		h.Words = c.text(h.Words)
	} else {
		h.Selector = c.passage(h.Selector, has)
	}
	c.said(&h.Comment, has&hasComment)
	c.said(&h.Speaker, has&hasSpeaker)
	c.said(&h.Verdict, has&hasVerdict)
	if has&hasTags != 0 {
		h.Tags = each(&c.columns, h.Tags, maxRecords, func(tag *string) { *tag = c.text(*tag) })
	}
	if has&hasSources != 0 {
		h.Sources = each(&c.columns, h.Sources, maxRecords, func(s *annotation.Source) {
			s.Title, s.Address, s.Date = c.text(s.Title), c.text(s.Address), c.text(s.Date)
		})
	}
	if has&hasEdits != 0 {
		c.edits(&h.Edits)
	}
}

// edits carries what is remembered of a record's changes, as JSON: few records have any.
func (c *courier) edits(e *annotation.Edits) {
	text := ""
	if !c.reading && len(*e) > 0 {
		data, err := json.Marshal(e.UTC())
		if err != nil {
			c.fail("%w", err)
		}
		text = string(data)
	}
	text = c.text(text)
	if !c.reading || text == "" {
		return
	}
	if err := json.Unmarshal([]byte(text), e); err != nil {
		c.fail("%w", err)
	}
}

// has returns what h has. Where the quote of h and what is around it stand in the text that
// travels, their places will do.
func (c *courier) has(h annotation.Highlight) int {
	has := bit(hasComment, h.Comment != "") | bit(hasSpeaker, h.Speaker != "") | bit(hasVerdict, h.Verdict != "") |
		bit(hasTags, len(h.Tags) > 0) | bit(hasSources, len(h.Sources) > 0) | bit(hasEdits, len(h.Edits) > 0)
	if h.Own() {
		return has | isOwn
	}
	at := h.Selector.Position
	if !at.Valid(len(c.article)) || at.In(c.article) != h.Selector.Exact {
		return has
	}
	around := strings.HasSuffix(c.article[:at.Start], h.Selector.Prefix) && strings.HasPrefix(c.article[at.End:], h.Selector.Suffix)
	return has | isPlace | bit(inContext, around)
}

// said carries a field that is there where has is not 0.
func (c *courier) said(field *string, has int) {
	if has != 0 {
		*field = c.text(*field)
	}
}

// passage carries where a highlight stands. sel is nil in reading.
func (c *courier) passage(sel *anchor.Selector, has int) *anchor.Selector {
	var s anchor.Selector
	if sel != nil {
		s = *sel
	}
	start := c.start + c.number(s.Position.Start-c.start)
	c.start = start
	end := start + c.number(s.Position.Len())
	s.Position = span.Span{Start: start, End: end}
	if has&isPlace != 0 {
		s.Exact = c.in(s.Position)
	} else {
		s.Exact = c.text(s.Exact)
	}
	if has&inContext != 0 {
		s.Prefix = c.in(span.Span{Start: start - c.count(len(s.Prefix)), End: start})
		s.Suffix = c.in(span.Span{Start: end, End: end + c.count(len(s.Suffix))})
	} else {
		s.Prefix, s.Suffix = c.text(s.Prefix), c.text(s.Suffix)
	}
	return &s
}

// in returns the passage at s of the text that travels.
func (c *courier) in(s span.Span) string {
	if !s.Valid(len(c.article)) {
		c.fail("there is no passage from %d to %d", s.Start, s.End)
		return ""
	}
	return strings.ToValidUTF8(s.In(c.article), "\ufffd")
}

// stamp carries who made a record, and when.
func (c *courier) stamp(id *string, by *annotation.Maker, created, modified *time.Time) {
	*id = c.id(*id)
	*by = c.maker(*by)
	*created = c.time(*created)
	*modified = c.time(*modified)
}

// maker carries 0 for nobody known, or the number of a maker from 1; a new one's is followed
// by the maker.
func (c *courier) maker(m annotation.Maker) annotation.Maker {
	i := 0
	if m != (annotation.Maker{}) {
		if i = slices.Index(c.makers, m) + 1; i == 0 {
			i = len(c.makers) + 1
		}
	}
	if i = c.index(i, len(c.makers)+2); i == 0 {
		return annotation.Maker{}
	}
	if i > len(c.makers) {
		c.makers = append(c.makers, annotation.Maker{ID: c.id(m.ID), Name: c.text(m.Name)})
	}
	return c.makers[i-1]
}

// links carries the links of p, with their ends by their numbers.
func (c *courier) links(p *Parcel) {
	highlights, links := map[string]int{}, map[string]int{}
	for i, h := range p.Highlights {
		highlights[h.ID] = i
	}
	for i, l := range p.Links {
		links[l.ID] = i
	}
	end := func(id string) string {
		i := c.index(highlights[id], len(p.Highlights))
		if c.err != nil {
			return ""
		}
		return p.Highlights[i].ID
	}
	var ends []int // of disputes, in their order: the numbers of the links that they are about
	p.Links = each(&c.columns, p.Links, maxRecords, func(l *annotation.Link) {
		l.Type = oneOf(&c.columns, l.Type, linkTypes)
		l.From = end(l.From)
		if l.Type == annotation.Disputes {
			ends = append(ends, c.count(links[l.To]))
		} else {
			l.To = end(l.To)
		}
		c.stamp(&l.ID, &l.Creator, &l.Created, &l.Modified)
		l.Note = c.text(l.Note)
		c.edits(&l.Edits)
	})
	c.tie(p.Links, ends)
}

// tie gives disputes the links that they are about, which may come after them.
func (c *courier) tie(links []annotation.Link, ends []int) {
	for i := range links {
		if links[i].Type != annotation.Disputes || c.err != nil {
			continue
		}
		if ends[0] >= len(links) {
			c.fail("%d is none of %d links", ends[0], len(links))
			return
		}
		links[i].To = links[ends[0]].ID
		ends = ends[1:]
	}
}
