package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
)

// task says on the way from one article to another that a link is in the making. The
// article's page and the map say it themselves.
func (f *Frame) task() app.UI {
	ask, about := linking.Asks(f.Desk.State(), f.Desk.Draft())
	if about == "" || f.address.Screen == address.Article || f.address.Screen == address.Map {
		return html.Div().Class("no-task")
	}
	return html.Div().Class("banner task-away").Role("status").Body(
		html.P().Body(app.Text(ask), html.B().Text(about), app.Text(" Open the article that it is in.")),
		app.If(f.begun() != "", func() app.UI { return html.A(f.begun()).Class("button").Text("Back to it") }),
		html.Button().Class("button").Text("Cancel").
			OnClick(func(app.Context, app.Event) { f.Desk.Begin(desk.Draft{}) }),
	)
}

// begun returns the address of what the link in the making was begun at.
func (f *Frame) begun() string {
	t := f.Desk.Draft()
	if l, ok := f.Desk.State().Link(t.End); ok {
		t.End = l.From
	}
	if h, ok := f.Desk.State().Highlight(t.End); ok {
		return address.Of(h.Article).WithHighlight(h.ID).String()
	}
	return ""
}
