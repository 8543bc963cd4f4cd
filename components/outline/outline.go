// Package outline is the map of an article's argument as an outline: each claim with what
// rebuts and supports it below, and what rebuts that below again.
package outline

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
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
	o.stop = o.Desk.Watch(func(notebook.Change) { ctx.Update() })
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
		return app.Div().Class("screen").Body(
			bar.Bar(o.Desk, ""),
			app.Main().Class("plain").Body(
				app.H1().Text("This article is not here"),
				app.P().Text("There is no map without it. It may have been removed, or opened in another browser."),
				app.P().Body(app.A().Class("button").Href(address.Address{}.String()).Text("Go to the library")),
			),
		)
	}
	return app.Div().Class("screen").Body(
		bar.Bar(o.Desk, a.Meta().Title,
			app.A().Class("button").Href(address.Of(a.ID()).String()).Text("Read")),
		app.Main().Class("plain outline").Body(
			app.H1().Text("Map"),
			app.P().Class("lead").Text(a.Meta().Title),
			o.tree(a),
		),
	)
}

// tree lists the roots with what is below them.
func (o *Outline) tree(a *article.Article) app.UI {
	roots := Roots(o.Desk.State(), a.ID())
	if len(roots) == 0 {
		return app.P().Class("empty").Text("Nothing is marked in this article yet. Read it, and mark what it claims.")
	}
	told := map[string]bool{}
	var branches []app.UI
	for _, h := range roots {
		branches = append(branches, o.branch(h, "", told))
	}
	return app.Ul().Class("tree").Aria("label", "Claims").Body(branches...)
}

// branch is a statement with what bears on it. told holds the ids of those whose own
// branches are on the map already: they are not told twice, and a circle of rebuttals ends.
func (o *Outline) branch(h annotation.Highlight, verb string, told map[string]bool) app.UI {
	return app.Li().Class("branch", string(h.Kind)).Body(
		app.If(verb != "", func() app.UI { return app.Span().Class("verb").Text(verb + " ") }),
		app.A().Href(address.Of(h.Article).WithHighlight(h.ID).String()).Body(
			app.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			app.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			app.Text(render.Shorten(h.Quote(), 200)),
		),
		app.If(h.Speaker != "", func() app.UI { return app.Span().Class("speaker").Text(" " + h.Speaker) }),
		o.below(h.ID, told),
	)
}

func (o *Outline) below(id string, told map[string]bool) app.UI {
	state := o.Desk.State()
	again := told[id]
	told[id] = true
	var branches []app.UI
	for _, l := range state.LinksTo(id) {
		from, ok := state.Highlight(l.From)
		if verb := verbs[l.Type]; ok && verb != "" {
			if again {
				return app.Span().Class("verb").Text(" (what bears on it is above)")
			}
			branches = append(branches, o.branch(from, verb, told))
		}
	}
	return app.If(len(branches) > 0, func() app.UI { return app.Ul().Body(branches...) })
}
