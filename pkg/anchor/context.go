package anchor

import (
	"sort"

	"counterpoint/pkg/span"
)

// maxExact is how many places of a quote, word for word, have their context weighed.
const maxExact = 6

// bestFits returns the places whose context fits best, byte by byte: maxExact, and those
// that fit as well as the best, up to maxAmbiguous.
func (r *resolver) bestFits(sel Selector, places []span.Span) []span.Span {
	if len(places) <= maxExact {
		return places
	}
	fits := make([]int, len(places))
	order := make([]int, len(places))
	for i, s := range places {
		fits[i], order[i] = contextFit(r.text, s, sel), i
	}
	sort.SliceStable(order, func(i, j int) bool { return fits[order[i]] > fits[order[j]] })
	n := maxExact
	for n < len(order) && n < maxAmbiguous && fits[order[n]] == fits[order[0]] {
		n++
	}
	out := make([]span.Span, n)
	for i := range out {
		out[i] = places[order[i]]
	}
	return out
}

// contextFit counts the bytes around here that are as sel remembers them.
func contextFit(text string, here span.Span, sel Selector) int {
	before, after := text[:here.Start], text[here.End:]
	fit := 0
	for fit < len(before) && fit < len(sel.Prefix) && before[len(before)-1-fit] == sel.Prefix[len(sel.Prefix)-1-fit] {
		fit++
	}
	n := 0
	for n < len(after) && n < len(sel.Suffix) && after[n] == sel.Suffix[n] {
		n++
	}
	return fit + n
}

// contextAt returns the share of q's context that stands around s.
func (r *resolver) contextAt(q *query, s span.Span) float32 {
	first, last := r.x.tokenAt(s.Start), r.x.tokenAt(s.End-1)
	return (r.contextBefore(q, first) + r.contextAfter(q, last+1)) / q.around
}

// contextSlack is how many tokens may have been put in beside a quote for its context to
// be looked for there.
const contextSlack = 8

// contextBefore returns the weight of q's prefix that stands right before text token end.
func (r *resolver) contextBefore(q *query, end int) float32 {
	side := q.part(0, q.from)
	n := len(side.tokens)
	if end >= n && r.sameTokens(side, end-n) {
		return side.weight()
	}
	m := r.align(side, max(0, end-n-contextSlack), end)
	for k := n - 1; k >= 0; k-- {
		if t := m.at[k]; t >= 0 {
			return m.matched(0, n) * nearness(max(0, end-int(t)-(n-k)))
		}
	}
	return 0
}

// contextAfter returns the weight of q's suffix that stands right at text token start.
func (r *resolver) contextAfter(q *query, start int) float32 {
	side := q.part(q.to, len(q.tokens))
	n := len(side.tokens)
	if start+n <= len(r.x.tokens) && r.sameTokens(side, start) {
		return side.weight()
	}
	start = min(start, len(r.x.tokens))
	m := r.align(side, start, min(len(r.x.tokens), start+n+contextSlack))
	for k := range n {
		if t := m.at[k]; t >= 0 {
			return m.matched(0, n) * nearness(max(0, int(t)-start-k))
		}
	}
	return 0
}

// sameTokens reports whether the tokens of q stand from text token start on, one by one.
func (r *resolver) sameTokens(q *query, start int) bool {
	for i, t := range q.tokens {
		if r.x.tokens[start+i].key != t.key {
			return false
		}
	}
	return true
}

// halfNear is how many tokens a context is away from its quote when half of it counts.
const halfNear = 6

// nearness is the share of a context that counts when it is so many tokens away.
func nearness(tokens int) float32 { return 1 / (1 + float32(tokens)/halfNear) }
