package reader

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/pkg/render"
)

const (
	firstText = 20 << 10 // bytes of text that are drawn at once: many articles are shorter
	stepText  = 48 << 10 // that are added in a step, in some 20 ms
)

// drawing is an article's text on its way to the page. A long one comes in steps, the rest
// below what is in sight, so that the page answers meanwhile.
type drawing struct {
	page  *render.Page // nil where nothing is drawn
	html  string       // what the component draws
	next  int          // the section that comes next
	shown bool         // html is on the page, so that sections can be added to it
	round round        // what of the page is drawn with it
}

// round is how far a page is drawn that is too much to be drawn at once.
type round int

// The rounds, in their order. A short text begins with the last.
const (
	textRound round = iota
	panelRound
	overviewRound
)

// begin draws page in place of what was drawn before. The component draws html next.
func (d *drawing) begin(ctx app.Context, page *render.Page) {
	*d = drawing{page: page}
	if d.html, d.next = d.page.First(firstText); d.whole() {
		d.round = overviewRound
		return
	}
	ctx.Defer(func(ctx app.Context) {
		d.shown = d.page == page
		d.goOn(ctx, page)
	})
}

// goOn draws what comes next around the first of the text and, once all of that is there,
// more text.
func (d *drawing) goOn(ctx app.Context, page *render.Page) {
	if d.round == overviewRound {
		d.later(ctx, page)
		return
	}
	browser.Rest(ctx, func(ctx app.Context) {
		if d.page != page {
			return
		}
		d.round = min(d.round+1, overviewRound)
		ctx.Defer(func(ctx app.Context) { d.goOn(ctx, page) }) // the rest begins when this is drawn
	})
}

// later adds some of page after a while, and again until all is there.
func (d *drawing) later(ctx app.Context, page *render.Page) {
	browser.Rest(ctx, func(ctx app.Context) {
		ctx.PreventUpdate()
		if d.page == page && !d.whole() {
			d.add(stepText)
			d.later(ctx, page)
		}
	})
}

// finish draws at once what is left: something is looked for in it.
func (d *drawing) finish(ctx app.Context) {
	d.round = overviewRound
	switch {
	case d.whole():
	case d.shown:
		d.add(math.MaxInt)
	default:
		d.html, d.next = d.page.First(math.MaxInt)
		ctx.Update()
	}
}

// stop leaves what is not drawn yet.
func (d *drawing) stop() { *d = drawing{} }

func (d *drawing) whole() bool { return d.page == nil || d.page.Whole(d.next) }

// add adds the next sections, with so many bytes of text.
func (d *drawing) add(text int) {
	var more string
	more, d.next = d.page.More(d.next, text)
	browser.Append(render.TextID, more)
}
