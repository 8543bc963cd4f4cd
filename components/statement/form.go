// Package statement is the form for what a reader notes of a statement: its kind, who
// said it, a comment, the verdict on a claim, tags and sources; for an own statement its words, too.
package statement

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

const dialogID = "statement"

// verdicts are suggestions: a reader's rating is in the reader's own words.
var verdicts = []string{"True", "Mostly true", "Half true", "Misleading", "False", "Unproven"}

// Form is a dialog about one highlight. It works on a copy: nothing changes before Save.
type Form struct {
	app.Compo
	Highlight annotation.Highlight
	Against   string // what an own statement is for: "what rebuts «…»"
	Save      func(app.Context, annotation.Highlight) error
	Cancel    func(app.Context)

	draft annotation.Highlight
	tags  string
	wrong string // what is wrong with the draft
}

// OnInit takes the copy.
func (f *Form) OnInit() {
	f.draft = f.Highlight.Clone()
	f.tags = strings.Join(f.draft.Tags, ", ")
}

// OnMount opens the dialog.
func (f *Form) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { browser.ShowDialog(dialogID) })
}

// Render draws the dialog.
func (f *Form) Render() app.UI {
	return html.Dialog().ID(dialogID).Class("form").Aria("labelledby", "statement-title").Body(
		html.Form().Body(
			html.H2().ID("statement-title").Text(f.title()),
			f.words(),
			f.kinds(),
			area("Comment", "comment", f.draft.Comment, func(v string) { f.draft.Comment = v }),
			field("Speaker", "speaker", "text", "Who said it", f.draft.Speaker, func(v string) { f.draft.Speaker = v }),
			f.verdict(),
			field("Tags", "tags", "text", "Parted by commas", f.tags, func(v string) { f.tags = v }),
			f.sources(),
			html.P().Class("wrong").Role("alert").Text(f.wrong),
			html.Div().Class("actions").Body(
				html.Submit().Class("button main").Text("Save"),
				html.Button().Class("button").Text("Cancel").OnClick(f.onCancel),
			),
		).OnSubmit(f.onSubmit),
	).On("cancel", f.onCancel).OnKeyDown(f.onKey)
}

func (f *Form) title() string {
	switch {
	case f.Against != "":
		return "Write " + f.Against
	case f.draft.Own():
		return "Own " + string(f.draft.Kind)
	}
	return render.Name(f.draft.Kind)
}

func (f *Form) words() app.UI {
	if f.draft.Own() {
		return area("What you say", "words", f.draft.Words, func(v string) { f.draft.Words = v })
	}
	return html.Blockquote().Class("quote").Text(f.draft.Quote())
}

func (f *Form) kinds() app.UI {
	var choices []app.UI
	for _, kind := range annotation.Kinds {
		choices = append(choices, html.Label().Class("radio", string(kind)).Body(
			html.Input("radio").Attr("name", "kind").Attr("value", string(kind)).Attr("checked", kind == f.draft.Kind).
				OnChange(func(app.Context, app.Event) { f.draft.Kind = kind }),
			app.Text(render.Name(kind)),
		))
	}
	return html.FieldSet().Body(append([]app.UI{html.Legend().Text("Kind")}, choices...)...)
}

// verdict is the reader's own rating of a claim. Its place stays where it is not offered, so
// that no other field takes over its element with what was typed there.
func (f *Form) verdict() app.UI {
	return html.Div().Body(app.If(f.draft.Kind == annotation.Claim, func() app.UI {
		return suggested("Verdict", "verdict", "Your own rating", f.draft.Verdict, verdicts, func(v string) { f.draft.Verdict = v })
	}))
}

func (f *Form) sources() app.UI {
	return html.FieldSet().Class("sources").Body(
		html.Legend().Text("Sources"),
		app.Range(f.draft.Sources).Slice(f.source),
		html.Button().Class("button").Text("Add a source").OnClick(func(app.Context, app.Event) {
			f.draft.Sources = append(f.draft.Sources, annotation.Source{})
		}),
	)
}

func (f *Form) source(i int) app.UI {
	s := &f.draft.Sources[i]
	return html.Div().Class("source").Role("group").Aria("label", "Source").Body(
		field("Title", idOf("title", i), "text", "", s.Title, func(v string) { f.draft.Sources[i].Title = v }),
		field("Address", idOf("address", i), "text", "https://…", s.Address, func(v string) { f.draft.Sources[i].Address = v }),
		field("Date", idOf("date", i), "text", "2026-05-13", s.Date, func(v string) { f.draft.Sources[i].Date = v }),
		html.Button().Class("button quiet").Text("Remove").OnClick(func(app.Context, app.Event) {
			f.draft.Sources = append(f.draft.Sources[:i:i], f.draft.Sources[i+1:]...)
		}, app.EventScope(i)),
	)
}

func (f *Form) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	f.save(ctx)
}

// onKey saves with Control+Enter, also from a field that takes Enter as text.
func (f *Form) onKey(ctx app.Context, e app.Event) {
	if k := browser.KeyOf(e); k.Name == "Enter" && k.Control {
		e.PreventDefault()
		f.save(ctx)
		return
	}
	ctx.PreventUpdate()
}

func (f *Form) save(ctx app.Context) {
	f.wrong = ""
	if err := f.Save(ctx, f.finished()); err != nil {
		f.wrong = err.Error()
		return
	}
	browser.CloseDialog(dialogID)
}

// finished returns the draft without what was left empty.
func (f *Form) finished() annotation.Highlight {
	h := f.draft.Clone()
	h.Words, h.Comment, h.Speaker = strings.TrimSpace(h.Words), strings.TrimSpace(h.Comment), strings.TrimSpace(h.Speaker)
	h.Verdict = strings.TrimSpace(h.Verdict)
	h.Tags, h.Sources = nil, nil
	for _, tag := range strings.Split(f.tags, ",") {
		if tag = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(tag), "#")); tag != "" {
			h.Tags = append(h.Tags, tag)
		}
	}
	for _, s := range f.draft.Sources {
		s.Title, s.Address, s.Date = strings.TrimSpace(s.Title), strings.TrimSpace(s.Address), strings.TrimSpace(s.Date)
		if s != (annotation.Source{}) {
			h.Sources = append(h.Sources, s)
		}
	}
	return h
}

func (f *Form) onCancel(ctx app.Context, e app.Event) {
	e.PreventDefault()
	browser.CloseDialog(dialogID)
	f.Cancel(ctx)
}
