package notebook

import (
	"fmt"
	"slices"

	"counterpoint/pkg/annotation"
)

// merging is a Merge under way: what is to change, and where the records of the Part
// have gone.
type merging struct {
	state    State
	change   Change
	articles articleSet      // by their id in the Part: as the notebook has them
	other    map[string]bool // ids in the Part of articles that have another text in the notebook
	there    map[Record]bool // the Part's highlights that are in the notebook after it, and its links, that may be
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
		there:    map[Record]bool{},
	}
	m.addArticles(a.Part)
	m.bury(a.Part.Gone)
	for _, h := range a.Part.Highlights {
		m.highlight(h)
	}
	for _, l := range a.Part.Links {
		m.there[Record{LinkRecord, l.ID}] = true
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

// prune takes out disputes of links that did not come after all, the disputes of those, and
// so on: a dispute may be merged before what it is about.
func (m *merging) prune() {
	disputes := func(e Edit[annotation.Link]) bool { return e.After != nil && e.After.Type == annotation.Disputes }
	for again := slices.ContainsFunc(m.change.Links, disputes); again; {
		next := m.state.With(m.change)
		var kept []Edit[annotation.Link]
		for _, e := range m.change.Links {
			if !disputes(e) || next.has(Ends(*e.After)[1]) {
				kept = append(kept, e)
			}
		}
		again = len(kept) < len(m.change.Links)
		m.change.Links = kept
	}
}

// link merges l. Where two people have linked the same two in the same way, both links stay:
// each has its maker, and to leave out one would take it from whoever deletes the other.
func (m *merging) link(l annotation.Link) {
	r := Record{LinkRecord, l.ID}
	if g, ok := m.state.gone.get(goneKey(r)); ok && g.deleted(l.Edits) {
		return
	}
	old, ok := m.state.links.get(l.ID)
	if ok {
		l = joinedLink(*old, l)
	}
	switch {
	case m.tied(l) && ok && sameLink(*old, l):
	case m.tied(l):
		m.change.Links = append(m.change.Links, Edit[annotation.Link]{ID: l.ID, Before: old, After: &l})
	case ok:
		var links linkSet
		links.add(old)
		m.state.addDisputes(&links)
		m.change.Links = append(m.change.Links, links.removal()...)
	}
}

// tied reports whether both ends of l are there, or may be.
func (m *merging) tied(l annotation.Link) bool {
	for _, end := range Ends(l) {
		if !m.there[end] && !m.state.has(end) {
			return false
		}
	}
	return true
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
