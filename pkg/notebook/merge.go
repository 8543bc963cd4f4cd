package notebook

import (
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// merging is a Merge under way: what is to change, and where the records of the Part
// have gone.
type merging struct {
	state    State
	change   Change
	articles map[string]*article.Article // by their id in the Part: as the notebook has them
	coming   map[string]annotation.Link  // the Part's links by id
	links    map[string]string           // by their id in the Part: id in the notebook
}

func (a Merge) change(s State) (Change, error) {
	if err := a.Part.Validate(); err != nil {
		return Change{}, fmt.Errorf("nothing was imported: %w", err)
	}
	m := merging{
		state:    s,
		change:   Change{Label: "import"},
		articles: map[string]*article.Article{},
		coming:   map[string]annotation.Link{},
		links:    map[string]string{},
	}
	for _, incoming := range a.Part.Articles {
		m.article(incoming)
	}
	for _, h := range a.Part.Highlights {
		m.highlight(h)
	}
	for _, l := range a.Part.Links {
		m.coming[l.ID] = l
	}
	for _, l := range a.Part.Links {
		m.link(l)
	}
	return m.change, nil
}

func (m *merging) article(incoming *article.Article) {
	if known := m.known(incoming); known != nil {
		m.articles[incoming.ID()] = known
		return
	}
	m.articles[incoming.ID()] = incoming
	m.change.Articles = append(m.change.Articles, Edit[article.Article]{ID: incoming.ID(), After: incoming})
}

// known returns the article that the notebook has for incoming: the one under its id
// where the text is the same, another with the same blocks, the one under its id with
// another text (quotes are searched for in it), or nil. What the Part has twice comes
// twice, so that a notebook can be brought back as it was.
func (m *merging) known(incoming *article.Article) *article.Article {
	sameID, ok := m.state.Article(incoming.ID())
	if ok && sameBlocks(sameID, incoming) {
		return sameID
	}
	for _, a := range m.state.Articles() {
		if sameBlocks(a, incoming) {
			return a
		}
	}
	return sameID
}

func (m *merging) highlight(h annotation.Highlight) {
	old, ok := m.state.highlights.get(h.ID)
	if ok && !h.Modified.After(old.Modified) {
		return
	}
	a := m.articles[h.Article]
	h.Article = a.ID()
	h = settle(h, a)
	m.change.Highlights = append(m.change.Highlights, Edit[annotation.Highlight]{ID: h.ID, Before: old, After: &h})
}

// link merges l and returns the id of the link that stands for it in the notebook.
// The link that l disputes goes first, since l has to follow it to another id.
func (m *merging) link(l annotation.Link) string {
	if id, ok := m.links[l.ID]; ok {
		return id
	}
	m.links[l.ID] = l.ID // ends the round where disputes dispute each other
	if l.Type == annotation.Disputes {
		l.To = m.link(m.coming[l.To])
	}
	old, ok := m.state.links.get(l.ID)
	if ok && !l.Modified.After(old.Modified) {
		return l.ID
	}
	twin, double := m.state.twin(l)
	switch {
	case double && ok, l.To == l.ID: // l as it was stays
		return l.ID
	case double:
		m.links[l.ID] = twin
		return twin
	}
	m.change.Links = append(m.change.Links, Edit[annotation.Link]{ID: l.ID, Before: old, After: &l})
	return l.ID
}
