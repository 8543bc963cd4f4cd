package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"mill", "mile", true},
		{"the", "thy", false}, // too short to tell
		{"cost", "cots", true},
		{"cost", "cast", true},
		{"cost", "cuts", false},
		{"harbour", "harbor", true},
		{"harbour", "hrabuor", false}, // two slips in seven letters
		{"dredging", "drudgnig", true},
		{"dredging", "drudgnigs", false},
		{"basin", "basinful", true}, // an ending
		{"basin", "basinfuls", false},
		{"mill", "milled", false},
		{"naïve", "naive", false}, // one letter, two bytes
		{strings.Repeat("a", 32), strings.Repeat("a", 31) + "b", true},
		{strings.Repeat("a", 33), strings.Repeat("a", 32) + "b", false},
	} {
		if got, back := anchor.Alike(c.a, c.b), anchor.Alike(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%q and %q: %v, turned round %v, want %v", c.a, c.b, got, back, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "abc", 0},
		{"abc", "abd", 1},
		{"abc", "acb", 1},
		{"abc", "bc", 1},
		{"abc", "xabc", 1},
		{"ca", "abc", 3}, // what was swapped is not changed again
		{"kitten", "sitting", 3},
		{"abcdef", "badcfe", 3},
		{strings.Repeat("a", 32), strings.Repeat("b", 32), 32},
	} {
		if got, back := anchor.Distance(c.a, c.b), anchor.Distance(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%q and %q: %d, turned round %d, want %d", c.a, c.b, got, back, c.want)
		}
	}
}
