package reader

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// contextRunes is how many code points around a place tell it from others.
const contextRunes = 60

// questionView asks in which of several places a highlight stands.
func (r *Reader) questionView(q question) app.UI {
	h := q.gone.Highlight
	asks := fmt.Sprintf("«%s» stands in %d places. Which one is it?", render.Shorten(h.Quote(), quoteRunes), len(q.places))
	return html.Li().Class("entry").Body(
		html.P().Class("to", string(h.Kind)).Body(
			html.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			html.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			app.Text(asks),
		),
		html.Ul().Class("places").Aria("label", asks).Body(
			app.Range(q.places).Slice(func(i int) app.UI { return r.placeView(h.ID, q.places[i]) })).
			OnMouseLeave(func(ctx app.Context, _ app.Event) { r.paintCursor(); ctx.PreventUpdate() }).
			On("focusout", func(ctx app.Context, _ app.Event) { r.paintCursor(); ctx.PreventUpdate() }),
		html.Button().Class("button quiet").Text("None of these").
			OnClick(func(app.Context, app.Event) { r.decline(h.ID) }, app.EventScope(h.ID)),
	)
}

// placeView is a place that a highlight may stand in; pointing at it shows it in the text.
func (r *Reader) placeView(id string, s span.Span) app.UI {
	before, after := around(r.article.Text(), s)
	scope := app.EventScope(id, s.Start, s.End)
	show := func(ctx app.Context, _ app.Event) {
		r.drawing.finish(ctx)
		browser.RevealPassage(r.article, s)
		browser.Paint("cursor", r.article, s)
		ctx.PreventUpdate()
	}
	return html.Li().Body(html.Button().Class("place").Body(
		html.Span().Class("context").Text(before),
		html.Mark().Text(render.Shorten(flat(s.In(r.article.Text())), cardRunes)),
		html.Span().Class("context").Text(after),
	).OnClick(func(app.Context, app.Event) { r.settleAt(id, s) }, scope).
		OnMouseEnter(show, scope).On("focusin", show, scope))
}

// around returns what stands before and after s, in whole words.
func around(text string, s span.Span) (before, after string) {
	from, to := s.Start, s.End
	for n := 0; n < contextRunes && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	for n := 0; n < contextRunes && to < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	sel := anchor.Selector{Prefix: text[from:s.Start], Suffix: text[s.End:to]}
	before, after = contextOf(sel)
	if from == 0 {
		before = flat(sel.Prefix)
	}
	if to == len(text) {
		after = flat(sel.Suffix)
	}
	return before, after
}

// settleAt answers the question where a highlight stands.
func (r *Reader) settleAt(id string, s span.Span) {
	h, ok := r.Desk.State().Highlight(id)
	if !ok {
		return
	}
	h = h.Clone()
	sel := anchor.Describe(r.article.Text(), s)
	h.Selector, h.Modified = &sel, time.Now().UTC()
	if !r.do(notebook.ChangeHighlight{Highlight: h}) {
		return
	}
	r.returned(id)
	reveal(id)
	// The button is gone, and its context with it; the next question is below.
	r.ctx.Defer(func(app.Context) { browser.Focus(changesID) })
}

// decline leaves a highlight where it is: nowhere.
func (r *Reader) decline(id string) {
	declined := map[string]bool{id: true}
	for other := range r.changes.declined {
		declined[other] = true
	}
	r.changes.declined, r.changes.known = declined, nil
	r.paintCursor()
	r.ctx.Defer(func(app.Context) { browser.Focus(putBackID(id, changesID)) })
}
