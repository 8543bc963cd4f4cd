package anchor

import (
	"sort"

	"counterpoint/pkg/span"
)

// resolver resolves the selectors of one text.
type resolver struct {
	text    string
	pause   func()
	x       *index // nil until index is called
	aligner aligner
	ballot  ballot
	differ  differ
	asked   query // the query that is looked at
	drift   int   // how far the passage that is looked at has likely moved, in bytes
	recent  fix   // the passage that was found last, if any was
	scans   int   // how many passages were looked for by reading the text

	works []work
	order []*work // by where the passages were
	known fixes   // the passages whose place is known
}

// work is one selector on its way to a Match.
type work struct {
	sel    Selector
	match  Match
	exact  []span.Span // places where it stands word for word
	places []candidate // where it may stand, once these were searched
	total  float32     // weight of the quote
	around float32     // weight of the context
}

func newResolver(text string, pause func()) *resolver {
	if pause == nil {
		pause = func() {}
	}
	return &resolver{text: text, pause: pause}
}

// index returns the index of the text; the first call makes it.
func (r *resolver) index() *index {
	if r.x == nil {
		r.x = newIndex(r.text, r.pause)
		r.aligner.x = r.x
	}
	return r.x
}

// ResolveAll returns what became in text of the passages that sels describe, in their
// order. It calls pause, unless that is nil, every few milliseconds: a caller with other
// work to do does it there. Selectors may be of any origin, as for Resolve.
func ResolveAll(text string, sels []Selector, pause func()) []Match {
	r := newResolver(text, pause)
	r.take(sels)
	r.run()
	out := make([]Match, len(sels))
	for i := range r.works {
		out[i] = r.works[i].match
	}
	return out
}

// run settles the works. What one step finds helps the next.
func (r *resolver) run() {
	if r.each(r.inPlace); !r.unsettled() {
		return
	}
	r.each(r.searchExact)
	r.learn(knownPlace)
	r.each(r.searchPlaces)
	r.learn(r.likelyPlace)
	r.each(r.decide)
}

// take makes a work of each of sels, and their order.
func (r *resolver) take(sels []Selector) {
	r.works = make([]work, len(sels))
	r.order = make([]*work, len(sels))
	for i, sel := range sels {
		if sel.Position.Start < 0 || sel.Position.Empty() {
			sel.Position = span.Span{} // not known
		}
		r.works[i].sel = sel
		r.order[i] = &r.works[i]
	}
	byPlace := func(i, j int) bool { return r.order[i].sel.Position.Start < r.order[j].sel.Position.Start }
	if !sort.SliceIsSorted(r.order, byPlace) {
		sort.SliceStable(r.order, byPlace)
	}
}

// unsettled reports whether a work is left to be done.
func (r *resolver) unsettled() bool {
	for i := range r.works {
		if r.works[i].match.Status == "" {
			return true
		}
	}
	return false
}

// each carries out step for every work that is not done, in their order.
func (r *resolver) each(step func(w *work)) {
	for _, w := range r.order {
		if w.match.Status == "" {
			step(w)
			r.pause()
		}
	}
}

// learn takes note of the works whose place known tells.
func (r *resolver) learn(known func(w *work) (span.Span, bool)) {
	var found []fix
	for _, w := range r.order {
		if at, ok := known(w); ok && !w.sel.Position.Empty() {
			found = append(found, fix{w.sel.Position, at})
		}
	}
	r.known = newFixes(found)
}

// knownPlace returns where w stands if that is settled.
func knownPlace(w *work) (span.Span, bool) { return w.match.Span, w.match.Found() && w.sel.Exact != "" }

// A quote of which so much stands in order tells where its neighbours are, though it is
// not settled.
const (
	likelyQuote   = 0.7 // of the quote, by weight
	likelyContext = 0.5 // of the context
)

// likelyPlace returns where w stands if that is settled or all but settled.
func (r *resolver) likelyPlace(w *work) (span.Span, bool) {
	if w.match.Status != "" || len(w.places) == 0 {
		return knownPlace(w)
	}
	c := w.places[0]
	return c.at, c.inside && c.same > likelyQuote && c.context > likelyContext
}
