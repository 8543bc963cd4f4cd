// Package naming is the dialog in which a reader says under which name highlights and links
// are made.
package naming

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
)

const (
	dialogID = "naming"
	fieldID  = "your-name"
)

// Dialog asks for the reader's name. Nothing changes before Save.
type Dialog struct {
	app.Compo
	Desk  *desk.Desk
	Close func(app.Context)

	name  string
	wrong string // why the name was not kept
}

// OnInit takes the name as it is.
func (d *Dialog) OnInit() { d.name = d.Desk.Maker().Name }

// OnMount opens the dialog.
func (d *Dialog) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		browser.ShowDialog(dialogID)
		browser.Focus(fieldID)
	})
}

// Render draws the dialog.
func (d *Dialog) Render() app.UI {
	return html.Dialog().ID(dialogID).Class("form").Aria("labelledby", "naming-title").Body(
		html.Form().Body(
			html.H2().ID("naming-title").Text("Your name"),
			html.P().ID("naming-what").Text("What you mark from now on carries this name, and it goes only into what you export or share."),
			html.Label().Class("field").Body(
				html.Span().Text("Name"),
				html.Input("text").ID(fieldID).Attr("value", d.name).Attr("autocomplete", "name").Aria("describedby", "naming-what").
					OnInput(func(ctx app.Context, e app.Event) { d.name = browser.Value(e); ctx.PreventUpdate() }),
			),
			html.P().Class("wrong").Role("alert").Text(d.wrong),
			html.Div().Class("actions").Body(
				html.Submit().Class("button main").Text("Save"),
				html.Button().Class("button").Text("Cancel").OnClick(d.onCancel),
			),
		).OnSubmit(d.onSubmit),
	).On("cancel", d.onCancel)
}

func (d *Dialog) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if err := d.Desk.SetName(d.name); err != nil {
		d.wrong = "The browser did not keep the name, and it is as it was. Remove an article to make room, and try again."
		return
	}
	if name := d.Desk.Maker().Name; name != "" {
		d.Desk.Say(desk.Notice{Text: fmt.Sprintf("What you mark from now on is by %s.", name)})
	} else {
		d.Desk.Say(desk.Notice{Text: "What you mark from now on carries no name."})
	}
	d.close(ctx)
}

func (d *Dialog) onCancel(ctx app.Context, e app.Event) {
	e.PreventDefault()
	d.close(ctx)
}

func (d *Dialog) close(ctx app.Context) {
	browser.CloseDialog(dialogID)
	d.Close(ctx)
}
