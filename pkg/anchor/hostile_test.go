package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/span"
)

// TestHostile looks for what is made to be hard to find. That it ends in bounded time is
// for BenchmarkHostile to show; here the answer must be sound.
func TestHostile(t *testing.T) {
	for _, c := range hostile() {
		t.Run(c.name, func(t *testing.T) {
			for _, m := range anchor.ResolveAll(c.text, c.sels, nil) {
				checkSound(t, c.text, m)
				if c.status != "" && m.Status != c.status {
					t.Errorf("it is %s, want %s", m.Status, c.status)
				}
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile() {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				anchor.ResolveAll(c.text, c.sels, nil)
			}
		})
	}
}

type hostileCase struct {
	name   string
	text   string
	sels   []anchor.Selector
	status anchor.Status // that all have; "" for any
}

func hostile() []hostileCase {
	const mega = 1 << 20
	prose := anchortest.Article(3, mega)
	letters := strings.Repeat("a", mega)
	words := strings.Repeat("a ", mega/2)
	pairs := strings.Repeat("to be or not ", mega/13)
	chinese := strings.Repeat("今天下雨明天晴后天又下雨", mega/36)
	flags := strings.Repeat("🏳️‍🌈👩‍👩‍👧 ", mega/40)
	marks := "e" + strings.Repeat("\u0301", mega/2)
	hebrew := strings.Repeat("שלום עולם וברוך הבא ", mega/36)
	surrogates := strings.Repeat("\xed\xa0\xbd\xed\xb8\x80 ", mega/7)
	quote := func(text string, start, n int) anchor.Selector {
		return anchor.Describe(text, span.Span{Start: start, End: start + n})
	}
	shifted := func(text string, start, n int) []anchor.Selector {
		sel := quote(text, start, n)
		return []anchor.Selector{sel, {Exact: sel.Exact}, {Exact: sel.Exact + " and more", Prefix: sel.Prefix}}
	}
	return []hostileCase{
		{"empty quote", prose, []anchor.Selector{{Prefix: "so ", Suffix: " it"}}, anchor.Orphan},
		{"empty text", "", []anchor.Selector{{Exact: "something"}, {}}, anchor.Orphan},
		{"a quote of a megabyte", "New. " + prose, []anchor.Selector{quote(prose, 0, len(prose))}, anchor.Moved},
		{"a quote of a megabyte in its place", prose + "!", []anchor.Selector{quote(prose+"?", 0, len(prose))}, anchor.Exact},
		{"a quote of a megabyte, edited", anchortest.OneWordInTen(prose), []anchor.Selector{quote(prose, 0, len(prose))}, anchor.Edited},
		{"a quote of a megabyte in another text", "Nothing of it.", []anchor.Selector{quote(prose, 0, len(prose))}, anchor.Orphan},
		{"one letter a megabyte", "b" + letters, shifted(letters, mega/2, 100), ""},
		{"one letter a megabyte, a long quote", "b" + letters, shifted(letters, 10, mega/2), ""},
		{"one word a megabyte", "b " + words, shifted(words, mega/2, 100), ""},
		{"one word a megabyte, a long quote", "b " + words, shifted(words, 10, mega/2), ""},
		{"four words a megabyte", "Not so. " + pairs, shifted(pairs, mega/2, 1000), ""},
		{"Chinese", "今" + chinese, shifted(chinese, 36*5000, 36*3), ""},
		{"emoji sequences", "x " + flags, shifted(flags, 0, len(flags)/2), ""},
		{"combining marks", "x " + marks, shifted(marks, 0, 1001), ""},
		{"right to left", "א " + hebrew, shifted(hebrew, 36*1000, 72), ""},
		{"lone surrogates", "x " + surrogates, shifted(surrogates, 7*100, 70), ""},
		{"a context of a megabyte", "New. " + prose, []anchor.Selector{{Exact: "the", Prefix: prose, Suffix: prose}}, ""},
		{"a thousand times the same", "New. " + prose, repeat(quote(prose, mega/2, 200), 1000), anchor.Moved},
		{"a thousand that are gone", prose, repeat(anchor.Selector{Exact: "zyx wvu tsr qpo nml kji hgf", Prefix: "edc ", Suffix: " ba"}, 1000), anchor.Orphan},
	}
}

func repeat(sel anchor.Selector, n int) []anchor.Selector {
	out := make([]anchor.Selector, n)
	for i := range out {
		out[i] = sel
	}
	return out
}
