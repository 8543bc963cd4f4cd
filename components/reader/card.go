package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

// card is the peek card: one highlight, opened.
type card struct {
	id      string // of the highlight; "" where no card is open
	pinned  bool   // it stays until it is closed, and the address names it
	focused bool   // it stays while its highlight has the focus
	cleared bool   // its highlight was brought clear of the sheet that it is on a phone
	traced  string // id of the link whose other end the connector leads to
}

// shown returns the highlight whose card is open.
func (r *Reader) shown() (annotation.Highlight, bool) {
	if r.card.id == "" {
		return annotation.Highlight{}, false
	}
	return r.Desk.State().Highlight(r.card.id)
}

// show opens a card in place of the one that is open; the zero card closes it. The address
// names a card that is pinned and no other.
func (r *Reader) show(c card) {
	r.card = c
	id := ""
	if c.pinned {
		id = c.id
	}
	browser.ReplaceFragment(turned(place().WithHighlight(id), c).String())
	r.settle(r.ctx)
}

// place returns where the reader is now: Address follows when the page is drawn again.
func place() address.Address { return address.Parse(browser.Fragment()) }

// openCard opens a highlight's card to stay.
func (r *Reader) openCard(id string) { r.show(card{id: id, pinned: true}) }

// enterCard opens a highlight's card and takes the keyboard into it.
func (r *Reader) enterCard(ctx app.Context, id string) {
	r.openCard(id)
	ctx.Defer(func(app.Context) { browser.Focus(cardID) })
}

func (r *Reader) closeCard() { r.show(card{}) }

// leaveCard closes the card and gives the focus back to its highlight, which would open it
// again.
func (r *Reader) leaveCard() {
	id := r.card.id
	r.closeCard()
	if mark := render.MarkID(id); browser.FocusedID() != mark {
		r.left = id
		browser.Focus(mark)
	}
}

// traced returns the relation that the connector shows: the one the reader points at,
// else the first.
func (r *Reader) traced() (relation, bool) {
	list := r.relations(r.card.id)
	for _, rel := range list {
		if rel.link.ID == r.card.traced {
			return rel, true
		}
	}
	if len(list) == 0 {
		return relation{}, false
	}
	return list[0], true
}
