package highlight_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/highlight"
	"counterpoint/pkg/span"
)

func ExampleSegments() {
	text := "The plant cut nitrates by half."
	passages := []span.Span{{Start: 0, End: 31}, {Start: 14, End: 22}}
	for _, s := range highlight.Segments(span.Span{Start: 0, End: len(text)}, passages) {
		fmt.Printf("%q %v\n", s.In(text), s.Over)
	}
	// Output:
	// "The plant cut " [0]
	// "nitrates" [0 1]
	// " by half." [0]
}

func TestSegmentsOfNothing(t *testing.T) {
	if got := highlight.Segments(span.Span{Start: 3, End: 3}, nil); len(got) != 0 {
		t.Errorf("an empty text has segments: %v", got)
	}
	got := highlight.Segments(span.Span{Start: 0, End: 4}, []span.Span{{Start: 9, End: 12}, {Start: 2, End: 2}})
	for _, s := range got {
		if len(s.Over) != 0 {
			t.Errorf("a passage outside or of no length covers %v", s)
		}
	}
}

func TestSegmentsCoverEachByteOnceWithItsPassages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "bytes")
		at := rapid.IntRange(0, n)
		passages := make([]span.Span, rapid.IntRange(0, 8).Draw(t, "passages"))
		for i := range passages {
			a, b := at.Draw(t, "from"), at.Draw(t, "to")
			passages[i] = span.Span{Start: min(a, b), End: max(a, b)}
		}
		next := 0
		for _, s := range highlight.Segments(span.Span{Start: 0, End: n}, passages) {
			if s.Start != next || s.Empty() {
				t.Fatalf("a gap or an overlap at %d: %v", next, s)
			}
			next = s.End
			for b := s.Start; b < s.End; b++ {
				for i, p := range passages {
					if covers := p.Start <= b && b < p.End; covers != slices.Contains(s.Over, i) {
						t.Fatalf("byte %d, passage %v: covered is %v", b, p, covers)
					}
				}
			}
			if !slices.IsSortedFunc(s.Over, func(i, j int) int { return passages[i].Start - passages[j].Start }) {
				t.Fatalf("not outermost first: %v", s.Over)
			}
		}
		if next != n {
			t.Fatalf("segments end at %d of %d", next, n)
		}
	})
}
