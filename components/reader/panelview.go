package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/render"
)

func (r *Reader) panelView() app.UI {
	if r.Address.Panel != address.None && r.drawing.alone {
		return html.Div().Class("panel") // keeps the place
	}
	switch r.Address.Panel {
	case address.Claims:
		return r.claimsView()
	case address.Changes:
		return r.changesView()
	}
	return html.Div().Class("no-panel")
}

func (r *Reader) claimsView() app.UI {
	list := r.listed()
	shown := min(max(r.panel.shown, panelStep), len(list))
	return html.Nav().ID(panelID).Class("panel").Aria("label", "Claims").Body(
		html.H2().Text("Claims"),
		r.filters(),
		html.P().Class("count").Role("status").Text(r.countOf(list)),
		r.tallyView(),
		r.choiceCount(),
		html.Ul().Class("entries").Body(
			app.Range(list[:shown]).Slice(func(i int) app.UI { return r.entry(list[i], 0) })),
		app.If(shown < len(list), func() app.UI {
			return html.Button().Class("button").Text("Show more").
				OnClick(func(app.Context, app.Event) { r.panel.shown = shown + panelStep }, app.EventScope(shown))
		}),
	)
}

// tallyView says how many of the article's claims stand.
func (r *Reader) tallyView() app.UI {
	tally := standing.Tally(r.Desk, r.article.ID())
	return app.If(tally != "", func() app.UI { return html.P().Class("count").Text("Claims: " + tally) })
}

func (r *Reader) countOf(list []annotation.Highlight) string {
	if (r.Address.Filter != address.Filter{}) {
		return render.Counted(len(list), "statement") + " found"
	}
	count := r.Desk.State().Count(r.article.ID())
	return render.Counted(count[annotation.Claim], "claim") + ", " +
		render.Counted(count[annotation.Rebuttal], "rebuttal") + ", " +
		render.Counted(count[annotation.Evidence], "piece") + " of evidence"
}

func (r *Reader) filters() app.UI {
	f := r.Address.Filter
	return html.Div().Class("filters").Role("search").Body(
		html.Input("search").ID(panelTextID).Aria("label", "Words in the list").Attr("placeholder", "Words").
			OnInput(func(_ app.Context, e app.Event) {
				text := browser.Value(e)
				r.filter(func(f *address.Filter) { f.Text = text })
			}),
		choice("Kind", "All kinds", f.Kind, kindNames(), func(v string) { r.filter(func(f *address.Filter) { f.Kind = v }) }),
		choice("Standing", "Any standing", f.Standing, standingNames(), func(v string) { r.filter(func(f *address.Filter) { f.Standing = v }) }),
		choice("Tag", "All tags", f.Tag, r.tags(), func(v string) { r.filter(func(f *address.Filter) { f.Tag = v }) }),
		r.makers(),
	)
}

func kindNames() []string {
	var names []string
	for _, kind := range annotation.Kinds {
		names = append(names, string(kind))
	}
	return names
}

func standingNames() []string {
	var names []string
	for _, s := range standing.All {
		names = append(names, string(s))
	}
	return names
}

// choice is a drop-down list whose first entry, all, stands for "". An empty value would
// not be written as an attribute, so that entry's value is its text.
func choice(label, all, value string, values []string, choose func(string)) app.UI {
	options := []app.UI{html.Option().Text(all).Attr("selected", value == "")}
	for _, v := range values {
		options = append(options, html.Option().Attr("value", v).Text(v).Attr("selected", v == value))
	}
	return html.Select().Aria("label", label).Body(options...).
		OnChange(func(_ app.Context, e app.Event) {
			v := browser.Value(e)
			if v == all {
				v = ""
			}
			choose(v)
		}, app.EventScope(label))
}

// entryRunes is how many code points of a quote an entry of a panel shows.
const entryRunes = 140

// entryDepth is how deep the panel shows what rebuts a rebuttal.
const entryDepth = 3

// entry is a highlight in the list with what rebuts and supports it.
func (r *Reader) entry(h annotation.Highlight, depth int) app.UI {
	var below []relation
	if depth < entryDepth {
		for _, rel := range r.relations(h.ID) {
			if rel.link.To == h.ID && rel.link.Type != annotation.SameClaim {
				below = append(below, rel)
			}
		}
	}
	return html.Li().Class("entry").Body(
		html.A(r.addressOf(h)).Class("to", string(h.Kind)).Aria("current", current(h.ID == r.card.id)).Body(
			html.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			html.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			html.Span().Class("words").Text(render.Shorten(h.Quote(), entryRunes)),
			app.If(h.Speaker != "", func() app.UI { return html.Span().Class("speaker").Text(" " + h.Speaker) }),
			app.If(h.Verdict != "", func() app.UI { return html.Span().Class("verdict").Text(" Your verdict: " + h.Verdict) }),
			r.people.Note(h),
			r.differs(highlightRecord(h.ID)),
			app.If(r.Desk.State().Orphan(h), func() app.UI { return html.Span().Class("orphan").Text(" not in the text") }),
		),
		app.If(standing.Shown(r.Desk, h), func() app.UI { return standing.Note(r.Desk, h) }),
		app.If(r.armed() && h.ID != r.Desk.Draft().End, func() app.UI {
			return html.Button().Class("button quiet").Text("Pick").Aria("label", "Pick "+diagram.Quote(h)).
				OnClick(func(app.Context, app.Event) { r.linkHighlight(h.ID) }, app.EventScope(h.ID))
		}),
		app.If(r.lost(h.ID), func() app.UI { return r.lostActions(h, panelID) }),
		app.If(depth == 0 && !r.armed(), func() app.UI {
			return html.Button().Class("button quiet").Text("Rebut").Aria("label", "Rebut "+diagram.Quote(h)).
				OnClick(func(app.Context, app.Event) {
					r.arm(desk.Draft{Type: annotation.Rebuts, End: h.ID})
				}, app.EventScope(h.ID))
		}),
		app.If(len(below) > 0, func() app.UI {
			return html.Ul().Body(app.Range(below).Slice(func(i int) app.UI {
				return html.Li().Class("below").Body(
					html.Span().Class("verb").Text(below[i].verb),
					r.differs(linkRecord(below[i].link.ID)),
					r.sinceWords(below[i].link, h),
					r.sinceWords(below[i].link, below[i].other),
					html.Ul().Body(r.entry(below[i].other, depth+1)),
				)
			}))
		}),
	)
}

func current(is bool) string {
	if is {
		return "true"
	}
	return "false"
}
