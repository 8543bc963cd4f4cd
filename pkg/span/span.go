// Package span counts positions in a text.
//
// Inside Counterpoint a position is a byte offset into UTF-8. The browser's DOM
// counts UTF-16 units and the W3C annotation model counts Unicode code points;
// Index turns one into the other at those two edges. Start with Span; use
// NewIndex where a text is long or many positions are converted.
package span

// Span is the half-open range of bytes [Start, End) of a text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether every byte of t is in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Intersect returns the bytes that s and t share, an empty span where there are none.
func (s Span) Intersect(t Span) Span {
	out := Span{Start: max(s.Start, t.Start), End: min(s.End, t.End)}
	if out.Empty() {
		return Span{Start: out.Start, End: out.Start}
	}
	return out
}

// Shift returns s moved by n bytes.
func (s Span) Shift(n int) Span { return Span{Start: s.Start + n, End: s.End + n} }

// Valid reports whether s lies in a text of n bytes and is not turned round.
func (s Span) Valid(n int) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= n }

// In returns the part of text that s covers. It panics where s is not Valid.
func (s Span) In(text string) string { return text[s.Start:s.End] }
