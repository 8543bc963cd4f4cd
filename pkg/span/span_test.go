package span_test

import (
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"

	"counterpoint/pkg/span"
)

func TestIndexConvertsEveryUnit(t *testing.T) {
	text := "naïve 🏳️‍🌈 claim"
	x := span.NewIndex(text)
	if got := x.UTF16(len(text)); got != 18 {
		t.Errorf("UTF16(end) = %d, want 18", got)
	}
	if got := x.Runes(len(text)); got != 16 {
		t.Errorf("Runes(end) = %d, want 16", got)
	}
	if len(text) != 27 {
		t.Fatalf("the case itself changed: %d bytes", len(text))
	}
	// The flag is byte 7 on; one byte into it counts as its start.
	if got := x.UTF16(8); got != 6 {
		t.Errorf("UTF16(inside a character) = %d, want 6", got)
	}
	if got := x.FromUTF16(7); got != 7 {
		t.Errorf("FromUTF16(between surrogates) = %d, want 7", got)
	}
}

func TestIndexMovesPositionsOutsideTheTextToItsEnds(t *testing.T) {
	x := span.NewIndex("añb")
	for _, c := range []struct {
		name      string
		got, want int
	}{
		{"UTF16 before", x.UTF16(-3), 0},
		{"UTF16 after", x.UTF16(99), 3},
		{"FromUTF16 before", x.FromUTF16(-1), 0},
		{"FromRunes after", x.FromRunes(99), 4},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.name, c.got, c.want)
		}
	}
}

func TestIndexAgreesWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 2000, -1).Draw(t, "text")
		x := span.NewIndex(text)
		for at := range text {
			units := len(utf16.Encode([]rune(text[:at])))
			points := utf8.RuneCountInString(text[:at])
			if x.UTF16(at) != units || x.Runes(at) != points {
				t.Fatalf("at byte %d: %d units, %d points; want %d, %d", at, x.UTF16(at), x.Runes(at), units, points)
			}
			if x.FromUTF16(units) != at || x.FromRunes(points) != at {
				t.Fatalf("at byte %d: the way back gives %d and %d", at, x.FromUTF16(units), x.FromRunes(points))
			}
		}
	})
}

func TestIntersect(t *testing.T) {
	a := span.Span{Start: 2, End: 6}
	for _, c := range []struct{ b, want span.Span }{
		{span.Span{Start: 4, End: 9}, span.Span{Start: 4, End: 6}},
		{span.Span{Start: 0, End: 9}, a},
		{span.Span{Start: 6, End: 9}, span.Span{Start: 6, End: 6}},
	} {
		if got := a.Intersect(c.b); got != c.want {
			t.Errorf("%v and %v: %v, want %v", a, c.b, got, c.want)
		}
		if a.Overlaps(c.b) == c.want.Empty() {
			t.Errorf("%v overlaps %v: %v", a, c.b, a.Overlaps(c.b))
		}
	}
}

func BenchmarkIndexMegabyte(b *testing.B) {
	text := ""
	for len(text) < 1<<20 {
		text += "Prose that is mostly plain, with the odd “quote” in it. "
	}
	for b.Loop() {
		x := span.NewIndex(text)
		x.UTF16(len(text) / 2)
	}
}
