package share

import (
	"errors"
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/share"
)

// Page shows what a link brings and asks whether it may join the notebook.
type Page struct {
	app.Compo
	Desk *desk.Desk
	Link string // as share.Unpack takes it

	opened string // the link that was opened last
	ready  bool   // it is unpacked, or err says why not
	parcel share.Parcel
	err    error
	stop   func()
}

// OnMount unpacks the link and begins to listen.
func (p *Page) OnMount(ctx app.Context) {
	browser.SetTitle("Shared notes · Counterpoint")
	p.open(ctx)
	p.stop = p.Desk.Watch(func(desk.Change) { ctx.Update() })
	ctx.Update()
}

// OnUpdate follows the address.
func (p *Page) OnUpdate(ctx app.Context) {
	if p.Link != p.opened {
		p.open(ctx)
	}
}

// OnDismount lets go of what OnMount took.
func (p *Page) OnDismount() {
	if p.stop != nil { // nil where the page went before it was mounted for good
		p.stop()
	}
}

func (p *Page) open(ctx app.Context) {
	link := p.Link
	p.opened, p.ready = link, false
	unpack(ctx, link, func(_ app.Context, parcel share.Parcel, err error) {
		if link == p.opened { // else another link was opened meanwhile
			p.ready, p.parcel, p.err = true, parcel, err
		}
	})
	browser.ScrollTop()
}

// Render draws the page.
func (p *Page) Render() app.UI {
	body := p.preview
	switch {
	case !p.ready:
		body = func() []app.UI { return nil }
	case p.err != nil:
		body = p.refusal
	}
	return html.Div().Class("screen").Body(
		bar.Bar(p.Desk, "Shared notes"),
		html.Main().Class("plain shared").Body(body()...),
	)
}

// refusal says why the link cannot be opened.
func (p *Page) refusal() []app.UI {
	what, help := problem(p.err)
	ways := []app.UI{leads(address.Address{}, "button", "Go to the library")}
	if errors.Is(p.err, share.ErrNewer) {
		ways = append(ways, html.Button().Class("button").Text("Reload").
			OnClick(func(app.Context, app.Event) { browser.ReloadNewest() }))
	}
	return []app.UI{html.H1().Text(what), html.P().Text(help), html.Div().Class("actions").Body(ways...)}
}

func (p *Page) preview() []app.UI {
	meta := p.parcel.Meta
	return []app.UI{
		html.H1().Body(app.Text("Notes on “"), html.Span().Lang(meta.Lang).Text(meta.Title), app.Text("”")),
		html.P().Class("lead").Text(from(p.parcel)),
		html.P().Text(p.brings()),
		app.If(meta.Source != "", func() app.UI {
			return html.P().Body(app.Text("The article is from "),
				html.A(meta.Source).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(meta.Source))
		}),
		p.claims(),
		p.question(),
	}
}

// brings says how much the link brings.
func (p *Page) brings() string {
	text := counted(len(p.parcel.Highlights), len(p.parcel.Links))
	if p.parcel.Article == nil {
		return "The link brings " + text + ", without the article’s text."
	}
	return "The link brings " + text + ", with the article’s text."
}

// shown is how many claims the page lists.
const shown = 20

// claims lists what the notes take for claims.
func (p *Page) claims() app.UI {
	var claims []annotation.Highlight
	for _, h := range p.parcel.Highlights {
		if h.Kind == annotation.Claim {
			claims = append(claims, h)
		}
	}
	first := claims[:min(len(claims), shown)]
	return app.If(len(claims) > 0, func() app.UI {
		return html.Section().Aria("labelledby", "share-claims").Body(
			html.H2().ID("share-claims").Text(render.Counted(len(claims), "claim")),
			html.Ul().Class("claims").Body(app.Range(first).Slice(func(i int) app.UI { return p.claim(first[i]) })),
			app.If(len(claims) > shown, func() app.UI {
				return html.P().Class("hint").Text(fmt.Sprintf("And %d more.", len(claims)-shown))
			}),
		)
	})
}

