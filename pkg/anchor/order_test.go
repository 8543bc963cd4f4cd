package anchor_test

import (
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// TestGap looks for passages of a text of 1,000 bytes, some of whose others are known.
func TestGap(t *testing.T) {
	ten := func(start int) span.Span { return span.Span{Start: start, End: start + 10} }
	shifted := [][2]span.Span{{ten(100), ten(150)}, {ten(200), ten(250)}, {ten(400), ten(500)}}
	for _, c := range []struct {
		name     string
		known    [][2]span.Span
		was      span.Span
		in       span.Span
		expected int
	}{
		{"nothing is known", nil, ten(300), span.Span{Start: 0, End: 1000}, 300},
		{"before the first", shifted, ten(40), span.Span{Start: 0, End: 160}, 90},
		{"right after one", shifted, ten(210), span.Span{Start: 250, End: 510}, 260},
		{"right before one", shifted, ten(390), span.Span{Start: 250, End: 510}, 490},
		{"halfway", shifted, ten(300), span.Span{Start: 250, End: 510}, 350},
		{"after the last", shifted, ten(450), span.Span{Start: 500, End: 1000}, 550},
		{"it is known itself", shifted, ten(400), span.Span{Start: 250, End: 1000}, 450},
		{"its neighbour has left its order", [][2]span.Span{{ten(100), ten(150)}, {ten(200), ten(900)}, {ten(300), ten(350)}, {ten(400), ten(450)}},
			ten(210), span.Span{Start: 150, End: 360}, 260},
		{"what overlaps it tells where it is, and no order", shifted, ten(205), span.Span{Start: 150, End: 510}, 255},
		{"what overlaps it from behind", shifted, ten(395), span.Span{Start: 250, End: 1000}, 495},
	} {
		t.Run(c.name, func(t *testing.T) {
			if in, expected := anchor.Gap(c.known, c.was, 1000); in != c.in || expected != c.expected {
				t.Errorf("it is looked for in %v and expected at %d, want %v and %d", in, expected, c.in, c.expected)
			}
		})
	}
}
