package anchor

import (
	"unicode/utf8"

	"counterpoint/pkg/span"
)

const (
	// contextBytes is how much text on either side of a quote is kept at least.
	contextBytes = 32
	// maxContextBytes is how much is kept at most to tell a quote from its like, and how
	// much Resolve looks at: selectors come from other people's files too.
	maxContextBytes = 256
)

// Describe returns the selector of the passage at s in text, with as much of its context
// as tells the quote apart: 32 bytes on either side, or up to 256 where the quote stands
// elsewhere in the same context. Like slicing text, it panics where s is not Valid in it.
// For many passages DescribeAll is faster.
func Describe(text string, s span.Span) Selector {
	return describe(text, s, func(passage string) bool {
		_, once := onlyPlace(text, passage)
		return !once
	})
}

// DescribeAll returns the selectors of the passages at spans in text, as Describe does.
// It calls pause as ResolveAll does.
func DescribeAll(text string, spans []span.Span, pause func()) []Selector {
	r := newResolver(text, pause)
	out := make([]Selector, len(spans))
	for i, s := range spans {
		out[i] = describe(text, s, func(passage string) bool {
			return len(r.exactPlaces(r.query(Selector{Position: s, Exact: passage}))) > 1
		})
		r.pause()
	}
	return out
}

// describe widens the context of the passage at s until the two are not in text again.
func describe(text string, s span.Span, recurs func(passage string) bool) Selector {
	sel := within(text, s, contextBytes)
	for n := 2 * contextBytes; n <= maxContextBytes && !s.Empty() && recurs(sel.Prefix+sel.Exact+sel.Suffix); n *= 2 {
		sel = within(text, s, n)
	}
	return sel
}

// within returns the selector of s with at most n bytes of whole characters on either side.
func within(text string, s span.Span, n int) Selector {
	wide := around(text, s, n)
	return Selector{Position: s, Exact: s.In(text), Prefix: text[wide.Start:s.Start], Suffix: text[s.End:wide.End]}
}

// around returns s with at most n bytes of whole characters on either side.
func around(text string, s span.Span, n int) span.Span {
	from, to := max(0, s.Start-n), min(len(text), s.End+n)
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return span.Span{Start: from, End: to}
}
