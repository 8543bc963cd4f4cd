package anchor

const (
	maxLooked        = 6   // places that are looked at closely
	contextDominates = 0.6 // likeness of a place below which the quote is looked for alone
	exactContext     = 0.6 // share of the context that settles it where the quote stands word for word
)

// searchPlaces finds the places where the quote of w may stand, the best first: what is
// cheap and likely comes first, and what is dear only where that leaves doubt.
func (r *resolver) searchPlaces(w *work) {
	g := r.gap(w)
	r.expect(w, &g)
	r.drift = g.expected - w.sel.Position.Start
	q := r.query(w.sel)
	w.total, w.around = q.total, q.around
	var found []candidate
	for _, s := range r.bestFits(w.sel, w.exact) {
		found = append(found, r.exactCandidate(q, s))
	}
	if q.total > 0 {
		if g.expected >= 0 {
			found = r.expectedPlaces(q, g, found)
		}
		if !conclusive(found) {
			found = r.votedPlaces(q, q, found)
		}
		if q.around > 0 && !hopeful(found) {
			found = r.votedPlaces(q, q.alone(), found)
		}
	}
	w.places = found
	r.rank(w, g)
	if len(w.places) > 0 && w.places[0].inside && conclusive(w.places[:1]) {
		r.recent = fix{w.sel.Position, w.places[0].at}
	}
}

// expect moves where w is expected to beside the passage that was found last, where that
// was nearer than any whose place is known.
func (r *resolver) expect(w *work, g *gap) {
	since := w.sel.Position.Start - r.recent.was.Start
	if r.recent.was.Empty() || g.expected < 0 || since < 0 || since > g.neighbour {
		return
	}
	g.expected = min(max(r.recent.moved(w.sel.Position), g.Start), g.End)
}

// expectedPlaces adds to found the places of q about where it is expected.
func (r *resolver) expectedPlaces(q *query, g gap, found []candidate) []candidate {
	return r.placesAround(q, r.x.tokenAt(g.expected)-q.from, 0, found)
}

// votedPlaces adds to found the places of q for which the words of voters vote: q, or its
// quote alone, which begins no earlier. It ends where places have less than half the votes
// of the best that came to something.
func (r *resolver) votedPlaces(q, voters *query, found []candidate) []candidate {
	var looked []int
	best := float32(0)
	for _, b := range r.vote(voters) {
		if len(looked) == maxLooked || b.votes < best/2 {
			break
		}
		if lookedAt(looked, b.number) {
			continue
		}
		looked = append(looked, b.number)
		n := len(found)
		found = r.placesAround(q, (b.number-1)*voteTokens, voteTokens, found)
		if len(found) > n {
			best = max(best, b.votes)
		}
	}
	return found
}

// lookedAt reports whether a bucket or the one beside it is among the looked-at ones.
func lookedAt(looked []int, number int) bool {
	for _, n := range looked {
		if abs(n-number) <= 1 {
			return true
		}
	}
	return false
}

// placesAround adds to found the places of q where it begins about text token start, or
// up to more tokens later. What was put in or taken out may move it by half its length.
func (r *resolver) placesAround(q *query, start, more int, found []candidate) []candidate {
	slack := voteTokens + len(q.tokens)/2
	lo, hi := max(0, start-slack), min(len(r.x.tokens), start+more+len(q.tokens)+slack)
	if lo >= hi {
		return found
	}
	c, ok := r.align(q, lo, hi).candidate()
	if !ok || c.likeness() < contextDominates {
		// The context may stand apart from the quote, and have led away from it.
		if alone, ok := r.quoteAlone(q, lo, hi); ok {
			found = addCandidate(found, alone)
		}
	}
	if !ok {
		return found
	}
	found = addCandidate(found, c)
	if c.convincing() {
		return found
	}
	// The best may hide another beside it, where half the quote has room.
	enough := (q.to - q.from) / 2
	for _, rest := range [2][2]int{{lo, r.x.tokenAt(c.at.Start)}, {r.x.tokenAt(c.at.End-1) + 1, hi}} {
		if rest[1]-rest[0] < enough || rest[0] >= rest[1] {
			continue
		}
		if c, ok := r.align(q, rest[0], rest[1]).candidate(); ok {
			found = addCandidate(found, c)
		}
	}
	return found
}

// quoteAlone returns the place among the tokens [lo, hi) of the text where most of the
// quote of q is, whatever is around it.
func (r *resolver) quoteAlone(q *query, lo, hi int) (candidate, bool) {
	c, ok := r.align(q.alone(), lo, hi).candidate()
	if ok && q.around > 0 {
		c.context = r.contextAt(q, c.at)
	}
	return c, ok
}

// hopeful reports whether one of found is much like the quote.
func hopeful(found []candidate) bool {
	for _, c := range found {
		if c.likeness() > contextDominates {
			return true
		}
	}
	return false
}

// conclusive reports whether one of found leaves nothing to look for. Where the quote
// stands elsewhere word for word, all of the context must speak for one in other words.
func conclusive(found []candidate) bool {
	elsewhere := len(found) > 0 && found[0].exact // exact ones come first
	for _, c := range found {
		switch {
		case c.exact:
			if c.context > exactContext {
				return true
			}
		case c.convincing() && (c.context > allContext || !elsewhere):
			return true
		}
	}
	return false
}
