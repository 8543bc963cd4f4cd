package anchor_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/span"
)

// floors say how good anchoring is at the least, in percent of the quotes of a kind. What
// is gone is right when it is told as an orphan.
var floors = []struct {
	kind         anchortest.Kind
	right, tight float64
}{
	{anchortest.Same, 100, 100},
	{anchortest.Moved, 100, 100},
	{anchortest.Typo, 99, 94},
	{anchortest.Words10, 99, 94},
	{anchortest.Words20, 99, 94},
	{anchortest.Words35, 97, 0},
	{anchortest.Inserted, 99, 94},
	{anchortest.InsertedMuch, 95, 0},
	{anchortest.Shortened, 99, 94},
	{anchortest.Copy, 95, 0},
	{anchortest.Split, 99, 94},
	{anchortest.Merged, 99, 94},
	{anchortest.Partial, 99, 94},
	{anchortest.Long, 99, 94},
	{anchortest.Typography, 99, 94},
	{anchortest.Repeated, 99.5, 99.5},
	{anchortest.Deleted, 97, 97},
	{anchortest.Rewritten, 97, 97},
}

// All edited kinds together.
const editedRight, editedTight = 99.5, 94

// TestCorpus keeps the figures from falling: over a hundred short articles and one of a
// megabyte, with the selectors that Describe makes and with those of other annotators.
func TestCorpus(t *testing.T) {
	corpora := []struct {
		name  string
		cases []anchortest.Case
	}{
		{"short articles", anchortest.Small(1, 100)},
		{"a megabyte", []anchortest.Case{anchortest.Large(1)}},
	}
	for _, from := range []struct {
		name      string
		selectors func(anchortest.Case) []anchor.Selector
	}{
		{"described", anchortest.Case.Described},
		{"foreign", anchortest.Case.Foreign},
	} {
		t.Run(from.name, func(t *testing.T) {
			all := anchortest.Score{}
			for _, corpus := range corpora {
				score := anchortest.Score{}
				for _, c := range corpus.cases {
					matches := anchor.ResolveAll(c.New, from.selectors(c), nil)
					score.Add(c, matches)
					all.Add(c, matches)
				}
				t.Logf("%s:\n%v", corpus.name, score)
			}
			checkFloors(t, all)
		})
	}
}

func checkFloors(t *testing.T, score anchortest.Score) {
	t.Helper()
	check := func(name string, f anchortest.Figures, right, tight float64) {
		if f.N == 0 || f.Share(f.Right) < right || f.Share(f.Tight) < tight {
			t.Errorf("%s: of %d, %.1f %% are right and %.1f %% tight, want %v and %v",
				name, f.N, f.Share(f.Right), f.Share(f.Tight), right, tight)
		}
	}
	for _, floor := range floors {
		check(string(floor.kind), score[floor.kind], floor.right, floor.tight)
	}
	check("all edited", score.Of(anchortest.Edited...), editedRight, editedTight)
}

// TestAFewWordsOfAnotherArticle looks for phrases in articles that they are not of. Words
// that stand everywhere are no proof that a passage does.
func TestAFewWordsOfAnotherArticle(t *testing.T) {
	sought, placed := 0, 0
	for seed := range uint64(20) {
		text, other := anchortest.Article(seed, 4_000), anchortest.Article(seed+100, 4_000)
		for _, s := range phrases(text) {
			if strings.Contains(other, s.In(text)) {
				continue
			}
			sought++
			if m := anchor.Resolve(other, anchor.Describe(text, s)); m.Status != anchor.Orphan {
				placed++
				t.Logf("%q is %s as %q", s.In(text), m.Status, m.Span.In(other))
			}
		}
	}
	if sought < 1000 || placed*50 > sought {
		t.Errorf("of %d phrases %d are said to be where they are not, want 1 %% at most", sought, placed)
	}
}

// phrases are the runs of three words in text that begin at every tenth word.
func phrases(text string) []span.Span {
	var out []span.Span
	var words []span.Span
	for at := 0; at < len(text); {
		n := strings.IndexAny(text[at:]+" ", " \n")
		if n > 0 {
			words = append(words, span.Span{Start: at, End: at + n})
		}
		at += n + 1
	}
	for i := 0; i+3 <= len(words); i += 10 {
		out = append(out, span.Span{Start: words[i].Start, End: words[i+2].End})
	}
	return out
}
