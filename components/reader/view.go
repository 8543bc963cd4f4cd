package reader

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/render"
)

// Render draws the page.
func (r *Reader) Render() app.UI {
	if r.article == nil {
		return r.elsewhere()
	}
	return html.Div().Class("screen reader").Body(
		r.bar(),
		r.task(),
		html.Div().Class("spread", r.spreadClass()).Body(
			r.panelView(),
			r.overviewView(),
			html.Main().ID("column").Class("column").Body(r.header(), r.text()),
			r.besideView(),
		),
		r.announcement(),
		r.editor(),
		r.pickerView(),
		r.share(),
		r.copyLink(),
	)
}

func (r *Reader) spreadClass() string {
	class := ""
	if r.Address.Panel != address.None {
		class = "with-panel "
	}
	if r.compares() {
		class += "with-beside"
	}
	return class
}

// elsewhere is drawn where there is no present text at the address.
func (r *Reader) elsewhere() app.UI {
	if r.version == "" {
		return bar.Missing(r.Desk)
	}
	return html.Div().Class("past-place").Body(&earlier{Desk: r.Desk, Address: r.Address})
}

func (r *Reader) bar() app.UI {
	return bar.Bar(r.Desk, r.article.Meta().Title,
		bar.Toggle("Claims", r.Address.Panel == address.Claims, func(app.Context, app.Event) { r.togglePanel(address.Claims) }),
		// An open list stays to be closed where Undo took the last earlier version away.
		app.If(len(r.versions()) > 0 || r.Address.Panel == address.Changes, func() app.UI {
			return bar.Toggle("Changes", r.Address.Panel == address.Changes, func(app.Context, app.Event) { r.togglePanel(address.Changes) })
		}),
		r.mapLink(),
		r.peopleLink("button wide"),
		r.newVersion("button wide"),
		r.shareButton("button wide"),
		html.Button().Class("button").Text("Export").OnClick(func(app.Context, app.Event) { r.exporting.open = true }),
	)
}

// mapLink leads to the map of the article, or back to the map that was left for a passage.
func (r *Reader) mapLink() app.UI {
	to, left := r.mapAddress()
	name, words := "Map", "Map"
	if left {
		name, words = "Back to the map", "← Map"
	}
	return html.A(to.String()).Class("button").Aria("label", name).Title(name).Text(words)
}

// mapAddress returns the map that was left for a passage, where the article is on it, else
// the map of the article.
func (r *Reader) mapAddress() (to address.Address, left bool) {
	to = address.Parse(r.Desk.LeftMap())
	if to.Screen == address.Map && (to.Article == "" || to.Article == r.article.ID()) {
		return to, true
	}
	return address.Address{Screen: address.Map, Article: r.article.ID()}, false
}

// newVersion leads to where a newer version is taken in. A phone's bar has no room for it,
// so that it is below the headline there.
func (r *Reader) newVersion(class string) app.UI {
	return html.A(address.Address{Screen: address.Revise, Article: r.article.ID()}.String()).Class(class).Text("New version")
}

// shareButton opens the dialog that copies a link. It is where newVersion is.
func (r *Reader) shareButton(class string) app.UI {
	return html.Button().Class(class).Text("Share").OnClick(func(app.Context, app.Event) { r.copying = true })
}

func (r *Reader) header() app.UI {
	return headOf(r.article, r.minutes, r.claims(),
		html.Span().Class("narrow").Body(app.Text(" · "), r.newVersion(""), app.Text(" · "), r.shareButton("")),
		app.If(r.people.Others(), func() app.UI {
			return html.Span().Class("narrow").Body(app.Text(" · "), r.peopleLink(""))
		}))
}

// peopleLink leads to who marked what, where others did.
func (r *Reader) peopleLink(class string) app.UI {
	return app.If(r.people.Others(), func() app.UI {
		return html.A(address.Address{Screen: address.People, Article: r.article.ID()}.String()).Class(class).Text("People")
	})
}

// claims says how many claims there are, and how many of them stand.
func (r *Reader) claims() app.UI {
	n := r.Desk.State().Count(r.article.ID())[annotation.Claim]
	return app.If(n > 0, func() app.UI {
		return html.Span().Class("tally").Text(" · " + render.Counted(n, "claim") + ": " + standing.Tally(r.Desk, r.article.ID()))
	})
}

