package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/internal/changed"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// changesID is the id of the list of changes.
const changesID = "changes"

// changesView lists what a newer version did to the highlights.
func (r *Reader) changesView() app.UI {
	s := r.step()
	panel := html.Nav().ID(changesID).Class("panel changes").Aria("label", "Changes").TabIndex(-1)
	if s == nil {
		return panel.Body(html.H2().Text("Changes"), html.P().Class("count").Text("This article has no earlier version."))
	}
	left := max(r.changes.shown, changesStep)
	shown := left
	return panel.Body(
		html.H2().Text("Changes"),
		r.stepChoice(),
		html.P().Class("count").Role("status").Text(changed.Tally(s.revision, len(s.questions))),
		html.P().Class("count").Body(html.A(address.Of(s.version.ID()).String()).
			Text("Read the text as it was until "+changed.Day(s.version.Meta().Replaced))),
		entries("To settle", first(s.questions, &left), r.questionView),
		entries("Edited", first(s.revision.Edited, &left), r.editedView),
		entries("Moved", first(s.revision.Moved, &left), r.movedView),
		entries("Gone", first(s.gone, &left), r.goneView),
		app.If(shown < s.entries(), func() app.UI {
			return html.Button().Class("button").Text("Show more").
				OnClick(func(app.Context, app.Event) { r.changes.shown = shown + changesStep }, app.EventScope(shown))
		}),
	)
}

// first returns at most left entries of list, and leaves the rest of left.
func first[T any](list []T, left *int) []T {
	list = list[:min(*left, len(list))]
	*left -= len(list)
	return list
}

// entries is a heading with what stands below it, or nothing.
func entries[T any](title string, list []T, entry func(T) app.UI) app.UI {
	return app.If(len(list) > 0, func() app.UI {
		return html.Section().Aria("label", title).Body(
			html.H3().Text(title),
			html.Ul().Class("entries").Body(app.Range(list).Slice(func(i int) app.UI { return entry(list[i]) })),
		)
	})
}

// stepChoice lets the reader choose the step, where there are several.
func (r *Reader) stepChoice() app.UI {
	versions := r.versions()
	if len(versions) < 2 {
		return html.P().Class("count").Text("since " + changed.Moment(versions[0].Meta().Replaced))
	}
	now := r.step().version.ID()
	options := app.Range(versions).Slice(func(i int) app.UI {
		v := versions[i]
		return html.Option().Attr("value", v.ID()).Attr("selected", v.ID() == now).
			Text("since " + changed.Moment(v.Meta().Replaced))
	})
	return html.Div().Class("filters").Body(html.Select().Aria("label", "Newer version").Body(options).
		OnChange(func(_ app.Context, e app.Event) {
			r.changes = changes{version: browser.Value(e), declined: r.changes.declined}
		}))
}

// linkTo is a link to a highlight, or to what is left of it.
func (r *Reader) linkTo(h annotation.Highlight, words ...app.UI) app.UI {
	return html.A(r.addressOf(h)).Class("to", string(h.Kind)).Aria("current", current(h.ID == r.card.id)).Body(
		append([]app.UI{
			html.Span().Class("sign").Aria("hidden", "true").Text(render.Sign(h.Kind)),
			html.Span().Class("unseen").Text(render.Name(h.Kind) + ": "),
		}, words...)...)
}

func (r *Reader) editedView(p notebook.Revised) app.UI {
	since := changed.Ever(r.Desk.State(), p.Highlight)
	return html.Li().Class("entry").Body(
		r.linkTo(p.Highlight, changed.Difference(r.step().difference(p))),
		app.Range(since).Slice(func(i int) app.UI {
			return html.P().Class("since").Text(changed.Sentence(since[i]))
		}),
	)
}

func (r *Reader) movedView(p notebook.Revised) app.UI {
	return html.Li().Class("entry").Body(
		r.linkTo(p.Highlight, html.Span().Class("words").Text(render.Shorten(p.Highlight.Quote(), entryRunes))))
}

func (r *Reader) goneView(p notebook.Revised) app.UI {
	before, after := contextOf(p.Before)
	return html.Li().Class("entry").Body(
		r.linkTo(p.Highlight,
			html.Span().Class("context").Text(before),
			html.Span().Class("words").Text(render.Shorten(p.Before.Exact, cardRunes)),
			html.Span().Class("context").Text(after)),
		r.lostActions(p.Highlight, changesID),
	)
}
