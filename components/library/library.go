// Package library is the first page: the reader's articles, and the ways to get another.
package library

import (
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/export"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/web/sample"
)

// Library is the list of the reader's articles.
type Library struct {
	app.Compo
	Desk *desk.Desk
	Take func(app.Context, []browser.File) // takes files that the reader opens or drops
	Name func(app.Context)                 // asks for the reader's name

	stop    func()
	sharing bool
}

// OnMount begins to listen.
func (l *Library) OnMount(ctx app.Context) {
	browser.SetTitle("Counterpoint")
	if l.Desk.Draft().Armed() {
		browser.ScrollTop() // what is to be picked is said there
	}
	l.stop = l.Desk.Watch(func(desk.Change) { ctx.Update() })
}

// OnDismount lets go of what OnMount took.
func (l *Library) OnDismount() {
	if l.stop != nil { // nil where the page went before it was mounted for good
		l.stop()
	}
}

// Render draws the page.
func (l *Library) Render() app.UI {
	articles := l.Desk.State().Articles()
	return html.Div().Class("screen").Body(
		bar.Bar(l.Desk, ""),
		html.Main().Class("plain library").Body(
			html.H1().Text("Library"),
			html.P().Class("lead").Text("Open an article, highlight what it claims, and link each claim to what rebuts or supports it. Everything stays in this browser."),
			l.ways(),
			app.If(len(articles) == 0, empty),
			html.Ul().Class("articles").Aria("label", "Articles").Body(
				app.Range(articles).Slice(func(i int) app.UI { return l.row(articles[i]) })),
			l.waiting(),
			l.below(),
		),
		app.If(l.sharing, func() app.UI {
			return &export.Dialog{Desk: l.Desk, Scopes: []export.Scope{export.Everything()}, Close: func(app.Context) { l.sharing = false }}
		}),
	)
}

func empty() app.UI {
	return html.P().Class("empty").Text("No articles yet. Paste one, open a file, or bring the sample back to see how it works.")
}

// ways are the ways to get an article or notes.
func (l *Library) ways() app.UI {
	return html.Div().Class("actions").Body(
		html.A(address.Address{Screen: address.New}.String()).Class("button main").Text("New article"),
		html.Label().Class("button file").Body(
			app.Text("Open a file"),
			html.Input("file").ID("open-file").Attr("multiple", true).Attr("accept", ".txt,.md,.markdown,.html,.htm,.jsonld,.json").
				Aria("label", "Open a file: an article (.txt, .md, .html) or notes (.jsonld, .json)").
				OnChange(func(ctx app.Context, e app.Event) { browser.ChosenFiles(ctx, e, l.Take) }),
		),
	)
}

func (l *Library) row(a *article.Article) app.UI {
	meta := a.Meta()
	return html.Li().Class("article").Body(
		html.A(address.Of(a.ID()).String()).Class("title").Text(meta.Title),
		html.P().Class("about").Text(about(meta)+versions(len(l.Desk.State().Versions(a.ID())))),
		html.P().Class("counts").Text(counts(l.Desk.State().Count(a.ID()))+tally(l.Desk, a.ID())),
		html.Button().Class("button quiet").Text("Remove").Aria("label", "Remove "+meta.Title).
			OnClick(func(app.Context, app.Event) { l.remove(a) }, app.EventScope(a.ID())),
	)
}

func about(meta article.Meta) string {
	text := "added " + meta.Added.Local().Format("2 January 2006")
	for _, part := range []string{meta.Published, meta.Site, meta.Byline} {
		if part != "" {
			text = part + " · " + text
		}
	}
	return text
}

// versions says how many versions of an article are here, where some are earlier ones.
func versions(earlier int) string {
	if earlier == 0 {
		return ""
	}
	return " · " + render.Counted(earlier+1, "version")
}

func counts(count map[annotation.Kind]int) string {
	return render.Counted(count[annotation.Claim], "claim") + ", " + render.Counted(count[annotation.Rebuttal], "rebuttal")
}

// tally says how many of an article's claims stand, after its counts.
func tally(d *desk.Desk, article string) string {
	if tally := standing.Tally(d, article); tally != "" {
		return " · claims: " + tally
	}
	return ""
}

func (l *Library) remove(a *article.Article) {
	highlights := l.Desk.State().HighlightsOf(a.ID())
	if err := l.Desk.Do(notebook.RemoveArticle{ID: a.ID()}); err != nil {
		l.Desk.Fail(err)
		return
	}
	l.Desk.Say(desk.Notice{
		Text:    fmt.Sprintf("Removed “%s” with its highlights.", a.Meta().Title) + kept(highlights, l.Desk.State()),
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { l.Desk.Undo() }}},
	})
}

// kept says how many of a removed article's highlights are still in s, if any.
func kept(highlights []annotation.Highlight, s notebook.State) string {
	n := 0
	for _, h := range highlights {
		if _, ok := s.Highlight(h.ID); ok {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return " 1 statement that is linked with another article is kept there as an own statement."
	}
	return fmt.Sprintf(" %d statements that are linked with other articles are kept there as own statements.", n)
}

// below offers what is wanted now and then.
func (l *Library) below() app.UI {
	some := len(l.Desk.State().Articles()) > 0
	button := func(label string, run func(app.Context)) app.UI {
		return html.Button().Class("button").Text(label).
			OnClick(func(ctx app.Context, _ app.Event) { run(ctx) }, app.EventScope(label))
	}
	return html.Div().Class("actions below").Body(
		app.If(!l.hasSample(), func() app.UI {
			return button("Bring the sample back", func(app.Context) { l.bringSample() })
		}),
		app.If(some, func() app.UI {
			return html.A(address.Address{Screen: address.Map}.String()).Class("button").Text("Map of everything")
		}),
		app.If(some, func() app.UI { return button("Export everything", func(app.Context) { l.sharing = true }) }),
		app.If(some, func() app.UI { return button("Back up", l.backUp) }),
		l.restorer(),
		button("Your name", func(ctx app.Context) { l.Name(ctx) }),
	)
}

func (l *Library) hasSample() bool {
	_, ok := l.Desk.State().Article(sample.ID)
	return ok
}

func (l *Library) bringSample() {
	if err := AddSample(l.Desk); err != nil {
		l.Desk.Fail(err)
	}
}

// AddSample adds the annotated sample article to a notebook.
func AddSample(d *desk.Desk) error {
	a, highlights, links, err := sample.Sample(time.Now().UTC())
	if err != nil {
		return err
	}
	return d.Do(notebook.Merge{Part: notebook.Part{Articles: []*article.Article{a}, Highlights: highlights, Links: links}})
}
