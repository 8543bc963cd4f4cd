package diagram

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/layout"
)

// Measures of a card, in pixels.
const (
	cardWidth  = 240
	pad        = 12
	room       = cardWidth - 2*pad
	headHeight = 32 // to the top of the quote
	quoteSize  = 14 // of its type
	quoteLine  = 19 // from line to line
	quoteLines = 4  // at most
	smallSize  = 12
	smallLine  = 18
	footHeight = 11 // what is left under the last line
	foldWidth  = 52
	moreWidth  = 36 // of what opens a card's actions
)

// card returns the card of statement i, which has no place yet.
func (d *Diagram) card(i int, shown []bool) Card {
	h := d.web.statements[i]
	c := Card{Statement: d.statement(i), Quote: wrap(h.Quote(), quoteSize, room, quoteLines)}
	if c.Folded {
		c.Hidden = d.web.hidden(i, shown)
	}
	foot := room
	if c.Foldable {
		foot -= foldWidth
	}
	if by := d.by(h); by != "" {
		c.Speaker = wrap(by, smallSize, foot, 1)[0]
	}
	c.Size = layout.Size{Width: cardWidth, Height: c.height()}
	return c
}

// by says who said h, and in which article where the diagram is not of that one.
func (d *Diagram) by(h annotation.Highlight) string {
	by := h.Speaker
	a, ok := d.web.state.Article(h.Article)
	if !ok || h.Article == d.web.scope.Article || h.Own() {
		return by
	}
	if by != "" {
		by += " · "
	}
	return by + "“" + a.Meta().Title + "”"
}

func (c Card) height() int {
	height := headHeight + len(c.Quote)*quoteLine + footHeight
	if c.NoEvidence {
		height += smallLine
	}
	if c.Speaker != "" || c.Foldable {
		height += smallLine
	}
	return height
}