func (p *Page) claim(h annotation.Highlight) app.UI {
	return html.Li().Body(
		html.Span().Lang(p.parcel.Meta.Lang).Text("“"+h.Quote()+"”"),
		app.If(h.Speaker != "", func() app.UI { return html.Span().Class("who").Text(" — " + h.Speaker) }),
	)
}

// question asks whether the notes may join the notebook.
func (p *Page) question() app.UI {
	part, ok := p.parcel.Into(p.Desk.State())
	if !ok {
		return p.homeless()
	}
	after, c, err := notebook.Apply(p.Desk.State(), notebook.Merge{Part: part})
	notNow := leads(address.Address{}, "button", "Not now")
	switch {
	case err != nil:
		return ask(desk.Sentence(err), notNow)
	case c.Empty():
		return ask("All of it is in your notebook already.", leads(place(after, part), "button main", "Open the article"))
	}
	return ask("New to your notebook: "+news(c)+". Nothing joins it until you say so.",
		html.Button().Class("button main").Text("Add to my notebook").OnClick(p.onAdd), notNow)
}

// homeless asks what to do with notes whose article is not here.
func (p *Page) homeless() app.UI {
	notNow := leads(address.Address{}, "button", "Not now")
	_, c, err := notebook.Apply(p.Desk.State(), notebook.Merge{Part: p.parcel.Waiting(time.Time{})})
	switch {
	case err != nil:
		return ask(desk.Sentence(err), notNow)
	case c.Empty():
		return ask("These notes wait in your library for their article. They join it when you open it.",
			leads(address.Address{Screen: address.New}, "button main", "New article"), notNow)
	}
	return ask("The article’s text is not in the link, and the article is not in your notebook. "+
		"The notes can wait in your library, and join the article when you open it.",
		html.Button().Class("button main").Text("Keep until the article is here").OnClick(p.onKeep), notNow)
}

func (p *Page) onKeep(ctx app.Context, _ app.Event) {
	if _, err := p.Desk.Receive(notebook.Merge{Part: p.parcel.Waiting(time.Now().UTC())}); err != nil {
		p.Desk.Fail(err)
		return
	}
	p.Desk.Say(desk.Notice{
		Text:    "Kept: " + counted(len(p.parcel.Highlights), len(p.parcel.Links)) + ". The notes wait for their article.",
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { p.Desk.Undo() }}},
	})
	ctx.Navigate(address.Address{}.String())
}

// ask returns what there is to decide, and the ways to go on.
func ask(text string, ways ...app.UI) app.UI {
	return html.Div().Class("ask").Body(html.P().Text(text), html.Div().Class("actions").Body(ways...))
}

func leads(to address.Address, class, label string) app.UI {
	return html.A(to.String()).Class(class).Text(label)
}

func (p *Page) onAdd(ctx app.Context, _ app.Event) {
	part, ok := p.parcel.Into(p.Desk.State())
	if !ok {
		return // the article was removed in another window
	}
	c, err := p.Desk.Receive(notebook.Merge{Part: part})
	if err != nil {
		p.Desk.Fail(err)
		return
	}
	p.Desk.Say(desk.Notice{
		Text:    "Added to your notebook: " + news(c) + ".",
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { p.Desk.Undo() }}},
	})
	ctx.Navigate(place(p.Desk.State(), part).String())
}

// place returns the address of the article in s that part was merged into: one with the same
// text may be there under another id.
func place(s notebook.State, part notebook.Part) address.Address {
	id := part.Articles[0].ID()
	if len(part.Highlights) > 0 {
		if h, ok := s.Highlight(part.Highlights[0].ID); ok {
			id = h.Article
		}
	}
	if _, ok := s.Article(id); !ok {
		return address.Address{}
	}
	return address.Of(id)
}
