package reader

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/pkg/span"
)

// Ids of what floats over the text; a press inside them is not one on the text.
const (
	toolbarID   = "selection-toolbar"
	cardID      = "card"
	connectorID = "connector"
	pageID      = "page"
	taskID      = "task"
)

func (r *Reader) onPointerDown(ctx app.Context, e app.Event) {
	r.drawing.finish(ctx)
	// A press on a button or in the card is about that and not about the text.
	r.pressed = !browser.Activates(e) && !browser.Inside(e, toolbarID) && !browser.Inside(e, cardID)
	r.touch = browser.Touched(e)
	ctx.PreventUpdate()
}

func (r *Reader) onPointerUp(ctx app.Context, e app.Event) {
	if !r.pressed {
		ctx.PreventUpdate()
		return
	}
	r.pressed = false
	r.readSelection(ctx, !r.touch)
}

// onSelection hears of selections made by finger and by keyboard, and of all that go.
func (r *Reader) onSelection(ctx app.Context) {
	if r.pressed && !r.touch {
		ctx.PreventUpdate() // a mouse is dragging: the end of it is what counts
		return
	}
	r.readSelection(ctx, false)
}

// readSelection takes up what is selected now. final tells that the selection is made:
// what is armed takes it at once. A finger may still move its ends, so the toolbar asks.
func (r *Reader) readSelection(ctx app.Context, final bool) {
	if r.article == nil || r.editing != nil {
		return
	}
	s, ok := browser.Selected(r.article)
	if !ok {
		s = span.Span{}
	}
	if s == r.selected && !(final && ok) {
		ctx.PreventUpdate()
		return
	}
	r.selected = s
	if ok {
		r.cursor.set = false
		r.paintCursor()
	}
	if ok && final && (r.armed() || r.moving != "") {
		r.take(ctx, s)
		return
	}
	r.settle(ctx)
}

func (r *Reader) clearSelection() {
	r.selected = span.Span{}
	browser.Deselect()
}

// take gives a passage to what waits for one: a link in the making, or a highlight whose
// ends are being moved.
func (r *Reader) take(ctx app.Context, s span.Span) {
	switch {
	case r.moving != "":
		r.moveEnds(s)
	case r.armed():
		r.linkPassage(s)
	}
	r.settle(ctx)
}

// onClick opens the highlight that was clicked, or gives it to the link in the making.
func (r *Reader) onClick(ctx app.Context, e app.Event) {
	ids, _ := browser.HighlightsOf(e)
	if !r.selected.Empty() {
		ctx.PreventUpdate() // the end of a drag
		return
	}
	switch {
	case len(ids) == 0 && r.card.id != "":
		r.closeCard()
	case len(ids) == 0:
		ctx.PreventUpdate()
	case r.armed():
		r.linkHighlight(ids[0])
	default:
		r.openCard(r.outwards(ids))
	}
}

// outwards returns the highlight that a click on several opens: the innermost, and with
// each further click the next one around it.
func (r *Reader) outwards(ids []string) string {
	return ids[(slices.Index(ids, r.card.id)+1)%len(ids)]
}

// innermost returns the highlight that an event happened on, "" for none, and whether it
// was on its margin note.
func innermost(e app.Event) (id string, chip bool) {
	ids, chip := browser.HighlightsOf(e)
	if len(ids) > 0 {
		id = ids[0]
	}
	return id, chip
}

// onHover shows the card of the margin note under the pointer, and hides it again.
func (r *Reader) onHover(ctx app.Context, e app.Event) {
	id, chip := innermost(e)
	switch {
	case r.card.pinned || r.touch || r.pressed:
	case chip && id != r.card.id:
		r.show(card{id: id})
		return
	case !chip && r.card.id != "" && !r.card.focused:
		r.closeCard()
		return
	}
	ctx.PreventUpdate()
}

// onFocus shows the card of the highlight that Tab reached, and hides it when Tab leaves.
func (r *Reader) onFocus(ctx app.Context, e app.Event) {
	id, chip := innermost(e)
	left := r.left
	r.left = ""
	switch {
	case chip, r.pressed, id != "" && (id == r.card.id || id == left):
		ctx.PreventUpdate()
	case id != "":
		r.dropCursor()
		r.show(card{id: id, focused: true})
	case r.card.focused:
		r.closeCard()
	}
}
