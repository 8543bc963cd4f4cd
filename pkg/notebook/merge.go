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
	linked   map[string]string          // by their id in the Part: id in the notebook, "" where they do not come
	there    map[Record]bool            // the highlights and links of the Part that are in the notebook after it
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
		there:    map[Record]bool{},
	}
	m.addArticles(a.Part)
	m.bury(a.Part.Gone)
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
	m.prune()
	all := caught.then(m.change)
	all.Imported = true
	return all, nil
}

// prune takes out disputes of what did not come after all, the disputes of those, and so on:
// where disputes go in a circle, one is let in before it is known that the other comes.
func (m *merging) prune() {
	for again := true; again; {
		next := m.state.With(m.change)
		kept := m.change.Links[:0:0]
		for _, e := range m.change.Links {
			if e.After == nil || e.After.Type != annotation.Disputes || next.has(Ends(*e.After)[1]) {
				kept = append(kept, e)
			}
		}
		again = len(kept) < len(m.change.Links)
		m.change.Links = kept
	}
}

// link merges l and returns the id of the link that stands for it in the notebook, "" where
// none does. The link that l disputes goes first, since l has to follow it to another id.
func (m *merging) link(l annotation.Link) string {
	if id, ok := m.linked[l.ID]; ok {
		return id
	}
	m.linked[l.ID] = l.ID // ends the round where disputes dispute each other
	if l.Type == annotation.Disputes {
		l.To = m.link(m.links[l.To])
	}
	r := Record{LinkRecord, l.ID}
	gone, buried := m.state.gone.get(goneKey(r))
	if buried && gone.deleted(l.Edits) || !m.tied(l) {
		m.linked[l.ID] = ""
		return ""
	}
	if id := m.putLink(l); id != l.ID {
		m.linked[l.ID] = id
		return id
	}
	m.there[r] = true
	return l.ID
}

// tied reports whether both ends of l are there.
func (m *merging) tied(l annotation.Link) bool {
	for _, end := range Ends(l) {
		coming := m.there[end] || end.Kind == LinkRecord && m.linked[end.ID] != ""
		if !coming && !m.state.has(end) {
			return false
		}
	}
	return true
}

// putLink has the notebook take in l, whose ends are there, and returns the id of the link
// that stands for it.
func (m *merging) putLink(l annotation.Link) string {
	old, ok := m.state.links.get(l.ID)
	if ok {
		l = joinedLink(*old, l)
	}
	twin, double := m.state.twin(l)
	double = double && !m.replaces(twin)
	switch {
	case l.Type == annotation.Disputes && l.To == l.ID, double && ok, ok && sameLink(*old, l): // l as it was stays
		return l.ID
	case double:
		if mine, _ := m.state.links.get(twin); byAge(mine, &l) < 0 {
			return twin
		}
		m.replace(twin, l.ID)
	}
	m.change.Links = append(m.change.Links, Edit[annotation.Link]{ID: l.ID, Before: old, After: &l})
	return l.ID
}

// replace takes out the link of an id, which the one of the id by says as well and said
// before: of two that say the same the older one stays, wherever they meet.
func (m *merging) replace(id, by string) {
	old, _ := m.state.links.get(id)
	m.linked[id] = by
	c := Change{Links: []Edit[annotation.Link]{{ID: id, Before: old}}}
	for _, d := range m.state.disputesOf(id) {
		next := *d
		next.To = by
		c.Links = append(c.Links, Edit[annotation.Link]{ID: d.ID, Before: d, After: &next})
	}
	m.state, m.change = m.state.With(c), m.change.then(c)
}

// joinedLink returns what a and b, which have one id, become together.
func joinedLink(a, b annotation.Link) annotation.Link {
	mine := register[annotation.Link]{&a, a.Edits, a.Origin()}
	theirs := register[annotation.Link]{&b, b.Edits, b.Origin()}
	next := a
	next.Edits = joinedEdits(&next, annotation.LinkFields, mine, theirs)
	if next.Modified.Before(b.Modified) {
		next.Modified = b.Modified
	}
	if b.Made().Compare(next.Made()) < 0 {
		next.Created, next.Creator = b.Created, b.Creator
	}
	next.Extra = max(a.Extra, b.Extra)
	next.Edits = next.Edits.Since(mine.laterOrigin(theirs), next.Made())
	return next
}

// replaces reports whether the Part has a later link of that id than the notebook, one
// that may say something else.
func (m *merging) replaces(id string) bool {
	old, here := m.state.links.get(id)
	l, coming := m.links[id]
	return here && coming && l.Modified.After(old.Modified)
}
