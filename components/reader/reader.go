// Package reader is the article's page: reading, highlighting, linking.
//
// The text is one app.Raw that package render wrote; a change redraws the rows that it
// touches, through the browser's door, and the rest of the page is ordinary components.
// Positions are bytes of the article's canonical text. Start with Reader; what a key does
// is in commands.go, what a pointer does in pointer.go. What a newer version did to the
// highlights is in changes.go; an earlier version has a page of its own, in earlier.go. Whose
// a highlight is, where it is not the reader's, is in makers.go; what people said differently
// of it, for the reader to choose, in choice.go. Beside
// the text stand where its claims are, in overview.go, and a passage that one is compared
// with, in beside.go.
package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/person"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// Reader is the page of the article that Address names.
type Reader struct {
	app.Compo
	Desk    *desk.Desk
	Address address.Address

	article   *article.Article // nil where the notebook has none of that id, or an earlier version
	version   string           // id of that earlier version, "" where it is none
	of        string           // id of the article that it is a version of
	drawing   drawing          // the text as it was first drawn
	minutes   string           // how long it takes to read
	ctx       app.Context      // of the mounted component
	stops     []func()
	cursor    cursor
	selected  span.Span // what the toolbar is about; empty where nothing is selected
	touch     bool      // the last pointer was a finger
	pressed   bool      // a pointer is down
	moving    string    // id of the highlight whose ends are being moved
	asked     string    // id of the button that asked for that, "" where it is gone by then
	card      card
	followed  string // the highlight of the address that was followed last
	compared  string // the passage beside the text that the address named last
	left      string // id of the highlight that gets the focus back and opens nothing
	panel     panel
	changes   changes
	editing   *editing
	picking   bool // the other end of the link in the making is chosen from a list
	exporting exporting
	copying   bool                // the dialog that copies a link is open
	people    person.People       // who made the article's highlights
	choices   []notebook.Conflict // what people said differently in the article
}

// OnMount opens the article and begins to listen.
func (r *Reader) OnMount(ctx app.Context) {
	r.ctx = ctx
	r.stops = []func(){
		r.Desk.Watch(r.changed),
		browser.Listen(ctx, "keydown", r.onKey),
		browser.Listen(ctx, "pointerdown", r.onPointerDown),
		browser.Listen(ctx, "pointerup", r.onPointerUp),
		browser.OnSelection(ctx, r.onSelection),
	}
	r.open()
	r.follow(ctx)
}

// OnDismount lets go of what OnMount took.
func (r *Reader) OnDismount() {
	for _, stop := range r.stops {
		stop()
	}
	r.drawing.stop()
	browser.Deselect()
}

// OnUpdate follows the address.
func (r *Reader) OnUpdate(ctx app.Context) {
	if r.article == nil || r.article.ID() != r.Address.Article {
		r.open()
	}
	r.follow(ctx)
}

// OnResize puts the card back beside its highlight.
func (r *Reader) OnResize(ctx app.Context) { r.settle(ctx) }

// open draws the article that the address names.
func (r *Reader) open() {
	a, ok := r.Desk.State().Article(r.Address.Article)
	if !ok || a.Earlier() {
		r.leave(a)
		return
	}
	r.version = ""
	r.card, r.moving, r.followed, r.changes = card{}, "", "", changes{}
	r.draw(a)
	browser.ScrollTop()
}

// leave closes the article that was open. a is what the address names: an earlier version,
// which has a page of its own, or nothing. One that was taken back while it was open leads
// to its article.
func (r *Reader) leave(a *article.Article) {
	gone := r.version
	r.article, r.version, r.card = nil, "", card{}
	r.drawing.stop()
	switch {
	case a != nil:
		r.version, r.of = a.ID(), a.Meta().Of
	case gone != "" && gone == r.Address.Article:
		browser.ReplaceFragment(address.Of(r.of).String())
	}
}

// draw draws the whole text anew. What is selected, and where the cursor is, was said of
// the text as it was.
func (r *Reader) draw(a *article.Article) {
	r.article = a
	r.people = person.Of(r.Desk, a.ID())
	r.choices = r.Desk.State().Conflicts(a.ID())
	r.drawing.begin(r.ctx, render.New(a, r.marks(func(span.Span) bool { return true })))
	r.minutes = minutes(a.Text())
	r.cursor, r.selected = cursor{}, span.Span{}
	browser.SetTitle(a.Meta().Title + " · Counterpoint")
}

// renew shows the newer text of the article, or the older one that was brought back, where
// the reader was: at the block that was the first in sight.
func (r *Reader) renew(a *article.Article) {
	at := browser.FirstInSight(r.article)
	row, _ := r.article.BlocksIn(span.Span{Start: at, End: at})
	words := r.article.Block(row).Text
	browser.Deselect()
	r.draw(a)
	if at == 0 {
		return
	}
	if start := strings.Index(a.Text(), words); start >= 0 {
		r.drawing.finish(r.ctx)
		r.ctx.Defer(func(app.Context) { browser.RevealPassage(a, span.Span{Start: start, End: start + len(words)}) })
	}
}

// follow shows the filter and the highlight that the address names.
func (r *Reader) follow(ctx app.Context) {
	if r.article == nil {
		return
	}
	ctx.Defer(r.fillSearch)
	r.compare(ctx)
	r.settle(ctx) // there may be a column more, or one less
	id := r.Address.Highlight
	if id == r.followed {
		return
	}
	r.followed = id
	switch {
	case id == "":
		if r.card.pinned {
			r.card = card{}
			r.settle(ctx)
		}
		return
	case id == r.card.id && r.card.pinned:
		return
	}
	r.card = card{id: id, pinned: true}
	r.drawing.finish(ctx)
	ctx.Defer(func(ctx app.Context) {
		reveal(id)
		r.layout(ctx)
	})
}

// reveal scrolls to a highlight. What lies between here and there is laid out only as it
// comes into sight, so that its place is known for sure at the second look.
func reveal(id string) {
	for range 2 {
		browser.Reveal(render.MarkID(id))
	}
}

// changed redraws what a change of the notebook touches.
func (r *Reader) changed(c desk.Change) {
	defer r.ctx.Update()
	defer r.settle(r.ctx)
	if c.Empty() {
		return // a notice came or went
	}
	state := r.Desk.State()
	a, ok := state.Article(r.Address.Article)
	if !ok || r.article == nil {
		r.open()
		return
	}
	r.changes.known = nil
	r.choices = state.Conflicts(a.ID())
	if a != r.article || r.people.Outdated(r.Desk, c.Change) {
		r.renew(a)
	} else {
		r.redraw(c)
	}
	if _, ok := state.Highlight(r.card.id); r.card.id != "" && !ok {
		r.closeCard()
	}
	r.paintCursor()
}

// settle puts what floats over the text in its place once the page is drawn.
func (r *Reader) settle(ctx app.Context) { ctx.Defer(r.layout) }
