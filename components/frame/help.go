package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/argmap"
	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/components/naming"
	"counterpoint/components/reader"
)

// openHelp shows the list of keys, also where it was closed a moment ago and is still drawn.
func (f *Frame) openHelp(ctx app.Context) {
	f.help = true
	ctx.Defer(func(app.Context) { browser.ShowDialog(helpID) })
}

// helpDialog lists the keys.
func (f *Frame) helpDialog() app.UI {
	return app.If(f.help, func() app.UI {
		return &help{Close: func(app.Context) { f.help = false }, Name: func(app.Context) { f.help, f.naming = false, true }}
	})
}

// namingDialog asks for the reader's name.
func (f *Frame) namingDialog() app.UI {
	return app.If(f.naming, func() app.UI {
		return &naming.Dialog{Desk: f.Desk, Close: func(app.Context) { f.naming = false }}
	})
}

const helpID = "help"

type help struct {
	app.Compo
	Close func(app.Context)
	Name  func(app.Context) // asks for the reader's name instead
}

func (h *help) Render() app.UI {
	return html.Dialog().ID(helpID).Class("form help").Aria("labelledby", "help-title").Body(
		html.H2().ID("help-title").Text("Keys"),
		html.Table().Body(html.TBody().Body(
			row([]string{"Ctrl+Z"}, "undo"),
			row([]string{"Ctrl+Shift+Z"}, "redo"),
			row([]string{"Tab"}, "next highlight; its card opens"),
			app.Range(reader.Commands).Slice(func(i int) app.UI {
				return row(reader.Commands[i].Keys, reader.Commands[i].Does)
			}),
			row([]string{"?"}, "this list"),
		)),
		html.H3().Text("On the map"),
		html.Table().Body(html.TBody().Body(
			app.Range(argmap.Commands).Slice(func(i int) app.UI {
				return row(argmap.Commands[i].Keys, argmap.Commands[i].Does)
			}),
		)),
		html.Div().Class("actions").Body(
			html.Button().Class("button main").Text("Close").
				OnClick(func(ctx app.Context, _ app.Event) { h.close(ctx) }),
			html.Button().Class("button").Text("Your name").
				OnClick(func(ctx app.Context, _ app.Event) {
					browser.CloseDialog(helpID)
					h.Name(ctx)
				})),
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
		cells = append(cells, html.Kbd().Text(key))
	}
	return html.Tr().Body(html.Th().Attr("scope", "row").Body(cells...), html.Td().Text(does))
}
