// Package bar is the bar at the top of every screen: the way back, undo and redo, and
// what the screen offers.
package bar

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
)

// Bar returns the bar of a screen. An empty title stands for the app's name alone.
func Bar(d *desk.Desk, title string, items ...app.UI) app.UI {
	return html.Header().ID("bar").Class("bar").Body(
		html.A(address.Address{}.String()).Class("home").Aria("label", "Library").Body(
			html.Span().Class("logo").Aria("hidden", "true").Text("“”"),
			html.Span().Class("name").Text(home(title)),
		),
		html.P().Class("where").Text(title),
		html.Div().Class("tools").Body(append([]app.UI{undo(d), redo(d)}, items...)...),
	)
}

func home(title string) string {
	if title == "" {
		return "Counterpoint"
	}
	return "Library"
}

func undo(d *desk.Desk) app.UI {
	label, ok := d.CanUndo()
	return step("↶", "Undo", label, "Control+Z", ok, d.Undo)
}

func redo(d *desk.Desk) app.UI {
	label, ok := d.CanRedo()
	return step("↷", "Redo", label, "Control+Shift+Z", ok, d.Redo)
}

func step(sign, name, label, keys string, able bool, run func() bool) app.UI {
	title := name
	if able {
		title = name + ": " + label
	}
	return html.Button().Class("button icon").Aria("label", name).Aria("keyshortcuts", keys).
		Title(title).Attr("disabled", !able).Text(sign).
		OnClick(func(app.Context, app.Event) { run() })
}

// Toggle returns a button that is pressed or not.
func Toggle(label string, on bool, press app.EventHandler) app.UI {
	value := "false"
	if on {
		value = "true"
	}
	return html.Button().Class("button").Aria("pressed", value).Text(label).OnClick(press)
}
