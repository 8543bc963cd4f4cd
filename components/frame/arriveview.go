package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/importer/notes"
)

const arrivalID = "arrival"

// arrivalDialog says who and what would join the notebook, and asks.
func (f *Frame) arrivalDialog() app.UI {
	a := f.arrival
	return app.If(len(a.notes) > 0, func() app.UI {
		return html.Dialog().ID(arrivalID).Class("form").Aria("labelledby", "arrival-title").Body(
			html.H2().ID("arrival-title").Text("Import notes"),
			html.Ul().Class("ways").Body(
				app.Range(a.notes).Slice(func(i int) app.UI { return a.notes[i].row() })),
			app.Range(a.told).Slice(func(i int) app.UI { return html.P().Class("wrong").Text(a.told[i]) }),
			html.Div().Class("actions").Body(
				html.Button().Class("button main").Text("Import").
					OnClick(func(ctx app.Context, _ app.Event) { browser.CloseDialog(arrivalID); f.takeIn(ctx) }),
				html.Button().Class("button").Text("Cancel").
					OnClick(func(app.Context, app.Event) { f.turnAway() }),
			),
		).On("cancel", func(app.Context, app.Event) { f.turnAway() })
	})
}

// turnAway drops the files that the reader was asked about.
func (f *Frame) turnAway() {
	browser.CloseDialog(arrivalID)
	f.arrival = arrival{}
}

// row says who and what would join from one file.
func (n arriving) row() app.UI {
	from := n.file.Format.Title
	if who := notes.Who(n.file.Part); who != "" {
		from += ", by " + who
	}
	if about := notes.About(n.file.Part); about != "" {
		from += ", on " + about
	}
	return html.Li().Body(
		html.H3().Text(n.name),
		html.P().Text(from),
		html.P().Text(n.brings()),
		app.If(n.preview.Conflicts > 0, func() app.UI {
			return html.P().Text("Of a conflict both values are kept, for you to choose.")
		}),
		app.If(n.preview.Waiting > 0, func() app.UI {
			return html.P().Text("What waits joins its article once you open that here.")
		}),
		app.If(n.file.LeftOut() != "", func() app.UI { return html.P().Text(n.file.LeftOut()) }),
	)
}
