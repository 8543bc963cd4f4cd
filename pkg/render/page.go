// Package render writes an article as HTML: the only place where text becomes markup.
//
// Everything it writes is made of typed blocks and marks, and every text and attribute
// goes through escape. The page is sections of PartSize blocks each, so that a browser
// can leave those out of sight unlaid; a block is a row of its own, so that a change
// redraws the rows that it touches and no other. Start with New, then HTML and Row. A long
// page may be drawn in steps: First, and then More. Apart makes a page that stands beside
// another in one document, Standalone one for a document that needs no script. Writer
// writes what is no article's page, and AccountOf says in words why a statement stands.
//
// The text of the element that carries data-text is exactly the block's text: signs and
// margin notes stand outside of it or are drawn by the style sheet. What a reader selects
// is counted from there.
package render

import (
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// PartSize is the number of blocks in a section.
const PartSize = 100

// Mark is a highlight as it is drawn.
type Mark struct {
	ID        string
	Span      span.Span // bytes of the canonical text
	Kind      annotation.Kind
	Quote     string // its passage
	Rebuttals int    // links that rebut it
	Supports  int    // links that support it
	Speaker   string // who said it
	Verdict   string // the reader’s own rating, as a sentence
	Comment   string // the reader's words on it
	By        By     // who marked it, where that is said

	Standing   argument.Standing // "" where it says nothing
	NoEvidence bool              // all that supports it is rebutted

	Current bool // it is the one that the page is shown for
}

// By is who marked a highlight. The zero By is said nowhere.
type By struct {
	Name     string
	Initials string // stands for the name beside its colour
	Colour   int    // one of the style sheet's colours of people
}

// Class returns the style sheet's class of the colour.
func (b By) Class() string { return "person-" + strconv.Itoa(b.Colour) }

// Page is an article with what is marked in it.
type Page struct {
	article *article.Article
	rows    map[int][]Mark
	prefix  string // of every id; "" unless the page is apart or standalone

	title      int                  // the level of the heading that is the article's title
	references map[string]Reference // nil unless the page is standalone
}

// New returns the page of a with marks, which are in reading order.
func New(a *article.Article, marks []Mark) *Page {
	p := &Page{article: a, rows: map[int][]Mark{}, title: 1}
	for _, m := range marks {
		first, end := a.BlocksIn(m.Span)
		for i := first; i < end; i++ {
			p.rows[i] = append(p.rows[i], m)
		}
	}
	return p
}

// TextID is the id of the element that HTML and First return.
const TextID = "text"

// HTML returns the whole page: one element.
func (p *Page) HTML() string {
	html, _ := p.First(len(p.article.Text()))
	return html
}

// First returns the page with so many sections only as have text bytes of text, and the
// number of the section that More goes on with.
func (p *Page) First(text int) (html string, next int) {
	var w strings.Builder
	w.Grow(min(len(p.article.Text()), text) * 3 / 2)
	open(&w, "div", "id", p.prefix+TextID, "class", "text")
	next = p.writeSections(&w, 0, text)
	w.WriteString(`</div>`)
	return w.String(), next
}

// More returns what goes at the end of the page after the sections before section from: as
// many more as have text bytes of text, and the number of the one that comes then. After
// the last it returns "".
func (p *Page) More(from, text int) (html string, next int) {
	var w strings.Builder
	next = p.writeSections(&w, from, text)
	return w.String(), next
}

// Whole reports whether no section is left where section next would come.
func (p *Page) Whole(next int) bool { return next*PartSize >= p.article.Len() }

func (p *Page) writeSections(w *strings.Builder, from, text int) (next int) {
	for next = from; text > 0 && !p.Whole(next); next++ {
		w.WriteString(`<section class="part">`)
		for row := next * PartSize; row < min((next+1)*PartSize, p.article.Len()); row++ {
			p.writeRow(w, row)
			text -= p.article.BlockSpan(row).Len()
		}
		w.WriteString(`</section>`)
	}
	return next
}

// Row returns block i of the page: one element, with the id that RowID gives.
func (p *Page) Row(i int) string {
	var w strings.Builder
	p.writeRow(&w, i)
	return w.String()
}

// RowID returns the id of the element of block i.
func RowID(i int) string { return "row-" + strconv.Itoa(i) }

// MarkID returns the id of the first element of a highlight in the text.
func MarkID(highlight string) string { return "highlight-" + highlight }

func (p *Page) writeRow(w *strings.Builder, i int) {
	b := p.article.Block(i)
	open(w, "div", "id", p.prefix+RowID(i), "class", "row", "data-block", strconv.Itoa(i))
	if b.Quote {
		w.WriteString(`<blockquote>`)
	}
	tag := p.tagOf(i)
	open(w, tag, append([]string{"class", string(b.Kind), "data-text", ""}, markerOf(b)...)...)
	p.writeText(w, b, p.article.BlockSpan(i), p.rows[i])
	w.WriteString("</" + tag + ">")
	if b.Quote {
		w.WriteString(`</blockquote>`)
	}
	if p.prefix == "" {
		writeNotes(w, p.article.BlockSpan(i), p.rows[i])
	}
	w.WriteString(`</div>`)
}

func (p *Page) tagOf(i int) string {
	switch b := p.article.Block(i); b.Kind {
	case article.Heading:
		// A page has one h1, and it is the article's title.
		if headline, ok := p.article.Headline(); ok && headline == i && (p.prefix == "" || p.standalone()) {
			return "h" + strconv.Itoa(p.title)
		}
		return "h" + strconv.Itoa(min(b.Level+p.title, 6))
	case article.Code:
		return "pre"
	}
	return "p"
}

// markerOf returns the attributes that let the style sheet draw a list item's marker.
func markerOf(b article.Block) []string {
	if b.Kind != article.Item {
		return nil
	}
	marker := "•"
	if b.Ordinal > 0 {
		marker = strconv.Itoa(b.Ordinal) + "."
	}
	return []string{"data-marker", marker, "data-depth", strconv.Itoa(min(max(b.Level, 1), 6))}
}
