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

// suggested is a field of text that offers words to choose from, and takes any other.
func suggested(label, id, hint, value string, words []string, set func(string)) app.UI {
	list := id + "-words"
	return html.Label().Class("field").Body(
		html.Span().Text(label),
		html.Input("text").ID(id).Attr("list", list).Attr("placeholder", hint).Attr("value", value).
			OnInput(func(ctx app.Context, e app.Event) { set(browser.Value(e)); ctx.PreventUpdate() }, app.EventScope(id)),
		html.DataList().ID(list).Body(app.Range(words).Slice(func(i int) app.UI {
			return html.Option().Attr("value", words[i])
		})),
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
