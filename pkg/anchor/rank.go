package anchor

import (
	"math"
	"sort"

	"counterpoint/pkg/span"
)

// What a place earns and pays in its rank, in weights of tokens.
const (
	quoteShare   = 1.5  // of the context's weight that a quote, however short, has at least
	nearBonus    = 1.2  // for each time that it is half as far from where it is expected
	nearBytes    = 100  // below which that is near enough
	farBytes     = 2000 // above which it is just far
	nearUnknown  = 0.1  // share of nearBonus where no neighbour says where to expect it
	strayContext = 0.35 // share of its context that counts out of order, word for word
	strayEdited  = 0.15 // and in other words
	copyContext  = 0.3  // share of the quote that a context which is not there costs beside a copy, word for word
	wholeContext = 0.85 // from which on a context speaks for a place in any order
)

// rank ranks the places of w: how much of the quote and its context is there, and how
// near it is to where the known passages put it.
func (r *resolver) rank(w *work, g gap) {
	for i := range w.places {
		c := &w.places[i]
		r.locate(c, w.sel.Position, g)
		c.rank = c.likeness()*max(w.total, quoteShare*w.around) + r.bonus(w, c, g)
	}
	sort.SliceStable(w.places, func(i, j int) bool { return w.places[i].rank > w.places[j].rank })
}

// locate fills in whether c is inside the gap, and how far from where it is expected: where
// nothing tells that, as far as a place is by chance.
func (r *resolver) locate(c *candidate, was span.Span, g gap) {
	c.inside = 2*g.Intersect(c.at).Len() > c.at.Len()
	c.away = len(r.text)
	if g.expected < 0 {
		c.away /= 2
		return
	}
	if c.inside {
		c.away = abs(c.at.Start - g.expected)
	}
	if away, ok := r.known.strayed(was, c.at); ok && away < c.away {
		c.inside, c.away = true, away
	}
}

// bonus returns what a place earns by its context and its order.
func (r *resolver) bonus(w *work, c *candidate, g gap) float32 {
	context := c.context * w.around
	bonus := float32(0)
	switch {
	case c.inside:
		bonus = context
		if g.expected >= 0 {
			bonus += nearTo(c.away, g)
		}
	case c.context > wholeContext:
		bonus = context
	case c.exact:
		bonus = strayContext * context
	default:
		bonus = strayEdited * (context - w.total)
	}
	if !c.exact && len(w.exact) > 0 && c.context <= wholeContext {
		bonus -= (1 - c.likeness() + copyContext*(1-c.context)) * w.total // it may be another sentence, for the quote stands elsewhere
	}
	return bonus
}

// nearTo returns what a place in the gap earns that is away bytes from where it is expected.
func nearTo(away int, g gap) float32 {
	near := nearBonus * float32(math.Log2(float64(farBytes+nearBytes)/float64(min(away, farBytes)+nearBytes)))
	if !g.bounded {
		near *= nearUnknown
	}
	return near
}
