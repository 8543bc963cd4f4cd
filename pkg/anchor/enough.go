package anchor

import "math"

// Which places are good enough. The figures are shares, as likeness returns them.
const (
	leastSame    = 0.34 // of the quote that must be there at all
	needInOrder  = 0.66 // where nothing of the context is there
	orderContext = 0.2  // less, where all of it is
	needFar      = 0.04 // more, without context, for each time that it is twice as far away
	needStray    = 1.25 // out of order, where nothing of the context is there
	strayNeeds   = 0.7  // less, where all of it is
	needLong     = 0.03 // more, for each time that the text is twice as long as a megabyte (less, in a shorter one)
	leastStray   = 0.55 // out of order, at least
	leastWeight  = 3    // weight that must be there of a quote and a context: few words prove little,
	littleText   = 0.5  // but in a short text more: so much more than one of its words weighs
	editedTimes  = 2.4  // as many of its words, where the quote stands there in other words
	editedWeight = 6    // weight that is enough then
)

// enough reports whether enough of w stands at c to say that it is w.
func (r *resolver) enough(w *work, c candidate) bool {
	proof := c.same*w.total + max(0, c.context-noContext)*w.around
	some := proof >= min(leastWeight, littleText+r.x.rarest())
	much := proof >= min(editedWeight, littleText+editedTimes*r.x.rarest())
	switch {
	case c.exact:
		return some || c.inside || len(w.exact) == 1 && !w.sel.hasContext()
	case c.likeness() == 1: // the same words, in another dress
		return some
	}
	return much && c.same >= leastSame && c.likeness() >= r.need(c)
}

// need returns how much alike to the quote c must be.
func (r *resolver) need(c candidate) float32 {
	if !c.inside {
		long := needLong * float32(math.Log2(float64(len(r.text))/(1<<20)))
		return max(leastStray, needStray-strayNeeds*c.context+long)
	}
	need := needInOrder - orderContext*c.context
	if c.away > farBytes {
		need += needFar * (1 - c.context) * float32(math.Log2(float64(c.away)/farBytes))
	}
	return need
}
