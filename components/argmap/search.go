package argmap

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/diagram"
)

// search is what a reader looks for on the map.
type search struct {
	words string
	hits  []string // ids of the statements that have them, in the order of the diagram
}

// find finds the words among all statements of d, also those that are folded away.
func (s *search) find(d *diagram.Diagram) {
	s.hits = nil
	words := strings.ToLower(strings.TrimSpace(s.words))
	if words == "" {
		return
	}
	for _, h := range d.Statements() {
		if strings.Contains(strings.ToLower(h.Quote()+"\n"+h.Speaker), words) {
			s.hits = append(s.hits, h.ID)
		}
	}
}

func (m *Map) searchField() app.UI {
	return html.Div().Class("map-search").Role("search").Body(
		html.Input("search").ID(searchID).Aria("label", "Search the map").Attr("placeholder", "Search").
			OnInput(m.onSearch).OnKeyDown(m.onSearchKey),
		app.If(m.search.words != "", func() app.UI {
			return html.Span().Class("map-hits").Role("status").Text(m.hitText())
		}),
		app.If(len(m.search.hits) > 0, func() app.UI { return tool("↓", "Next hit", func(app.Context) { m.step(1) }) }),
	)
}

// hitText says how many statements were found, and at which one the reader is.
func (m *Map) hitText() string {
	if at := m.hitAt(); at >= 0 {
		return fmt.Sprintf("%d of %d", at+1, len(m.search.hits))
	}
	if len(m.search.hits) == 0 {
		return "none"
	}
	return fmt.Sprintf("%d found", len(m.search.hits))
}

// hitAt returns which hit is chosen, -1 for none.
func (m *Map) hitAt() int {
	for i, id := range m.search.hits {
		if id == m.chosen.statement {
			return i
		}
	}
	return -1
}

func (m *Map) onSearch(_ app.Context, e app.Event) {
	m.search.words = browser.Value(e)
	m.search.find(m.drawn)
	m.mark()
}

func (m *Map) onSearchKey(ctx app.Context, e app.Event) {
	switch k := browser.KeyOf(e); {
	case k.Name == "Enter" && k.Shift:
		m.step(-1)
	case k.Name == "Enter":
		m.step(1)
	case k.Name == "Escape":
		m.search.words = ""
		browser.SetField(searchID, "")
		m.search.find(m.drawn)
		m.mark()
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
}

// step chooses the next hit, or the one before. What it is folded away by is unfolded.
func (m *Map) step(by int) {
	n := len(m.search.hits)
	if n == 0 {
		return
	}
	at := m.hitAt()
	if at < 0 && by < 0 {
		at = 0
	}
	id := m.search.hits[(at+by+n)%n]
	m.unfold(id)
	m.ctx.Defer(func(app.Context) { m.choose(choice{statement: id}) })
}
