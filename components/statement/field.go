package statement

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
)

func idOf(name string, i int) string { return "source-" + name + "-" + strconv.Itoa(i) }

// field is a labelled line of text.
func field(label, id, kind, hint, value string, set func(string)) app.UI {
	return app.Label().Class("field").Body(
		app.Span().Text(label),
		app.Input().ID(id).Type(kind).Placeholder(hint).Value(value).
			OnInput(func(ctx app.Context, e app.Event) { set(browser.Value(e)); ctx.PreventUpdate() }, app.EventScope(id)),
	)
}

// area is a labelled field of several lines.
func area(label, id, value string, set func(string)) app.UI {
	return app.Label().Class("field").Body(
		app.Span().Text(label),
		app.Textarea().ID(id).Rows(3).Text(value).
			OnInput(func(ctx app.Context, e app.Event) { set(browser.Value(e)); ctx.PreventUpdate() }, app.EventScope(id)),
	)
}
