package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
)

// contextOf returns the whole words right before and after a passage that is no longer in
// the text.
func contextOf(sel anchor.Selector) (before, after string) {
	if i := strings.IndexByte(sel.Prefix, ' '); i >= 0 {
		before = "…" + flat(sel.Prefix[i:])
	}
	if i := strings.LastIndexByte(sel.Suffix, ' '); i >= 0 {
		after = flat(sel.Suffix[:i+1]) + "…"
	}
	return before, after
}

// flat writes a piece of the canonical text with a line for each block.
func flat(text string) string { return strings.ReplaceAll(text, "\n\n", "\n") }

// lostActions are what can be done about a highlight that is not in the text. within is
// the id of what they stand in.
func (r *Reader) lostActions(h annotation.Highlight, within string) app.UI {
	id := putBackID(h.ID, within)
	version, stood := lastStood(r.Desk.State(), h)
	return html.Div().Class("actions").Body(
		html.Button().ID(id).Class("button").Text("Put it back").
			OnClick(func(app.Context, app.Event) { r.putBack(h.ID, id) }, app.EventScope(h.ID, within)),
		app.If(stood, func() app.UI {
			return html.A(address.Of(version.ID()).WithHighlight(h.ID).String()).Class("button").Text("See it where it was")
		}),
	)
}

func putBackID(highlight, within string) string { return "put-back-" + within + "-" + highlight }

// lost reports whether a highlight is there and not in the text.
func (r *Reader) lost(id string) bool {
	h, ok := r.Desk.State().Highlight(id)
	return ok && r.Desk.State().Orphan(h)
}

// putBack makes the next selection the passage of a highlight that is not in the text.
// from is the id of the button that asked for it.
func (r *Reader) putBack(id, from string) {
	r.reselectNext(id)
	r.asked = from
	if width, _ := browser.Viewport(); width < marginWidth && r.Address.Panel != address.None {
		r.togglePanel(r.Address.Panel) // it lies over the text that is to be selected
	}
	// Enter is to pick a statement, not to press the button again.
	r.ctx.Defer(func(app.Context) { browser.Focus(taskID) })
}

// letGo ends the moving of a highlight and gives the focus back to what asked for it.
func (r *Reader) letGo() {
	r.moving = ""
	if r.asked != "" {
		browser.Focus(r.asked)
	}
	r.asked = ""
}

// returned says that a highlight is in the text again.
func (r *Reader) returned(id string) {
	h, ok := r.Desk.State().Highlight(id)
	if !ok || r.lost(id) {
		return
	}
	r.Desk.Say(desk.Notice{Text: diagram.Quote(h) + " stands here now.", Choices: []desk.Choice{r.undo()}})
}
