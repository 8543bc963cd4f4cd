package notebook_test

import (
	"errors"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

const text = "Bees sleep. Bees sleep at night. The naïve 🏳️‍🌈 claim stands."

var noon = time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC)

func newArticle(t testing.TB, id, text string) *article.Article {
	t.Helper()
	a, err := article.New(id, article.Meta{Title: id, Added: noon}, []article.Block{article.Plain(text)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// passage is the highlight id of the bytes start to end of text in the article a.
func passage(id string, kind annotation.Kind, start, end int) annotation.Highlight {
	sel := anchor.Describe(text, span.Span{Start: start, End: end})
	return annotation.Highlight{ID: id, Article: "a", Kind: kind, Selector: &sel, Created: noon, Modified: noon}
}

func own(id string, kind annotation.Kind, words string) annotation.Highlight {
	return annotation.Highlight{ID: id, Article: "a", Kind: kind, Words: words, Created: noon, Modified: noon}
}

// link is the link id of the given ends, made minutes after noon.
func link(id string, kind annotation.LinkType, from, to string, minutes int) annotation.Link {
	at := noon.Add(time.Duration(minutes) * time.Minute)
	return annotation.Link{ID: id, Type: kind, From: from, To: to, Created: at, Modified: at}
}

// sample is article a with a claim, a rebuttal of it, evidence for that, and a dispute
// of the rebuttal's link; article b with nothing.
func sample(t testing.TB) notebook.State {
	t.Helper()
	return do(t, notebook.State{},
		notebook.AddArticle{Article: newArticle(t, "a", text)},
		notebook.AddArticle{Article: newArticle(t, "b", "Another text.")},
		notebook.AddHighlight{Highlight: passage("claim", annotation.Claim, 0, 11)},
		notebook.AddHighlight{Highlight: passage("evidence", annotation.Evidence, 12, 32)},
		notebook.AddHighlight{Highlight: own("rebuttal", annotation.Rebuttal, "They never sleep.")},
		notebook.AddLink{Link: link("rebuts", annotation.Rebuts, "rebuttal", "claim", 1)},
		notebook.AddLink{Link: link("supports", annotation.Supports, "evidence", "claim", 2)},
		notebook.AddLink{Link: link("disputes", annotation.Disputes, "evidence", "rebuts", 3)},
		notebook.AddLink{Link: link("same", annotation.SameClaim, "claim", "evidence", 4)},
	)
}

func do(t testing.TB, s notebook.State, actions ...notebook.Action) notebook.State {
	t.Helper()
	for _, a := range actions {
		next, _, err := notebook.Apply(s, a)
		if err != nil {
			t.Fatalf("%T: %v", a, err)
		}
		s = next
	}
	return s
}

func TestApplyRefuses(t *testing.T) {
	s := sample(t)
	elsewhere := passage("new", annotation.Claim, 0, 4)
	elsewhere.Article = "gone"
	moved := passage("claim", annotation.Claim, 0, 11)
	moved.Article = "gone"
	noKind := passage("new", "opinion", 0, 4)
	tests := []struct {
		name   string
		action notebook.Action
		want   error // nil: any error
	}{
		{"article again", notebook.AddArticle{Article: newArticle(t, "a", "x")}, notebook.ErrExists},
		{"no article", notebook.AddArticle{}, nil},
		{"meta of no article", notebook.SetMeta{Article: "gone"}, notebook.ErrNoArticle},
		{"script for an address", notebook.SetMeta{Article: "a", Meta: article.Meta{Source: "javascript:alert(1)"}}, nil},
		{"remove no article", notebook.RemoveArticle{ID: "gone"}, notebook.ErrNoArticle},
		{"highlight again", notebook.AddHighlight{Highlight: passage("claim", annotation.Claim, 0, 4)}, notebook.ErrExists},
		{"highlight in no article", notebook.AddHighlight{Highlight: elsewhere}, notebook.ErrNoArticle},
		{"highlight moved to no article", notebook.ChangeHighlight{Highlight: moved}, notebook.ErrNoArticle},
		{"unknown kind", notebook.AddHighlight{Highlight: noKind}, nil},
		{"half a character", notebook.AddHighlight{Highlight: passage("new", annotation.Claim, 33, 40)}, nil},
		{"change no highlight", notebook.ChangeHighlight{Highlight: passage("gone", annotation.Claim, 0, 4)}, notebook.ErrNoHighlight},
		{"remove no highlight", notebook.RemoveHighlight{ID: "gone"}, notebook.ErrNoHighlight},
		{"link to itself", notebook.AddLink{Link: link("n", annotation.Rebuts, "claim", "claim", 0)}, notebook.ErrSelfLink},
		{"link that disputes itself", notebook.AddLink{Link: link("n", annotation.Disputes, "claim", "n", 0)}, notebook.ErrSelfLink},
		{"link to a link", notebook.AddLink{Link: link("n", annotation.Rebuts, "claim", "rebuts", 0)}, notebook.ErrNoHighlight},
		{"dispute of a highlight", notebook.AddLink{Link: link("n", annotation.Disputes, "rebuttal", "claim", 0)}, notebook.ErrNoLink},
		{"link again", notebook.AddLink{Link: link("rebuts", annotation.Supports, "rebuttal", "claim", 0)}, notebook.ErrExists},
		{"same link", notebook.AddLink{Link: link("n", annotation.Rebuts, "rebuttal", "claim", 0)}, notebook.ErrSameLink},
		{"same link turned round", notebook.AddLink{Link: link("n", annotation.SameClaim, "evidence", "claim", 0)}, notebook.ErrSameLink},
		{"change into the same link", notebook.ChangeLink{Link: link("supports", annotation.SameClaim, "claim", "evidence", 0)}, notebook.ErrSameLink},
		{"change to no end", notebook.ChangeLink{Link: link("supports", annotation.Rebuts, "claim", "gone", 0)}, notebook.ErrNoHighlight},
		{"change no link", notebook.ChangeLink{Link: link("gone", annotation.Rebuts, "claim", "evidence", 0)}, notebook.ErrNoLink},
		{"remove no link", notebook.RemoveLink{ID: "gone"}, notebook.ErrNoLink},
		{"second step", notebook.Steps{Actions: []notebook.Action{notebook.RemoveLink{ID: "same"}, notebook.RemoveLink{ID: "same"}}}, notebook.ErrNoLink},
	}
	before := dump(t, s)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, c, err := notebook.Apply(s, tt.action)
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			if !c.Empty() || dump(t, got) != before {
				t.Error("it was refused and changed something")
			}
		})
	}
}

