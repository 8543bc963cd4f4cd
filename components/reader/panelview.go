package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

func (r *Reader) panelView() app.UI {
	if !r.Address.Panel {
		return app.Div().Class("no-panel")
	}
	list := r.listed()
	shown := min(max(r.panel.shown, panelStep), len(list))
	return app.Nav().ID(panelID).Class("panel").Aria("label", "Claims").Body(
		app.H2().Text("Claims"),
		r.filters(),
		app.P().Class("count").Role("status").Text(r.countOf(list)),
		app.Ul().Class("entries").Body(
			app.Range(list[:shown]).Slice(func(i int) app.UI { return r.entry(list[i], 0) })),
		app.If(shown < len(list), func() app.UI {
			return app.Button().Type("button").Class("button").Text("Show more").
				OnClick(func(app.Context, app.Event) { r.panel.shown = shown + panelStep }, app.EventScope(shown))
		}),
	)
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
	return app.Div().Class("filters").Role("search").Body(
		app.Input().ID(panelTextID).Type("search").Aria("label", "Words in the list").Placeholder("Words").
			OnInput(func(_ app.Context, e app.Event) {
				text := browser.Value(e)
				r.filter(func(f *address.Filter) { f.Text = text })
			}),
		choice("Kind", "All kinds", f.Kind, kindNames(), func(v string) { r.filter(func(f *address.Filter) { f.Kind = v }) }),
		choice("Tag", "All tags", f.Tag, r.tags(), func(v string) { r.filter(func(f *address.Filter) { f.Tag = v }) }),
	)
}

func kindNames() []string {
	var names []string
	for _, kind := range annotation.Kinds {
		names = append(names, string(kind))
	}
	return names
}

// choice is a drop-down list whose first entry, all, stands for "". An empty value would
// not be written as an attribute, so that entry's value is its text.
func choice(label, all, value string, values []string, choose func(string)) app.UI {
	options := []app.UI{app.Option().Text(all).Selected(value == "")}
	for _, v := range values {
		options = append(options, app.Option().Value(v).Text(v).Selected(v == value))
	}
	return app.Select().Aria("label", label).Body(options...).
		OnChange(func(_ app.Context, e app.Event) {
			v := browser.Value(e)
			if v == all {
				v = ""
			}
			choose(v)
		}, app.EventScope(label))
}

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
	return app.Li().Class("entry").Body(
		app.A().Class("to", string(h.Kind)).Href(r.addressOf(h)).Aria("current", current(h.ID == r.card.id)).Body(
			app.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			app.Span().Class("unseen").Text(render.Name(h.Kind)+": "),
			app.Span().Class("words").Text(render.Shorten(h.Quote(), 140)),
			app.If(h.Speaker != "", func() app.UI { return app.Span().Class("speaker").Text(" " + h.Speaker) }),
			app.If(r.Desk.State().Orphan(h), func() app.UI { return app.Span().Class("orphan").Text(" not in the text") }),
		),
		app.If(len(below) > 0, func() app.UI {
			return app.Ul().Body(app.Range(below).Slice(func(i int) app.UI {
				return app.Li().Class("below").Body(
					app.Span().Class("verb").Text(below[i].verb),
					app.Ul().Body(r.entry(below[i].other, depth+1)),
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
