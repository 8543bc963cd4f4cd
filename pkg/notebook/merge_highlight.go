package notebook

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

func (m *merging) highlight(h annotation.Highlight) {
	old, ok := m.state.highlights.get(h.ID)
	later := !ok || h.Modified.After(old.Modified)
	switch {
	case !later && keptOf(*old, h):
		h = rejoined(*old, m.placed(h, old), m.articles[h.Article])
	case !later:
		return
	case ok && keptOf(h, *old):
		in, _ := m.state.Article(old.Article)
		h = rejoined(h, *old, in)
	default:
		h = m.placed(h, old)
	}
	m.change.Highlights = append(m.change.Highlights, Edit[annotation.Highlight]{ID: h.ID, Before: old, After: &h})
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
