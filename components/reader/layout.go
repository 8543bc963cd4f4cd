package reader

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/render"
)

// Widths of the window, in CSS pixels, that the style sheet has too: from marginWidth on
// there is a margin beside the text, below sheetWidth cards are sheets at the bottom.
const (
	marginWidth = 1100
	sheetWidth  = 700
	gap         = 6 // between a card and what it belongs to, in CSS pixels
)

// layout puts the toolbar, the card and the connector where they belong. It runs after
// the page is drawn.
func (r *Reader) layout(app.Context) {
	if r.article == nil {
		return
	}
	r.placeToolbar()
	r.placeCard()
	r.drawConnector()
}

func (r *Reader) placeToolbar() {
	width, _ := browser.Viewport()
	if r.selected.Empty() {
		return
	}
	if r.touch || width < sheetWidth {
		browser.Unplace(toolbarID) // at the bottom, clear of the system's own menu
		return
	}
	at, bar := browser.RectOfPassage(r.article, r.selected), browser.RectOf(toolbarID)
	left := min(max(at.Left, gap), width-(bar.Right-bar.Left)-gap)
	top := at.Top - (bar.Bottom - bar.Top) - gap
	if top < browser.RectOf("bar").Bottom {
		top = browser.RectOfEnd(r.article, r.selected).Bottom + gap
	}
	browser.Place(toolbarID, pageID, left, top)
}

// origin returns where the open highlight is: its margin note where there is one, else
// its first words; for an own statement, the first statement that it is linked to.
func (r *Reader) origin() browser.Rect {
	if at := browser.RectOfChip(r.card.id); !at.Empty() {
		return at
	}
	if at := browser.RectOf(render.MarkID(r.card.id)); !at.Empty() {
		return at
	}
	if rel, ok := r.traced(); ok {
		return browser.RectOf(render.MarkID(rel.other.ID))
	}
	return browser.Rect{}
}

func (r *Reader) placeCard() {
	width, height := browser.Viewport()
	if r.card.id == "" {
		return
	}
	if width < sheetWidth && !r.compares() {
		r.placeSheet()
		return
	}
	margin := width >= marginWidth
	if column := browser.RectOf(besideID); !column.Empty() {
		if !margin {
			return // the two take turns
		}
		margin, width = false, column.Left
	}
	at, box := r.origin(), browser.RectOf(cardID)
	floor := height
	if n := browser.RectOf("notice"); !n.Empty() {
		floor = n.Top
	}
	if at.Empty() {
		page := browser.RectOf(pageID)
		at = browser.Rect{Left: page.Left, Top: max(page.Top, 0), Right: page.Left, Bottom: max(page.Top, 0)}
	}
	tall, wide := box.Bottom-box.Top, box.Right-box.Left
	left, top := at.Left, at.Bottom-1
	if margin {
		left = browser.RectOf("margin").Left
	}
	left = min(max(left, gap), width-wide-gap)
	if over := top + tall + gap - floor; over > 0 && at.Bottom <= height {
		ceiling := browser.RectOf("bar").Bottom + gap
		switch {
		case at.Top-tall > ceiling:
			top = at.Top - tall + 1
		case margin:
			top = max(top-over, ceiling)
		}
	}
	browser.Place(cardID, pageID, left, top)
}

// placeSheet leaves the card at the bottom of the window, where the style sheet has it,
// and brings its highlight clear of it, once: the reader may scroll on.
func (r *Reader) placeSheet() {
	browser.Unplace(cardID)
	if r.card.pinned && !r.card.cleared {
		r.card.cleared = true
		browser.Lift(render.MarkID(r.card.id), browser.RectOf(cardID).Top-gap)
	}
}

// drawConnector draws one line from the open highlight to the other end of the link that
// is traced. Both ends are counted from the page's corner, so that it scrolls along.
func (r *Reader) drawConnector() {
	browser.SetAttribute(connectorID, "d", "")
	width, _ := browser.Viewport()
	rel, ok := r.traced()
	if r.card.id == "" || !ok || width < sheetWidth {
		return
	}
	from, to := browser.RectOf(render.MarkID(r.card.id)), browser.RectOf(render.MarkID(rel.other.ID))
	page := browser.RectOf(pageID)
	if from.Empty() || to.Empty() || page.Empty() {
		return
	}
	const edge = -gap
	bend := max(edge-40, 2-page.Left) // as far out as the window goes
	y1, y2 := (from.Top+from.Bottom)/2-page.Top, (to.Top+to.Bottom)/2-page.Top
	browser.SetAttribute(connectorID, "class", string(desk.Draft{Type: rel.link.Type}.Picks()))
	browser.SetAttribute(connectorID, "d", fmt.Sprintf("M%d %.1f C%.1f %.1f %.1f %.1f %d %.1f",
		edge, y1, bend, y1, bend, y2, edge, y2))
}