func TestApplyLabelsAndCounts(t *testing.T) {
	s := sample(t)
	edited := passage("evidence", annotation.Evidence, 12, 32)
	edited.Comment = "Says who?"
	noted := link("same", annotation.SameClaim, "claim", "evidence", 4)
	noted.Note = "in other words"
	tests := []struct {
		action                      notebook.Action
		label                       string
		articles, highlights, links int // records changed
	}{
		{notebook.AddArticle{Article: newArticle(t, "c", "x")}, "add article", 1, 0, 0},
		{notebook.SetMeta{Article: "a", Meta: article.Meta{Title: "A"}}, "edit article", 1, 0, 0},
		{notebook.SetMeta{Article: "a", Meta: article.Meta{Title: "a", Added: noon.Local()}}, "edit article", 0, 0, 0},
		{notebook.RemoveArticle{ID: "a"}, "remove article", 1, 3, 4},
		{notebook.RemoveArticle{ID: "b"}, "remove article", 1, 0, 0},
		{notebook.AddHighlight{Highlight: own("n", annotation.Note, "Hm.")}, "add note", 0, 1, 0},
		{notebook.ChangeHighlight{Highlight: edited}, "edit evidence", 0, 1, 0},
		{notebook.ChangeHighlight{Highlight: passage("claim", annotation.Claim, 0, 11)}, "edit claim", 0, 0, 0},
		{notebook.RemoveHighlight{ID: "rebuttal"}, "delete rebuttal", 0, 1, 2},
		{notebook.RemoveHighlight{ID: "evidence"}, "delete evidence", 0, 1, 3},
		{notebook.AddLink{Link: link("n", annotation.Rebuts, "claim", "rebuttal", 0)}, "rebut", 0, 0, 1},
		{notebook.ChangeLink{Link: noted}, "edit link", 0, 0, 1},
		{notebook.ChangeLink{Link: link("same", annotation.SameClaim, "claim", "evidence", 4)}, "edit link", 0, 0, 0},
		{notebook.RemoveLink{ID: "rebuts"}, "delete link", 0, 0, 2},
		{notebook.Steps{Label: "tidy up", Actions: []notebook.Action{
			notebook.RemoveHighlight{ID: "rebuttal"},
			notebook.AddHighlight{Highlight: own("n", annotation.Note, "Hm.")},
			notebook.RemoveHighlight{ID: "n"},
		}}, "tidy up", 0, 1, 2},
	}
	for _, tt := range tests {
		_, c, err := notebook.Apply(s, tt.action)
		if err != nil {
			t.Errorf("%T: %v", tt.action, err)
			continue
		}
		if c.Label != tt.label || len(c.Articles) != tt.articles || len(c.Highlights) != tt.highlights || len(c.Links) != tt.links {
			t.Errorf("%T: %q with %d articles, %d highlights, %d links; want %q, %d, %d, %d", tt.action,
				c.Label, len(c.Articles), len(c.Highlights), len(c.Links), tt.label, tt.articles, tt.highlights, tt.links)
		}
	}
}

func TestHighlightsAreAnchored(t *testing.T) {
	s := sample(t)
	shifted := passage("shifted", annotation.Claim, 33, len(text)) // with characters of many bytes
	shifted.Selector.Position = span.Span{Start: 2, End: 2 + len(text) - 33}
	twice := passage("twice", annotation.Claim, 0, 4)
	twice.Selector.Position, twice.Selector.Prefix, twice.Selector.Suffix = span.Span{Start: -1, End: 900}, "", ""
	lost := passage("lost", annotation.Claim, 0, 4)
	lost.Selector.Exact = "Wasps"
	tests := []struct {
		highlight annotation.Highlight
		orphan    bool
		start     int
	}{
		{shifted, false, 33},
		{twice, true, -1},
		{lost, true, 0},
		{own("own", annotation.Claim, "Wasps"), false, 0},
	}
	for _, tt := range tests {
		s := do(t, s, notebook.AddHighlight{Highlight: tt.highlight})
		got, _ := s.Highlight(tt.highlight.ID)
		if s.Orphan(got) != tt.orphan {
			t.Errorf("%s: orphan is %v", got.ID, !tt.orphan)
		}
		if !got.Own() && got.Selector.Position.Start != tt.start {
			t.Errorf("%s starts at %d, want %d", got.ID, got.Selector.Position.Start, tt.start)
		}
	}
	if s.Orphan(passage("claim", annotation.Claim, 0, 11)) {
		t.Error("a passage that stands is an orphan")
	}
}
