package anchor

import (
	"sort"
	"strings"

	"counterpoint/pkg/span"
)

// maxPlaces is how many places of one word are looked at: the nearest to where the quote
// is expected.
const maxPlaces = 2048

// searchExact searches the quote word for word, and settles it where one place has all
// of its context.
func (r *resolver) searchExact(w *work) {
	q := r.query(w.sel)
	if q.isLong() {
		r.resolveLong(w, q)
		return
	}
	w.exact = r.exactPlaces(q)
	var full []span.Span
	for _, s := range w.exact {
		if r.stands(w.sel, s) {
			full = append(full, s)
		}
	}
	if len(full) != 1 || len(w.exact) > 1 && !w.sel.hasContext() {
		return
	}
	w.match = Match{Status: Moved, Span: full[0], Confidence: 1}
	r.drift = full[0].Start - w.sel.Position.Start
}

// stands reports whether the quote of sel stands at s with all of its context.
func (r *resolver) stands(sel Selector, s span.Span) bool {
	return s.Valid(len(r.text)) && s.In(r.text) == sel.Exact &&
		strings.HasSuffix(r.text[:s.Start], sel.Prefix) && strings.HasPrefix(r.text[s.End:], sel.Suffix)
}

// exactPlaces returns where the quote of q stands word for word, in the order of the text.
func (r *resolver) exactPlaces(q *query) []span.Span {
	var out []span.Span
	i, ok := q.rarest(r.index())
	if !ok { // the quote cuts all its words, or has none
		for at := range occurrences(r.text, q.sel.Exact) {
			if out = append(out, span.Span{Start: at, End: at + len(q.sel.Exact)}); len(out) == maxPlaces {
				break
			}
		}
		return out
	}
	offset := int(q.tokens[i].start) - q.start
	for _, place := range r.nearestOf(q.tokens[i].key, q.sel.Position) {
		start := int(r.x.tokens[place].start) - offset
		if start >= 0 && strings.HasPrefix(r.text[start:], q.sel.Exact) {
			out = append(out, span.Span{Start: start, End: start + len(q.sel.Exact)})
		}
	}
	return out
}

// nearestOf returns at most maxPlaces of the tokens that are the word key, those around where
// a quote that was at was is expected.
func (r *resolver) nearestOf(key uint32, was span.Span) []int32 {
	places := r.x.of(key)
	if len(places) <= maxPlaces {
		return places
	}
	mid := sort.Search(len(places), func(i int) bool {
		return int(r.x.tokens[places[i]].start) >= was.Start+r.drift
	})
	from := min(max(0, mid-maxPlaces/2), len(places)-maxPlaces)
	return places[from : from+maxPlaces]
}

// exactCandidate weighs the context of a place where the quote stands word for word.
func (r *resolver) exactCandidate(q *query, s span.Span) candidate {
	c := candidate{at: s, exact: true, same: 1, dense: 1}
	if q.around > 0 {
		c.context = r.contextAt(q, s)
	}
	return c
}
