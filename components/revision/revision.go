// Package revision puts a newer version of an article in its place: it looks for the
// article's highlights in the new text, while the page stays as quick as ever, changes the
// notebook once all are found, and says what became of them. Start with Start.
package revision

import (
	"runtime"
	"sync/atomic"

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
	version string // id of the text as it is now, once it is an earlier version
	next    *article.Article
	sought  sought
	stamp   annotation.Stamp // of the change
	stopped atomic.Bool
}

// Start looks for the highlights of the article of that id in next, and then makes next,
// with its title and source, the article's newest version. It calls done on the UI
// goroutine with nil, or with why the notebook is as it was: notebook.ErrSameText, say.
// Of work that was stopped nothing is heard.
func Start(ctx app.Context, d *desk.Desk, id string, next *article.Article, done func(app.Context, error)) *Work {
	state := d.State()
	w := &Work{desk: d, article: id, version: annotation.NewID(), next: next, stamp: d.Stamp(),
		sought: soughtIn(state, state.HighlightsOf(id))}
	go func() {
		pause := w.pacer()
		pause()
		places := w.sought.in(next.Text(), pause)
		browser.LetIn() // to plan takes as long as a task may
		plan, err := w.plan(state, places, pause)
		ctx.Dispatch(func(ctx app.Context) {
			if w.stopped.Load() {
				return
			}
			if err == nil {
				err = w.desk.Carry(plan)
			}
			w.save(ctx, func(ctx app.Context) {
				if err == nil {
					w.tell(places.Ambiguous)
				}
				browser.Rest(ctx, func(ctx app.Context) {
					if !w.stopped.Load() { // the reader has not gone elsewhere since
						done(ctx, err)
					}
				})
			})
		})
	}()
	return w
}

// Stop drops the work; the notebook stays as it is. Where the notebook has changed by now,
// what is left to save is saved at once. A nil Work is stopped already.
func (w *Work) Stop() {
	if w != nil {
		w.stopped.Store(true)
		w.desk.SaveMore(func() bool { return false })
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

// plan works out what the newer text does to the notebook, where the highlights are known
// to stand at places.
func (w *Work) plan(state notebook.State, places Places, pause func()) (desk.Plan, error) {
	old, ok := state.Article(w.article)
	if !ok {
		return desk.Plan{}, notebook.ErrNoArticle
	}
	meta := notebook.NewerMeta(old, w.next)
	meta.Title, meta.Source = w.next.Meta().Title, w.next.Meta().Source
	return desk.NewPlan(state, notebook.Made{Stamp: w.stamp, Action: notebook.Steps{Label: "new version", Actions: []notebook.Action{
		notebook.Revise{Article: w.article, Next: w.next, Version: w.version, At: w.stamp.At, Places: places.At},
		notebook.SetMeta{Article: w.article, Meta: meta},
	}}}, pause)
}

// save saves what the plan changed step by step, and then calls done. Where another window's
// changes had made the plan outdated, it was worked out again and is saved by now.
func (w *Work) save(ctx app.Context, done func(app.Context)) {
	browser.Rest(ctx, func(ctx app.Context) {
		if w.desk.SaveMore(browser.Spell()) {
			w.save(ctx, done)
		} else {
			done(ctx)
		}
	})
}

// tell tells the reader what became of the highlights.
func (w *Work) tell(ambiguous map[string]bool) {
	w.desk.Say(desk.Notice{
		Text:    Sentence(w.outcome(), ambiguous),
		Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { w.desk.Undo() }}},
	})
}

// outcome returns what became of the article's highlights in the newer version, of those,
// too, that the version before had lost.
func (w *Work) outcome() notebook.Revision {
	state := w.desk.State()
	return changed.WithLost(state, w.article, state.Revision(w.article, w.version))
}
