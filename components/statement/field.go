package statement

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
)

func idOf(name string, i int) string { return "source-" + name + "-" + strconv.Itoa(i) }

// field is a labelled line of text.
func field(label, id, kind, hint, value string, set func(string)) app.UI {
	return html.Label().Class("field").Body(
		html.Span().Text(label),
		html.Input(kind).ID(id).Attr("placeholder", hint).Attr("value", value).
			OnInput(func(ctx app.Context, e app.Event) { set(browser.Value(e)); ctx.PreventUpdate() }, app.EventScope(id)),
	)
}

// area is a labelled field of several lines.
func area(label, id, value string, set func(string)) app.UI {
	return html.Label().Class("field").Body(
		html.Span().Text(label),
		html.Textarea().ID(id).Attr("rows", 3).Text(value).
			OnInput(func(ctx app.Context, e app.Event) { set(browser.Value(e)); ctx.PreventUpdate() }, app.EventScope(id)),
	)
}
