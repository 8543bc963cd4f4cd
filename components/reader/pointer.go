package reader

import (
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
)

func (r *Reader) onPointerDown(ctx app.Context, e app.Event) {
	r.pressed = !browser.Inside(e, toolbarID)
	r.touch = browser.Touched(e)
	ctx.PreventUpdate()
}

func (r *Reader) onPointerUp(ctx app.Context, e app.Event) {
	if !r.pressed {
		ctx.PreventUpdate()
		return
	}
	r.pressed = false
	if browser.Inside(e, pageID) && !browser.Inside(e, cardID) {
		r.readSelection(ctx, !r.touch)
	}
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
	if ok && final && (r.linking.armed() || r.moving != "") {
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
	case r.linking.armed():
		r.linkPassage(s)
	}
	r.settle(ctx)
}

// onClick opens the highlight that was clicked, or gives it to the link in the making.
func (r *Reader) onClick(ctx app.Context, e app.Event) {
	id, _ := browser.HighlightOf(e)
	if !r.selected.Empty() {
		ctx.PreventUpdate() // the end of a drag
		return
	}
	switch {
	case id == "" && r.card.id != "":
		r.closeCard()
	case id == "":
		ctx.PreventUpdate()
	case r.linking.armed():
		r.linkHighlight(id)
	default:
		r.openCard(id)
	}
}

// onHover shows the card of the margin note under the pointer, and hides it again.
func (r *Reader) onHover(ctx app.Context, e app.Event) {
	id, chip := browser.HighlightOf(e)
	switch {
	case r.card.pinned || r.touch || r.pressed:
	case chip && id != r.card.id:
		r.card = card{id: id}
		r.settle(ctx)
		return
	case !chip && r.card.id != "" && !r.card.focused:
		r.card = card{}
		r.settle(ctx)
		return
	}
	ctx.PreventUpdate()
}

// onFocus shows the card of the highlight that Tab reached.
func (r *Reader) onFocus(ctx app.Context, e app.Event) {
	id, chip := browser.HighlightOf(e)
	if id == "" || chip || r.pressed || id == r.card.id {
		ctx.PreventUpdate()
		return
	}
	r.card = card{id: id, focused: true}
	r.dropCursor()
	r.settle(ctx)
}
