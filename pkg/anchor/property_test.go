package anchor_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/span"
)

// FuzzDescribeThenResolve resolves a passage in the text that it was described in: it is
// found where it is, whatever the text holds.
func FuzzDescribeThenResolve(f *testing.F) {
	f.Add("naïve 🏳️‍🌈 claim, naïve 🏳️‍🌈 claim", 3, 8)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 20, 1)
	f.Add("שלום עולם\n\nمرحبا بالعالم", 5, 9)
	f.Add("lone \xed\xa0\x80 surrogate, cut \xf0\x9f", 4, 5)
	f.Add("今天下雨。今天下雨。", 3, 6)
	f.Fuzz(func(t *testing.T, text string, start, length int) {
		if text == "" || start < 0 || length < 1 {
			return
		}
		start %= len(text)
		s := span.Span{Start: start, End: min(len(text), start+length)}
		got := anchor.Resolve(text, anchor.Describe(text, s))
		if got.Status != anchor.Exact || got.Span != s || got.Confidence != 1 {
			t.Fatalf("%v became %+v", s, got)
		}
	})
}

// FuzzResolve resolves selectors that no Describe wrote. The answer is sound: places lie in
// the text, and what is said to be word for word is.
func FuzzResolve(f *testing.F) {
	f.Add("The board met. It took no decision.", "The board met again.", "x", "y", 0, 14)
	f.Add(strings.Repeat("ab ", 50), "ab ab", "ab ", " ab", 6, 11)
	f.Add("é́́ e\u0301 🏳️‍🌈🏳️‍🌈", "🏳️", "", "", -4, 1<<40)
	f.Add("سلام دنیا سلام", "سلام", "دنیا ", "", 3, 3)
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string, start, end int) {
		sel := anchor.Selector{Position: span.Span{Start: start, End: end}, Exact: exact, Prefix: prefix, Suffix: suffix}
		for _, m := range anchor.ResolveAll(text, []anchor.Selector{sel, {Exact: exact}, {Exact: suffix + exact}}, nil) {
			checkSound(t, text, m)
		}
		if m := anchor.Resolve(text, sel); exact != "" && (m.Status == anchor.Exact || m.Status == anchor.Moved) && m.Span.In(text) != exact {
			t.Fatalf("%q is said to be %s as %q", exact, m.Status, m.Span.In(text))
		}
	})
}

func checkSound(t *testing.T, text string, m anchor.Match) {
	t.Helper()
	if m.Confidence < 0 || m.Confidence > 1 || m.Confidence != m.Confidence {
		t.Fatalf("the confidence is %v", m.Confidence)
	}
	switch m.Status {
	case anchor.Exact, anchor.Moved, anchor.Edited:
		if !m.Span.Valid(len(text)) || m.Span.Empty() || m.Candidates != nil {
			t.Fatalf("%+v in %d bytes", m, len(text))
		}
	case anchor.Ambiguous:
		if len(m.Candidates) < 2 || len(m.Candidates) > 64 || !m.Span.Empty() {
			t.Fatalf("%+v", m)
		}
		for i, c := range m.Candidates {
			if !c.Valid(len(text)) || c.Empty() || i > 0 && c.Start <= m.Candidates[i-1].Start {
				t.Fatalf("%+v in %d bytes", m, len(text))
			}
		}
	case anchor.Orphan:
		if !m.Span.Empty() || m.Candidates != nil {
			t.Fatalf("%+v", m)
		}
	default:
		t.Fatalf("the status is %q", m.Status)
	}
}

// TestAnEditElsewhereChangesNoPlace edits a text outside a quote and its context.
func TestAnEditElsewhereChangesNoPlace(t *testing.T) {
	text := anchortest.Article(7, 12_000)
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(300, len(text)-600).Draw(t, "start")
		s := span.Span{Start: start, End: start + rapid.IntRange(1, 300).Draw(t, "length")}
		sel := anchor.Describe(text, s)
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := min(len(text), from+rapid.IntRange(0, 400).Draw(t, "removed"))
		if around := (span.Span{Start: s.Start - len(sel.Prefix), End: s.End + len(sel.Suffix)}); around.Overlaps(span.Span{Start: from, End: to}) ||
			around.Start < from && from < around.End {
			return
		}
		put := rapid.SampledFrom([]string{"", "x", "A new paragraph.\n\n", text[:500], strings.Repeat("so it went ", 40)}).Draw(t, "put")
		edited := text[:from] + put + text[to:]
		if strings.Count(edited, sel.Prefix+sel.Exact+sel.Suffix) != 1 {
			return // the edit brought in, or was, another one of them
		}
		want := s
		if to <= s.Start {
			want = s.Shift(len(put) - (to - from))
		}
		if got := anchor.Resolve(edited, sel); got.Span != want {
			t.Fatalf("%q at %v became %+v, want %v", sel.Exact, s, got, want)
		}
	})
}
