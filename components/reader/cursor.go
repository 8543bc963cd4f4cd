package reader

import (
	"sort"

	"counterpoint/components/browser"
	"counterpoint/pkg/sentence"
	"counterpoint/pkg/span"
)

// cursor is the statement that the keyboard is at, or several in a row.
type cursor struct {
	statements []span.Span // of the article; found when the cursor is first used
	set        bool
	first      int // index of the first statement
	last       int // index of the last; first, unless the cursor was extended
}

// passage returns the bytes that the cursor covers; an empty span where it is not set.
func (c cursor) passage() span.Span {
	if !c.set || c.last >= len(c.statements) {
		return span.Span{}
	}
	return span.Span{Start: c.statements[c.first].Start, End: c.statements[c.last].End}
}

// step moves the cursor by one statement, forward or back; a new one starts at the first
// statement that ends after the byte position from, or at the one before that.
func (c *cursor) step(by, from int) {
	switch {
	case len(c.statements) == 0:
		return
	case !c.set:
		c.first = sort.Search(len(c.statements), func(i int) bool { return c.statements[i].End > from })
		c.first = min(max(c.first+min(by, 0), 0), len(c.statements)-1)
		c.set = true
	case by > 0:
		c.first = min(c.last+1, len(c.statements)-1)
	default:
		c.first = max(c.first-1, 0)
	}
	c.last = c.first
}

// extend makes the cursor longer by one statement, or shorter again.
func (c *cursor) extend(by int) {
	if c.set {
		c.last = min(max(c.last+by, c.first), len(c.statements)-1)
	}
}

// moveCursor moves the cursor and shows it.
func (r *Reader) moveCursor(move func(*cursor)) {
	if r.cursor.statements == nil {
		r.cursor.statements = sentence.All(r.article)
	}
	move(&r.cursor)
	r.clearSelection()
	r.showHere()
	browser.RevealPassage(r.article, r.cursor.passage())
	r.paintCursor()
	r.settle(r.ctx)
}

// showHere opens the card of the highlight that the cursor is at, and closes any other: keys
// are about what is open. While something is to be picked, no card is in the way.
func (r *Reader) showHere() {
	next := card{}
	if h, ok := r.at(r.cursor.passage()); ok && !r.armed() && r.moving == "" {
		next = card{id: h.ID, focused: true}
	}
	r.show(next)
}

func (r *Reader) stepCursor(by int) {
	r.moveCursor(func(c *cursor) { c.step(by, r.readingAt(by)) })
}

// readingAt returns where a new cursor starts: from the open highlight on, or back, else
// from the first block in sight.
func (r *Reader) readingAt(by int) int {
	if h, ok := r.shown(); ok && !h.Own() {
		if by > 0 {
			return h.Selector.Position.End
		}
		return h.Selector.Position.Start
	}
	return browser.FirstInSight(r.article)
}

func (r *Reader) paintCursor() {
	if r.cursor.set {
		browser.Paint("cursor", r.article, r.cursor.passage())
		return
	}
	browser.Paint("cursor", r.article)
}

// dropCursor takes the cursor away.
func (r *Reader) dropCursor() {
	r.cursor.set = false
	r.paintCursor()
}
