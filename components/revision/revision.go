// Package revision puts a newer version of an article in its place: it looks for the
// article's highlights in the new text, while the page stays as quick as ever, changes the
// notebook once all are found, and says what became of them. Start with Start.
package revision

import (
	"errors"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/changed"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// Work is a comparison under way.
type Work struct {
	desk    *desk.Desk
	article string // id
	next    *article.Article
	sought  sought
	stopped atomic.Bool
}

// Start looks for the highlights of the article of that id in next, and then makes next,
// with its title and source, the article's newest version. It calls done on the UI
// goroutine with nil, or with why the notebook is as it was: notebook.ErrSameText, say.
// Of work that was stopped nothing is heard.
func Start(ctx app.Context, d *desk.Desk, id string, next *article.Article, done func(app.Context, error)) *Work {
	state := d.State()
	w := &Work{desk: d, article: id, next: next, sought: soughtIn(state, state.HighlightsOf(id))}
	go func() {
		pause := w.pacer()
		pause()
		places := w.sought.in(next.Text(), pause)
		ctx.Dispatch(func(ctx app.Context) {
			if !w.stopped.Load() {
				done(ctx, w.settle(places))
			}
		})
	}()
	return w
}

// Stop drops the work; the notebook stays as it is. A nil Work is stopped already.
func (w *Work) Stop() {
	if w != nil {
		w.stopped.Store(true)
	}
}

// String says what is done.
func (w *Work) String() string { return looking(len(w.sought.ids)) }

// pacer returns a pause that ends the goroutine once the work is stopped: nobody waits for
// its result.
func (w *Work) pacer() func() {
	pause := browser.Pacer()
	return func() {
		if w.stopped.Load() {
			runtime.Goexit()
		}
		pause()
	}
}

// settle changes the notebook and tells the reader. Places that another window's changes
// have made outdated meanwhile are searched for again.
func (w *Work) settle(places Places) error {
	old, ok := w.desk.State().Article(w.article)
	if !ok {
		return notebook.ErrNoArticle
	}
	version := annotation.NewID()
	revise := notebook.Revise{
		Article: w.article, Next: w.next, Version: version, At: time.Now().UTC(), Places: places.At,
	}
	meta := notebook.NewerMeta(old, w.next)
	meta.Title, meta.Source = w.next.Meta().Title, w.next.Meta().Source
	err := w.desk.Do(notebook.Steps{Label: "new version", Actions: []notebook.Action{
		revise, notebook.SetMeta{Article: w.article, Meta: meta},
	}})
	if err != nil {
		return errors.Unwrap(err) // which step it was is nothing to a reader
	}
	w.desk.Say(desk.Notice{
		Text:    Sentence(w.outcome(version), places.Ambiguous),
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { w.desk.Undo() }}},
	})
	return nil
}

// outcome returns what became of the article's highlights in the newer version, of those,
// too, that the version before had lost.
func (w *Work) outcome(version string) notebook.Revision {
	state := w.desk.State()
	return changed.WithLost(state, w.article, state.Revision(w.article, version))
}
