package anchor

import "sort"

// query is a selector cut into tokens: those of its prefix, of its quote, of its suffix.
type query struct {
	sel        Selector
	text       string // prefix, quote and suffix in one; tokens count bytes of it
	start, end int    // where the quote is in text
	tokens     []token
	weights    []float32
	from, to   int     // the quote's tokens are tokens[from:to]
	total      float32 // weight of the quote's tokens
	around     float32 // weight of the others
}

// contextTokens is how many tokens on either side of a quote are compared.
const contextTokens = 24

// query cuts sel, with a context of at most maxContextBytes. It is good until the next
// call.
func (r *resolver) query(sel Selector) *query {
	sel.Prefix, sel.Suffix = tail(sel.Prefix, maxContextBytes), head(sel.Suffix, maxContextBytes)
	q := &r.asked
	*q = query{sel: sel, text: sel.Prefix + sel.Exact + sel.Suffix, tokens: q.tokens[:0], weights: q.weights[:0]}
	q.start, q.end = len(sel.Prefix), len(sel.Prefix)+len(sel.Exact)
	q.tokens = readTokens(q.tokens, q.text, r.pause)
	q.from = sort.Search(len(q.tokens), func(i int) bool { return int(q.tokens[i].end) > q.start })
	q.to = max(q.from, sort.Search(len(q.tokens), func(i int) bool { return int(q.tokens[i].start) >= q.end }))
	q.trim()
	for i, t := range q.tokens {
		w := r.index().weigh(t)
		q.weights = append(q.weights, w)
		if q.inside(i) {
			q.total += w
		} else {
			q.around += w
		}
	}
	return q
}

// trim leaves out what is far from the quote, and the words at the context's ends: what
// wrote the context may have cut them.
func (q *query) trim() {
	first, last := max(0, q.from-contextTokens), min(len(q.tokens), q.to+contextTokens)
	if first < q.from && q.tokens[first].start == 0 && !q.tokens[first].mark {
		first++
	}
	if last > q.to && int(q.tokens[last-1].end) == len(q.text) && !q.tokens[last-1].mark {
		last--
	}
	copy(q.tokens, q.tokens[first:last])
	q.tokens = q.tokens[:last-first]
	q.from -= first
	q.to -= first
}

// part returns a query of the tokens [from, to) of q alone, all of them context.
func (q *query) part(from, to int) *query {
	return &query{text: q.text, tokens: q.tokens[from:to], weights: q.weights[from:to]}
}

// alone returns q without its context.
func (q *query) alone() *query {
	return &query{
		sel: q.sel, text: q.text, start: q.start, end: q.end, total: q.total,
		tokens: q.tokens[q.from:q.to], weights: q.weights[q.from:q.to], to: q.to - q.from,
	}
}

// weight returns the weight of all tokens of q.
func (q *query) weight() (sum float32) {
	for _, w := range q.weights {
		sum += w
	}
	return sum
}

// inside reports whether token i is of the quote.
func (q *query) inside(i int) bool { return q.from <= i && i < q.to }

// whole reports whether token i of the quote is a word of the text for certain: the quote
// does not cut it, as far as the context tells.
func (q *query) whole(i int) bool {
	t := q.tokens[i]
	return int(t.start) >= q.start && int(t.end) <= q.end &&
		(int(t.start) > 0 || t.mark) && (int(t.end) < len(q.text) || t.mark)
}

// rarest returns the token of the quote that stands in the text least often, of those
// that are whole.
func (q *query) rarest(x *index) (int, bool) {
	best, count := -1, 0
	for i := q.from; i < q.to; i++ {
		if !q.whole(i) {
			continue
		}
		if n := len(x.of(q.tokens[i].key)); best < 0 || n < count {
			best, count = i, n
		}
	}
	return best, best >= 0
}

// head and tail return at most n bytes of s, which may cut a character.
func head(s string, n int) string { return s[:min(n, len(s))] }
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
