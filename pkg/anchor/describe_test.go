package anchor_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

func TestDescribeTellsAQuoteFromItsLike(t *testing.T) {
	line := "The motion was carried by a show of hands, with one vote against it and none withheld. "
	text := "March. " + strings.Repeat(line, 2) + "April came. " + strings.Repeat(line, 2)
	for i := 0; i < len(text); i++ {
		at := strings.Index(text[i:], "one vote")
		if at < 0 {
			break
		}
		i += at
		sel := anchor.Describe(text, span.Span{Start: i, End: i + len("one vote")})
		if n := strings.Count(text, sel.Prefix+sel.Exact+sel.Suffix); n != 1 {
			t.Errorf("the quote at %d and its context stand %d times: %+v", i, n, sel)
		}
	}
}

func TestDescribeEndsWhereNothingTells(t *testing.T) {
	text := strings.Repeat("again and ", 300)
	sel := anchor.Describe(text, span.Span{Start: 1500, End: 1505})
	if len(sel.Prefix) != 256 || len(sel.Suffix) != 256 {
		t.Errorf("the context is %d and %d bytes long, want 256", len(sel.Prefix), len(sel.Suffix))
	}
}

func TestDescribeAllDescribesAsDescribeDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([ab ]{0,8}|One line of it\. |naïve 🙂 \n\n){1,40}`).Draw(t, "text")
		var spans []span.Span
		for range rapid.IntRange(0, 5).Draw(t, "passages") {
			start := rapid.IntRange(0, len(text)).Draw(t, "start")
			spans = append(spans, span.Span{Start: start, End: rapid.IntRange(start, len(text)).Draw(t, "end")})
		}
		for i, sel := range anchor.DescribeAll(text, spans, nil) {
			if want := anchor.Describe(text, spans[i]); sel != want {
				t.Fatalf("%v: got %+v, want %+v", spans[i], sel, want)
			}
		}
	})
}
