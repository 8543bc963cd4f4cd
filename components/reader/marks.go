package reader

import (
	"slices"
	"strings"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// marks returns the article's highlights for which wanted holds as they are drawn, in
// reading order. Own statements and orphans have no place in the text.
func (r *Reader) marks(wanted func(span.Span) bool) []render.Mark {
	state := r.Desk.State()
	var marks []render.Mark
	for _, h := range state.HighlightsOf(r.Address.Article) {
		if h.Own() || !wanted(h.Selector.Position) || state.Orphan(h) {
			continue
		}
		m := markOf(state, h)
		if standing.Shown(r.Desk, h) {
			m.Standing, m.NoEvidence = r.Desk.Argument().Standing(h.ID), r.Desk.Argument().NoStandingEvidence(h.ID)
		}
		marks = append(marks, m)
	}
	return marks
}

func markOf(state notebook.State, h annotation.Highlight) render.Mark {
	m := render.Mark{ID: h.ID, Span: h.Selector.Position, Kind: h.Kind, Quote: h.Quote(), Speaker: h.Speaker, Comment: h.Comment}
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
	rows := r.touched(c)
	if len(rows) == 0 {
		return
	}
	r.drawing.finish(r.ctx)
	page := render.New(r.article, r.marks(func(s span.Span) bool {
		for _, row := range rows {
			if !s.Intersect(r.article.BlockSpan(row)).Empty() {
				return true
			}
		}
		return false
	}))
	if id, ok := strings.CutPrefix(browser.FocusedID(), render.MarkID("")); ok {
		r.left = id // it gets the focus back, and was not gone to
	}
	for _, row := range rows {
		browser.Redraw(render.RowID(row), page.Row(row))
	}
}

// touched returns the article's blocks whose look c changes, in order.
func (r *Reader) touched(c desk.Change) []int {
	rows := map[int]bool{}
	touch := func(h *annotation.Highlight) {
		if h == nil || h.Own() || h.Article != r.article.ID() {
			return
		}
		first, end := r.article.BlocksIn(h.Selector.Position)
		for i := first; i < end; i++ {
			rows[i] = true
		}
	}
	for _, e := range c.Highlights {
		touch(e.Before)
		touch(e.After)
	}
	for _, id := range c.Restood {
		if h, ok := r.Desk.State().Highlight(id); ok {
			touch(&h)
		}
	}
	for _, e := range c.Links {
		for _, l := range []*annotation.Link{e.Before, e.After} {
			if l == nil {
				continue
			}
			for _, end := range []string{l.From, l.To} {
				if h, ok := r.Desk.State().Highlight(end); ok {
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
