package argmap

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
)

// onTreeKey works the keys of a tree (WAI-ARIA Authoring Practices, Tree View). It returns
// whether the key was one of them.
func (m *Map) onTreeKey(ctx app.Context, key string) bool {
	o := &m.outline
	if o.at >= len(o.rows) {
		return false
	}
	here := o.rows[o.at]
	switch key {
	case "ArrowDown":
		m.toRow(o.at + 1)
	case "ArrowUp":
		m.toRow(o.at - 1)
	case "Home":
		m.toRow(0)
	case "End":
		m.toRow(len(o.rows) - 1)
	case "ArrowRight":
		if here.foldable && here.folded {
			m.turn(here.statement)
		} else if here.below {
			m.toRow(o.at + 1)
		}
	case "ArrowLeft":
		if here.foldable && !here.folded {
			m.turn(here.statement)
		} else {
			m.toRow(here.parent)
		}
	case " ":
		m.choose(choice{statement: here.statement})
	case "Enter":
		m.enter(ctx, here.statement)
	default:
		return false
	}
	return true
}

// toRow moves the keyboard to a row of the outline, which chooses its statement.
func (m *Map) toRow(i int) {
	if i < 0 || i >= len(m.outline.rows) {
		return
	}
	m.outline.at = i
	m.focusTree()
	m.choose(choice{statement: m.outline.rows[i].statement})
}

func (m *Map) focusTree() {
	browser.Focus(rowID(m.outline.at))
	browser.ScrollInto(rowID(m.outline.at))
}

// onTreeFocus chooses the statement that Tab reached.
func (m *Map) onTreeFocus(ctx app.Context, e app.Event) {
	i, ok := rowOf(e)
	returned := m.outline.returned
	m.outline.returned = ""
	if !ok || rowID(i) == returned || m.outline.rows[i].statement == m.chosen.statement || m.drag.pressed {
		ctx.PreventUpdate()
		return
	}
	m.outline.at = i
	if !m.armed() {
		m.choose(choice{statement: m.outline.rows[i].statement})
	}
}

// rowOf returns the row that an event happened on.
func rowOf(e app.Event) (int, bool) {
	value, ok := browser.Data(e, "row")
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(value)
	return i, err == nil
}

// enter goes to a statement, or gives it to the link in the making.
func (m *Map) enter(ctx app.Context, statement string) {
	if m.armed() {
		m.pick(statement)
		return
	}
	m.goThere(ctx, statement)
}

// turn folds away what hangs on a statement, or takes it out again.
func (m *Map) turn(id string) {
	m.scope.Turned = toggled(m.scope.Turned, id)
	m.redraw()
	m.ctx.Defer(func(app.Context) { m.note() })
}

// unfold takes a statement out of what it is folded away in.
func (m *Map) unfold(id string) {
	if id == "" || m.drawn.Has(id) {
		return
	}
	above := m.drawn.Above(id)
	for _, other := range above {
		m.scope.Turned = toggled(m.scope.Turned, other)
	}
	if len(above) > 0 {
		m.redraw()
	}
}

// toggled returns list with id, or without it where it was there.
func toggled(list []string, id string) []string {
	var kept []string
	for _, other := range list {
		if other != id {
			kept = append(kept, other)
		}
	}
	if len(kept) == len(list) {
		kept = append(kept, id)
	}
	return kept
}
