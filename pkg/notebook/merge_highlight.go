package notebook

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

func (m *merging) highlight(h annotation.Highlight) {
	r := Record{HighlightRecord, h.ID}
	if g, ok := m.state.gone.get(goneKey(r)); ok && g.deleted(h.Edits) {
		return
	}
	m.there[r] = true
	old, ok := m.state.highlights.get(h.ID)
	if !ok {
		next := m.placed(h, nil)
		m.change.Highlights = append(m.change.Highlights, Edit[annotation.Highlight]{ID: h.ID, After: &next})
		return
	}
	if next := m.joinedHighlight(old, h); !sameHighlight(*old, next) {
		m.change.Highlights = append(m.change.Highlights, Edit[annotation.Highlight]{ID: h.ID, Before: old, After: &next})
	}
}

// joinedHighlight returns what old, the notebook's, and h become together. Where one of them
// is what was kept of the other's passage, both are at that passage before.
func (m *merging) joinedHighlight(old *annotation.Highlight, h annotation.Highlight) annotation.Highlight {
	mine := *old
	switch {
	case keptOf(mine, h):
		h = m.placed(h, old)
		mine = rejoined(mine, h, m.articles[h.Article])
	case keptOf(h, mine):
		in, _ := m.state.Article(mine.Article)
		h = rejoined(h, mine, in)
	default:
		h = m.placed(h, old)
	}
	a := register[annotation.Highlight]{&mine, mine.Edits, mine.Origin()}
	b := register[annotation.Highlight]{&h, h.Edits, h.Origin()}
	next := mine.Clone()
	next.Edits = joinedEdits(&next, annotation.HighlightFields, a, b)
	if next.Modified.Before(h.Modified) {
		next.Modified = h.Modified
	}
	if h.Made().Compare(next.Made()) < 0 {
		next.Created, next.Creator = h.Created, h.Creator
	}
	next.Extra = max(mine.Extra, h.Extra) // whichever comes first
	next.Edits = next.Edits.Since(a.laterOrigin(b), next.Made())
	return next
}

// placed returns a copy of h in the article that the notebook has for its own. old is the
// highlight of that id in the notebook, nil where there is none.
func (m *merging) placed(h annotation.Highlight, old *annotation.Highlight) annotation.Highlight {
	in, other := m.articles[h.Article], m.other[h.Article]
	h = h.Clone()
	h.Article = in.ID()
	for i, e := range h.Earlier {
		if v, ok := m.articles[e.Version]; ok {
			h.Earlier[i].Version = v.ID()
		}
	}
	switch {
	case h.Own():
		return h
	case !other && len(h.Earlier) > 0:
		return h // what a newer version lost is not searched for in that version
	case other && old != nil && old.Article == h.Article:
		return kept(h, *old, in)
	}
	return settle(h, in)
}

// kept returns h, which comes from another text, with what newer versions of the text here
// made of the passage of old, unless h is another passage by now.
func kept(h, old annotation.Highlight, in *article.Article) annotation.Highlight {
	old = old.Clone()
	h.Earlier = old.Earlier
	if wasQuote(old, h.Quote()) {
		h.Selector = old.Selector
		return h
	}
	return settle(h, in)
}

// wasQuote reports whether quote is what h says, or said in an earlier version.
func wasQuote(h annotation.Highlight, quote string) bool {
	if !h.Own() && h.Quote() == quote {
		return true
	}
	for _, e := range h.Earlier {
		if e.Selector.Exact == quote {
			return true
		}
	}
	return false
}
