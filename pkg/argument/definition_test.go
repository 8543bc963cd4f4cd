package argument_test

import (
	"cmp"
	"slices"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// book is what a Graph is made of.
type book struct {
	statements map[string]bool
	links      map[string]annotation.Link
}

// definition says by the definitions what a Graph should say of a book, and comes to it as
// plainly as it can: the grounded extension is the least fixpoint of the characteristic
// function. Its arguments are claims (strings) and moves; an attack is defeated by attacks
// on it and by those on its source (AFRA).
type definition struct {
	book
	claim   map[string]string // statements to one of those that say the same
	moves   []move            // the oldest first
	against map[any][]move    // attacks on a claim or a move
	in      map[any]bool
}

// move is an attack or a support: what a link does in one direction.
type move struct{ link, from, to string }

func byDefinition(b book) *definition {
	d := &definition{b, map[string]string{}, nil, map[any][]move{}, map[any]bool{}}
	for id := range b.statements {
		d.claim[id] = id
	}
	for range b.statements { // as often as the longest chain can need
		for _, l := range b.links {
			if l.Type == annotation.SameClaim && d.counts(l) {
				one := min(d.claim[l.From], d.claim[l.To])
				d.claim[l.From], d.claim[l.To] = one, one
			}
		}
	}
	for _, l := range b.links {
		d.move(l)
	}
	slices.SortFunc(d.moves, d.compare)
	for _, attack := range d.moves {
		for _, x := range d.defeatedBy(attack) {
			d.against[x] = append(d.against[x], attack)
		}
	}
	for d.extend() {
	}
	return d
}

func (d *definition) counts(l annotation.Link) bool {
	_, ok := d.links[l.To]
	return d.statements[l.From] && (l.Type == annotation.Disputes && ok || l.Type != annotation.Disputes && d.statements[l.To])
}

func (d *definition) move(l annotation.Link) {
	if l.Type == annotation.SameClaim || !d.counts(l) {
		return
	}
	d.moves = append(d.moves, move{l.ID, l.From, l.To})
	if l.Type == annotation.Contradicts && l.From != l.To {
		d.moves = append(d.moves, move{l.ID, l.To, l.From})
	}
}

func (d *definition) compare(a, b move) int {
	l := d.links[a.link]
	if a.link != b.link {
		return cmp.Or(l.Created.Compare(d.links[b.link].Created), strings.Compare(a.link, b.link))
	}
	if a.from == l.From {
		return -1
	}
	return 1
}

// defeatedBy returns what m defeats.
func (d *definition) defeatedBy(m move) []any {
	var all []any
	switch d.links[m.link].Type {
	case annotation.Supports:
	case annotation.Disputes:
		for _, other := range d.moves {
			if other.link == m.to {
				all = append(all, other)
			}
		}
	default:
		all = append(all, d.claim[m.to])
		for _, other := range d.moves {
			if d.claim[other.from] == d.claim[m.to] {
				all = append(all, other)
			}
		}
	}
	return all
}

// extend adds what in defends, and reports whether that was anything.
func (d *definition) extend() bool {
	all := []any{}
	for _, claim := range d.claim {
		all = append(all, claim)
	}
	for _, m := range d.moves {
		all = append(all, m)
	}
	var defended []any
	for _, x := range all {
		if !d.in[x] && !slices.ContainsFunc(d.against[x], func(m move) bool { return !d.out(m) }) {
			defended = append(defended, x)
		}
	}
	for _, x := range defended {
		d.in[x] = true
	}
	return len(defended) > 0
}

func (d *definition) out(x any) bool {
	return slices.ContainsFunc(d.against[x], func(m move) bool { return d.in[m] })
}

func (d *definition) standing(x any) argument.Standing {
	switch {
	case d.in[x]:
		return argument.Stands
	case d.out(x):
		return argument.Rebutted
	}
	return argument.Disputed
}

// linkStanding is that of what only the disputes of a link attack.
func (d *definition) linkStanding(id string) argument.Standing {
	standing := argument.Stands
	for _, m := range d.disputes(id) {
		switch d.standing(m) {
		case argument.Stands:
			return argument.Rebutted
		case argument.Disputed:
			standing = argument.Disputed
		}
	}
	return standing
}

func (d *definition) disputes(id string) []move {
	return d.movesWhere(func(m move, t annotation.LinkType) bool { return t == annotation.Disputes && m.to == id })
}

func (d *definition) movesWhere(is func(move, annotation.LinkType) bool) []move {
	var found []move
	for _, m := range d.moves {
		if is(m, d.links[m.link].Type) {
			found = append(found, m)
		}
	}
	return found
}
