package diagram

import (
	"strconv"

	"counterpoint/pkg/layout"
	"counterpoint/pkg/render"
)

// Families of type that need nothing from elsewhere.
const (
	sans  = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
	serif = "Charter, Georgia, 'Noto Serif', serif"
)

// PictureID is the id of the element that Page returns.
const PictureID = "picture"

// CardID returns the id on a page of the card of a statement, LinkID that of a link's line.
func CardID(statement string) string { return "card-" + statement }

// LinkID returns the id on a page of a link's line; see CardID.
func LinkID(link string) string { return "link-" + link }

// SVG returns the diagram as a file (Scalable Vector Graphics 1.1): text is text, and
// nothing in it is from elsewhere. title says in a few words what it is of.
func SVG(d *Diagram, theme Theme, title string) string {
	p := painter{diagram: d, theme: theme}
	p.w.Grow(len(d.Cards)*1200 + len(d.Lines)*600)
	width, height := strconv.Itoa(d.Width), strconv.Itoa(d.Height)
	p.w.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "version", "1.1", "width", width, "height", height,
		"viewBox", "0 0 "+width+" "+height, "font-family", sans, "role", "img")
	p.w.Open("title")
	p.w.Text(title)
	p.w.Close("title")
	p.w.Empty("rect", "width", width, "height", height, "fill", theme.Paper)
	p.all()
	p.w.Close("svg")
	return p.w.String()
}

// Page returns the diagram as an element of a page, with its cards and lines as things to be
// clicked: they carry data-highlight and data-link, and what folds a card data-fold. It has
// the colours of the page's style sheet. The keyboard has the outline instead.
func Page(d *Diagram) string {
	p := painter{diagram: d, theme: styled, live: true}
	width, height := strconv.Itoa(d.Width), strconv.Itoa(d.Height)
	p.w.Open("svg", "id", PictureID, "class", "picture", "width", width, "height", height,
		"viewBox", "0 0 "+width+" "+height, "font-family", sans, "role", "group", "aria-label", "Picture of the argument")
	p.all()
	p.w.Close("svg")
	return p.w.String()
}

// painter writes a diagram.
type painter struct {
	w       render.Writer
	diagram *Diagram
	theme   Theme
	live    bool // it is for a page
}

// all writes lines below cards: where they cross, words win.
func (p *painter) all() {
	for _, l := range p.diagram.Lines {
		p.line(l)
	}
	for _, c := range p.diagram.Cards {
		p.card(c)
	}
	p.legend()
}

// text writes a line of text whose middle height is at y.
func (p *painter) text(words string, x, y, size int, colour string, attrs ...string) {
	p.w.Open("text", append([]string{"x", strconv.Itoa(x), "y", strconv.Itoa(y),
		"font-size", strconv.Itoa(size), "fill", colour}, attrs...)...)
	p.w.Text(words)
	p.w.Close("text")
}

func move(at layout.Point) string {
	return "translate(" + strconv.Itoa(at.X) + "," + strconv.Itoa(at.Y) + ")"
}
