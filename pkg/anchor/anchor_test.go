package anchor_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

func Example() {
	before := "The bridge is safe. The mayor said so."
	sel := anchor.Describe(before, span.Span{Start: 0, End: 19})

	after := "Updated on Friday.\n\n" + before
	found := anchor.Resolve(after, sel)
	fmt.Println(found.Status, found.Span, found.Span.In(after))
	// Output: moved {20 39} The bridge is safe.
}

func TestDescribe(t *testing.T) {
	flags := strings.Repeat("🏳️‍🌈", 4) // 14 bytes each: 32 bytes end inside a character
	for _, c := range []struct {
		name           string
		text           string
		at             span.Span
		prefix, suffix string
	}{
		{"whole text", "all of it", span.Span{Start: 0, End: 9}, "", ""},
		{"at the start", "one two", span.Span{Start: 0, End: 3}, "", " two"},
		{"at the end", "one two", span.Span{Start: 4, End: 7}, "one ", ""},
		{"long context is cut", strings.Repeat("x", 50) + "HERE" + strings.Repeat("y", 50), span.Span{Start: 50, End: 54},
			strings.Repeat("x", 32), strings.Repeat("y", 32)},
		{"context ends at characters", flags + "xHEREx" + flags, span.Span{Start: 57, End: 61},
			flags[28:] + "x", "x" + flags[:28]},
	} {
		t.Run(c.name, func(t *testing.T) {
			sel := anchor.Describe(c.text, c.at)
			want := anchor.Selector{Position: c.at, Exact: c.at.In(c.text), Prefix: c.prefix, Suffix: c.suffix}
			if sel != want {
				t.Errorf("got %+v, want %+v", sel, want)
			}
			if !utf8.ValidString(sel.Prefix) || !utf8.ValidString(sel.Suffix) {
				t.Errorf("the context cuts a character: %+v", sel)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name   string
		text   string
		sel    anchor.Selector
		want   span.Span
		status anchor.Status
	}{
		{"where it was", "no no no", anchor.Selector{Position: span.Span{Start: 3, End: 5}, Exact: "no"},
			span.Span{Start: 3, End: 5}, anchor.Exact},
		{"moved", "well, so it is", anchor.Selector{Position: span.Span{Start: 0, End: 5}, Exact: "so it"},
			span.Span{Start: 6, End: 11}, anchor.Moved},
		{"told by its prefix", "I say no, you say no!", anchor.Selector{Exact: "no", Prefix: "you say "},
			span.Span{Start: 18, End: 20}, anchor.Moved},
		{"told by its suffix", "I say no, you say no!", anchor.Selector{Exact: "no", Suffix: "!"},
			span.Span{Start: 18, End: 20}, anchor.Moved},
		{"told although occurrences overlap", "xaaay", anchor.Selector{Exact: "aa", Suffix: "y"},
			span.Span{Start: 2, End: 4}, anchor.Moved},
		{"twice alike", "no, no,", anchor.Selector{Exact: "no", Suffix: ","}, span.Span{}, anchor.Ambiguous},
		{"gone", "nothing of it", anchor.Selector{Exact: "everything"}, span.Span{}, anchor.Orphan},
		{"empty quote", "some text", anchor.Selector{}, span.Span{}, anchor.Orphan},
		{"empty text", "", anchor.Selector{Exact: "x"}, span.Span{}, anchor.Orphan},
		{"position outside the text", "short", anchor.Selector{Position: span.Span{Start: 90, End: 95}, Exact: "short"},
			span.Span{Start: 0, End: 5}, anchor.Moved},
		{"position turned round", "short", anchor.Selector{Position: span.Span{Start: 5, End: -1}, Exact: "short"},
			span.Span{Start: 0, End: 5}, anchor.Moved},
		{"after characters of several bytes", "naïve 🏳️‍🌈 claim", anchor.Selector{Exact: "claim"},
			span.Span{Start: 22, End: 27}, anchor.Moved},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := anchor.Resolve(c.text, c.sel)
			if got.Span != c.want || got.Status != c.status {
				t.Errorf("got %+v; want %s at %v", got, c.status, c.want)
			}
		})
	}
}

// passage draws a text and a passage of it that begins and ends at characters.
func passage(t *rapid.T) (string, span.Span) {
	runes := rapid.SliceOfN(rapid.RuneFrom([]rune("ab é🏳️\u200d🌈\n")), 1, 200).Draw(t, "text")
	start := rapid.IntRange(0, len(runes)-1).Draw(t, "start")
	end := rapid.IntRange(start+1, len(runes)).Draw(t, "end")
	from := len(string(runes[:start]))
	return string(runes), span.Span{Start: from, End: from + len(string(runes[start:end]))}
}

func TestResolveGivesBackWhatDescribeDescribed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, at := passage(t)
		if got := anchor.Resolve(text, anchor.Describe(text, at)); got.Status != anchor.Exact || got.Span != at {
			t.Fatalf("got %+v; want %v", got, at)
		}
	})
}

func TestResolveFollowsAPassageThatMoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, at := passage(t)
		// Digits stand nowhere in the drawn text, so the quote is told from its like by
		// the one that carries them.
		text = text[:at.Start] + "1984" + text[at.Start:]
		at = span.Span{Start: at.Start, End: at.End + 4}
		before := rapid.StringMatching(`[a-z é]{1,300}`).Draw(t, "inserted") + "\n\n"
		got := anchor.Resolve(before+text, anchor.Describe(text, at))
		if want := at.Shift(len(before)); got.Span != want || got.Status != anchor.Moved {
			t.Fatalf("got %+v; want %v", got, want)
		}
	})
}

// TestResolveFindsOverlappingOccurrences compares with the plain way to look for a
// quote: at every place.
func TestResolveFindsOverlappingOccurrences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ab]{0,60}`).Draw(t, "text")
		quote := rapid.StringMatching(`[ab]{1,8}`).Draw(t, "quote")
		var at []int
		for i := range text {
			if strings.HasPrefix(text[i:], quote) {
				at = append(at, i)
			}
		}
		got := anchor.Resolve(text, anchor.Selector{Position: span.Span{Start: -1}, Exact: quote})
		switch {
		case len(at) == 0 && got.Status != anchor.Orphan,
			len(at) == 1 && (got.Status != anchor.Moved || got.Span.Start != at[0]),
			len(at) > 1 && (got.Status != anchor.Ambiguous || len(got.Candidates) != len(at)):
			t.Fatalf("%d occurrences, got %+v", len(at), got)
		}
	})
}

// The worst text there is: each place fits the quote and its context. A search that
// compares the whole quote at each would take minutes.
func BenchmarkResolveOneLetterMegabyte(b *testing.B) {
	text := strings.Repeat("a", 1<<20)
	for _, n := range []int{2, 1 << 10, 100 << 10, 1 << 19} {
		b.Run(fmt.Sprintf("quote of %d bytes", n), func(b *testing.B) {
			sel := anchor.Selector{Position: span.Span{Start: -1}, Exact: text[:n], Prefix: text, Suffix: text}
			for b.Loop() {
				if got := anchor.Resolve(text, sel); got.Status != anchor.Ambiguous {
					b.Fatal(got)
				}
			}
		})
	}
}

func BenchmarkResolveMovedInProse(b *testing.B) {
	text := strings.Repeat("Prose that is mostly plain, with the odd “quote” in it. ", 1<<14) + "The one claim."
	sel := anchor.Selector{Exact: "The one claim."}
	for b.Loop() {
		if got := anchor.Resolve(text, sel); !got.Found() {
			b.Fatal(got)
		}
	}
}
