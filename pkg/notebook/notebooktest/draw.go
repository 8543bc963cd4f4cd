// Package notebooktest makes notebooks for tests: random steps for property tests and
// large notebooks for benchmarks.
//
// Ids are drawn from small pools, so that steps meet each other. Start with Action.
package notebooktest

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// Epoch is the moment from which drawn times are counted, in whole minutes.
var Epoch = time.Date(2026, 1, 2, 3, 4, 0, 0, time.UTC)

var texts = []string{
	"Bees sleep. Bees sleep at night.",
	"The naïve 🏳️‍🌈 claim stands. Nobody rebuts it.",
	"Rain fell on the parade.",
	"Rain fell. Bees never sleep at night. Bees sleep.", // a newer version of the first, say
}

// Action draws a step. It may be one that a notebook refuses.
func Action(t *rapid.T) notebook.Action {
	switch rapid.IntRange(0, 27).Draw(t, "action") {
	case 24:
		return notebook.AddWaiting{Waiting: Waiting(t)}
	case 25:
		return notebook.RemoveWaiting{ID: waitingID(t)}
	case 26:
		return notebook.Receive{Action: Action(t)}
	case 27:
		return notebook.Join{Waiting: waitingID(t), Article: anyArticleID(t)}
	case 0, 1, 2:
		return notebook.AddArticle{Article: Article(t)}
	case 3:
		meta := article.Meta{Title: rapid.SampledFrom([]string{"A", "B"}).Draw(t, "title"), Added: moment(t, "added")}
		return notebook.SetMeta{Article: anyArticleID(t), Meta: meta}
	case 4, 22:
		return notebook.RemoveArticle{ID: anyArticleID(t)}
	case 5, 6, 7, 8:
		return notebook.AddHighlight{Highlight: Highlight(t)}
	case 9:
		return notebook.ChangeHighlight{Highlight: Highlight(t)}
	case 10:
		return notebook.RemoveHighlight{ID: highlightID(t)}
	case 11, 12, 13, 14:
		return notebook.AddLink{Link: Link(t)}
	case 15:
		return notebook.ChangeLink{Link: Link(t)}
	case 16:
		return notebook.RemoveLink{ID: linkID(t)}
	case 17, 18:
		return notebook.Merge{Part: State(t).Part()}
	case 19, 20, 21:
		return Revise(t)
	default:
		label := rapid.SampledFrom([]string{"tidy up", "move"}).Draw(t, "label")
		return notebook.Steps{Label: label, Actions: []notebook.Action{Action(t), Action(t)}}
	}
}

// State draws a small notebook: of the steps drawn for it, those that it does not refuse.
func State(t *rapid.T) notebook.State {
	var steps []notebook.Action
	for range rapid.IntRange(1, 3).Draw(t, "articles") {
		steps = append(steps, notebook.AddArticle{Article: Article(t)})
	}
	for range rapid.IntRange(0, 12).Draw(t, "highlights") {
		steps = append(steps, notebook.AddHighlight{Highlight: Highlight(t)})
	}
	for range rapid.IntRange(0, 12).Draw(t, "links") {
		steps = append(steps, notebook.AddLink{Link: Link(t)})
	}
	for range rapid.IntRange(0, 2).Draw(t, "waiting") {
		steps = append(steps, notebook.AddWaiting{Waiting: Waiting(t)})
	}
	for range rapid.IntRange(0, 3).Draw(t, "versions") {
		steps = append(steps, Revise(t), notebook.AddHighlight{Highlight: Highlight(t)})
	}
	if rapid.IntRange(0, 3).Draw(t, "removed") == 0 { // some of its statements may be kept in others
		steps = append(steps, notebook.RemoveArticle{ID: articleID(t)}, notebook.AddArticle{Article: Article(t)})
	}
	var s notebook.State
	for _, step := range steps {
		if next, _, err := notebook.Apply(s, step); err == nil {
			s = next
		}
	}
	return s
}

// Article draws an article: two ids can have the same text, and one id two texts.
func Article(t *rapid.T) *article.Article {
	text := rapid.SampledFrom(texts).Draw(t, "text")
	meta := article.Meta{Title: "A", Added: moment(t, "added")}
	if rapid.IntRange(0, 3).Draw(t, "addressed") == 0 {
		meta.Source = "http://www.example.org/" + articleID(t) + "/"
	}
	a, err := article.New(articleID(t), meta, []article.Block{article.Plain(text), article.Plain("The end.")})
	if err != nil {
		t.Fatalf("a drawn article: %v", err)
	}
	return a
}

