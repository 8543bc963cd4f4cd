package anchor

import (
	"sort"

	"counterpoint/pkg/span"
)

// How far the ranks of two places are apart, in weights of tokens.
const (
	equallyWell    = 0.5  // within which two places fit equally well
	noContext      = 0.25 // share of a context that stands anywhere by chance
	equallyBare    = 1.5  // within which two fit equally well that have no more context than that
	doubtfulMargin = 3    // within which a second place makes the first less sure
)

// decide settles w: the best of its places that is good enough, unless another fits as
// well.
func (r *resolver) decide(w *work) {
	r.rank(w, r.gap(w))
	var good []candidate
	for _, c := range w.places {
		if r.enough(w, c) && (c.exact && len(w.exact) == 1 || !r.known.holds(w.sel.Position, c.at)) {
			good = append(good, c)
		}
	}
	if len(good) == 0 {
		w.match = Match{Status: Orphan, Confidence: r.goneConfidence(w)}
		return
	}
	if tied := equals(good); len(tied) > 1 {
		w.match = Match{Status: Ambiguous, Confidence: 1 / float64(len(tied)), Candidates: tied}
		return
	}
	w.match = r.found(w, good)
}

// equals returns the places that fit as well as the best, in the order of the text. None
// fits as well as one that is just where it is expected.
func equals(good []candidate) []span.Span {
	best := good[0]
	out := []span.Span{best.at}
	for _, c := range good[1:] {
		margin := float32(equallyWell)
		if best.context < noContext && c.context < noContext {
			margin = equallyBare
		}
		if best.rank-c.rank < margin && c.exact == best.exact && (best.away > 0 || c.away == 0) && len(out) < maxAmbiguous {
			out = append(out, c.at)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// found returns the match of w with the first of good.
func (r *resolver) found(w *work, good []candidate) Match {
	c := good[0]
	m := Match{Status: Moved, Span: c.at, Confidence: w.confidence(good)}
	if !c.exact {
		m.Span = r.wholeCharacters(r.widened(w.sel, c))
	}
	switch now := m.Span.In(r.text); {
	case now != w.sel.Exact:
		m.Status, m.Changes = Edited, r.differ.diff(w.sel.Exact, now)
	case m.Span == w.sel.Position:
		m.Status = Exact
	}
	return m
}

// How sure it is that a place is the one, of 1.
const (
	sureQuote   = 0.5 // by the quote
	sureContext = 0.3 // by the context
	sureOrder   = 0.2 // by the order
	onlyOne     = 0.8 // at least, where the quote stands there alone, word for word
	sureRival   = 0.6 // share that is left of it where another place ranks the same
	almostFound = 0.5 // taken off that it is gone where a place all but passed
)

// confidence says how sure the first of good is: half by the quote, the rest by context
// and order, less where a second place comes near.
func (w *work) confidence(good []candidate) float64 {
	c := good[0]
	sure := sureQuote*c.likeness() + sureContext*c.context
	if c.inside {
		sure += sureOrder
	}
	if c.exact && len(w.exact) == 1 {
		sure = max(sure, onlyOne)
	}
	if len(good) > 1 {
		sure *= sureRival + (1-sureRival)*min(1, (c.rank-good[1].rank)/doubtfulMargin)
	}
	return float64(min(sure, 1))
}

// goneConfidence says how sure it is that w is gone: less where a place all but passed.
func (r *resolver) goneConfidence(w *work) float64 {
	if len(w.places) == 0 {
		return 1
	}
	c := w.places[0]
	return float64(1 - almostFound*min(1, c.likeness()/r.need(c)))
}
