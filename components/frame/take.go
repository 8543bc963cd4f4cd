package frame

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/intake"
	"counterpoint/pkg/article"
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

// taking is the files of one go on their way into the app.
type taking struct {
	desk    *desk.Desk
	told    []string // a sentence a file
	problem bool
	article *browser.File // for the page for a new one
	joined  string        // id of the article that notes brought
}

// take takes the files that a reader opened or dropped: notes join the notebook, the
// first article goes to the page for a new one. One notice tells of all.
func (f *Frame) take(ctx app.Context, files []browser.File) {
	t := taking{desk: f.Desk}
	for _, file := range files {
		t.add(file)
	}
	if len(t.told) > 0 {
		f.Desk.Say(desk.Notice{Text: strings.Join(t.told, " "), Problem: t.problem})
	}
	switch {
	case t.article != nil:
		f.turn++
		f.file = &intake.Handed{File: *t.article, Turn: f.turn, Article: f.revised()}
		if to := f.file.To(); !samePage(to, f.address) { // else it is here, and goes into the text under way
			ctx.Navigate(to.String())
		}
	case t.joined != "" && f.address.Screen != address.New && f.revised() == "": // a text under way is not left
		ctx.Navigate(address.Of(t.joined).String())
	}
}

// revised returns the id of the article that the page asks a newer version of, "" where it
// asks none.
func (f *Frame) revised() string {
	if a, ok := f.Desk.State().Article(f.address.Article); ok && f.address.Screen == address.Revise && !a.Earlier() {
		return a.ID()
	}
	return ""
}

func (t *taking) add(file browser.File) {
	switch {
	case file.Err != nil:
		t.fail(fmt.Sprintf("“%s” could not be read; try to open it again.", file.Name))
	case isNotes(file):
		t.join(file)
	case t.article != nil:
		t.fail(fmt.Sprintf("“%s” was not opened: one new article at a time.", file.Name))
	default:
		t.article = &file
	}
}

func (t *taking) fail(sentence string) {
	t.told, t.problem = append(t.told, sentence), true
}

// isNotes reports whether a file is meant as notes rather than as an article.
func isNotes(f browser.File) bool {
	name := strings.ToLower(f.Name)
	return strings.HasSuffix(name, ".jsonld") || strings.HasSuffix(name, ".json") ||
		strings.HasPrefix(strings.TrimSpace(f.Text), "{") // under a name that the way here has changed
}

// join merges a file of notes into the notebook, whole or not at all.
func (t *taking) join(file browser.File) {
	part, err := w3c.Decode([]byte(file.Text))
	var c notebook.Change
	if err == nil {
		c, err = t.desk.Merge(part)
	}
	if err != nil {
		t.fail(desk.Sentence(fmt.Errorf("“%s” was not imported, and the notebook is as it was: %w", file.Name, err)))
		return
	}
	t.told = append(t.told, summary(file.Name, c))
	current := part.Current()
	if len(current) != 1 {
		return
	}
	// An article with the same text may be here under another id.
	if id := current[0].ID(); has(t.desk, id) {
		t.joined = id
	}
}

func has(d *desk.Desk, article string) bool {
	_, ok := d.State().Article(article)
	return ok
}

// summary says what a file of notes changed in the notebook.
func summary(name string, c notebook.Change) string {
	if c.Empty() {
		return fmt.Sprintf("“%s” brought nothing new: all of it is here already.", name)
	}
	return fmt.Sprintf("From “%s”: %s, %s, %s.", name, render.Counted(current(c.Articles), "article"),
		render.Counted(len(c.Highlights), "highlight"), render.Counted(len(c.Links), "link"))
}

// current returns how many of the articles that a change edits are no earlier versions.
func current(edits []notebook.Edit[article.Article]) int {
	n := 0
	for _, e := range edits {
		if a := cmp.Or(e.After, e.Before); !a.Earlier() {
			n++
		}
	}
	return n
}
