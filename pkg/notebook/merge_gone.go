package notebook

import "counterpoint/pkg/annotation"

// bury takes in what a Part says is gone: it goes here, too, with the links that touch it,
// unless it is back for good. What is merged after it meets the notebook without all that.
func (m *merging) bury(gone []Gone) {
	var c Change
	var links linkSet
	for _, g := range gone {
		if a, ok := m.articles[g.Article]; ok {
			g.Article = a.ID()
		}
		old, known := m.state.gone.get(g.key())
		if known && old.Stamp.Compare(g.Stamp) >= 0 {
			continue
		}
		c.Gone = append(c.Gone, Edit[Gone]{g.key(), old, &g})
		h, ok := m.state.highlights.get(g.ID)
		if g.Kind == HighlightRecord && ok && g.deleted(h.Edits) {
			c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{ID: g.ID, Before: h})
			links.add(m.state.touching([]*annotation.Highlight{h}).links...)
		}
		l, ok := m.state.links.get(g.ID)
		if g.Kind == LinkRecord && ok && g.deleted(l.Edits) {
			links.add(l)
		}
	}
	m.state.addDisputes(&links)
	c.Links = links.removal()
	m.state, m.change = m.state.With(c), m.change.then(c)
}
