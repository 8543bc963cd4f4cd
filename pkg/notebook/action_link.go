package notebook

import "counterpoint/pkg/annotation"

// linkLabels says what adding a link of each type is called.
var linkLabels = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebut",
	annotation.Supports:    "support",
	annotation.Disputes:    "dispute link",
	annotation.Contradicts: "contradict",
	annotation.SameClaim:   "mark as same claim",
}

func (a AddLink) change(s State) (Change, error) {
	l := a.Link
	if err := checkTie(l, s.has); err != nil {
		return Change{}, err
	}
	if _, ok := s.links.get(l.ID); ok {
		return Change{}, ErrExists
	}
	if _, ok := s.twin(l); ok {
		return Change{}, ErrSameLink
	}
	return Change{Label: linkLabels[l.Type], Links: []Edit[annotation.Link]{{ID: l.ID, After: &l}}}, nil
}

func (a ChangeLink) change(s State) (Change, error) {
	l := a.Link
	old, ok := s.links.get(l.ID)
	if !ok {
		return Change{}, ErrNoLink
	}
	if err := checkTie(l, s.has); err != nil {
		return Change{}, err
	}
	// Two tabs can each have made the same link: its note must still be editable.
	if _, ok := s.twin(l); ok && meaning(l) != meaning(*old) {
		return Change{}, ErrSameLink
	}
	c := Change{Label: "edit link"}
	if !sameLink(*old, l) {
		c.Links = []Edit[annotation.Link]{{ID: l.ID, Before: old, After: &l}}
	}
	return c, nil
}

func (a RemoveLink) change(s State) (Change, error) {
	old, ok := s.links.get(a.ID)
	if !ok {
		return Change{}, ErrNoLink
	}
	var links linkSet
	links.add(old)
	s.addDisputes(&links)
	return Change{Label: "delete link", Links: links.removal()}, nil
}

// removal returns the edits that remove the links of set.
func (set linkSet) removal() []Edit[annotation.Link] {
	var out []Edit[annotation.Link]
	for _, l := range set.links {
		out = append(out, Edit[annotation.Link]{ID: l.ID, Before: l})
	}
	return out
}

// said is what a link says: two links that say the same are one too many.
type said struct {
	kind     annotation.LinkType
	from, to string
}

// meaning returns what l says. Which end comes first is no matter where l goes both ways.
func meaning(l annotation.Link) said {
	if (l.Type == annotation.Contradicts || l.Type == annotation.SameClaim) && l.To < l.From {
		l = l.Swapped()
	}
	return said{l.Type, l.From, l.To}
}

// twin returns the id of another link in s that says what l says.
func (s State) twin(l annotation.Link) (id string, ok bool) {
	for _, end := range []string{l.From, l.To} {
		for _, other := range list(s.from, end) {
			if other.ID != l.ID && meaning(*other) == meaning(l) {
				return other.ID, true
			}
		}
	}
	return "", false
}
