package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
)

// choice is what the reader chose: a statement or a link, by its id, or nothing.
type choice struct{ statement, link string }

// choose shows another choice in the picture, in the outline, in the card and in the address.
func (m *Map) choose(c choice) {
	if c == m.chosen {
		return
	}
	m.chosen, m.hovered = c, ""
	if i, ok := m.outline.rowOf(c.statement); ok {
		m.outline.at = i
	}
	m.mark()
	m.reveal()
	m.ctx.Update()
	m.note()
}

func (m *Map) chosenStatement() (annotation.Highlight, bool) {
	return m.Desk.State().Highlight(m.chosen.statement)
}

func (m *Map) chosenLink() (annotation.Link, bool) { return m.Desk.State().Link(m.chosen.link) }

// mark is something set on an element that no component owns, and how it is taken away.
type mark struct{ id, class, attribute, off string }

// mark shows on the elements of the picture and of the outline what is chosen and found.
func (m *Map) mark() {
	for _, was := range m.marks {
		was.set(false, "")
	}
	m.marks = nil
	add := func(id, class, attribute, on, off string) {
		set := mark{id, class, attribute, off}
		set.set(true, on)
		m.marks = append(m.marks, set)
	}
	for _, id := range m.search.hits {
		add(diagram.CardID(id), "hit", "", "", "")
	}
	if m.outline.at < len(m.outline.rows) {
		add(rowID(m.outline.at), "", "tabindex", "0", "-1")
	}
	if m.chosen.link != "" {
		add(diagram.LinkID(m.chosen.link), "chosen", "aria-pressed", "true", "false")
	}
	if m.chosen.statement != "" {
		add(diagram.CardID(m.chosen.statement), "chosen", "aria-pressed", "true", "false")
		if i, ok := m.outline.rowOf(m.chosen.statement); ok {
			add(rowID(i), "chosen", "aria-selected", "true", "false")
		}
	}
}

func (s mark) set(is bool, on string) {
	if s.class != "" {
		browser.SetClass(s.id, s.class, is)
	}
	switch {
	case s.attribute == "":
	case is:
		browser.SetAttribute(s.id, s.attribute, on)
	default:
		browser.SetAttribute(s.id, s.attribute, s.off)
	}
}

// glimpsed reports whether some of the chosen card is in sight.
func (m *Map) glimpsed() bool {
	at, canvas := browser.RectOf(diagram.CardID(m.chosen.statement)), browser.RectOf(canvasID)
	return !at.Empty() && at.Left < canvas.Right && at.Right > canvas.Left && at.Top < canvas.Bottom && at.Bottom > canvas.Top
}

// reveal brings what is chosen into sight: in the picture to its middle, unless it is seen
// already, and in the outline.
func (m *Map) reveal() {
	id := diagram.CardID(m.chosen.statement)
	if m.chosen.link != "" {
		id = diagram.LinkID(m.chosen.link)
	}
	at, canvas := browser.RectOf(id), browser.RectOf(canvasID)
	if !at.Empty() && !canvas.Empty() && (at.Left < canvas.Left || at.Right > canvas.Right || at.Top < canvas.Top || at.Bottom > canvas.Bottom) {
		browser.ScrollBy(canvasID, (at.Left+at.Right-canvas.Left-canvas.Right)/2, (at.Top+at.Bottom-canvas.Top-canvas.Bottom)/2)
	}
	if i, ok := m.outline.rowOf(m.chosen.statement); ok {
		browser.ScrollInto(rowID(i))
	}
}

// goThere leads to the passage of a statement, from where Back leads to the map as it is.
func (m *Map) goThere(ctx app.Context, id string) {
	to := m.passage(id)
	if to == "" {
		m.choose(choice{statement: id})
		return
	}
	m.chosen = choice{statement: id} // The picture stays as it lies: it is what Back leads to.
	m.note()
	m.Desk.LeaveMap(m.noted)
	ctx.Navigate(to)
}

// passage returns the address of a statement's passage, of an own statement that of its card
// in its article; "" where there is none.
func (m *Map) passage(id string) string {
	h, ok := m.Desk.State().Highlight(id)
	if !ok {
		return ""
	}
	if _, ok := m.Desk.State().Article(h.Article); !ok {
		return ""
	}
	return address.Of(h.Article).WithHighlight(id).String()
}
