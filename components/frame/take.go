package frame

import (
	"fmt"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/intake"
	"counterpoint/pkg/importer/notes"
)

func (f *Frame) onDragOver(ctx app.Context, e app.Event) {
	if browser.CarriesFiles(e) {
		e.PreventDefault() // says that a drop is welcome
	}
	ctx.PreventUpdate()
}

func (f *Frame) onDrop(ctx app.Context, e app.Event) { browser.DroppedFiles(ctx, e, f.take) }

// taking is the files of one go on their way into the app.
type taking struct {
	told    []string      // a sentence a file that is no use
	article *browser.File // for the page for a new one
	notes   []arriving
}

// take takes the files that a reader opened or dropped: notes are shown before they join
// the notebook, the first article goes to the page for a new one.
func (f *Frame) take(ctx app.Context, files []browser.File) {
	t := taking{}
	for _, file := range files {
		t.add(file)
	}
	if t.article != nil {
		f.turn++
		f.file = &intake.Handed{File: *t.article, Turn: f.turn, Article: f.revised()}
		if to := f.file.To(); !samePage(to, f.address) { // else it is here, and goes into the text under way
			ctx.Navigate(to.String())
		}
	}
	f.arrive(ctx, t)
}

// revised returns the id of the article that the page asks a newer version of, "" where it
// asks none.
func (f *Frame) revised() string {
	if a, ok := f.Desk.State().Article(f.address.Article); ok && f.address.Screen == address.Revise && !a.Earlier() {
		return a.ID()
	}
	return ""
}

// underWay reports whether the page has a text under way, which notes do not leave.
func (f *Frame) underWay() bool { return f.address.Screen == address.New || f.revised() != "" }

func (t *taking) add(file browser.File) {
	switch {
	case file.Err != nil:
		t.fail(fmt.Sprintf("“%s” could not be read; try to open it again.", file.Name))
	case isNotes(file):
		t.read(file)
	case t.article != nil:
		t.fail(fmt.Sprintf("“%s” was not opened: one new article at a time.", file.Name))
	default:
		t.article = &file
	}
}

func (t *taking) fail(sentence string) { t.told = append(t.told, sentence) }

// isNotes reports whether a file is meant as notes rather than as an article, also under a
// name that the way here has changed.
func isNotes(f browser.File) bool {
	name := strings.ToLower(f.Name)
	return strings.HasSuffix(name, ".jsonld") || strings.HasSuffix(name, ".json") || notes.Notes([]byte(f.Text))
}

// read reads a file of notes, whole or not at all.
func (t *taking) read(file browser.File) {
	read, err := notes.Read([]byte(file.Text), "", time.Now().UTC())
	if err != nil {
		t.fail(desk.Sentence(fmt.Errorf("“%s” was not imported, and the notebook is as it was: %w", file.Name, err)))
		return
	}
	t.notes = append(t.notes, arriving{name: file.Name, file: read})
}
