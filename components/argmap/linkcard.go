package argmap

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/bar"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// linkCard says a link, whether it counts, and what can be done with it.
func (m *Map) linkCard(l annotation.Link) app.UI {
	return html.Aside().ID(cardID).Class("map-card").TabIndex(-1).Aria("label", "Link: "+m.sentence(l)).Body(
		html.Div().Class("card-head").Body(html.Strong().Text("Link"), m.closer()),
		html.P().Class("map-sentence").Body(m.ends(l)...),
		m.countsView(l),
		app.If(l.Note != "", func() app.UI { return html.P().Class("comment").Text(l.Note) }),
		m.typeButtons(l),
		m.linkActions(l),
	)
}

// ends says a link; each end leads to its statement.
func (m *Map) ends(l annotation.Link) []app.UI {
	parts := []app.UI{m.toStatement(m.quoted(l.From), l.From), app.Text(" " + diagram.Verb(l.Type) + " ")}
	if l.Type != annotation.Disputes {
		return append(parts, m.toStatement(m.quoted(l.To), l.To))
	}
	disputed, _ := m.Desk.State().Link(l.To)
	return append(parts, html.Button().Class("to").Text(m.sentence(disputed)).
		OnClick(func(app.Context, app.Event) { m.choose(choice{link: m.disputed()}) }, app.EventScope(l.ID)))
}

// disputed returns the link that the chosen one disputes.
func (m *Map) disputed() string {
	l, _ := m.chosenLink()
	return l.To
}

// countsView says what is left of an attack or support.
func (m *Map) countsView(l annotation.Link) app.UI {
	line, ok := m.drawn.Line(l.ID)
	words := map[argument.Standing]string{
		argument.Stands:   "It counts.",
		argument.Rebutted: "It does not count at present: the statement or the link itself is rebutted.",
		argument.Disputed: "Whether it counts is open.",
	}[line.Standing]
	return app.If(ok && words != "", func() app.UI {
		return html.P().Class("word").Body(
			html.Span().Aria("hidden", "true").Text(render.StandingSign(line.Standing)+" "), app.Text(words))
	})
}

// typeButtons change what a link says. A dispute, which is about a link, is nothing else.
func (m *Map) typeButtons(l annotation.Link) app.UI {
	return app.If(l.Type != annotation.Disputes, func() app.UI {
		var buttons []app.UI
		for _, t := range annotation.LinkTypes {
			if t != annotation.Disputes {
				buttons = append(buttons, bar.Toggle(string(t), t == l.Type, func(app.Context, app.Event) { m.setType(m.chosen.link, t) }))
			}
		}
		return html.Div().Class("actions").Role("group").Aria("label", "Type").Body(buttons...)
	})
}

func (m *Map) linkActions(l annotation.Link) app.UI {
	button := func(label string, run func()) app.UI {
		return html.Button().Class("button").Text(label).
			OnClick(func(app.Context, app.Event) { run() }, app.EventScope(l.ID, label))
	}
	return html.Div().Class("actions").Body(
		app.If(l.Type != annotation.Disputes, func() app.UI { return button("Swap ends", func() { m.swap(l.ID) }) }),
		app.If(l.Type != annotation.SameClaim, func() app.UI {
			return button("Dispute this link", func() { m.arm(annotation.Disputes, l.ID) })
		}),
		button("Delete link", func() { m.removeLink(l.ID) }),
	)
}

// setType changes what a link says.
func (m *Map) setType(id string, t annotation.LinkType) {
	if l, ok := m.Desk.State().Link(id); ok && l.Type != t {
		l.Type = t
		m.changeLink(l)
	}
}

// swap exchanges the ends of a link.
func (m *Map) swap(id string) {
	if l, ok := m.Desk.State().Link(id); ok {
		m.changeLink(l.Swapped())
	}
}

func (m *Map) changeLink(l annotation.Link) {
	l.Modified = time.Now().UTC()
	if m.do(notebook.ChangeLink{Link: l}) {
		m.say(m.sentence(l) + ".")
	}
}

func (m *Map) removeLink(id string) {
	if m.do(notebook.RemoveLink{ID: id}) {
		m.say("Deleted the link.")
	}
}

// remove deletes a statement.
func (m *Map) remove(id string) {
	h, ok := m.Desk.State().Highlight(id)
	if words := "Deleted the " + string(h.Kind) + " " + m.quoted(id) + "."; ok && m.do(notebook.RemoveHighlight{ID: id}) {
		m.say(words)
	}
}
