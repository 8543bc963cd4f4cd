package frame

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/w3c"
)

func (f *Frame) onDragOver(ctx app.Context, e app.Event) {
	if browser.CarriesFiles(e) {
		e.PreventDefault() // says that a drop is welcome
	}
	ctx.PreventUpdate()
}

func (f *Frame) onDrop(ctx app.Context, e app.Event) { browser.DroppedFiles(ctx, e, f.take) }

// take takes the files that a reader opened or dropped: notes join the notebook, the
// first article goes to the page for a new one.
func (f *Frame) take(ctx app.Context, files []browser.File) {
	for i, file := range files {
		if file.Err == nil && isNotes(file) {
			f.join(ctx, file)
			continue
		}
		f.file = &files[i]
		ctx.Navigate(address.Address{Screen: address.New}.String())
		return
	}
}

// isNotes reports whether a file is meant as notes rather than as an article.
func isNotes(f browser.File) bool {
	name := strings.ToLower(f.Name)
	return strings.HasSuffix(name, ".jsonld") || strings.HasSuffix(name, ".json")
}

// join merges a file of notes into the notebook, whole or not at all.
func (f *Frame) join(ctx app.Context, file browser.File) {
	part, err := w3c.Decode([]byte(file.Text))
	if err == nil {
		err = f.Desk.Do(notebook.Merge{Part: part})
	}
	if err != nil {
		f.Desk.Fail(fmt.Errorf("“%s” was not imported, and the notebook is as it was: %w", file.Name, err))
		return
	}
	f.Desk.Say(desk.Notice{Text: fmt.Sprintf("From “%s”: %s, %s, %s.", file.Name,
		render.Counted(len(part.Articles), "article"), render.Counted(len(part.Highlights), "highlight"), render.Counted(len(part.Links), "link"))})
	if len(part.Articles) == 1 {
		ctx.Navigate(address.Of(part.Articles[0].ID()).String())
	}
}
