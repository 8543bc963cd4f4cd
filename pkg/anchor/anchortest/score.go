package anchortest

import (
	"fmt"
	"strings"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// A place is right, or even tight, where it overlaps the truth so much.
const rightOverlap, tightOverlap = 0.6, 0.9

// Figures count what became of quotes.
type Figures struct {
	N         int
	Right     int // the place is right; of what is gone: told as orphan
	Tight     int // the place is right to a few letters; of what is gone: as Right
	Orphan    int // told as orphan
	Ambiguous int // told as ambiguous, which is never right
}

// Share returns n in percent of the quotes, 100 where there are none.
func (f Figures) Share(n int) float64 {
	if f.N == 0 {
		return 100
	}
	return 100 * float64(n) / float64(f.N)
}

func (f Figures) plus(g Figures) Figures {
	return Figures{f.N + g.N, f.Right + g.Right, f.Tight + g.Tight, f.Orphan + g.Orphan, f.Ambiguous + g.Ambiguous}
}

// Score is the figures of each kind.
type Score map[Kind]Figures

// Add counts the matches of a case's quotes, which must be in the quotes' order.
func (s Score) Add(c Case, matches []anchor.Match) {
	for i, q := range c.Quotes {
		s[q.Kind] = s[q.Kind].plus(Judge(q, matches[i]))
	}
}

// Of returns the figures of several kinds together.
func (s Score) Of(kinds ...Kind) Figures {
	var sum Figures
	for _, k := range kinds {
		sum = sum.plus(s[k])
	}
	return sum
}

// String returns the score as a table, with a line for all edited kinds.
func (s Score) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%-14s %6s %7s %7s %7s %10s\n", "kind", "n", "right", "tight", "orphan", "ambiguous")
	line := func(name string, f Figures) {
		fmt.Fprintf(&out, "%-14s %6d %6.1f%% %6.1f%% %7d %10d\n", name, f.N, f.Share(f.Right), f.Share(f.Tight), f.Orphan, f.Ambiguous)
	}
	for _, k := range Kinds {
		line(string(k), s[k])
	}
	line("all edited", s.Of(Edited...))
	return out.String()
}

// Judge returns the figures of one quote.
func Judge(q Quote, m anchor.Match) Figures {
	f := Figures{N: 1}
	switch {
	case m.Status == anchor.Orphan:
		f.Orphan = 1
	case m.Status == anchor.Ambiguous:
		f.Ambiguous = 1
	}
	if q.Truth.Empty() {
		f.Right, f.Tight = f.Orphan, f.Orphan
		return f
	}
	if !m.Found() {
		return f
	}
	fits := max(overlap(m.Span, q.Truth), overlap(m.Span, q.Snap))
	if fits >= rightOverlap {
		f.Right = 1
	}
	if fits >= tightOverlap {
		f.Tight = 1
	}
	return f
}

// overlap returns the bytes that a and b share, as a share of those that either has.
func overlap(a, b span.Span) float64 {
	both := a.Intersect(b).Len()
	if both == 0 {
		return 0
	}
	return float64(both) / float64(a.Len()+b.Len()-both)
}
