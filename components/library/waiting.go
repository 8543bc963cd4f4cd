package library

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// waiting lists the notes whose articles are not in the notebook.
func (l *Library) waiting() app.UI {
	waiting := l.Desk.State().Waiting()
	return app.If(len(waiting) > 0, func() app.UI {
		return html.Section().Class("waiting").Body(
			html.H2().Text("Notes that wait for their article"),
			html.P().Class("lead").Text("They join it when you open the article here: paste its text, or open it as a file."),
			html.Ul().Class("articles").Aria("label", "Waiting notes").Body(
				app.Range(waiting).Slice(func(i int) app.UI { return l.waitingRow(waiting[i]) })),
		)
	})
}

func (l *Library) waitingRow(w notebook.Waiting) app.UI {
	return html.Li().Class("article").Body(
		html.P().Class("title").Text(called(w)),
		html.P().Class("about").Body(
			app.If(w.Title != "" && w.Source != "", func() app.UI { return source(w.Source) }),
			app.Text(" came "+w.Added.Local().Format("2 January 2006")),
		),
		html.P().Class("counts").Text(render.Counted(len(w.Highlights), "highlight")+", "+render.Counted(len(w.Links), "link")),
		l.articlesFor(w),
		html.Button().Class("button quiet").Text("Remove").Aria("label", "Remove the notes on "+called(w)).
			OnClick(func(app.Context, app.Event) { l.giveUp(w) }, app.EventScope(w.ID)),
	)
}

// articlesFor lets the reader say which article w is on, where neither its address nor
// its words tell.
func (l *Library) articlesFor(w notebook.Waiting) app.UI {
	articles := l.Desk.State().Articles()
	var options []app.UI
	for _, a := range articles {
		options = append(options, html.Option().Attr("value", a.ID()).Text(a.Meta().Title))
	}
	id := "article-for-" + w.ID
	return app.If(len(articles) > 0, func() app.UI {
		return html.Div().Class("actions").Body(
			html.Select().ID(id).Aria("label", "Article that the notes on "+called(w)+" are on").Body(options...),
			html.Button().Class("button").Text("Join").Aria("label", "Join the notes on "+called(w)+" to that article").
				OnClick(func(app.Context, app.Event) { l.join(w, browser.FieldValue(id)) }, app.EventScope(w.ID)),
		)
	})
}

// join puts w into the article that the reader chose.
func (l *Library) join(w notebook.Waiting, articleID string) {
	a, ok := l.Desk.State().Article(articleID)
	if !ok {
		return // it was removed in another window
	}
	c, err := l.Desk.Receive(notebook.Join{Waiting: w.ID, Article: articleID})
	if err != nil {
		l.Desk.Fail(err)
		return
	}
	text := render.Counted(c.Joined(), "note") + " joined “" + a.Meta().Title + "”."
	if waits(l.Desk.State(), w.ID) {
		text += " What it does not tell the words of waits on."
	}
	l.Desk.Say(desk.Notice{
		Text:    text,
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { l.Desk.Undo() }}},
	})
}

// waits reports whether the notes of that id still wait.
func waits(s notebook.State, id string) bool {
	return slices.ContainsFunc(s.Waiting(), func(w notebook.Waiting) bool { return w.ID == id })
}

// called returns what the reader is told that w is about.
func called(w notebook.Waiting) string {
	if name := w.Called(); name != "" {
		return name
	}
	return "an article that the notes do not name"
}

// source is where an article is, to be followed where that is safe.
func source(address string) app.UI {
	if article.SafeLink(address) == "" {
		return app.Text(address)
	}
	return html.A(article.SafeLink(address)).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(address)
}

func (l *Library) giveUp(w notebook.Waiting) {
	if err := l.Desk.Do(notebook.RemoveWaiting{ID: w.ID}); err != nil {
		l.Desk.Fail(err)
		return
	}
	l.Desk.Say(desk.Notice{
		Text:    "Removed the notes on " + called(w) + ".",
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { l.Desk.Undo() }}},
	})
}
