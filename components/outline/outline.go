// Package outline is the map of an article's argument as an outline: each claim with what
// rebuts and supports it below, and what rebuts that below again.
package outline

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/changed"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// Outline is the page of the map of the article that Address names.
type Outline struct {
	app.Compo
	Desk    *desk.Desk
	Address address.Address

	stop func()
}

// OnMount begins to listen.
func (o *Outline) OnMount(ctx app.Context) {
	o.entitle()
	o.stop = o.Desk.Watch(func(desk.Change) { ctx.Update() })
}

// OnUpdate follows the address.
func (o *Outline) OnUpdate(app.Context) { o.entitle() }

func (o *Outline) entitle() {
	title := "Map"
	if a, ok := o.Desk.State().Article(o.Address.Article); ok {
		title += " of " + a.Meta().Title
	}
	browser.SetTitle(title + " · Counterpoint")
}

// OnDismount lets go of what OnMount took.
func (o *Outline) OnDismount() {
	if o.stop != nil { // nil where the page went before it was mounted for good
		o.stop()
	}
}

// Render draws the page.
func (o *Outline) Render() app.UI {
	a, ok := o.Desk.State().Article(o.Address.Article)
	if !ok {
		return html.Div().Class("screen").Body(
			bar.Bar(o.Desk, ""),
			html.Main().Class("plain").Body(
				html.H1().Text("This article is not here"),
				html.P().Text("There is no map without it. It may have been removed, or opened in another browser."),
				html.P().Body(html.A(address.Address{}.String()).Class("button").Text("Go to the library")),
			),
		)
	}
	return html.Div().Class("screen").Body(
		bar.Bar(o.Desk, a.Meta().Title,
			html.A(address.Of(a.ID()).String()).Class("button").Text("Read")),
		html.Main().Class("plain outline").Body(
			html.H1().Text("Map"),
			html.P().Class("lead").Text(a.Meta().Title),
			o.tree(a),
		),
	)
}

// tree lists the roots with what is below them.
func (o *Outline) tree(a *article.Article) app.UI {
	roots := Roots(o.Desk.State(), a.ID())
	if len(roots) == 0 {
		return html.P().Class("empty").Text("Nothing is marked in this article yet. Read it, and mark what it claims.")
	}
	told := map[string]bool{}
	var branches []app.UI
	for _, h := range roots {
		branches = append(branches, o.branch(h, bearing{}, told))
	}
	return html.Ul().Class("tree").Aria("label", "Claims").Body(branches...)
}

// bearing is how a statement bears on the one above it on the map.
type bearing struct {
	verb  string   // what a map says of the link
	since []string // that one of its ends was changed after it was made
}

// branch is a statement with what bears on it. told holds the ids of those whose own
// branches are on the map already: they are not told twice, and a circle of rebuttals ends.
func (o *Outline) branch(h annotation.Highlight, b bearing, told map[string]bool) app.UI {
	return html.Li().Class("branch", string(h.Kind)).Body(
		app.If(b.verb != "", func() app.UI { return html.Span().Class("verb").Text(b.verb + " ") }),
		html.A(address.Of(h.Article).WithHighlight(h.ID).String()).Body(
			html.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			html.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			app.Text(render.Shorten(h.Quote(), 200)),
		),
		app.If(h.Speaker != "", func() app.UI { return html.Span().Class("speaker").Text(" " + h.Speaker) }),
		app.Range(b.since).Slice(func(i int) app.UI {
			return html.P().Class("since").Text(changed.Sentence(b.since[i]))
		}),
		o.below(h, told),
	)
}

func (o *Outline) below(h annotation.Highlight, told map[string]bool) app.UI {
	state := o.Desk.State()
	again := told[h.ID]
	told[h.ID] = true
	var branches []app.UI
	for _, l := range state.LinksTo(h.ID) {
		from, ok := state.Highlight(l.From)
		if verb := verbs[l.Type]; ok && verb != "" {
			if again {
				return html.Span().Class("verb").Text(" (what bears on it is above)")
			}
			branches = append(branches, o.branch(from, bearing{verb, changed.SinceEither(state, l, h, from)}, told))
		}
	}
	return app.If(len(branches) > 0, func() app.UI { return html.Ul().Body(branches...) })
}
