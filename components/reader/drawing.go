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
	alone bool         // what stands beside it is still to be drawn
}

// begin draws page in place of what was drawn before. The component draws html next.
func (d *drawing) begin(ctx app.Context, page *render.Page) {
	*d = drawing{page: page}
	if d.html, d.next = d.page.First(firstText); d.whole() {
		return
	}
	d.alone = true
	ctx.Defer(func(ctx app.Context) {
		d.shown = d.page == page
		d.accompany(ctx, page)
	})
}

// accompany draws what stands beside the first of the text, and after that more text.
func (d *drawing) accompany(ctx app.Context, page *render.Page) {
	browser.Rest(ctx, func(ctx app.Context) {
		if d.page == page {
			d.alone = false
			ctx.Defer(func(ctx app.Context) { d.later(ctx, page) }) // the rest begins when that is drawn
		}
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
	d.alone = false
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
