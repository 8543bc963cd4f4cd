package argdown

import (
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// ties are the links of a part by what they are written beneath.
type ties struct {
	beneath  map[string][]annotation.Link // by statement: what bears on it, and what it contradicts
	disputes map[string][]annotation.Link // by link: what is written beneath its argument
	titles   map[string]string            // of the argument that a disputed link becomes
	claim    map[string]string            // by statement: the first of the same claim
	left     notebook.Lefts
}

// same is what makes a link a repetition of another.
type same struct {
	kind     annotation.LinkType
	from, to string
}

func sameOf(l annotation.Link) same {
	if l.Type == annotation.Contradicts && l.To < l.From {
		l = l.Swapped()
	}
	return same{l.Type, l.From, l.To}
}

func newTies(p notebook.Part) *ties {
	t := &ties{beneath: map[string][]annotation.Link{}, disputes: map[string][]annotation.Link{},
		titles: map[string]string{}, claim: map[string]string{}}
	first := map[same]string{} // the id of the link that says so first
	of := map[string][]annotation.Link{}
	for _, l := range p.Links {
		switch l.Type {
		case annotation.Disputes:
			of[l.To] = append(of[l.To], l)
			continue
		case annotation.SameClaim:
			t.unite(l)
			continue
		}
		if _, again := first[sameOf(l)]; again {
			continue
		}
		first[sameOf(l)] = l.ID
		at := l.To
		if l.Type == annotation.Contradicts {
			at = l.From
		}
		t.beneath[at] = append(t.beneath[at], l)
	}
	t.takeDisputes(p, first, of)
	return t
}

// takeDisputes takes the disputes of links that become arguments, and those of such
// disputes. of has all disputes by what they are about.
func (t *ties) takeDisputes(p notebook.Part, first map[same]string, of map[string][]annotation.Link) {
	todo := make([]annotation.Link, 0, len(p.Links))
	repeated := 0
	disputes := 0
	for _, l := range p.Links {
		switch l.Type {
		case annotation.Rebuts, annotation.Supports:
			todo = append(todo, l)
		case annotation.Disputes:
			disputes++
		}
		if id, ok := first[sameOf(l)]; ok && id != l.ID {
			repeated++
		}
	}
	for at := 0; at < len(todo); at++ {
		link := first[sameOf(todo[at])]
		for _, d := range of[todo[at].ID] {
			disputes--
			d.To = link
			todo = append(todo, d)
			if _, again := first[sameOf(d)]; again {
				repeated++
				continue
			}
			first[sameOf(d)] = d.ID
			t.disputes[link] = append(t.disputes[link], d)
		}
	}
	for _, l := range p.Links {
		if len(t.disputes[l.ID]) > 0 {
			t.titles[l.ID] = fmt.Sprintf("Link %d", len(t.titles)+1)
		}
	}
	t.left.Add("repeated link", repeated)
	t.left.Add("dispute", disputes)
}

// unite makes the ends of a link one claim.
func (t *ties) unite(l annotation.Link) {
	from, to := t.root(l.From), t.root(l.To)
	if from != to {
		t.claim[to] = from
	}
	if l.Note != "" {
		t.left.Add("same-claim note", 1)
	}
}

// root returns the statement that stands for all that are the same claim as id.
func (t *ties) root(id string) string {
	for t.claim[id] != "" {
		if next := t.claim[t.claim[id]]; next != "" {
			t.claim[id] = next
		}
		id = t.claim[id]
	}
	return id
}
