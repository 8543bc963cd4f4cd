package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/changed"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

// sinceView says that one end of a link was changed after the link was made, and shows the
// change where the reader asks for it; nothing where it says the same still.
func (r *Reader) sinceView(l annotation.Link, h annotation.Highlight) app.UI {
	words, was, ok := changed.Since(r.Desk.State(), l, h)
	return app.If(ok, func() app.UI {
		return html.Details().Class("since").Body(
			html.Summary().Text(changed.Sentence(words)),
			html.P().Class("quote", string(h.Kind)).Body(changed.Difference(anchor.Diff(was.Selector.Exact, h.Quote()))),
		)
	})
}

// sinceWords says the same in a list, without the change.
func (r *Reader) sinceWords(l annotation.Link, h annotation.Highlight) app.UI {
	words, _, ok := changed.Since(r.Desk.State(), l, h)
	return app.If(ok, func() app.UI { return html.P().Class("since").Text(changed.Sentence(words)) })
}
