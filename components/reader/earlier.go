package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/changed"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// earlier is the page of an earlier version of an article. Highlights are drawn where they
// stood, and lead to where they are now. Nothing here changes the notebook: it is a page of
// its own so that nothing can.
type earlier struct {
	app.Compo
	Desk    *desk.Desk
	Address address.Address

	version  *article.Article
	marks    []render.Mark
	drawing  drawing
	followed string // the highlight of the address that was shown last
	ctx      app.Context
	stops    []func()
}

// OnMount draws the text and begins to listen.
func (e *earlier) OnMount(ctx app.Context) {
	e.ctx = ctx
	e.stops = []func(){
		e.Desk.Watch(func(c desk.Change) {
			if !c.Empty() {
				e.draw()
			}
			ctx.Update()
		}),
		browser.Listen(ctx, "keydown", e.onKey),
		browser.OnSelection(ctx, e.onSelection),
	}
	e.open()
}

// OnDismount lets go of what OnMount took.
func (e *earlier) OnDismount() {
	for _, stop := range e.stops {
		stop()
	}
	e.drawing.stop()
	browser.Deselect()
}

// OnUpdate follows the address.
func (e *earlier) OnUpdate(app.Context) {
	if e.version == nil || e.version.ID() != e.Address.Article {
		e.open()
		return
	}
	e.follow()
}

// open shows the version that the address names.
func (e *earlier) open() {
	e.followed = ""
	browser.ScrollTop()
	e.draw()
	e.ctx.Update()
	e.follow()
}

// draw shows the version. In a long text its highlights come once it is known where they
// stood.
func (e *earlier) draw() {
	state := e.Desk.State()
	v, ok := state.Article(e.Address.Article)
	if !ok {
		return // the page of the article says so
	}
	e.version = v
	browser.SetTitle(untilTitle(v) + " · Counterpoint")
	if len(v.Text()) <= atOnce {
		e.mark(stood(state, v, nil))
		return
	}
	e.mark(nil)
	e.ctx.Async(func() {
		marks := stood(state, v, browser.Pacer())
		e.ctx.Dispatch(func(app.Context) {
			if e.version == v {
				e.mark(marks)
				e.followed = ""
				e.follow()
			}
		})
	})
}

// mark draws the text with its highlights.
func (e *earlier) mark(marks []render.Mark) {
	e.marks = marks
	e.drawing.begin(e.ctx, render.New(e.version, marks))
}

// untilTitle tells an earlier version from the article.
func untilTitle(v *article.Article) string {
	return v.Meta().Title + " (until " + changed.Day(v.Meta().Replaced) + ")"
}

// follow shows the highlight that the address names.
func (e *earlier) follow() {
	id := e.Address.Highlight
	if id == e.followed {
		return
	}
	e.followed = id
	if id != "" {
		e.drawing.finish(e.ctx)
	}
	e.ctx.Defer(func(app.Context) {
		reveal(id)
		browser.Focus(render.MarkID(id))
		for _, m := range e.marks {
			if m.ID == id {
				browser.Paint("cursor", e.version, m.Span)
			}
		}
	})
}

// refuse says why nothing happens.
func (e *earlier) refuse() {
	e.Desk.Say(desk.Notice{Text: "This is the text as it was: it can be read, not marked. Go to the present text to work on it."})
}

// onKey refuses the keys that work on the present text.
func (e *earlier) onKey(ctx app.Context, event app.Event) {
	k := browser.KeyOf(event)
	if k.Typing || k.Control || k.Alt || k.Dialog || k.Name == "Escape" {
		ctx.PreventUpdate()
		return
	}
	if k.Name == "Enter" {
		if id, ok := strings.CutPrefix(k.On, render.MarkID("")); ok {
			e.toPresent(ctx, id)
		}
		return
	}
	for _, c := range Commands {
		for _, name := range c.Keys {
			if name == k.Name {
				event.PreventDefault()
				e.refuse()
				return
			}
		}
	}
	ctx.PreventUpdate()
}

// onSelection says at once that a selection is of no use here but to copy it.
func (e *earlier) onSelection(ctx app.Context) {
	if _, ok := browser.Selected(e.version); ok && e.Desk.Notice().Text == "" {
		e.refuse()
		return
	}
	ctx.PreventUpdate()
}

// onClick leads to where the highlight that was clicked is now.
func (e *earlier) onClick(ctx app.Context, event app.Event) {
	ids, _ := browser.HighlightsOf(event)
	if _, selected := browser.Selected(e.version); len(ids) == 0 || selected {
		ctx.PreventUpdate()
		return
	}
	e.toPresent(ctx, ids[0])
}

func (e *earlier) toPresent(ctx app.Context, highlight string) {
	ctx.Navigate(address.Of(e.version.Meta().Of).WithHighlight(highlight).String())
}

// Render draws the page.
func (e *earlier) Render() app.UI {
	if e.version == nil {
		return html.Div().Class("screen")
	}
	meta := e.version.Meta()
	return html.Div().Class("screen reader earlier").Body(
		bar.Bar(e.Desk, untilTitle(e.version)),
		html.Div().Class("banner past").Role("note").Body(
			html.P().Text("This is the text as it was until "+changed.Moment(meta.Replaced)+"."),
			html.A(address.Of(meta.Of).String()).Class("button").Text("Read the present text"),
		),
		html.Div().Class("spread").Body(
			html.Main().ID("column").Class("column").Body(
				headOf(e.version, minutes(e.version.Text())),
				html.Article().ID(pageID).Class("page").Lang(meta.Lang).Aria("label", untilTitle(e.version)).Body(
					html.Div().Class("drawn").Body(app.Raw(e.drawing.html)).OnClick(e.onClick)),
			),
		),
	)
}
