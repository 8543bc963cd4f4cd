package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/export"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/diagram"
)

const (
	saverID  = "map-save"
	pngScale = 2 // pixels of a PNG for a pixel of the picture
)

func (m *Map) saveDialog() app.UI {
	if !m.saving {
		return html.Div().Class("no-share")
	}
	return &saver{
		Desk: m.Desk, Diagram: m.drawn, Title: m.title(),
		Close: func(app.Context) { m.saving = false },
	}
}

// saver is the dialog that saves the picture as a file.
type saver struct {
	app.Compo
	Desk    *desk.Desk
	Diagram *diagram.Diagram
	Title   string
	Close   func(app.Context)

	dark bool
}

// OnMount opens the dialog, in the colours of the page.
func (s *saver) OnMount(ctx app.Context) {
	s.dark = browser.Dark()
	ctx.Defer(func(app.Context) { browser.ShowDialog(saverID) })
}

// Render draws the dialog.
func (s *saver) Render() app.UI {
	return html.Dialog().ID(saverID).Class("form").Aria("labelledby", "map-save-title").Body(
		html.H2().ID("map-save-title").Text("Save the picture"),
		html.P().Text("All that the map shows now, without what is folded away."),
		html.FieldSet().Body(html.Legend().Text("Colours"), s.radio("Light", false), s.radio("Dark", true)),
		html.Div().Class("actions").Body(
			html.Button().Class("button main").Text("Save as SVG").OnClick(func(ctx app.Context, _ app.Event) { s.saveSVG(ctx) }),
			html.Button().Class("button main").Text("Save as PNG").OnClick(func(ctx app.Context, _ app.Event) { s.savePNG(ctx) }),
			html.Button().Class("button").Text("Close").OnClick(func(ctx app.Context, _ app.Event) { s.close(ctx) }),
		),
	).On("cancel", func(ctx app.Context, _ app.Event) { s.close(ctx) })
}

func (s *saver) radio(label string, dark bool) app.UI {
	return html.Label().Class("radio").Body(
		html.Input("radio").Attr("name", "theme").Attr("checked", dark == s.dark).
			OnChange(func(app.Context, app.Event) { s.dark = dark }),
		app.Text(label),
	)
}

// svg returns the picture as a document.
func (s *saver) svg() string {
	theme := diagram.Light
	if s.dark {
		theme = diagram.Dark
	}
	return diagram.SVG(s.Diagram, theme, s.Title)
}

func (s *saver) saveSVG(ctx app.Context) {
	browser.Save(ctx, export.FileName(s.Title)+".svg", "image/svg+xml", s.svg())
	s.close(ctx)
}

func (s *saver) savePNG(ctx app.Context) {
	size := s.Diagram.Size
	browser.SavePNG(ctx, export.FileName(s.Title)+".png", s.svg(), size.Width, size.Height, pngScale, func(ctx app.Context, err error) {
		if err != nil {
			s.Desk.Fail(err)
		}
		s.close(ctx) // only now: what is closed hears of nothing
	})
}

func (s *saver) close(ctx app.Context) {
	browser.CloseDialog(saverID)
	s.Close(ctx)
}
