package anchortest_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/span"
)

// seeds is how many short articles the tests look at.
const seeds = 40

func everyCase() []anchortest.Case {
	return append(anchortest.Small(3, seeds), anchortest.Large(3))
}

func TestQuotesStand(t *testing.T) {
	for _, c := range everyCase() {
		end := 0
		for _, q := range c.Quotes {
			if !q.Old.Valid(len(c.Old)) || q.Old.Empty() {
				t.Fatalf("%s: %v of %d bytes", q.Kind, q.Old, len(c.Old))
			}
			if q.Old.Start < end {
				t.Errorf("%s: %v begins before the quote before it ends", q.Kind, q.Old)
			}
			end = q.Old.End
			for _, in := range []struct {
				text string
				at   span.Span
			}{{c.Old, q.Old}, {c.New, q.Truth}, {c.New, q.Snap}} {
				if text := in.at.In(in.text); !utf8.ValidString(text) || strings.TrimSpace(text) != text {
					t.Errorf("%s: %q is cut", q.Kind, text)
				}
			}
			if !q.Snap.Contains(q.Truth) {
				t.Errorf("%s: %v is not within %v", q.Kind, q.Truth, q.Snap)
			}
		}
	}
}

func TestTruth(t *testing.T) {
	for _, c := range everyCase() {
		for _, q := range c.Quotes {
			checkTruth(t, c, q)
		}
	}
}

// checkTruth compares a quote's old and new words with what its kind promises.
func checkTruth(t *testing.T, c anchortest.Case, q anchortest.Quote) {
	t.Helper()
	was, is := q.Old.In(c.Old), q.Truth.In(c.New)
	oldWords, newWords := strings.Fields(was), strings.Fields(is)
	fine := was != is
	switch q.Kind {
	case anchortest.Same, anchortest.Moved:
		fine = was == is
	case anchortest.Repeated:
		fine = was == is && strings.Count(c.Old, was) > 1
	case anchortest.Deleted, anchortest.Rewritten:
		fine = is == "" && !strings.Contains(c.New, was)
	case anchortest.Copy:
		fine = was != is && strings.Contains(c.New, was)
	case anchortest.Words10, anchortest.Words20, anchortest.Words35:
		fine = was != is && len(oldWords) == len(newWords)
	case anchortest.Inserted, anchortest.InsertedMuch:
		fine = len(is) > len(was) && edgesKept(was, is)
	case anchortest.Shortened:
		fine = len(is) < len(was) && edgesKept(was, is)
	case anchortest.Split:
		fine = was != is && q.Truth == q.Snap
	case anchortest.Merged:
		fine = q.Snap.End > q.Truth.End
	}
	if !fine {
		t.Errorf("%s: %q became %q", q.Kind, was, is)
	}
}

// edgesKept reports whether two passages begin and end with the same letter.
func edgesKept(a, b string) bool { return a[0] == b[0] && a[len(a)-1] == b[len(b)-1] }

func TestEveryKindOccurs(t *testing.T) {
	n := map[anchortest.Kind]int{}
	for _, q := range anchortest.Large(1).Quotes {
		n[q.Kind]++
	}
	for _, kind := range anchortest.Kinds {
		if n[kind] != 100 {
			t.Errorf("%d quotes are %q, want 100", n[kind], kind)
		}
	}
	clear(n)
	total := 0
	for _, c := range anchortest.Small(1, seeds) {
		total += len(c.Quotes)
		for _, q := range c.Quotes {
			n[q.Kind]++
		}
	}
	if total < 15*seeds {
		t.Errorf("%d quotes in %d short articles", total, seeds)
	}
	for _, kind := range anchortest.Kinds {
		if n[kind] < seeds/4 {
			t.Errorf("%d quotes of short articles are %q", n[kind], kind)
		}
	}
}

func TestSameSeedSameCase(t *testing.T) {
	p := anchortest.Plan{Seed: 7, Bytes: 20 << 10, Quotes: 40, Background: 0.2}
	first := anchortest.New(p)
	if !reflect.DeepEqual(anchortest.New(p), first) {
		t.Error("the same plan gave two cases")
	}
	p.Seed++
	if anchortest.New(p).Old == first.Old {
		t.Error("two seeds gave the same text")
	}
}

func TestBackground(t *testing.T) {
	p := anchortest.Plan{Seed: 5, Bytes: 20 << 10}
	if c := anchortest.New(p); c.Old != c.New {
		t.Error("edited where nothing was to be")
	}
	p.Background = 1
	c := anchortest.New(p)
	kept := 0
	paragraphs := strings.Split(c.Old, "\n\n")
	for _, old := range paragraphs {
		if strings.Contains(c.New, old) {
			kept++
		}
	}
	if kept > len(paragraphs)/2 { // Moved ones are kept, and some headings.
		t.Errorf("%d of %d paragraphs are as they were", kept, len(paragraphs))
	}
}

func TestTinyArticles(t *testing.T) {
	for seed := range uint64(200) {
		c := anchortest.New(anchortest.Plan{Seed: seed, Bytes: int(seed), Quotes: 30, Background: 0.5})
		if c.Old == "" {
			t.Fatalf("seed %d: no text", seed)
		}
	}
}

func TestSelectors(t *testing.T) {
	c := anchortest.New(anchortest.Plan{Seed: 2, Bytes: 20 << 10, Quotes: 30, Background: 0.2})
	described := c.Described()
	for i, sel := range c.Foreign() {
		at := c.Quotes[i].Old
		if sel.Exact != at.In(c.Old) || sel.Position != at || described[i].Exact != sel.Exact || described[i].Position != at {
			t.Errorf("%+v is not at %v", sel, at)
		}
		if !strings.HasSuffix(c.Old[:at.Start], sel.Prefix) || !strings.HasPrefix(c.Old[at.End:], sel.Suffix) {
			t.Errorf("%+v is not what stands around %v", sel, at)
		}
		for context, room := range map[string]int{
			sel.Prefix: utf8.RuneCountInString(c.Old[:at.Start]), sel.Suffix: utf8.RuneCountInString(c.Old[at.End:]),
		} {
			if n := utf8.RuneCountInString(context); n != min(32, room) {
				t.Errorf("%d characters of context", n)
			}
		}
	}
}
