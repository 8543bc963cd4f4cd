package changed_test

import (
	"slices"
	"testing"
	"time"

	"counterpoint/components/internal/changed"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

func TestAfter(t *testing.T) {
	claim := annotation.Highlight{ID: "c", Kind: annotation.Claim}
	rebuttal := annotation.Highlight{ID: "r", Kind: annotation.Rebuttal}
	for _, tt := range []struct {
		link annotation.Link
		of   annotation.Highlight
		want string
	}{
		{annotation.Link{Type: annotation.Rebuts, From: "r", To: "c"}, claim, "this claim was changed after you rebutted it"},
		{annotation.Link{Type: annotation.Rebuts, From: "r", To: "c"}, rebuttal, "this rebuttal was changed after you linked it"},
		{annotation.Link{Type: annotation.Supports, From: "r", To: "c"}, claim, "this claim was changed after you supported it"},
		{annotation.Link{Type: annotation.SameClaim, From: "r", To: "c"}, claim, "this claim was changed after you linked it"},
	} {
		if got := changed.After(tt.link, tt.of); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.link.Type, got, tt.want)
		}
	}
}

func TestEverCountsLinksOlderThanTheChange(t *testing.T) {
	noon := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	text := func(words string) *article.Article {
		a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain(words)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	const before, after = "Bees sleep at night.", "Bees never sleep."
	at := func(words string) *anchor.Selector {
		sel := anchor.Describe(words, span.Span{Start: 0, End: len(words)})
		return &sel
	}
	own := func(id string) annotation.Highlight {
		return annotation.Highlight{ID: id, Article: "a", Kind: annotation.Rebuttal, Words: id}
	}
	link := func(id, from string, typ annotation.LinkType, made time.Time) notebook.Action {
		return notebook.AddLink{Link: annotation.Link{ID: id, Type: typ, From: from, To: "bees", Created: made}}
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Steps{Actions: []notebook.Action{
		notebook.AddArticle{Article: text(before)},
		notebook.AddHighlight{Highlight: annotation.Highlight{ID: "bees", Article: "a", Kind: annotation.Claim, Selector: at(before), Created: noon}},
		notebook.AddHighlight{Highlight: own("r1")},
		notebook.AddHighlight{Highlight: own("r2")},
		notebook.AddHighlight{Highlight: own("s")},
		link("l1", "r1", annotation.Rebuts, noon),
		link("l2", "r2", annotation.Rebuts, noon),
		notebook.Revise{Article: "a", Next: text(after), Version: "v", At: noon.Add(time.Hour), Places: map[string]anchor.Selector{"bees": *at(after)}},
		link("l3", "s", annotation.Supports, noon.Add(2*time.Hour)),
	}})
	if err != nil {
		t.Fatal(err)
	}
	h, _ := s.Highlight("bees")
	if got, want := changed.Ever(s, h), []string{"this claim was changed after you rebutted it"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	own1, _ := s.Highlight("r1")
	if got := changed.Ever(s, own1); len(got) > 0 {
		t.Errorf("an own statement: %q", got)
	}
}

func TestDates(t *testing.T) {
	at := time.Date(2026, 5, 3, 14, 5, 0, 0, time.Local)
	if got := changed.Moment(at); got != "3 May 2026, 14:05" {
		t.Error(got)
	}
	if got := changed.Day(at); got != "3 May 2026" {
		t.Error(got)
	}
	if got := changed.Sentence("this claim was changed"); got != "This claim was changed." {
		t.Error(got)
	}
}
