package notebook

import "counterpoint/pkg/annotation"

// bury takes in what a Part says is gone: it goes here, too, with the links that touch it.
// What is merged after it meets the notebook without all that.
func (m *merging) bury(gone []Gone) {
	var c Change
	var links linkSet
	for _, g := range gone {
		if a, ok := m.articles[g.Article]; ok {
			g.Article = a.ID()
		}
		old, known := m.state.gone.get(g.key())
		if known && old.Stamp.Compare(g.Stamp) >= 0 || !m.buries(g, &c, &links) {
			continue
		}
		c.Gone = append(c.Gone, Edit[Gone]{g.key(), old, &g})
	}
	m.state.addDisputes(&links)
	c.Links = links.removal()
	m.state = m.state.With(c)
	m.change = m.change.then(c)
}

// buries adds to c, or to links, what g says is gone, and reports false where it is there
// for good.
func (m *merging) buries(g Gone, c *Change, links *linkSet) bool {
	switch g.Kind {
	case HighlightRecord:
		if h, ok := m.state.highlights.get(g.ID); ok {
			if !g.deleted(h.Edits) {
				return false
			}
			c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{ID: g.ID, Before: h})
			links.add(m.state.touching([]*annotation.Highlight{h}).links...)
		}
	case LinkRecord:
		if l, ok := m.state.links.get(g.ID); ok {
			if !g.deleted(l.Edits) {
				return false
			}
			links.add(l)
		}
	}
	return true
}
