package anchor_test

import (
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// ruled has a character before "May" that is 4 bytes, 2 UTF-16 units and 1 code point.
const ruled = "Since 😀 May it waits."

func TestRulerTellsTheUnits(t *testing.T) {
	sel := func(exact string, start, end int) anchor.Selector {
		return anchor.Selector{Exact: exact, Position: span.Span{Start: start, End: end}}
	}
	for _, c := range []struct {
		name  string
		sels  []anchor.Selector
		utf16 bool
		want  int // bytes of position 9
	}{
		{"where the quote stands, code points", []anchor.Selector{sel("May", 8, 11)}, true, 12},
		{"where the quote stands, UTF-16 units", []anchor.Selector{sel("May", 9, 12)}, false, 11},
		{"how long the quote is, code points", []anchor.Selector{sel("😀", 90, 91)}, true, 12},
		{"how long the quote is, UTF-16 units", []anchor.Selector{sel("😀", 90, 92)}, false, 11},
		{"most of the quotes", []anchor.Selector{sel("😀", 6, 8), sel("😀", 6, 8), sel("😀", 6, 7)}, false, 11},
		{"nothing", nil, false, 12},
		{"nothing, and UTF-16 is likely", []anchor.Selector{sel("Since", 0, 5), sel("", 3, 4), sel("May", 0, 0)}, true, 11},
	} {
		r := anchor.NewRuler(ruled, c.sels, c.utf16)
		if got := r.Bytes(9); got != c.want || r.Units(got) != 9 {
			t.Errorf("%s: 9 is byte %d, want %d; back it is %d", c.name, got, c.want, r.Units(got))
		}
		if got := r.Bytes(1000); got < len(ruled)+900 {
			t.Errorf("%s: beyond the text, 1000 is byte %d", c.name, got)
		}
	}
}

func TestBetween(t *testing.T) {
	const text = "The ferry sails. The ferry waits. Nobody knows."
	find := func(exact string) anchor.Match { return anchor.Resolve(text, anchor.Selector{Exact: exact}) }
	for _, c := range []struct {
		start, end, want string
		status           anchor.Status
	}{
		{"ferry sails", "Nobody", "ferry sails. The ferry waits.", anchor.Moved},
		{"The ferry", "sails", "", anchor.Ambiguous},
		{"Nobody", "ferry sails", "", anchor.Orphan},
		{"Gone for good", "Nobody", "", anchor.Orphan},
	} {
		m := anchor.Between(text, find(c.start), find(c.end))
		if m.Status != c.status || m.Span.In(text) != c.want {
			t.Errorf("from %q to %q: %s, %q", c.start, c.end, m.Status, m.Span.In(text))
		}
	}
}
