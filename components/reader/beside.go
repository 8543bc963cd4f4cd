package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/person"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

const (
	besideID = "beside"
	// besidePrefix stands before the ids of the text in the column: the article that is
	// read may be the same.
	besidePrefix = "beside-"
)

// beside is the column next to the article that is read: a passage in its own article. It
// shows and leads there; nothing in it changes the notebook.
type beside struct {
	app.Compo
	Desk      *desk.Desk
	Highlight string // id of the one that is shown
	From      string // id of the one that it is compared with; "" for none

	shown   string           // the highlight that was opened last
	article *article.Article // nil where the passage is in no text
	html    string           // the text as it was first drawn
	ctx     app.Context
	stop    func()
}

// OnMount draws the text and begins to listen.
func (b *beside) OnMount(ctx app.Context) {
	b.ctx = ctx
	b.stop = b.Desk.Watch(b.changed)
	b.open()
}

// OnDismount lets go of what OnMount took.
func (b *beside) OnDismount() { b.stop() }

// OnUpdate follows the address.
func (b *beside) OnUpdate(app.Context) {
	if b.Highlight != b.shown {
		b.open()
	}
}

// OnResize keeps the passage in sight.
func (b *beside) OnResize(ctx app.Context) { ctx.Defer(b.reveal) }

// open shows the passage and takes the keyboard to it.
func (b *beside) open() {
	b.shown = b.Highlight
	b.draw()
	b.ctx.Update()
	b.ctx.Defer(func(ctx app.Context) {
		b.reveal(ctx)
		browser.Focus(besideID)
	})
}

// passage returns the highlight that is shown and the article that it stands in, which is
// nil where it stands in none.
func (b *beside) passage() (h annotation.Highlight, in *article.Article) {
	state := b.Desk.State()
	h, ok := state.Highlight(b.Highlight)
	if ok && !h.Own() && !state.Orphan(h) {
		in, _ = state.Article(h.Article)
	}
	return h, in
}

// draw draws the whole text anew, all of it at once: the passage may be anywhere in it.
func (b *beside) draw() {
	if _, b.article = b.passage(); b.article != nil {
		b.html = b.page(func(span.Span) bool { return true }).HTML()
	}
}

func (b *beside) page(wanted func(span.Span) bool) *render.Page {
	marks := marksOf(b.Desk, b.article.ID(), person.Of(b.Desk, b.article.ID()), wanted)
	for i := range marks {
		marks[i].Current = marks[i].ID == b.Highlight
	}
	return render.New(b.article, marks).Apart(besidePrefix)
}

// changed redraws what a change of the notebook touches.
func (b *beside) changed(c desk.Change) {
	if c.Empty() {
		return
	}
	defer b.ctx.Update()
	_, in := b.passage()
	switch {
	case in != b.article:
		b.draw()
	case in != nil:
		b.redraw(touched(b.Desk.State(), in, c))
	}
	for _, e := range c.Highlights {
		if e.ID == b.Highlight {
			b.ctx.Defer(b.reveal)
		}
	}
}

func (b *beside) redraw(rows []int) {
	page := b.page(inRows(b.article, rows))
	for _, row := range rows {
		browser.Redraw(besidePrefix+render.RowID(row), page.Row(row))
	}
}

// reveal scrolls to the passage, and what it is compared with clear of the column where
// that lies over the text. Places are known for sure at the second look: see reveal.
func (b *beside) reveal(app.Context) {
	for range 2 {
		browser.RevealIn(besideID, besidePrefix+render.MarkID(b.Highlight))
	}
	if width, _ := browser.Viewport(); width < marginWidth && b.From != "" {
		browser.Lift(render.MarkID(b.From), browser.RectOf(besideID).Top-gap)
	}
}

// onClick goes to the highlight that was clicked.
func (b *beside) onClick(ctx app.Context, e app.Event) { b.follow(ctx, e) }

// onKey goes to the highlight that has the focus. Enter is about the open card elsewhere.
func (b *beside) onKey(ctx app.Context, e app.Event) {
	if browser.KeyOf(e).Name != "Enter" {
		ctx.PreventUpdate()
		return
	}
	if b.follow(ctx, e) {
		e.StopImmediatePropagation()
	}
}

// follow goes to the highlight that an event happened on, if there is one.
func (b *beside) follow(ctx app.Context, e app.Event) bool {
	id, _ := innermost(e)
	if id == "" || b.article == nil {
		ctx.PreventUpdate()
		return false
	}
	ctx.Navigate(address.Of(b.article.ID()).WithHighlight(id).String())
	return true
}

// leaveBeside closes the column and gives the keyboard back to the card, if one is open.
func leaveBeside(ctx app.Context) {
	browser.ReplaceFragment(place().WithBeside("").String())
	// The card may come back only once the address has been followed and the page drawn.
	ctx.Defer(func(ctx app.Context) {
		ctx.Dispatch(func(ctx app.Context) {
			ctx.Defer(func(app.Context) { browser.Focus(cardID) })
		})
	})
}
