package reader

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// choicesOf returns what is to be chosen in a highlight or a link.
func (r *Reader) choicesOf(of notebook.Record) []notebook.Conflict {
	var list []notebook.Conflict
	for _, c := range r.choices {
		if c.Record == of {
			list = append(list, c)
		}
	}
	return list
}

func highlightRecord(id string) notebook.Record {
	return notebook.Record{Kind: notebook.HighlightRecord, ID: id}
}

func linkRecord(id string) notebook.Record {
	return notebook.Record{Kind: notebook.LinkRecord, ID: id}
}

// keep settles a conflict with one of its values, and offers to take that back.
func (r *Reader) keep(c notebook.Conflict, v notebook.Value) {
	field, said := r.fieldWords(c), r.said(c, v)
	if !r.do(notebook.Choose{Record: c.Record, Field: c.Field, Value: v.JSON, Stamp: r.Desk.Stamp()}) {
		return
	}
	r.Desk.Say(desk.Notice{
		Text:    fmt.Sprintf("The %s is now: %s", field, render.Shorten(said, quoteRunes)),
		Choices: []desk.Choice{r.undo()},
	})
	r.ctx.Defer(func(app.Context) { browser.Focus(cardID) }) // the button is gone
}

// fieldWords says what a conflict is about: "verdict", "link's type".
func (r *Reader) fieldWords(c notebook.Conflict) string {
	if c.Record.Kind == notebook.LinkRecord {
		return "link's " + string(c.Field)
	}
	if h, ok := r.Desk.State().Highlight(c.Record.ID); ok && h.Own() && c.Field == annotation.PassageField {
		return "statement"
	}
	return string(c.Field)
}

// said returns a value as a reader reads it.
func (r *Reader) said(c notebook.Conflict, v notebook.Value) string {
	words := ""
	if c.Record.Kind == notebook.LinkRecord {
		words = r.linkSaid(c, v)
	} else {
		words = highlightSaid(c.Field, v)
	}
	if words == "" {
		return "nothing"
	}
	return words
}

// highlightSaid returns a value of a field of a highlight as a reader reads it.
func highlightSaid(field annotation.Field, v notebook.Value) string {
	var h annotation.Highlight
	for _, f := range annotation.HighlightFields {
		if f.Name == field {
			_ = f.Set(&h, v.JSON) // A value that cannot be read shows as nothing, and is refused when it is chosen.
		}
	}
	switch {
	case h.Kind != "":
		return render.Name(h.Kind)
	case len(h.Tags) > 0:
		return "#" + strings.Join(h.Tags, " #")
	case len(h.Sources) > 0:
		return sourcesSaid(h.Sources)
	}
	// One of these has the value.
	return h.Quote() + h.Comment + h.Speaker + h.Verdict
}

func sourcesSaid(sources []annotation.Source) string {
	var list []string
	for _, s := range sources {
		words := s.Title
		switch {
		case words == "":
			words = s.Address
		case s.Address != "":
			words += " (" + s.Address + ")"
		}
		if s.Date != "" {
			words += ", " + s.Date
		}
		list = append(list, words)
	}
	return strings.Join(list, "; ")
}

// linkSaid does for a link what highlightSaid does for a highlight.
func (r *Reader) linkSaid(c notebook.Conflict, v notebook.Value) string {
	l, _ := r.Desk.State().Link(c.Record.ID)
	for _, f := range annotation.LinkFields {
		if f.Name == c.Field {
			_ = f.Set(&l, v.JSON) // as in highlightSaid
		}
	}
	if c.Field == annotation.RelationField {
		return diagram.Sentence(r.Desk.State(), l)
	}
	return l.Note
}

// called returns who a maker is, by the names on what was made.
func (r *Reader) called(id string) string {
	if id == r.Desk.Maker().ID {
		return "you"
	}
	by := annotation.Highlight{Creator: annotation.Maker{ID: id}}
	if who, ok := r.people.By(by); ok {
		return who.Name
	}
	all := r.Desk.State().Part()
	for _, h := range all.Highlights {
		if h.Creator.ID == id && h.Creator.Name != "" {
			return h.Creator.Name
		}
	}
	for _, l := range all.Links {
		if l.Creator.ID == id && l.Creator.Name != "" {
			return l.Creator.Name
		}
	}
	return "somebody"
}

// choiceAt returns the highlight whose card shows a conflict: of a link an end that is in
// this article.
func (r *Reader) choiceAt(c notebook.Conflict) annotation.Highlight {
	state := r.Desk.State()
	if c.Record.Kind == notebook.HighlightRecord {
		h, _ := state.Highlight(c.Record.ID)
		return h
	}
	l, _ := state.Link(c.Record.ID)
	from, _ := state.Highlight(l.From)
	if to, ok := state.Highlight(l.To); ok && from.Article != r.article.ID() {
		return to
	}
	return from
}
