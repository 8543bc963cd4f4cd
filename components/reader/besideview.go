package reader

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// Render draws the column.
func (b *beside) Render() app.UI {
	h, in := b.passage()
	a, ok := b.Desk.State().Article(h.Article)
	if !ok {
		return html.Div().Class("no-beside")
	}
	meta := a.Meta()
	return html.Section().ID(besideID).Class("beside").TabIndex(0).Aria("label", "Beside: "+meta.Title).Body(
		html.Header().Class("beside-head").Body(
			html.H2().Lang(meta.Lang).Body(html.A(address.Of(a.ID()).WithHighlight(h.ID).String()).Text(meta.Title)),
			html.Button().Class("close").Aria("label", "Close").Text("✕").
				OnClick(func(ctx app.Context, _ app.Event) { leaveBeside(ctx) }),
		),
		html.P().Class("byline").Body(bylineOf(meta, minutes(a.Text()))...),
		html.P().Class("where").Body(
			html.Span().Text(told(b.Desk, h)),
			app.If(h.Speaker != "", func() app.UI { return html.Span().Text(" · " + h.Speaker) }),
		),
		b.body(h, in),
	)
}

// body is the text with the passage in it, or what is known of a statement that is in none.
func (b *beside) body(h annotation.Highlight, in *article.Article) app.UI {
	switch {
	case in == nil:
		return b.outside(h)
	case in != b.article:
		return html.Div() // until it is drawn
	}
	return html.Div().Class("drawn").Lang(in.Meta().Lang).Body(app.Raw(b.html)).
		OnClick(b.onClick).On("keydown", b.onKey)
}

// outside is a statement that stands in no text.
func (b *beside) outside(h annotation.Highlight) app.UI {
	why := "This passage is not in the article as it is here. Its words are kept:"
	if h.Own() {
		why = "A statement of your own, which stands in no text:"
	}
	version, stood := lastStood(b.Desk.State(), h)
	return html.Div().Class("outside").Body(
		html.P().Text(why),
		html.Blockquote().Class("quote", string(h.Kind)).Text(h.Quote()),
		details(h),
		app.If(stood, func() app.UI {
			return html.A(address.Of(version.ID()).WithHighlight(h.ID).String()).Class("button").Text("See it where it was")
		}),
	)
}

// told returns what h is in words: its kind, and how it stands where that says something.
func told(d *desk.Desk, h annotation.Highlight) string {
	words := render.Name(h.Kind)
	if standing.Shown(d, h) {
		words += ", " + render.StandingWords(d.Argument().Standing(h.ID), d.Argument().NoStandingEvidence(h.ID))
	}
	return words
}

// besideView is the column next to the article. An address that names a highlight which is
// not there any more shows none, and Undo brings it back.
func (r *Reader) besideView() app.UI {
	if !r.compares() {
		return html.Div().Class("no-beside")
	}
	return &beside{Desk: r.Desk, Highlight: r.Address.Beside, From: r.Address.Highlight}
}

// compares reports whether there is a column next to the article.
func (r *Reader) compares() bool {
	_, ok := r.Desk.State().Highlight(r.Address.Beside)
	return r.Address.Beside != "" && ok
}

// comparesLast reports whether the column was opened after the card: from a link in it.
func (r *Reader) comparesLast() bool {
	return r.compares() && slices.ContainsFunc(r.relations(r.card.id), func(rel relation) bool {
		return rel.other.ID == r.Address.Beside
	})
}

// addressBeside returns where h is seen with the other end of its link beside it.
func (r *Reader) addressBeside(h, other annotation.Highlight) string {
	return address.Of(r.article.ID()).WithHighlight(h.ID).WithBeside(other.ID).String()
}

// compare brings the highlight into sight that a passage is shown beside: the text has become
// narrower, or its lower half is covered.
func (r *Reader) compare(ctx app.Context) {
	if r.Address.Beside == r.compared {
		return
	}
	r.compared = r.Address.Beside
	id := r.Address.Highlight
	if r.compared == "" || id == "" {
		return
	}
	r.drawing.finish(ctx)
	ctx.Defer(func(ctx app.Context) {
		reveal(id)
		if width, _ := browser.Viewport(); width < marginWidth {
			browser.Lift(render.MarkID(id), browser.RectOf(besideID).Top-gap)
		}
		r.layout(ctx)
	})
}

// turned returns the address a as it is once c is open: where the column lies over the
// text, the two take turns.
func turned(a address.Address, c card) address.Address {
	if width, _ := browser.Viewport(); c.id != "" && width < marginWidth {
		a.Beside = ""
	}
	return a
}
