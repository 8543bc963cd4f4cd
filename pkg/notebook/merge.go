package notebook

import (
	"fmt"

	"counterpoint/pkg/annotation"
)

// merging is a Merge under way: what is to change, and where the records of the Part
// have gone.
type merging struct {
	state    State
	change   Change
	articles articleSet                 // by their id in the Part: as the notebook has them
	other    map[string]bool            // ids in the Part of articles that have another text in the notebook
	links    map[string]annotation.Link // the Part's links by id
	linked   map[string]string          // by their id in the Part: id in the notebook
}

func (a Merge) change(s State) (Change, error) {
	if err := a.Part.Validate(); err != nil {
		return Change{}, fmt.Errorf("nothing was imported: %w", err)
	}
	caught := catchUp(s, a.Part)
	m := merging{
		state:    s.With(caught),
		change:   Change{Label: caught.Label},
		articles: articleSet{},
		other:    map[string]bool{},
		links:    map[string]annotation.Link{},
		linked:   map[string]string{},
	}
	m.addArticles(a.Part)
	for _, h := range a.Part.Highlights {
		m.highlight(h)
	}
	for _, l := range a.Part.Links {
		m.links[l.ID] = l
	}
	for _, l := range a.Part.Links {
		m.link(l)
	}
	m.change.Waiting = s.newWaiting(a.Part.Waiting)
	return caught.then(m.change), nil
}

// link merges l and returns the id of the link that stands for it in the notebook.
// The link that l disputes goes first, since l has to follow it to another id.
func (m *merging) link(l annotation.Link) string {
	if id, ok := m.linked[l.ID]; ok {
		return id
	}
	m.linked[l.ID] = l.ID // ends the round where disputes dispute each other
	if l.Type == annotation.Disputes {
		l.To = m.link(m.links[l.To])
	}
	old, ok := m.state.links.get(l.ID)
	if ok && !l.Modified.After(old.Modified) {
		return l.ID
	}
	twin, double := m.state.twin(l)
	double = double && !m.replaces(twin)
	switch {
	case double && ok, l.Type == annotation.Disputes && l.To == l.ID: // l as it was stays
		return l.ID
	case double:
		m.linked[l.ID] = twin
		return twin
	}
	m.change.Links = append(m.change.Links, Edit[annotation.Link]{ID: l.ID, Before: old, After: &l})
	return l.ID
}

// replaces reports whether the Part has a later link of that id than the notebook, one
// that may say something else.
func (m *merging) replaces(id string) bool {
	old, here := m.state.links.get(id)
	l, coming := m.links[id]
	return here && coming && l.Modified.After(old.Modified)
}
