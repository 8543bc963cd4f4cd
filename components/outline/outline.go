// Package outline is the map of an article's argument as an outline: each claim with what
// rebuts and supports it below, and what rebuts that below again.
package outline

import (
	"slices"

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
	browser.SetTitle("Map · Counterpoint")
	o.stop = o.Desk.Watch(func(notebook.Change) { ctx.Update() })
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
			app.Main().Class("plain").Body(app.H1().Text("This article is not here"),
				app.P().Text("There is no map without it. It may have been removed, or opened in another browser.")),
		)
	}
	return app.Div().Class("screen").Body(
		bar.Bar(o.Desk, a.Meta().Title,
			app.A().Class("button").Href(address.Of(a.ID()).String()).Text("Read")),
		app.Main().Class("plain outline").Body(
			app.H1().Text("Map"),
			app.P().Class("lead").Text(a.Meta().Title),
			o.claims(a),
		),
	)
}

// claims lists what nothing in the list above would show: the claims, and what is linked
// to nothing.
func (o *Outline) claims(a *article.Article) app.UI {
	state := o.Desk.State()
	var roots []annotation.Highlight
	for _, h := range state.HighlightsOf(a.ID()) {
		if h.Kind == annotation.Claim || len(state.LinksFrom(h.ID)) == 0 {
			roots = append(roots, h)
		}
	}
	if len(roots) == 0 {
		return app.P().Class("empty").Text("Nothing is marked in this article yet. Read it, and mark what it claims.")
	}
	return app.Ul().Class("tree").Body(
		app.Range(roots).Slice(func(i int) app.UI { return o.branch(roots[i], "", nil) }))
}

// branch is a statement with what bears on it. path holds the ids above it: a circle of
// rebuttals is cut where it closes.
func (o *Outline) branch(h annotation.Highlight, verb string, path []string) app.UI {
	path = append(path[:len(path):len(path)], h.ID)
	return app.Li().Class("branch", string(h.Kind)).Body(
		app.If(verb != "", func() app.UI { return app.Span().Class("verb").Text(verb + " ") }),
		app.A().Href(address.Of(h.Article).WithHighlight(h.ID).String()).Body(
			app.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			app.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			app.Text(render.Shorten(h.Quote(), 200)),
		),
		app.If(h.Speaker != "", func() app.UI { return app.Span().Class("speaker").Text(" " + h.Speaker) }),
		o.below(h, path),
	)
}

func (o *Outline) below(h annotation.Highlight, path []string) app.UI {
	var branches []app.UI
	for _, l := range o.Desk.State().LinksTo(h.ID) {
		verb := verbs[l.Type]
		from, ok := o.Desk.State().Highlight(l.From)
		if !ok || verb == "" {
			continue
		}
		if slices.Contains(path, from.ID) {
			branches = append(branches, app.Li().Class("branch").Text(verb+" “"+render.Shorten(from.Quote(), 80)+"”, see above"))
			continue
		}
		branches = append(branches, o.branch(from, verb, path))
	}
	return app.If(len(branches) > 0, func() app.UI { return app.Ul().Body(branches...) })
}

var verbs = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebutted by",
	annotation.Supports:    "supported by",
	annotation.Contradicts: "contradicted by",
}
