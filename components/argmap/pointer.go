package argmap

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
)

// drag is the picture being dragged by its background.
type drag struct {
	pressed bool
	moved   bool // so far that it is no click
	last    browser.Pointer
}

// dragFrom is how far a pointer moves before it drags, in CSS pixels.
const dragFrom = 4

// onClick goes to the passage of a card of the picture, chooses what else was clicked, or
// gives it to the link in the making.
func (m *Map) onClick(ctx app.Context, e app.Event) {
	dragged := m.drag.moved
	m.drag, m.clicked = drag{}, browser.PointerOf(e)
	if dragged {
		ctx.PreventUpdate() // the end of a drag
		return
	}
	if id, ok := browser.Data(e, "fold"); ok {
		m.turn(id)
		return
	}
	row, inOutline := rowOf(e)
	if inOutline {
		m.outline.at = row
	}
	link, _ := browser.Data(e, "link")
	statement, isStatement := browser.Data(e, "highlight")
	if !isStatement {
		statement, _ = browser.Data(e, "choose")
	}
	switch {
	case m.armed() && statement != "":
		m.pick(statement)
	case m.armed():
		ctx.PreventUpdate()
	case isStatement && !inOutline:
		m.goThere(ctx, statement)
	default:
		m.choose(choice{statement: statement, link: link})
	}
}

// onContextMenu chooses a statement or a link: a right click, and a long press of a finger.
func (m *Map) onContextMenu(ctx app.Context, e app.Event) {
	link, isLink := browser.Data(e, "link")
	statement, isStatement := browser.Data(e, "highlight")
	if m.armed() || !isLink && !isStatement {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	m.drag = drag{}
	m.choose(choice{statement: statement, link: link})
}

// onDoubleClick goes to the passage of a row of the outline.
func (m *Map) onDoubleClick(ctx app.Context, e app.Event) {
	if id, ok := browser.Data(e, "highlight"); ok && !m.armed() {
		m.goThere(ctx, id)
	}
}

// onHover shows the card of the statement under the pointer. Where something is chosen, its
// card comes back when the pointer leaves; else the last one stays, so that it can be used.
// A card that was drawn anew under a pointer at rest is not pointed at.
func (m *Map) onHover(ctx app.Context, e app.Event) {
	id, _ := browser.Data(e, "highlight")
	at := browser.PointerOf(e)
	rests := at.X == m.clicked.X && at.Y == m.clicked.Y
	if rests || m.drag.pressed || m.armed() || id == m.hovered || id == "" && m.chosen == (choice{}) {
		ctx.PreventUpdate()
		return
	}
	m.hovered = id
}

func (m *Map) onPointerDown(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	// A finger scrolls by itself.
	m.drag = drag{pressed: !browser.Touched(e), last: browser.PointerOf(e)}
}

func (m *Map) onPointerMove(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	if !m.drag.pressed {
		return
	}
	at := browser.PointerOf(e)
	x, y := at.X-m.drag.last.X, at.Y-m.drag.last.Y
	switch {
	case !at.Pressed: // it was let go elsewhere
		m.drag = drag{}
		return
	case !m.drag.moved && max(x, -x) < dragFrom && max(y, -y) < dragFrom:
		return
	}
	m.drag.moved, m.drag.last = true, at
	browser.ScrollBy(canvasID, -x, -y)
}

// noteAfter is how long the picture rests before the address says where it is scrolled to.
const noteAfter = 300 * time.Millisecond

func (m *Map) onScroll(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	m.scrolls++
	scrolled := m.scrolls
	ctx.After(noteAfter, func(ctx app.Context) {
		ctx.PreventUpdate()
		if scrolled == m.scrolls {
			m.note()
		}
	})
}
