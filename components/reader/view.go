package reader

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// Render draws the page.
func (r *Reader) Render() app.UI {
	if r.article == nil {
		return r.missing()
	}
	return app.Div().Class("screen reader").Body(
		r.bar(),
		r.task(),
		app.Div().Class("spread", r.spreadClass()).Body(
			r.panelView(),
			app.Main().ID("column").Class("column").Body(r.header(), r.text()),
		),
		r.announcement(),
		r.editor(),
		r.share(),
	)
}

func (r *Reader) spreadClass() string {
	if r.Address.Panel {
		return "with-panel"
	}
	return ""
}

// missing is what an address of an article that is not here leads to.
func (r *Reader) missing() app.UI {
	return app.Div().Class("screen").Body(
		bar.Bar(r.Desk, ""),
		app.Main().Class("plain").Body(
			app.H1().Text("This article is not here"),
			app.P().Text("It may have been removed, or it was opened in another browser: what you read stays in the browser you read it in. If someone sent you this address, ask for a notes file and open it from the library."),
			app.P().Body(app.A().Class("button").Href(address.Address{}.String()).Text("Go to the library")),
		),
	)
}

func (r *Reader) bar() app.UI {
	return bar.Bar(r.Desk, r.article.Meta().Title,
		bar.Toggle("Claims", r.Address.Panel, func(app.Context, app.Event) { r.togglePanel() }),
		app.A().Class("button").Href(address.Address{Screen: address.Map, Article: r.article.ID()}.String()).Text("Map"),
		app.Button().Class("button").Type("button").Text("Export").OnClick(func(app.Context, app.Event) { r.sharing = true }),
	)
}

func (r *Reader) header() app.UI {
	meta := r.article.Meta()
	_, inText := r.article.Headline()
	return app.Header().Class("head").Body(
		app.If(!inText, func() app.UI { return app.H1().Lang(meta.Lang).Text(meta.Title) }),
		app.P().Class("byline").Body(bylineOf(meta, r.minutes)...),
		app.If(meta.Fictional, func() app.UI {
			return app.P().Class("fictional").Text("A made-up article: people, places and figures are invented.")
		}),
	)
}

func bylineOf(meta article.Meta, minutes string) []app.UI {
	var parts []app.UI
	add := func(ui app.UI) {
		if len(parts) > 0 {
			parts = append(parts, app.Text(" · "))
		}
		parts = append(parts, ui)
	}
	for _, text := range []string{meta.Byline, meta.Site, meta.Published} {
		if text != "" {
			add(app.Span().Text(text))
		}
	}
	if meta.Source != "" {
		add(app.A().Href(meta.Source).Target("_blank").Rel("noopener noreferrer").Text("Source"))
	}
	add(app.Span().Text(minutes))
	return parts
}

// minutes returns how long a text takes to read, at 230 words a minute.
func minutes(text string) string {
	return fmt.Sprintf("%d min", max(1, (len(strings.Fields(text))+115)/230))
}

// text is the article, and what floats over it. The article is drawn once; changes redraw
// its rows.
func (r *Reader) text() app.UI {
	return app.Article().ID(pageID).Class("page").Lang(r.article.Meta().Lang).Aria("label", r.article.Meta().Title).Body(
		app.Div().ID("margin").Class("margin").Aria("hidden", "true"),
		app.Div().Class(r.textClass()).Body(app.Raw(r.page)).
			OnClick(r.onClick).
			OnMouseOver(r.onHover).
			On("focusin", r.onFocus),
		connector(),
		r.toolbar(),
		r.cardView(),
	)
}

// textClass tells the style sheet that highlights are there to be picked.
func (r *Reader) textClass() string {
	if r.linking.armed() {
		return "drawn picking"
	}
	return "drawn"
}

func connector() app.UI {
	return app.Raw(`<svg class="connector" aria-hidden="true"><path id="` + connectorID + `" d=""></path></svg>`)
}

// announcement says the statement under the cursor to those who do not see it.
func (r *Reader) announcement() app.UI {
	text := ""
	if s := r.cursor.passage(); !s.Empty() {
		text = s.In(r.article.Text())
		if h, ok := r.at(s); ok {
			text = render.Name(h.Kind) + ": " + text
		}
	}
	return app.P().Class("unseen").Role("status").Aria("live", "polite").Text(text)
}

// task is the bar that says what the next selection will do.
func (r *Reader) task() app.UI {
	id, text := r.linking.target, "Select what rebuts: "
	if r.linking.kind == annotation.Supports {
		text = "Select what supports: "
	}
	if r.moving != "" {
		id, text = r.moving, "Select the new extent of: "
	}
	h, ok := r.Desk.State().Highlight(id)
	return app.Div().Class("task-place").Role("status").Body(app.If(ok, func() app.UI {
		return app.Div().ID("task").Class("task").Body(
			app.P().Body(app.Text(text), app.B().Text(quoted(h))),
			app.If(r.linking.armed(), func() app.UI {
				return app.Button().Class("button").Type("button").Text("Write it").
					OnClick(func(app.Context, app.Event) { r.write(r.linking) })
			}),
			app.Button().Class("button").Type("button").Text("Cancel").
				OnClick(func(ctx app.Context, _ app.Event) { r.linking, r.moving = linking{}, "" }),
		)
	}))
}

func (r *Reader) toolbar() app.UI {
	if r.selected.Empty() || r.editing != nil {
		return app.Div().Class("no-toolbar")
	}
	choices := app.Div().ID(toolbarID).Class("toolbar").Role("toolbar").Aria("label", "Mark the selection").
		// The selection must live through the press.
		OnMouseDown(func(ctx app.Context, e app.Event) { e.PreventDefault(); ctx.PreventUpdate() })
	if r.linking.armed() || r.moving != "" {
		return choices.Body(app.Button().Type("button").Text(r.takeLabel()).
			OnClick(func(ctx app.Context, _ app.Event) { r.take(ctx, r.selected) }))
	}
	var buttons []app.UI
	for _, kind := range annotation.Kinds {
		buttons = append(buttons, app.Button().Type("button").Class(string(kind)).
			Aria("keyshortcuts", strings.ToLower(render.Sign(kind))).
			Body(app.Text(render.Name(kind)), app.Kbd().Aria("hidden", "true").Text(strings.ToLower(render.Sign(kind)))).
			OnClick(func(ctx app.Context, _ app.Event) { r.markSelected(kind); r.settle(ctx) }))
	}
	return choices.Body(buttons...)
}

func (r *Reader) takeLabel() string {
	switch {
	case r.moving != "":
		return "Use this extent"
	case r.linking.kind == annotation.Supports:
		return "This supports it"
	}
	return "This rebuts it"
}
