package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
)

func (r *Reader) relationList(h annotation.Highlight) app.UI {
	list := r.relations(h.ID)
	return app.If(len(list) > 0, func() app.UI {
		return html.Ul().Class("relations").Body(
			app.Range(list).Slice(func(i int) app.UI { return r.relationView(h, list[i]) }))
	})
}

// relationView is a link of the open highlight.
func (r *Reader) relationView(h annotation.Highlight, rel relation) app.UI {
	trace := func(ctx app.Context, _ app.Event) {
		if r.card.traced != rel.link.ID {
			r.card.traced = rel.link.ID
			r.drawConnector()
		}
		ctx.PreventUpdate()
	}
	return html.Li().Class("relation").Body(
		html.P().Class("verb").Text(rel.verb),
		r.sinceView(rel.link, h),
		r.otherView(rel.other),
		html.P().Class("where").Body(app.Text(r.where(rel.other)), standing.Note(r.Desk, rel.other)),
		r.sinceView(rel.link, rel.other),
		details(rel.other),
		r.choicesView(linkRecord(rel.link.ID)),
		r.disputeList(rel.link),
		r.relationActions(h, rel),
	).OnMouseOver(trace, app.EventScope(rel.link.ID)).On("focusin", trace, app.EventScope(rel.link.ID))
}

func (r *Reader) relationActions(h annotation.Highlight, rel relation) app.UI {
	id := rel.link.ID
	oneWay := rel.link.Type == annotation.Rebuts || rel.link.Type == annotation.Supports
	return html.Div().Class("actions").Body(
		html.A(r.addressOf(rel.other)).Class("button go").Text("Go there"),
		html.A(r.addressBeside(h, rel.other)).Class("button").Text("Side by side"),
		app.If(oneWay, func() app.UI {
			return html.Button().Class("button quiet").Text("Swap").Title("Exchange the two ends of this link").
				OnClick(func(app.Context, app.Event) { r.swap(id) }, app.EventScope(id))
		}),
		app.If(rel.link.Type != annotation.Disputes, func() app.UI { return r.typeChoice(rel) }),
		html.Button().Class("button quiet").Text("Dispute").Title("Say that this link does not hold").
			OnClick(func(app.Context, app.Event) {
				r.arm(desk.Draft{Type: annotation.Disputes, End: id})
			}, app.EventScope(id)),
		html.Button().Class("button quiet").Text("Unlink").
			OnClick(func(app.Context, app.Event) { r.removeLink(id) }, app.EventScope(id)),
	)
}

// typeChoice makes a link one of another type.
func (r *Reader) typeChoice(rel relation) app.UI {
	l := rel.link
	var options []app.UI
	for _, kind := range annotation.LinkTypes {
		if kind != annotation.Disputes {
			options = append(options, html.Option().Attr("value", string(kind)).Attr("selected", kind == l.Type).Text(string(kind)))
		}
	}
	return html.Select().Aria("label", "Type of the link with "+diagram.Quote(rel.other)).Body(options...).
		OnChange(func(_ app.Context, e app.Event) {
			r.retype(l.ID, annotation.LinkType(browser.Value(e)))
		}, app.EventScope(l.ID))
}

// disputeList says what disputes a link.
func (r *Reader) disputeList(l annotation.Link) app.UI {
	list := r.disputes(l.ID)
	return app.If(len(list) > 0, func() app.UI {
		return html.Ul().Class("disputes").Body(app.Range(list).Slice(func(i int) app.UI {
			rel := list[i]
			return html.Li().Body(
				html.Span().Class("verb").Text(rel.verb+" "),
				html.A(r.addressOf(rel.other)).Text(diagram.Quote(rel.other)),
				standing.Note(r.Desk, rel.other),
				html.Button().Class("button quiet").Text("Withdraw").Title("Remove this dispute").
					OnClick(func(app.Context, app.Event) { r.removeLink(rel.link.ID) }, app.EventScope(rel.link.ID)),
			)
		}))
	})
}
