package sample_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/web/sample"
)

var added = time.Date(2026, 3, 14, 9, 0, 0, 0, time.UTC)

func load(t *testing.T) (*article.Article, map[string]annotation.Highlight, []annotation.Link) {
	t.Helper()
	a, highlights, links, err := sample.Sample(added)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]annotation.Highlight{}
	for _, h := range highlights {
		byID[h.ID] = h
	}
	if len(byID) != len(highlights) {
		t.Fatal("two highlights share an id")
	}
	return a, byID, links
}

func ExampleSample() {
	a, highlights, links, err := sample.Sample(time.Now())
	fmt.Println(a.Meta().Title, a.Meta().Fictional, len(highlights), len(links), err)
	// Output: Brackwater’s new plant ‘ended the nitrate problem’. Did it? true 13 8 <nil>
}

func TestArticleSaysThatItIsFiction(t *testing.T) {
	a, _, _ := load(t)
	if m := a.Meta(); !m.Fictional || !strings.Contains(m.Byline, "fiction") || !m.Added.Equal(added) {
		t.Errorf("meta: %+v", m)
	}
	if !strings.Contains(a.Block(0).Text, "fiction") {
		t.Errorf("the text begins %q", a.Block(0).Text)
	}
	kinds := map[article.Kind]bool{}
	quoted := false
	for i := range a.Len() {
		kinds[a.Block(i).Kind] = true
		quoted = quoted || a.Block(i).Quote
	}
	if !kinds[article.Heading] || !kinds[article.Item] || !quoted {
		t.Errorf("kinds of block: %v, quoted: %v", kinds, quoted)
	}
}

func TestHighlightsAreValidAndInTheText(t *testing.T) {
	a, highlights, _ := load(t)
	kinds := map[annotation.Kind]int{}
	for id, h := range highlights {
		kinds[h.Kind]++
		if err := h.Validate(); err != nil {
			t.Error(err)
		}
		if h.Article != a.ID() || h.Own() != (len(h.Sources) > 0) {
			t.Errorf("%s: %+v", id, h)
		}
		if h.Own() {
			continue
		}
		if found := anchor.Resolve(a.Text(), *h.Selector); found.Status != anchor.Exact {
			t.Errorf("%s is not where it says: %+v", id, found)
		}
	}
	for _, kind := range annotation.Kinds {
		if kinds[kind] == 0 {
			t.Errorf("there is no %s", kind)
		}
	}
}

func TestLinksShowWhatLinksDo(t *testing.T) {
	_, highlights, links := load(t)
	supported, rebutted := map[string]bool{}, map[string]bool{}
	for _, l := range links {
		if err := l.Validate(); err != nil {
			t.Error(err)
		}
		for _, end := range []string{l.From, l.To} {
			if highlights[end].ID == "" {
				t.Errorf("%s ties %s, which does not exist", l.ID, end)
			}
		}
		supported[l.To] = supported[l.To] || l.Type == annotation.Supports
		rebutted[l.To] = rebutted[l.To] || l.Type == annotation.Rebuts
	}
	both, unrebutted, counter := 0, 0, 0
	for id, h := range highlights {
		switch {
		case h.Kind == annotation.Claim && supported[id] && rebutted[id]:
			both++
		case h.Kind == annotation.Claim && !rebutted[id]:
			unrebutted++
		case h.Kind == annotation.Rebuttal && rebutted[id]:
			counter++
		}
	}
	if both != 1 || unrebutted != 1 || counter != 1 {
		t.Errorf("%d claims with both, %d with no rebuttal, %d rebuttals rebutted; want one each", both, unrebutted, counter)
	}
}

func TestTwoHighlightsOverlap(t *testing.T) {
	_, highlights, _ := load(t)
	pairs := 0
	for _, x := range highlights {
		for _, y := range highlights {
			if x.ID < y.ID && !x.Own() && !y.Own() && x.Selector.Position.Overlaps(y.Selector.Position) {
				pairs++
			}
		}
	}
	if pairs != 1 {
		t.Errorf("%d pairs overlap, want 1", pairs)
	}
}

func TestSampleIsTheSameEachTime(t *testing.T) {
	a, h, l := load(t)
	b, h2, l2 := load(t)
	if a.Text() != b.Text() || !reflect.DeepEqual(h, h2) || !reflect.DeepEqual(l, l2) {
		t.Error("two samples differ")
	}
	h["sample-1"].Tags[0] = "changed"
	if _, fresh, _ := load(t); fresh["sample-1"].Tags[0] == "changed" {
		t.Error("a change of one sample changes the next")
	}
}

// Two readers have one and the same sample: the notes of one bring the other nothing new.
func TestHighlightsAndLinksAreTheSameWheneverItIsOpened(t *testing.T) {
	_, highlights, links := load(t)
	_, later, laterLinks, err := sample.Sample(added.AddDate(1, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range later {
		if !reflect.DeepEqual(h, highlights[h.ID]) {
			t.Errorf("%s is another a year later", h.ID)
		}
	}
	if !reflect.DeepEqual(links, laterLinks) {
		t.Error("the links are others a year later")
	}
}
