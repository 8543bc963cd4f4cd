package frame

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/importer/notes"
	"counterpoint/pkg/notebook"
)

// arriving is a file of notes that may join the notebook.
type arriving struct {
	name    string
	file    notes.File
	preview notes.Preview
}

// arrival is the files that a reader is asked about. There are none while none is asked
// about.
type arrival struct {
	notes []arriving
	told  []string // sentences about files that are no use
}

// arrive asks about the notes in t where they bring something new, and else says that they
// do not.
func (f *Frame) arrive(ctx app.Context, t taking) {
	next := arrival{append(f.arrival.notes, t.notes...), append(f.arrival.told, t.told...)}
	if err := next.look(f.Desk.State()); err != nil {
		f.Desk.Fail(err)
		return
	}
	if next.news() {
		f.arrival = next
		ctx.Defer(func(app.Context) { browser.ShowDialog(arrivalID) })
		return
	}
	said := next.told
	for _, a := range next.notes {
		said = append(said, a.String())
	}
	if len(said) > 0 {
		f.Desk.Say(desk.Notice{Text: strings.Join(said, " "), Problem: len(next.told) > 0})
	}
	if t.article == nil {
		f.lead(ctx, next.about())
	}
}

// look works out what each file brings once those before it are in.
func (a *arrival) look(s notebook.State) (err error) {
	for i := range a.notes {
		n := &a.notes[i]
		if n.preview, s, err = notes.PreviewOf(s, n.file.Part); err != nil {
			return fmt.Errorf("“%s” was not imported, and the notebook is as it was: %w", n.name, err)
		}
	}
	return nil
}

func (a *arrival) news() bool {
	for _, n := range a.notes {
		if n.preview.News() {
			return true
		}
	}
	return false
}

// about returns the ids of the articles that came with the files.
func (a *arrival) about() []string {
	var ids []string
	for _, n := range a.notes {
		for _, current := range n.file.Part.Current() {
			ids = append(ids, current.ID())
		}
	}
	return ids
}

// String says what a file brings: "From “ferry.jsonld”: 1 article, 2 highlights, 1 link."
func (n arriving) String() string {
	if !n.preview.News() && n.preview.Conflicts == 0 {
		return fmt.Sprintf("“%s” brought nothing new: all of it is here already.", n.name)
	}
	return fmt.Sprintf("From “%s”: %s.", n.name, n.preview)
}

// brings says the same beside the file's name.
func (n arriving) brings() string {
	if !n.preview.News() && n.preview.Conflicts == 0 {
		return "Nothing new: all of it is here already."
	}
	return n.preview.String() + "."
}

// takeIn takes in the files that the reader was asked about, as one step.
func (f *Frame) takeIn(ctx app.Context) {
	taken := f.arrival
	f.arrival = arrival{}
	var parts []notebook.Part
	var said []string
	for _, n := range taken.notes {
		parts = append(parts, n.file.Part)
		said = append(said, n.String())
	}
	c, err := f.Desk.Receive(notes.Import(parts...))
	if err != nil {
		f.Desk.Fail(fmt.Errorf("nothing was imported, and the notebook is as it was: %w", err))
		return
	}
	f.Desk.Say(desk.Notice{
		Text:    strings.Join(append(said, taken.told...), " "),
		Problem: len(taken.told) > 0,
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { f.Desk.Undo() }}},
	})
	f.lead(ctx, touched(c))
}

// touched returns the ids of the articles in which c changed something.
func touched(c notebook.Change) []string {
	var ids []string
	for _, e := range c.Articles {
		if e.After != nil && !e.After.Earlier() {
			ids = append(ids, e.ID)
		}
	}
	for _, e := range c.Highlights {
		if e.After != nil {
			ids = append(ids, e.After.Article)
		}
	}
	return ids
}

// lead leads to the article that ids name, where they name one and it is here.
func (f *Frame) lead(ctx app.Context, ids []string) {
	if len(ids) == 0 || f.underWay() {
		return
	}
	for _, id := range ids {
		if id != ids[0] {
			return
		}
	}
	if _, ok := f.Desk.State().Article(ids[0]); ok {
		ctx.Navigate(address.Of(ids[0]).String())
	}
}
