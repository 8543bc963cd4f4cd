package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/render"
)

const (
	quoteRunes = 80  // how many code points of a quote a sentence has
	cardRunes  = 600 // of the quote in the card
)

// card is about what the pointer is over, else about what is chosen.
func (m *Map) card() app.UI {
	if h, ok := m.Desk.State().Highlight(m.hovered); ok {
		return m.statementCard(h)
	}
	if h, ok := m.chosenStatement(); ok {
		return m.statementCard(h)
	}
	if l, ok := m.chosenLink(); ok {
		return m.linkCard(l)
	}
	return html.P().Class("map-hint").Text("Point at a statement to see whether it stands, and why. Click it to read its passage; its ⋯, or a right click, offers what can be done with it.")
}

// statementCard says a statement in full, whether it stands and why, and what can be done.
func (m *Map) statementCard(h annotation.Highlight) app.UI {
	return html.Aside().ID(cardID).Class("map-card", string(h.Kind)).TabIndex(-1).
		Aria("label", render.Name(h.Kind)+": "+render.Shorten(h.Quote(), quoteRunes)).
		Body(
			m.cardHead(h),
			html.Blockquote().Class("quote").Text(render.Shorten(h.Quote(), cardRunes)),
			standing.View(m.Desk, h, m.addressOf),
			app.If(h.Verdict != "", func() app.UI { return html.P().Class("verdict").Text("Your verdict: " + h.Verdict) }),
			app.If(h.Comment != "", func() app.UI { return html.P().Class("comment").Text(h.Comment) }),
			m.actions(h),
			m.linkList(h),
		)
}

func (m *Map) cardHead(h annotation.Highlight) app.UI {
	name := render.Name(h.Kind)
	if h.Own() {
		name = "Own " + string(h.Kind)
	}
	return html.Div().Class("card-head").Body(
		html.Strong().Text(name),
		app.If(h.Speaker != "", func() app.UI { return html.Span().Class("speaker").Text(h.Speaker) }),
		m.closer(),
	)
}

func (m *Map) closer() app.UI {
	return html.Button().Class("close").Aria("label", "Close").Text("✕").
		OnClick(func(app.Context, app.Event) { m.hovered = ""; m.choose(choice{}) })
}

// toStatement is a piece of text that leads to a statement on the map.
func (m *Map) toStatement(text, id string) app.UI {
	return html.A(m.at(id)).Text(text)
}

// at returns where the statement id is chosen on the map.
func (m *Map) at(id string) string {
	a := m.place()
	a.Highlight, a.View.Link = id, ""
	return a.String()
}

func (m *Map) addressOf(h annotation.Highlight) string { return m.at(h.ID) }

func (m *Map) actions(h annotation.Highlight) app.UI {
	button := func(label string, run func(app.Context)) app.UI {
		return html.Button().Class("button").Text(label).
			OnClick(func(ctx app.Context, _ app.Event) { run(ctx) }, app.EventScope(h.ID, label))
	}
	arm := func(label string, kind annotation.LinkType) app.UI {
		return button(label, func(app.Context) { m.arm(kind, h.ID) })
	}
	return html.Div().Class("actions").Body(
		html.A(m.passage(h.ID)).Class("button main").Text("Go there"),
		arm("Rebut this", annotation.Rebuts),
		arm("Support this", annotation.Supports),
		m.folder(h),
		button("Delete", func(app.Context) { m.remove(h.ID) }),
		html.Details().Class("more").Body(
			html.Summary().Class("button").Text("More"),
			html.Div().Class("actions").Body(
				arm("Contradict this", annotation.Contradicts),
				arm("Same claim", annotation.SameClaim),
			),
		),
	)
}

// folder folds away what hangs on a statement.
func (m *Map) folder(h annotation.Highlight) app.UI {
	c, ok := m.drawn.Card(h.ID)
	label := "Fold"
	if c.Folded {
		label = "Unfold"
	}
	return app.If(ok && c.Foldable, func() app.UI {
		return html.Button().Class("button").Text(label).
			OnClick(func(app.Context, app.Event) { m.turn(h.ID) }, app.EventScope(h.ID, label))
	})
}

// linkList lists the links of a statement: each leads to what can be done with it.
func (m *Map) linkList(h annotation.Highlight) app.UI {
	s := m.Desk.State()
	var items []app.UI
	add := func(l annotation.Link, words string) {
		items = append(items, html.Li().Body(html.Button().Class("to").Text(words).
			OnClick(func(app.Context, app.Event) { m.choose(choice{link: l.ID}) }, app.EventScope(l.ID, words))))
	}
	for _, l := range s.LinksTo(h.ID) {
		if l.Type != annotation.Disputes {
			add(l, m.quoted(l.From)+" "+diagram.Verb(l.Type)+" this")
		}
	}
	for _, l := range s.LinksFrom(h.ID) {
		if l.Type == annotation.Disputes {
			add(l, m.sentence(l))
			continue
		}
		add(l, "This "+diagram.Verb(l.Type)+" "+m.quoted(l.To))
	}
	return app.If(len(items) > 0, func() app.UI { return html.Ul().Class("links").Aria("label", "Links").Body(items...) })
}
