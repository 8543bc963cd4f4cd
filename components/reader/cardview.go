package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

// cardRunes is how many code points of a quote a card shows.
const cardRunes = 240

func (r *Reader) cardView() app.UI {
	h, ok := r.shown()
	if !ok {
		return html.Div().Class("no-card")
	}
	return html.Aside().ID(cardID).Class("card", string(h.Kind)).Role("dialog").TabIndex(-1).
		Aria("label", render.Name(h.Kind)+": "+render.Shorten(h.Quote(), quoteRunes)).
		Body(
			r.cardHead(h),
			r.people.Note(h),
			html.Blockquote().Class("quote").Text(render.Shorten(h.Quote(), cardRunes)),
			r.orphanNote(h),
			r.choicesView(highlightRecord(h.ID)),
			standing.View(r.Desk, h, r.addressOf),
			details(h),
			r.relationList(h),
			r.cardActions(h),
		)
}

func (r *Reader) cardHead(h annotation.Highlight) app.UI {
	var kinds []app.UI
	for _, kind := range annotation.Kinds {
		kinds = append(kinds, html.Button().Class("kind", string(kind)).
			Aria("pressed", pressed(kind == h.Kind)).Aria("label", render.Name(kind)).Title(render.Name(kind)).
			Text(render.Sign(kind)).
			OnClick(func(app.Context, app.Event) { r.setKind(h.ID, kind) }, app.EventScope(h.ID, kind)))
	}
	name := render.Name(h.Kind)
	if h.Own() {
		name = "Own " + string(h.Kind)
	}
	return html.Div().Class("card-head").Body(
		html.Strong().Text(name),
		app.If(h.Speaker != "", func() app.UI { return html.Span().Class("speaker").Text(h.Speaker) }),
		html.Div().Class("kinds").Role("group").Aria("label", "Kind").Body(kinds...),
		html.Button().Class("close").Aria("label", "Close").Text("✕").
			OnClick(func(app.Context, app.Event) { r.leaveCard() }),
	)
}

func pressed(is bool) string {
	if is {
		return "true"
	}
	return "false"
}

func (r *Reader) orphanNote(h annotation.Highlight) app.UI {
	return app.If(r.Desk.State().Orphan(h), func() app.UI {
		return html.Div().Class("lost").Body(
			html.P().Class("orphan").Text("This passage is not in the article as it is here. The quote is kept; select where it stands now to put it back."),
			r.lostActions(h, cardID),
		)
	})
}

// details shows what the reader noted of a highlight.
func details(h annotation.Highlight) app.UI {
	return html.Div().Class("details").Body(
		app.If(h.Verdict != "", func() app.UI { return html.P().Class("verdict").Text("Your verdict: " + h.Verdict) }),
		app.If(h.Comment != "", func() app.UI { return html.P().Class("comment").Text(h.Comment) }),
		app.If(len(h.Tags) > 0, func() app.UI {
			return html.P().Class("tags").Aria("label", "Tags").Text("#" + strings.Join(h.Tags, " #"))
		}),
		app.If(len(h.Sources) > 0, func() app.UI {
			return html.Ul().Class("sources").Aria("label", "Sources").Body(
				app.Range(h.Sources).Slice(func(i int) app.UI { return source(h.Sources[i]) }))
		}),
	)
}

func source(s annotation.Source) app.UI {
	title := s.Title
	if title == "" {
		title = s.Address
	}
	return html.Li().Body(
		app.If(s.Address != "", func() app.UI {
			return html.A(s.Address).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(title)
		}).Else(func() app.UI { return html.Span().Text(title) }),
		app.If(s.Date != "", func() app.UI { return html.Span().Class("date").Text(", " + s.Date) }),
	)
}

// where says who said the other end of a link, and where it stands.
func (r *Reader) where(h annotation.Highlight) string {
	place := "in this article"
	switch {
	case h.Own():
		place = "own statement"
	case h.Article != r.article.ID():
		if a, ok := r.Desk.State().Article(h.Article); ok {
			place = "in " + articleWords(a)
		}
	}
	if r.Desk.State().Orphan(h) {
		place = "no longer " + place
	}
	if h.Speaker != "" {
		return h.Speaker + ", " + place
	}
	return place
}

// addressOf returns where a highlight is to be seen. The list of claims stays as it is,
// where it does not lie over the text.
func (r *Reader) addressOf(h annotation.Highlight) string {
	a := address.Of(h.Article).WithHighlight(h.ID)
	if width, _ := browser.Viewport(); width >= marginWidth {
		a.Panel, a.Filter = r.Address.Panel, r.Address.Filter
	}
	return a.String()
}

func (r *Reader) cardActions(h annotation.Highlight) app.UI {
	button := func(label string, run func(app.Context)) app.UI {
		return html.Button().Class("button").Text(label).
			OnClick(func(ctx app.Context, _ app.Event) { run(ctx); r.settle(ctx) }, app.EventScope(h.ID, label))
	}
	link := func(label string, t desk.Draft) app.UI {
		t.End = h.ID
		return button(label, func(app.Context) { r.arm(t) })
	}
	return html.Div().Class("card-actions").Body(
		html.Div().Class("actions").Body(
			link("Rebut this", desk.Draft{Type: annotation.Rebuts}),
			link("Support this", desk.Draft{Type: annotation.Supports}),
			button("Write a rebuttal", func(app.Context) { r.write(desk.Draft{Type: annotation.Rebuts, End: h.ID}) }),
			button("Edit", func(app.Context) { r.edit(h.ID) }),
			app.If(!h.Own() && !r.lost(h.ID), func() app.UI {
				return button("Reselect", func(app.Context) { r.reselectNext(h.ID) })
			}),
			app.If(!h.Own() && !r.lost(h.ID), r.endButtons),
			button("Export this", func(app.Context) { r.exporting = exporting{true, h.ID} }),
			button("Delete", func(app.Context) { r.remove(h.ID) }),
		),
		html.Details().Class("more").Body(
			html.Summary().Text("More links"),
			html.Div().Class("actions").Body(
				link("This rebuts…", desk.Draft{Type: annotation.Rebuts, From: true}),
				link("This supports…", desk.Draft{Type: annotation.Supports, From: true}),
				link("Contradicts…", desk.Draft{Type: annotation.Contradicts}),
				link("Same claim as…", desk.Draft{Type: annotation.SameClaim}),
			),
		),
	)
}

// endButtons move an end of the open highlight by a word.
func (r *Reader) endButtons() app.UI {
	button := func(name, sign, key string) app.UI {
		return html.Button().Class("button quiet").Aria("label", name).Title(name+" ("+key+")").Text(sign).
			OnClick(func(app.Context, app.Event) { r.nudge(nudges[key]) }, app.EventScope(key))
	}
	return html.Div().Class("ends").Role("group").Aria("label", "Move the ends by a word").Body(
		html.Span().Aria("hidden", "true").Text("start"),
		button("Start a word earlier", "‹", "{"), button("Start a word later", "›", "}"),
		html.Span().Aria("hidden", "true").Text("end"),
		button("End a word earlier", "‹", "["), button("End a word later", "›", "]"),
	)
}
