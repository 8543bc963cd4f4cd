// Package share is how notes go from reader to reader in a link: the dialog that makes one,
// and the page that it opens, which asks before anything joins the notebook. What a link
// holds is the business of the package of the same name in pkg. Start with Dialog and Page.
package share

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/share"
)

const dialogID = "share"

// Dialog offers a link with an article's notes.
type Dialog struct {
	app.Compo
	Desk    *desk.Desk
	Article string
	Close   func(app.Context)
	Files   func(app.Context) // closes the dialog and leads to where files are saved

	stop     func()
	part     notebook.Part
	bare     packed // without the article's text
	full     packed
	turn     int // how many times the notes were packed
	withText bool
	chose    bool   // whether the text goes along is the reader's own choice
	wrong    string // why the link was not copied
}

// OnMount packs the notes and opens the dialog.
func (d *Dialog) OnMount(ctx app.Context) {
	d.pack(ctx)
	d.stop = d.Desk.Watch(func(c desk.Change) {
		if !c.Empty() {
			d.pack(ctx)
		}
		ctx.Update()
	})
	ctx.Defer(func(app.Context) { browser.ShowDialog(dialogID) })
	ctx.Update()
}

// OnDismount lets go of what OnMount took.
func (d *Dialog) OnDismount() {
	if d.stop != nil {
		d.stop()
	}
}

// pack makes both links anew. Until the reader chooses, the text goes along where the link
// does not get too long by that.
func (d *Dialog) pack(ctx app.Context) {
	d.part = d.Desk.State().Part(d.Article)
	d.turn++
	turn := d.turn
	put := func(link *packed) func(app.Context, packed) {
		return func(_ app.Context, p packed) {
			if turn != d.turn {
				return // the notes have changed since
			}
			*link = p
			if link == &d.full && !d.chose {
				d.withText = !p.long() || len(d.part.Highlights) == 0
			}
		}
	}
	d.bare, d.full = packed{}, packed{}
	pack(ctx, d.part, false, put(&d.bare))
	pack(ctx, d.part, true, put(&d.full))
}

// chosen returns the link that the reader asks for.
func (d *Dialog) chosen() packed {
	if d.withText {
		return d.full
	}
	return d.bare
}

// Render draws the dialog.
func (d *Dialog) Render() app.UI {
	chosen := d.chosen()
	return html.Dialog().ID(dialogID).Class("form").Aria("labelledby", "share-title").Body(
		html.H2().ID("share-title").Text("Share as a link"),
		html.P().Text("The link itself holds the notes, and no server sees them: "+counted(len(d.part.Highlights), len(d.part.Links))+
			". Whoever opens it is asked before anything joins their notebook."),
		html.Label().Class("radio").Body(
			html.Input("checkbox").Attr("checked", d.withText).OnChange(d.onText),
			app.Text("With the article’s text"),
		),
		html.P().Class("hint").Text(d.needs()),
		d.left(),
		app.If(chosen.address != "", func() app.UI {
			return html.Label().Class("field").Body(html.Span().Text("Link"),
				html.Input("text").Attr("readonly", true).Attr("value", chosen.address))
		}),
		html.P().Class("length").Role("status").Text(d.length()),
		html.P().Class("wrong").Role("alert").Text(d.wrong),
		d.actions(),
	).On("cancel", func(ctx app.Context, _ app.Event) { d.close(ctx) })
}

func (d *Dialog) onText(_ app.Context, e app.Event) {
	d.withText, d.chose, d.wrong = e.Get("target").Get("checked").Bool(), true, ""
}

// needs says what whoever opens the link needs for it.
func (d *Dialog) needs() string {
	if d.withText {
		return "It opens for everybody, offline too, and where the page of the article is gone."
	}
	return "It opens for those who have the article in their Counterpoint: it is known by its address or by the quotes."
}

// left says what a link leaves out, if anything.
func (d *Dialog) left() app.UI {
	versions := len(d.Desk.State().Versions(d.Article))
	links := len(d.Desk.State().LinksOf(d.Article)) - len(d.part.Links)
	var left []string
	if versions > 0 {
		left = append(left, render.Counted(versions, "earlier version"))
	}
	if links > 0 {
		left = append(left, render.Counted(links, "link")+" with other articles")
	}
	return app.If(len(left) > 0, func() app.UI {
		return html.P().Class("hint").Text("Left out: " + list(left) + ". A notes file holds them.")
	})
}

// length says how long the link is, and what follows from that.
func (d *Dialog) length() string {
	chosen := d.chosen()
	switch {
	case chosen.err != nil:
		return desk.Sentence(chosen.err) + " Save a notes file instead."
	case chosen.address == "":
		return "Packing the notes…"
	}
	text := "The link has " + thousands(len(chosen.address)) + " characters."
	if chosen.long() {
		text += " Chats and mails may cut what is longer than " + thousands(share.LongLength) + ": a notes file is safer."
	}
	return text
}

func (d *Dialog) actions() app.UI {
	chosen := d.chosen()
	return html.Div().Class("actions").Body(
		html.Button().Class("button main").Attr("disabled", chosen.address == "").Text("Copy link").OnClick(d.onCopy),
		app.If(chosen.address != "" && browser.CanShareAddress(), func() app.UI {
			return html.Button().Class("button").Text("Send…").OnClick(d.onSend)
		}),
		app.If(chosen.long(), func() app.UI {
			return html.Button().Class("button").Text("Save a file instead").OnClick(d.onFile)
		}),
		html.Button().Class("button").Text("Close").OnClick(func(ctx app.Context, _ app.Event) { d.close(ctx) }),
	)
}

func (d *Dialog) onCopy(ctx app.Context, _ app.Event) {
	link := d.chosen().address
	browser.Copy(ctx, link, func(ctx app.Context, err error) {
		if err != nil {
			d.wrong = "The browser did not let the link be copied. Select it above and copy it yourself."
			return
		}
		d.Desk.Say(desk.Notice{Text: "Copied the link: " + thousands(len(link)) + " characters."})
		d.close(ctx) // only now: what is closed hears of nothing
	})
}

func (d *Dialog) onSend(ctx app.Context, _ app.Event) {
	a, _ := d.Desk.State().Article(d.Article)
	browser.ShareAddress(ctx, "Notes on “"+a.Meta().Title+"”", d.chosen().address, func(_ app.Context, err error) {
		if err != nil {
			d.wrong = "The system did not take the link. Copy it instead."
		}
	})
}

func (d *Dialog) onFile(ctx app.Context, _ app.Event) {
	browser.CloseDialog(dialogID)
	d.Files(ctx)
}

func (d *Dialog) close(ctx app.Context) {
	browser.CloseDialog(dialogID)
	d.Close(ctx)
}
