package reader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
	"counterpoint/pkg/store"
)

// The article of the walks about newer versions, before and after. The ferryman is gone
// from it, and the mayor agrees in two places where she agreed in one.
var (
	ferryBefore = []string{
		"Orme closes its footbridge",
		"The council of Orme voted on Tuesday to close the footbridge for a year. It says the timber is rotten.",
		"Ida Brandt spoke last for an hour. The mayor agreed. She left early and went home by train.",
		"A survey by the college of engineers found no rot at all in the main beams.",
		"Shops on the far bank expect to lose a third of their trade.",
		"The ferryman was not asked. The closure begins in May.",
	}
	ferryAfter = []string{
		"Orme closes its footbridge",
		"Engineers were heard twice. The mayor agreed. Nobody clapped.",
		"The council of Orme voted on Tuesday to close the footbridge for a year. It says the railing is loose.",
		"Shops on the far bank expect to lose a third of their trade.",
		"Masons were heard once. The mayor agreed. Somebody laughed.",
		"A survey by the college of engineers found no rot at all in the main beams.",
		"The closure begins in May.",
	}
)

// long returns paragraphs with so many more that the page takes its time.
func long(paragraphs []string) []string {
	return append(slices.Clone(paragraphs), strings.Split(anchortest.Article(1, 200<<10), "\n\n")...)
}

// The times of the walks about newer versions.
var (
	marking  = time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	revising = time.Date(2026, 5, 3, 12, 5, 0, 0, time.UTC)
)

func ferry(t *testing.T, paragraphs []string) *article.Article {
	t.Helper()
	blocks := []article.Block{{Kind: article.Heading, Level: 1, Text: paragraphs[0]}}
	for _, text := range paragraphs[1:] {
		blocks = append(blocks, article.Plain(text))
	}
	a, err := article.New("ferry", article.Meta{Title: paragraphs[0], Added: marking}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// at returns the selector of the first place of quote in a.
func at(t *testing.T, a *article.Article, quote string) anchor.Selector {
	t.Helper()
	start := strings.Index(a.Text(), quote)
	if start < 0 {
		t.Fatalf("%q is not in the article", quote)
	}
	return anchor.Describe(a.Text(), span.Span{Start: start, End: start + len(quote)})
}

func apply(t *testing.T, s notebook.State, actions ...notebook.Action) notebook.State {
	t.Helper()
	s, _, err := notebook.Apply(s, notebook.Steps{Actions: actions})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// markedFerry is the article with what a reader marked in it: the survey rebuts the timber.
func markedFerry(t *testing.T) notebook.State {
	t.Helper()
	return markedIn(t, ferryBefore)
}

// markedIn is the same in an article of those paragraphs.
func markedIn(t *testing.T, paragraphs []string) notebook.State {
	t.Helper()
	a := ferry(t, paragraphs)
	s := apply(t, notebook.State{}, notebook.AddArticle{Article: a})
	for _, h := range []struct {
		id    string
		kind  annotation.Kind
		quote string
	}{
		{"timber", annotation.Claim, "It says the timber is rotten."},
		{"mayor", annotation.Note, "The mayor agreed."},
		{"survey", annotation.Rebuttal, ferryBefore[3]},
		{"shops", annotation.Evidence, ferryBefore[4]},
		{"ferryman", annotation.Claim, "The ferryman was not asked."},
		{"closure", annotation.Claim, "The closure begins in May."},
	} {
		sel := at(t, a, h.quote)
		s = apply(t, s, notebook.AddHighlight{Highlight: annotation.Highlight{
			ID: h.id, Article: "ferry", Kind: h.kind, Selector: &sel, Created: marking, Modified: marking}})
	}
	return apply(t, s, notebook.AddLink{Link: annotation.Link{
		ID: "link", Type: annotation.Rebuts, From: "survey", To: "timber", Created: marking, Modified: marking}})
}

// revisedFerry is the same after the newer version came, and after the shops were linked.
func revisedFerry(t *testing.T) notebook.State {
	t.Helper()
	return revised(t, ferryBefore, ferryAfter)
}

// revised is an article of the paragraphs before with what a reader marked in it, after
// those of after came and the shops were linked.
func revised(t *testing.T, before, after []string) notebook.State {
	t.Helper()
	next := ferry(t, after)
	later := revising.Add(time.Hour)
	return apply(t, markedIn(t, before),
		notebook.Revise{Article: "ferry", Next: next, Version: "ferry-1", At: revising, Places: map[string]anchor.Selector{
			"timber": at(t, next, "It says the railing is loose."), "mayor": {}, "ferryman": {},
		}},
		notebook.AddLink{Link: annotation.Link{
			ID: "later", Type: annotation.Supports, From: "shops", To: "timber", Created: later, Modified: later}},
	)
}

// openFerry opens a browser that has a notebook, at an address.
func openFerry(t *testing.T, s notebook.State, address string, options walk.Options) *walk.Page {
	t.Helper()
	page := walk.Open(t, walk.Start(t), options)
	page.WaitFor("heading", "Library")
	page.Eval(keeping(t, s), nil)
	page.Goto(address)
	page.Reload()
	return page
}

// keeping is the script that keeps a notebook as the page does.
func keeping(t *testing.T, s notebook.State) string {
	t.Helper()
	kv := store.NewMemory()
	_, all, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: s.Part()})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.NewWriter(kv).Save(all); err != nil {
		t.Fatal(err)
	}
	keys, err := kv.Keys()
	if err != nil {
		t.Fatal(err)
	}
	var script strings.Builder
	script.WriteString("(() => {")
	for _, key := range keys {
		value, _, _ := kv.Get(key)
		fmt.Fprintf(&script, "localStorage.setItem(%s, %s);", js(key), js("="+value))
	}
	script.WriteString("})()")
	return script.String()
}

const ferryChanges = "#/article/ferry?panel=changes"
