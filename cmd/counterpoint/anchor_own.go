package main

import (
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// version is an article of a notes file, what is marked in it, and what became of that in
// a newer version of it.
type version struct {
	old        *article.Article
	highlights []annotation.Highlight
	matches    []anchor.Match
}

// placeOwn finds highlights of a notes file of Counterpoint's in a. They are those of one
// article: a is taken for a version of the one of which most highlights are found.
func placeOwn(data []byte, a *article.Article) (placed, error) {
	part, err := w3c.Decode(data)
	if err != nil {
		return placed{}, err
	}
	var best version
	for _, old := range part.Articles {
		if v := versionOf(part, old, a); !old.Earlier() && (best.old == nil || v.found() > best.found()) {
			best = v
		}
	}
	p := placed{matches: best.matches, file: func() ([]byte, error) { return best.carry(data, part, a) }}
	for _, h := range best.highlights {
		p.ids = append(p.ids, w3c.HighlightIRI(h.ID))
	}
	return p, nil
}

func versionOf(part notebook.Part, old, a *article.Article) version {
	v := version{old: old}
	var sels []anchor.Selector
	for _, h := range part.Highlights {
		if h.Article == old.ID() && !h.Own() {
			v.highlights = append(v.highlights, h)
			sels = append(sels, *h.Selector)
		}
	}
	v.matches = anchor.ResolveAll(a.Text(), sels, nil)
	return v
}

// found returns how many highlights have a place in the newer version.
func (v version) found() int {
	n := 0
	for _, m := range v.matches {
		if m.Found() {
			n++
		}
	}
	return n
}

// carry returns the file of part with a as the newer version of v's article, which keeps
// the older one, and with the highlights where they were found. Where a has the text that
// is there already, the file is as it was.
func (v version) carry(data []byte, part notebook.Part, a *article.Article) ([]byte, error) {
	if v.old == nil || v.old.Text() == a.Text() {
		return data, nil
	}
	state, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part})
	if err != nil {
		return nil, err
	}
	revise := notebook.Revise{Article: v.old.ID(), Next: a, Version: annotation.NewID(), At: time.Now(), Places: v.places(a.Text())}
	if state, _, err = notebook.Apply(state, revise); err != nil {
		return nil, err
	}
	return w3c.Encode(state.Part())
}

// places returns where the highlights stand in text; the zero Selector where they have no
// one place there. Revise describes their context.
func (v version) places(text string) map[string]anchor.Selector {
	out := map[string]anchor.Selector{}
	for i, h := range v.highlights {
		out[h.ID] = anchor.Selector{}
		if m := v.matches[i]; m.Found() {
			out[h.ID] = anchor.Selector{Position: m.Span, Exact: m.Span.In(text)}
		}
	}
	return out
}
