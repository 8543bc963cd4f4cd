package argmap

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/render"
)

// Render draws the page.
func (m *Map) Render() app.UI {
	title := ""
	if a, ok := m.Desk.State().Article(m.scope.Article); ok {
		title = a.Meta().Title
	} else if m.scope.Article != "" {
		return bar.Missing(m.Desk)
	}
	return html.Div().Class("screen map", m.layoutClass()).Body(
		bar.Bar(m.Desk, title, m.barItems()...),
		m.task(),
		html.Main().Class("map-body").Body(
			html.H1().Class("map-title").Text(m.heading()),
			m.tools(),
			m.left(),
			m.panes(),
		),
		m.editor(),
		m.saveDialog(),
		m.exportDialog(),
	)
}

// layoutClass tells the style sheet what a narrow window shows: while something is to be
// picked, no card is in the way.
func (m *Map) layoutClass() string {
	class := "pictured"
	if m.outlined {
		class = "outlined"
	}
	if m.armed() {
		class += " armed"
	}
	return class
}

func (m *Map) heading() string {
	if m.scope.Article == "" {
		return "Map of everything"
	}
	return "Map"
}

func (m *Map) barItems() []app.UI {
	return []app.UI{
		app.If(m.scope.Article != "", func() app.UI {
			return html.A(address.Of(m.scope.Article).String()).Class("button").Text("Read")
		}),
		html.Button().Class("button").Text("Save picture").Attr("disabled", m.empty()).
			OnClick(func(app.Context, app.Event) { m.saving = true }),
		html.Button().Class("button").Text("Export").Attr("disabled", m.empty()).
			OnClick(func(app.Context, app.Event) { m.exporting = true }),
	}
}

func (m *Map) empty() bool { return m.drawn == nil || len(m.drawn.Cards) == 0 }

// left says what is not drawn.
func (m *Map) left() app.UI {
	return app.If(m.drawn != nil && m.drawn.Left > 0, func() app.UI {
		return html.P().Class("map-left").Role("status").Text(fmt.Sprintf(
			"The picture shows %d of %d statements. Fold some of it, or draw one claim only; the outline has all.",
			len(m.drawn.Cards), len(m.drawn.Cards)+m.drawn.Left))
	})
}

// panes are the outline and the picture, with the card of what is chosen between them in
// the order of Tab: from the outline to what can be done, and then to the picture.
func (m *Map) panes() app.UI {
	if m.drawn == nil { // it is, once the page is there
		return html.Div().Class("map-panes")
	}
	if m.empty() {
		return html.P().Class("empty").Text("Nothing is marked here yet. Read an article, and mark what it claims.")
	}
	return html.Div().Class("map-panes").Body(
		html.Section().Class("map-outline").Aria("label", "Outline").Body(app.Raw(m.outline.html)).
			OnClick(m.onClick).On("dblclick", m.onDoubleClick).On("focusin", m.onTreeFocus),
		html.Div().Class("map-side").Body(m.card()),
		html.Div().ID(canvasID).Class("map-canvas", m.canvasClass()).TabIndex(0).Role("group").
			Aria("label", "Picture; arrow keys move it, plus and minus zoom").
			Body(app.Raw(m.picture)).
			OnClick(m.onClick).
			On("contextmenu", m.onContextMenu).
			On("pointerdown", m.onPointerDown).
			On("pointermove", m.onPointerMove).
			OnMouseOver(m.onHover).
			OnScroll(m.onScroll),
	)
}

// canvasClass tells the style sheet what a click does, and that some statements are found.
func (m *Map) canvasClass() string {
	class := "plain-canvas"
	if m.armed() {
		class = "picking"
	}
	if len(m.search.hits) > 0 {
		class += " searching"
	}
	return class
}

// tools are what changes the view.
func (m *Map) tools() app.UI {
	return html.Div().Class("map-tools").Role("toolbar").Aria("label", "View").Body(
		m.switches(),
		m.searchField(),
		html.Div().Class("map-zoom").Role("group").Aria("label", "Zoom").Body(
			tool("−", "Zoom out", func(app.Context) { m.zoomBy(1 / zoomStep) }),
			html.Span().Class("map-scale").Text(fmt.Sprintf("%d %%", m.percent())),
			tool("+", "Zoom in", func(app.Context) { m.zoomBy(zoomStep) }),
			tool("Fit", "Fit the whole picture", func(app.Context) { m.fitAll() }),
		),
		html.Div().Class("map-narrow").Body(
			bar.Toggle("Outline", m.outlined, func(app.Context, app.Event) { m.outlined = !m.outlined })),
	)
}

func tool(label, name string, run func(app.Context)) app.UI {
	return html.Button().Class("button").Aria("label", name).Title(name).Text(label).
		OnClick(func(ctx app.Context, _ app.Event) { run(ctx) }, app.EventScope(name))
}

// switches say whether all of it is drawn, or one claim with what hangs on it.
func (m *Map) switches() app.UI {
	all := "All of the article"
	if m.scope.Article == "" {
		all = "Everything"
	}
	return html.Div().Class("map-switch").Role("group").Aria("label", "What is drawn").Body(
		bar.Toggle(all, m.scope.Claim == "", func(ctx app.Context, _ app.Event) { m.narrow(ctx, "") }),
		app.If(m.scope.Claim != "" || m.chosen.statement != "", func() app.UI {
			return bar.Toggle("Only this claim", m.scope.Claim != "", func(ctx app.Context, _ app.Event) { m.narrow(ctx, m.chosen.statement) })
		}),
		app.If(m.scope.Claim != "", func() app.UI {
			h, _ := m.Desk.State().Highlight(m.scope.Claim)
			return html.Span().Class("map-only").Text("“" + render.Shorten(h.Quote(), 60) + "”")
		}),
	)
}

// narrow draws the statement id with what hangs on it; all, where id is "". The browser's
// Back leads to the map as it was.
func (m *Map) narrow(ctx app.Context, id string) {
	if id == m.scope.Claim {
		return
	}
	m.note()
	a := m.place()
	a.View.Only, a.View.Zoom = id, 0
	ctx.Navigate(a.String())
}
