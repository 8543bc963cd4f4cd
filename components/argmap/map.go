// Package argmap is the map of an argument: a picture of its statements and links, and the
// same as an outline beside it. Both lead to the passages, and both change the notebook.
//
// Picture and outline are each one app.Raw that package render's escaping wrote; what is
// chosen, found or zoomed is set on their elements through the browser's door, and the rest
// of the page is ordinary components. The map keeps in its address what the reader sees of
// it, so that the browser's Back brings it back. Start with Map; what a key does is in
// commands.go, what a pointer does in pointer.go.
package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/diagram"
)

// Ids of elements of the page.
const (
	canvasID = "map-canvas"
	treeID   = "map-tree"
	cardID   = "map-card"
	searchID = "map-search"
	taskID   = "map-task"
)

// Map is the page of the map that Address names.
type Map struct {
	app.Compo
	Desk    *desk.Desk
	Address address.Address

	ctx       app.Context // of the mounted component
	stops     []func()
	noted     string // the address as this map wrote it, or took it over
	scope     diagram.Scope
	drawn     *diagram.Diagram // nil where there is nothing to draw
	picture   string           // as HTML
	outline   outline
	chosen    choice
	hovered   string // id of the statement under the pointer, or that was last
	marks     []mark // what is set on the elements of the picture and the outline
	zoom      int    // in per cent; 0 for what fits at first
	scale     float64
	scrolls   int // how often the picture was scrolled
	drag      drag
	clicked   browser.Pointer // where the last click was
	search    search
	editing   *editing
	saving    bool // pictures
	exporting bool // what the map is of
	outlined  bool // a narrow window shows the outline in place of the picture
}

// OnMount draws the map and begins to listen.
func (m *Map) OnMount(ctx app.Context) {
	m.ctx = ctx
	m.stops = []func(){
		m.Desk.Watch(m.changed),
		browser.Listen(ctx, "keydown", m.onKey),
	}
	m.adopt(m.Address)
	ctx.Defer(func(ctx app.Context) { m.stops = append(m.stops, browser.OnZoom(ctx, canvasID, m.onZoom)) })
}

// OnDismount lets go of what OnMount took.
func (m *Map) OnDismount() {
	for _, stop := range m.stops {
		stop()
	}
	m.scrolls++ // What waits for the picture to rest has nothing to note any more.
}

// OnUpdate follows the address, unless it is one that this map wrote, or that is past.
func (m *Map) OnUpdate(app.Context) {
	if to := m.Address.String(); to != m.noted && address.Parse(browser.Fragment()) == m.Address {
		m.adopt(m.Address)
	}
}

// OnResize makes the picture fit again.
func (m *Map) OnResize(ctx app.Context) { ctx.Defer(func(app.Context) { m.fitFirst() }) }

// adopt shows what a says.
func (m *Map) adopt(a address.Address) {
	m.noted = a.String()
	m.scope = diagram.Scope{Article: a.Article, Claim: a.View.Only, Turned: a.View.TurnedIDs()}
	m.chosen = choice{statement: a.Highlight, link: a.View.Link}
	m.hovered, m.zoom = "", a.View.Zoom
	browser.SetTitle(m.title() + " · Counterpoint")
	m.redraw()
	m.unfold(a.Highlight)
	if i, ok := m.outline.rowOf(a.Highlight); ok {
		m.outline.at = i
	}
	m.ctx.Defer(func(app.Context) {
		m.fitFirst()
		if a.View.Left > 0 || a.View.Top > 0 {
			browser.ScrollTo(canvasID, float64(a.View.Left), float64(a.View.Top))
		} else if !m.glimpsed() {
			m.reveal()
		}
		m.focusChosen()
	})
}

// focusChosen gives the keyboard to the card that was left from, unless it is elsewhere.
func (m *Map) focusChosen() {
	if m.chosen.statement != "" && browser.FocusedID() == "" {
		browser.Focus(diagram.CardID(m.chosen.statement))
	}
}

// place returns the address of what the reader sees, but for how far it is scrolled.
func (m *Map) place() address.Address {
	a := address.Address{Screen: address.Map, Article: m.scope.Article, Highlight: m.chosen.statement}
	a.View = address.View{Only: m.scope.Claim, Link: m.chosen.link, Zoom: m.zoom}.WithTurned(m.scope.Turned)
	return a
}

// note writes into the address what the reader sees, so that it is what Back leads to.
func (m *Map) note() {
	left, top := browser.ScrollOf(canvasID)
	a := m.place()
	a.View.Left, a.View.Top = int(left), int(top)
	m.noted = a.String()
	browser.ReplaceFragment(m.noted)
}

// redraw draws the notebook as it is now. The keyboard stays on the outline where it is.
func (m *Map) redraw() {
	onTree := m.outline.has(browser.FocusedID())
	m.drawn = diagram.Build(m.Desk.State(), m.Desk.Argument(), m.scope)
	m.picture = diagram.Page(m.drawn)
	m.outline.draw(m.Desk.State(), m.drawn)
	m.search.find(m.drawn)
	m.marks = nil // they went with the elements
	m.ctx.Defer(func(app.Context) {
		m.resize()
		m.mark()
		if onTree {
			m.outline.returned = rowID(m.outline.at)
			m.focusTree()
		}
	})
}

// changed draws the map anew where the notebook changed.
func (m *Map) changed(c desk.Change) {
	m.ctx.Update()
	if c.Empty() {
		return // a notice came or went
	}
	if _, ok := m.chosenStatement(); !ok {
		m.chosen.statement = ""
	}
	if _, ok := m.chosenLink(); !ok {
		m.chosen.link = ""
	}
	if _, ok := m.Desk.State().Highlight(m.scope.Claim); !ok {
		m.scope.Claim = ""
	}
	m.redraw()
}

// title says what the map is of.
func (m *Map) title() string {
	if a, ok := m.Desk.State().Article(m.scope.Article); ok {
		return "Map of " + a.Meta().Title
	}
	return "Map of everything"
}
