package reader

import (
	"slices"
	"strings"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/person"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// marks returns the article's highlights for which wanted holds as they are drawn, in
// reading order. Own statements and orphans have no place in the text.
func (r *Reader) marks(wanted func(span.Span) bool) []render.Mark {
	return marksOf(r.Desk, r.Address.Article, r.people, wanted)
}

// marksOf does that for any article and the people who marked it.
func marksOf(d *desk.Desk, articleID string, people person.People, wanted func(span.Span) bool) []render.Mark {
	state := d.State()
	var marks []render.Mark
	for _, h := range state.HighlightsOf(articleID) {
		if h.Own() || !wanted(h.Selector.Position) || state.Orphan(h) {
			continue
		}
		m := markOf(state, h)
		m.By, _ = people.By(h)
		if standing.Shown(d, h) {
			m.Standing, m.NoEvidence = d.Argument().Standing(h.ID), d.Argument().NoStandingEvidence(h.ID)
		}
		marks = append(marks, m)
	}
	return marks
}

func markOf(state notebook.State, h annotation.Highlight) render.Mark {
	m := render.Mark{ID: h.ID, Span: h.Selector.Position, Kind: h.Kind, Quote: h.Quote(), Speaker: h.Speaker, Comment: h.Comment}
	if h.Verdict != "" {
		m.Verdict = "Your verdict: " + h.Verdict
	}
	for _, l := range state.LinksTo(h.ID) {
		switch l.Type {
		case annotation.Rebuts, annotation.Contradicts:
			m.Rebuttals++
		case annotation.Supports:
			m.Supports++
		}
	}
	for _, l := range state.LinksFrom(h.ID) {
		if l.Type == annotation.Contradicts {
			m.Rebuttals++
		}
	}
	return m
}

// redraw draws the rows of the article anew that c touches.
func (r *Reader) redraw(c desk.Change) {
	rows := touched(r.Desk.State(), r.article, c)
	if len(rows) == 0 {
		return
	}
	r.drawing.finish(r.ctx)
	page := render.New(r.article, r.marks(inRows(r.article, rows)))
	if id, ok := strings.CutPrefix(browser.FocusedID(), render.MarkID("")); ok {
		r.left = id // it gets the focus back, and was not gone to
	}
	for _, row := range rows {
		browser.Redraw(render.RowID(row), page.Row(row))
	}
}

// inRows reports of a passage whether it shares text with one of a's blocks rows.
func inRows(a *article.Article, rows []int) func(span.Span) bool {
	return func(s span.Span) bool {
		return slices.ContainsFunc(rows, func(row int) bool { return !s.Intersect(a.BlockSpan(row)).Empty() })
	}
}

// touched returns a's blocks whose look c changes, in order. state is the notebook after c.
func touched(state notebook.State, a *article.Article, c desk.Change) []int {
	rows := map[int]bool{}
	touch := func(h *annotation.Highlight) {
		if h == nil || h.Own() || h.Article != a.ID() {
			return
		}
		first, end := a.BlocksIn(h.Selector.Position)
		for i := first; i < end; i++ {
			rows[i] = true
		}
	}
	for _, e := range c.Highlights {
		touch(e.Before)
		touch(e.After)
	}
	for _, id := range c.Restood {
		if h, ok := state.Highlight(id); ok {
			touch(&h)
		}
	}
	for _, e := range c.Links {
		for _, l := range []*annotation.Link{e.Before, e.After} {
			if l == nil {
				continue
			}
			for _, end := range []string{l.From, l.To} {
				if h, ok := state.Highlight(end); ok {
					touch(&h)
				}
			}
		}
	}
	list := make([]int, 0, len(rows))
	for row := range rows {
		list = append(list, row)
	}
	slices.Sort(list)
	return list
}
