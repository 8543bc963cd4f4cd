package anchortest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/anchor/anchortest"
)

const megabyte = 1 << 20

func Example() {
	text := anchortest.Article(4, 40)
	fmt.Println(strings.Count(text, "\n\n") > 0, text == anchortest.Article(4, 40))
	// Output: true true
}

func TestProseIsLikeProse(t *testing.T) {
	text := anchortest.Article(1, megabyte)
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '-' })
	count := map[string]int{}
	for _, w := range words {
		count[strings.ToLower(w)]++
	}
	within(t, "bytes", float64(len(text)), megabyte, 1.01*megabyte)
	within(t, "distinct words", float64(len(count)), 2500, 12000)
	for _, c := range []struct {
		word     string
		from, to float64 // percent
	}{{"the", 4, 9}, {"of", 1.5, 4}, {"and", 1.5, 4}, {"a", 1.5, 4}, {"in", 1.2, 3.5}, {"to", 0.8, 3}} {
		within(t, "percent "+c.word, 100*float64(count[c.word])/float64(len(words)), c.from, c.to)
	}
	within(t, "words said ten times or less, percent of the distinct", rare(count), 25, 75)
}

// rare returns the share of the words that are counted ten times or less, in percent.
func rare(count map[string]int) float64 {
	n := 0
	for _, c := range count {
		if c <= 10 {
			n++
		}
	}
	return 100 * float64(n) / float64(len(count))
}

func TestSentencesAndParagraphs(t *testing.T) {
	text := anchortest.Article(1, megabyte)
	paragraphs := strings.Split(text, "\n\n")
	within(t, "bytes of a paragraph", float64(len(text))/float64(len(paragraphs)), 200, 700)
	var lengths []int
	for _, p := range paragraphs {
		for s := range strings.SplitSeq(strings.NewReplacer("? ", "\n", ". ", "\n").Replace(p), "\n") {
			if n := len(strings.Fields(s)); n >= 5 { // Less is an abbreviation's, or no sentence.
				lengths = append(lengths, n)
			}
		}
	}
	slices.Sort(lengths)
	within(t, "words of the sentence in the middle", float64(lengths[len(lengths)/2]), 13, 20)
	within(t, "words of the longest sentence in ten", float64(lengths[len(lengths)*9/10]), 22, 40)
}

func TestSomeOfItRecurs(t *testing.T) {
	text := anchortest.Article(1, megabyte)
	for _, c := range []struct {
		phrase string
		least  int
	}{
		{"In the example above", 50},
		{"said in a statement", 50},
		{"declined to comment.", 20},
		{"“", 500}, {"U.S.", 100}, {"Dr. ", 50}, {" p.m.", 50}, {" percent", 500}, {"-year-old", 50}, {"didn’t", 50}, {" (", 100},
		{" — ", 100}, {" über ", 5}, {" être ", 5}, {"。", 50}, {" على ", 5}, {" של ", 5}, {"👨‍👩‍👧‍👦", 5},
	} {
		if n := strings.Count(text, c.phrase); n < c.least {
			t.Errorf("%q stands in %d places, want %d or more", c.phrase, n, c.least)
		}
	}
	if !utf8.ValidString(text) {
		t.Error("not UTF-8")
	}
	if strings.Contains(text, "  ") || strings.Contains(text, " ,") || strings.Contains(text, "..") {
		t.Error("spaces or stops stand where none belong")
	}
}

func TestAMegabyteIsQuick(t *testing.T) {
	began := time.Now()
	anchortest.Article(9, megabyte)
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestOneWordInTen(t *testing.T) {
	old := anchortest.Article(1, 100<<10)
	edited := anchortest.OneWordInTen(old)
	was, is := strings.Fields(old), strings.Fields(edited)
	if len(was) != len(is) || strings.Count(old, "\n\n") != strings.Count(edited, "\n\n") {
		t.Fatalf("%d words became %d", len(was), len(is))
	}
	changed := 0
	for i := range was {
		if was[i] != is[i] {
			changed++
		}
	}
	within(t, "percent changed", 100*float64(changed)/float64(len(was)), 7, 11)
	if anchortest.OneWordInTen(old) != edited {
		t.Error("the second time it is another")
	}
}

func within(t *testing.T, what string, got, from, to float64) {
	t.Helper()
	if got < from || got > to {
		t.Errorf("%s: %.1f, want %.1f to %.1f", what, got, from, to)
	}
}

func BenchmarkArticle(b *testing.B) {
	b.SetBytes(megabyte)
	for b.Loop() {
		anchortest.Article(1, megabyte)
	}
}

func TestPassages(t *testing.T) {
	text := anchortest.Article(1, 100<<10)
	for _, n := range []int{1, 100, 5000} {
		passages := anchortest.Passages(text, n)
		if len(passages) != n {
			t.Fatalf("%d passages, want %d", len(passages), n)
		}
		for _, p := range passages {
			s := p.In(text)
			if s == "" || len(s) > 4000 || !utf8.ValidString(s) || strings.TrimSpace(s) != s {
				t.Errorf("%v: %q", p, s)
			}
		}
	}
}
