package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/reader"
)

// openHelp shows the list of keys, also where it was closed a moment ago and is still drawn.
func (f *Frame) openHelp(ctx app.Context) {
	f.help = true
	ctx.Defer(func(app.Context) { browser.ShowDialog(helpID) })
}

// helpDialog lists the keys.
func (f *Frame) helpDialog() app.UI {
	return app.If(f.help, func() app.UI { return &help{Close: func(app.Context) { f.help = false }} })
}

const helpID = "help"

type help struct {
	app.Compo
	Close func(app.Context)
}

func (h *help) Render() app.UI {
	return app.Dialog().ID(helpID).Class("form help").Aria("labelledby", "help-title").Body(
		app.H2().ID("help-title").Text("Keys"),
		app.Table().Body(app.TBody().Body(
			row([]string{"Ctrl+Z"}, "undo"),
			row([]string{"Ctrl+Shift+Z"}, "redo"),
			row([]string{"Tab"}, "next highlight; its card opens"),
			app.Range(reader.Commands).Slice(func(i int) app.UI {
				return row(reader.Commands[i].Keys, reader.Commands[i].Does)
			}),
			row([]string{"?"}, "this list"),
		)),
		app.Div().Class("actions").Body(
			app.Button().Type("button").Class("button main").Text("Close").
				OnClick(func(ctx app.Context, _ app.Event) { h.close(ctx) })),
	).On("cancel", func(ctx app.Context, _ app.Event) { h.close(ctx) })
}

func (h *help) close(ctx app.Context) {
	browser.CloseDialog(helpID)
	h.Close(ctx)
}

func row(keys []string, does string) app.UI {
	var cells []app.UI
	for i, key := range keys {
		if i > 0 {
			cells = append(cells, app.Text(" or "))
		}
		cells = append(cells, app.Kbd().Text(key))
	}
	return app.Tr().Body(app.Th().Scope("row").Body(cells...), app.Td().Text(does))
}
