package anchor

import (
	"strings"

	"counterpoint/pkg/span"
)

// mapping is an alignment: at[i] is the token of the text that token i of the query is
// matched with, or -1.
type mapping struct {
	q  *query
	x  *index
	at []int32
}

// align aligns q with the tokens [lo, hi) of the text. The mapping is good until the next
// call.
func (r *resolver) align(q *query, lo, hi int) mapping {
	r.aligner.align(q, lo, hi)
	return mapping{q, r.x, r.aligner.at}
}

// candidate returns the place that m maps the quote to. It reports false where no word
// of the quote is matched.
func (m mapping) candidate() (candidate, bool) {
	first, last := m.ends()
	if first < 0 {
		return candidate{}, false
	}
	c := candidate{at: m.place(first, last), room: m.room()}
	c.ended = last == m.q.to-1 && m.q.tokens[last].mark
	c.exact = c.at.In(m.x.text) == m.q.sel.Exact
	var there float32
	for t := m.at[first]; t <= m.at[last]; t++ {
		there += m.x.weigh(m.x.tokens[t])
	}
	same := m.matched(m.q.from, m.q.to)
	c.same = same / m.q.total
	c.dense = min(1, same/there)
	if m.q.around > 0 {
		before := m.matched(0, m.q.from) * nearness(m.away(first, m.q.from-1, -1))
		after := m.matched(m.q.to, len(m.at)) * nearness(m.away(last, m.q.to, 1))
		c.context = (before + after) / m.q.around
	}
	return c, true
}

// matched returns the weight of the tokens [from, to) of the query that are matched.
func (m mapping) matched(from, to int) (sum float32) {
	for i := from; i < to; i++ {
		t := m.at[i]
		if t < 0 {
			continue
		}
		w := m.q.weights[i]
		if m.x.tokens[t].key != m.q.tokens[i].key {
			w *= alikeShare
		}
		sum += w
	}
	return sum
}

// away returns how many tokens of the text lie between the matched token i of the quote
// and the context's nearest matched token, from beyond on in direction step, more than
// the query has there.
func (m mapping) away(i, beyond, step int) int {
	for k := beyond; k >= 0 && k < len(m.at); k += step {
		if m.at[k] >= 0 {
			return max(0, (int(m.at[k])-int(m.at[i]))*step-(k-i)*step)
		}
	}
	return 0
}

// ends returns the first and the last token of the quote that are matched.
func (m mapping) ends() (first, last int) {
	first, last = -1, -1
	for i := m.q.from; i < m.q.to; i++ {
		if m.at[i] >= 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// place returns the bytes between the first and the last matched token, and what stands
// beside them for the quote's words that are not matched.
func (m mapping) place(first, last int) span.Span {
	from, to := int(m.at[first]), int(m.at[last])
	if n := m.words(m.q.from, first); n > 0 {
		from -= m.replaced(n, from-1, -1, m.q.from-1)
	}
	if n := m.words(last+1, m.q.to); n > 0 {
		to += m.replaced(n, to+1, 1, m.q.to)
	}
	s := span.Span{Start: int(m.x.tokens[from].start), End: int(m.x.tokens[to].end)}
	return m.cut(s, first, last)
}

// words returns how many of the tokens [from, to) of the query are no marks.
func (m mapping) words(from, to int) (n int) {
	for _, t := range m.q.tokens[from:to] {
		if !t.mark {
			n++
		}
	}
	return n
}

// room returns the bytes between the context's nearest words, where these are matched.
func (m mapping) room() span.Span {
	s := span.Span{Start: 0, End: len(m.x.text)}
	if i := m.q.from - 1; i >= 0 && m.at[i] >= 0 {
		s.Start = int(m.x.tokens[m.at[i]].end)
	}
	if i := m.q.to; i < len(m.at) && m.at[i] >= 0 {
		s.End = int(m.x.tokens[m.at[i]].start)
	}
	return s
}

// What was put in for n tokens of the quote is at most so many: with more, it is likely a
// statement of its own.
const (
	replacedTimes = 3
	replacedMore  = 4
)

// replaced returns how many tokens from text token t on, in direction step, stand for n
// tokens of the quote. Where the context's nearest token, beyond, is matched, that is all
// between; else as many, up to the end of the statement or the block.
func (m mapping) replaced(n, t, step, beyond int) int {
	if beyond >= 0 && beyond < len(m.at) && m.at[beyond] >= 0 {
		if gap := (int(m.at[beyond]) - t) * step; gap <= replacedTimes*n+replacedMore {
			return max(gap, 0)
		}
	}
	count := 0
	for count < n && t >= 0 && t < len(m.x.tokens) && !m.edge(t, step) {
		if m.terminal(t) {
			if step > 0 {
				count++
			}
			break
		}
		count++
		t += step
	}
	return count
}

// terminal reports whether text token t is a mark that likely ends a statement.
func (m mapping) terminal(t int) bool {
	one := m.x.tokens[t]
	if !one.mark || t+1 < len(m.x.tokens) && m.x.tokens[t+1].start == one.end {
		return false
	}
	return strings.ContainsAny(m.x.text[one.start:one.end], ".!?。！？")
}

// edge reports whether a block ends between token t and the one before it in direction
// step.
func (m mapping) edge(t, step int) bool {
	a, b := t-step, t
	if step < 0 {
		a, b = b, a
	}
	return strings.Contains(m.x.text[m.x.tokens[a].end:m.x.tokens[b].start], "\n")
}

// cut takes off s what the quote leaves out of its first and its last word.
func (m mapping) cut(s span.Span, first, last int) span.Span {
	q := m.q
	if t := q.tokens[q.from]; first == q.from && int(t.start) < q.start {
		if n := q.start - int(t.start); m.x.tokens[m.at[first]].end-m.x.tokens[m.at[first]].start > int32(n) {
			s.Start += n
		}
	}
	if t := q.tokens[q.to-1]; last == q.to-1 && int(t.end) > q.end {
		if n := int(t.end) - q.end; s.End-n > s.Start {
			s.End -= n
		}
	}
	return s
}