// headOf is what stands above an article's text: what is known of it, and more.
func headOf(a *article.Article, minutes string, more ...app.UI) app.UI {
	meta := a.Meta()
	_, inText := a.Headline()
	return html.Header().Class("head").Body(
		app.If(!inText, func() app.UI { return html.H1().Lang(meta.Lang).Text(meta.Title) }),
		html.P().Class("byline").Body(append(bylineOf(meta, minutes), more...)...),
		app.If(meta.Fictional, func() app.UI {
			return html.P().Class("fictional").Text("A made-up article: people, places and figures are invented.")
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
			add(html.Span().Text(text))
		}
	}
	if meta.Source != "" {
		add(html.A(meta.Source).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text("Source"))
	}
	add(html.Span().Text(minutes))
	return parts
}

// minutes returns how long a text takes to read, at 230 words a minute.
func minutes(text string) string {
	words := strings.Count(text, " ") + strings.Count(text, "\n\n") + 1
	return fmt.Sprintf("%d min", max(1, (words+115)/230))
}

// text is the article, and what floats over it. The article is drawn once; changes redraw
// its rows.
func (r *Reader) text() app.UI {
	return html.Article().ID(pageID).Class("page").Lang(r.article.Meta().Lang).Aria("label", r.article.Meta().Title).Body(
		html.Div().ID("margin").Class("margin").Aria("hidden", "true"),
		html.Div().Class(r.textClass()).Body(app.Raw(r.drawing.html)).
			OnClick(r.onClick).
			OnMouseOver(r.onHover).
			On("focusin", r.onFocus),
		connector(),
		r.toolbar(),
		r.cardView(),
	)
}

// textClass tells the style sheet that highlights are there to be picked, and that they show
// who made them.
func (r *Reader) textClass() string {
	class := "drawn"
	if r.armed() {
		class += " picking"
	}
	if r.coloursPeople() {
		class += " by-person"
	}
	return class
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
	return html.P().Class("unseen").Role("status").Aria("live", "polite").Text(text)
}

// task is the bar that says what the next selection will do.
func (r *Reader) task() app.UI {
	text, about := r.asks()
	return html.Div().Class("task-place").Role("status").Body(app.If(about != "", func() app.UI {
		return html.Div().ID(taskID).Class("task").TabIndex(-1).Body(
			html.P().Body(app.Text(text), html.B().Text(about)),
			app.If(r.armed(), func() app.UI {
				return html.Button().Class("button").Text("Write it").
					OnClick(func(app.Context, app.Event) { r.write(r.Desk.Draft()) })
			}),
			app.If(r.armed(), func() app.UI {
				return html.Button().Class("button").Text("Choose from a list").
					OnClick(func(app.Context, app.Event) { r.picking = true })
			}),
			html.Button().Class("button").Text("Cancel").
				OnClick(func(ctx app.Context, _ app.Event) { r.Desk.Begin(desk.Draft{}); r.letGo() }),
		)
	}))
}

// asks returns what the next selection is asked for, and what about; "" where it is not.
func (r *Reader) asks() (text, about string) {
	if r.moving == "" {
		return linking.Asks(r.Desk.State(), r.Desk.Draft())
	}
	h, ok := r.Desk.State().Highlight(r.moving)
	switch {
	case !ok:
		return "", ""
	case r.lost(h.ID):
		return "Select where this stands now: ", diagram.Quote(h)
	}
	return "Select the new extent of: ", diagram.Quote(h)
}

func (r *Reader) toolbar() app.UI {
	if r.selected.Empty() || r.editing != nil {
		return html.Div().Class("no-toolbar")
	}
	choices := html.Div().ID(toolbarID).Class("toolbar").Role("toolbar").Aria("label", "Mark the selection").
		// The selection must live through the press.
		OnMouseDown(func(ctx app.Context, e app.Event) { e.PreventDefault(); ctx.PreventUpdate() })
	if r.armed() || r.moving != "" {
		return choices.Body(html.Button().Text(r.takeLabel()).
			OnClick(func(ctx app.Context, _ app.Event) { r.take(ctx, r.selected) }))
	}
	var buttons []app.UI
	for _, kind := range annotation.Kinds {
		buttons = append(buttons, html.Button().Class(string(kind)).
			Aria("keyshortcuts", strings.ToLower(render.Sign(kind))).
			Body(app.Text(render.Name(kind)), html.Kbd().Aria("hidden", "true").Text(strings.ToLower(render.Sign(kind)))).
			OnClick(func(ctx app.Context, _ app.Event) { r.markSelected(kind); r.settle(ctx) }))
	}
	return choices.Body(buttons...)
}

func (r *Reader) takeLabel() string {
	switch {
	case r.moving != "" && r.lost(r.moving):
		return "It stands here"
	case r.moving != "":
		return "Use this extent"
	}
	return linking.Takes(r.Desk.Draft())
}
