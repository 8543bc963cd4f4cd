package reader

import (
	"sort"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// stood returns an article's highlights as they are drawn in an earlier version of it, in
// reading order: where they are known to have stood there, and where their words stand of
// those that were made by then. It calls pause as anchor.ResolveAll does.
func stood(state notebook.State, version *article.Article, pause func()) []render.Mark {
	var marks []render.Mark
	var search []annotation.Highlight
	var sels []anchor.Selector
	for _, h := range state.HighlightsOf(version.Meta().Of) {
		switch sel, known := passageThen(h, version); {
		case h.Own() || h.Created.After(version.Meta().Replaced):
		case known:
			marks = append(marks, markAt(state, h, sel))
		default:
			search, sels = append(search, h), append(sels, sel)
		}
	}
	for i, found := range anchor.ResolveAll(version.Text(), sels, pause) {
		if found.Status == anchor.Exact || found.Status == anchor.Moved {
			marks = append(marks, markAt(state, search[i], anchor.Selector{Position: found.Span, Exact: found.Span.In(version.Text())}))
		}
	}
	sort.SliceStable(marks, func(i, j int) bool {
		a, b := marks[i].Span, marks[j].Span
		return a.Start < b.Start || a.Start == b.Start && a.Len() > b.Len()
	})
	return marks
}

// passageThen returns the passage of h in an earlier version where that is known; else what
// it was in the next version that it is known of.
func passageThen(h annotation.Highlight, version *article.Article) (sel anchor.Selector, known bool) {
	if h.Own() {
		return anchor.Selector{}, false
	}
	for _, e := range h.Earlier {
		if e.Version == version.ID() {
			return e.Selector, e.Selector.Position.Valid(len(version.Text())) && !e.Selector.Position.Empty()
		}
		if e.At.After(version.Meta().Replaced) {
			return e.Selector, false
		}
	}
	return *h.Selector, false
}

// markAt is h as it is drawn at another passage than its own.
func markAt(state notebook.State, h annotation.Highlight, at anchor.Selector) render.Mark {
	m := markOf(state, h)
	m.Span, m.Quote = at.Position, at.Exact
	return m
}
