package library

import (
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/render"
	"counterpoint/pkg/w3c"
)

// backUp saves the whole notebook as a file of notes that is named for the day.
func (l *Library) backUp(ctx app.Context) {
	part := l.Desk.State().Part()
	data, err := w3c.Encode(part)
	if err != nil {
		l.Desk.Fail(err)
		return
	}
	name := "counterpoint-backup-" + time.Now().Format(time.DateOnly) + ".jsonld"
	browser.SaveFile(ctx, browser.Parcel{Name: name, Type: "application/ld+json", Data: data})
	l.Desk.Say(desk.Notice{Text: fmt.Sprintf("Backed up %s and %s in “%s”.",
		render.Counted(len(part.Current()), "article"), render.Counted(len(part.Highlights), "highlight"), name)})
}

// restorer takes a backup, or any file of notes: what is not here joins the notebook.
func (l *Library) restorer() app.UI {
	return html.Label().Class("button file").Body(
		app.Text("Restore"),
		html.Input("file").ID("restore-file").Attr("accept", ".jsonld,.json").
			Aria("label", "Restore a backup (.jsonld)").
			OnChange(func(ctx app.Context, e app.Event) { browser.ChosenFiles(ctx, e, l.Take) }),
	)
}