// Highlight draws a highlight: a passage of some text, which may stand elsewhere in its
// article or nowhere, or an own statement.
func Highlight(t *rapid.T) annotation.Highlight {
	h := annotation.Highlight{
		ID:       highlightID(t),
		Article:  anyArticleID(t),
		Kind:     rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"),
		Comment:  rapid.SampledFrom([]string{"", "Hm.", "<b>No</b> & never"}).Draw(t, "comment"),
		Created:  moment(t, "created"),
		Modified: moment(t, "modified"),
	}
	if rapid.IntRange(0, 4).Draw(t, "own") == 0 {
		h.Words = "So I say."
		h.Tags = []string{"mine"}
		h.Sources = []annotation.Source{{Address: "https://example.org/"}}
		return h
	}
	text := rapid.SampledFrom(texts).Draw(t, "quoted")
	start := rapid.IntRange(0, 4).Draw(t, "start")
	end := rapid.IntRange(start+1, 9).Draw(t, "end")
	sel := anchor.Describe(text, span.Span{Start: start, End: end})
	h.Selector = &sel
	return h
}

// Waiting draws notes for an article that may be there, with links to what may be elsewhere.
func Waiting(t *rapid.T) notebook.Waiting {
	w := notebook.Waiting{ID: waitingID(t), Added: moment(t, "added")}
	if rapid.Bool().Draw(t, "placed") {
		w.Source = "https://example.org/" + articleID(t)
	}
	taken := map[string]bool{}
	for range rapid.IntRange(1, 3).Draw(t, "waiting highlights") {
		h := Highlight(t)
		h.Article = w.ID
		if !taken[h.ID] {
			w.Highlights = append(w.Highlights, h)
		}
		taken[h.ID] = true
	}
	if l := Link(t); l.Validate() == nil {
		w.Links = append(w.Links, l)
	}
	return w
}

// Link draws a link, whose ends may not be there.
func Link(t *rapid.T) annotation.Link {
	l := annotation.Link{
		ID:       linkID(t),
		Type:     rapid.SampledFrom(annotation.LinkTypes).Draw(t, "type"),
		From:     highlightID(t),
		Note:     rapid.SampledFrom([]string{"", "because"}).Draw(t, "note"),
		Created:  moment(t, "created"),
		Modified: moment(t, "modified"),
	}
	if l.Type == annotation.Disputes {
		l.To = linkID(t)
	} else {
		l.To = highlightID(t)
	}
	return l
}

// Revise draws a newer version of an article, with a place or two that passages have in it.
func Revise(t *rapid.T) notebook.Revise {
	next := Article(t)
	places := map[string]anchor.Selector{}
	for range rapid.IntRange(0, 2).Draw(t, "places") {
		start := rapid.IntRange(0, 4).Draw(t, "start")
		places[highlightID(t)] = anchor.Describe(next.Text(), span.Span{Start: start, End: start + 5})
	}
	return notebook.Revise{Article: anyArticleID(t), Next: next, Version: id(t, "v", 3), At: moment(t, "at"), Places: places}
}

// anyArticleID draws the id of an article or, now and then, of an earlier version.
func anyArticleID(t *rapid.T) string {
	if rapid.IntRange(0, 4).Draw(t, "version") == 0 {
		return id(t, "v", 3)
	}
	return articleID(t)
}

func articleID(t *rapid.T) string   { return id(t, "a", 3) }
func highlightID(t *rapid.T) string { return id(t, "h", 6) }
func linkID(t *rapid.T) string      { return id(t, "l", 5) }
func waitingID(t *rapid.T) string   { return id(t, "w", 3) }

func id(t *rapid.T, prefix string, n int) string {
	return fmt.Sprintf("%s%d", prefix, rapid.IntRange(1, n).Draw(t, prefix))
}

func moment(t *rapid.T, what string) time.Time {
	return Epoch.Add(time.Duration(rapid.IntRange(0, 3).Draw(t, what)) * time.Minute)
}
