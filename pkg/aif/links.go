package aif

import (
	"fmt"
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// readLinks makes links of the nodes between statements, and then of conflicts with those.
func (r *reader) readLinks() error {
	paired := r.contradictions()
	for i, n := range r.graph.Nodes {
		t, ok := linkOf[n.Type]
		if !ok {
			continue
		}
		if other, ok := paired[i]; ok {
			if other < i {
				r.of[i] = slices.Clone(r.of[other])
				continue
			}
			t = annotation.Contradicts
		}
		for _, from := range r.among(r.in[i]) {
			for _, to := range r.among(r.out[i]) {
				if err := r.link(i, t, r.idAt(from), r.idAt(to)); err != nil {
					return err
				}
			}
		}
	}
	return r.readDisputes()
}

var linkOf = map[string]annotation.LinkType{
	typeConflict: annotation.Rebuts,
	typeSupport:  annotation.Supports,
	typeRephrase: annotation.SameClaim,
}

func (r *reader) idAt(node int) string { return r.statements[r.statement[node]-1].ID }

// ends are the two nodes of an edge, the two statements of a conflict, or a node and the
// number of its link.
type ends struct{ from, to int }

// contradictions finds the conflicts that go both ways between two statements, and that
// the same conflicts attack, if any: the two nodes of a contradiction, each by the other.
func (r *reader) contradictions() map[int]int {
	paired := map[int]int{}
	waiting := map[ends][]int{}
	for i, n := range r.graph.Nodes {
		from, to := r.among(r.in[i]), r.among(r.out[i])
		if n.Type != typeConflict || len(from) != 1 || len(to) != 1 || len(r.out[i]) != 1 {
			continue
		}
		back := ends{to[0], from[0]}
		at := slices.IndexFunc(waiting[back], func(other int) bool { return r.attackedAlike(other, i) })
		if at < 0 {
			this := ends{from[0], to[0]}
			if len(waiting[this]) < maxWaiting {
				waiting[this] = append(waiting[this], i)
			}
			continue
		}
		other := waiting[back][at]
		waiting[back] = slices.Delete(waiting[back], at, at+1)
		paired[i], paired[other] = other, i
	}
	return paired
}

// maxWaiting is how many conflicts of one statement with another are looked at for one
// the other way.
const maxWaiting = 20

// attackedAlike reports whether the same conflicts attack two nodes.
func (r *reader) attackedAlike(a, b int) bool {
	return slices.Equal(r.conflictsWith(a), r.conflictsWith(b))
}

// conflictsWith returns the conflicts that attack a node, in order.
func (r *reader) conflictsWith(node int) []int {
	all, known := r.attack[node]
	if known {
		return all
	}
	for _, i := range r.in[node] {
		if r.graph.Nodes[i].Type == typeConflict {
			all = append(all, i)
		}
	}
	slices.Sort(all)
	r.attack[node] = all
	return all
}

// readDisputes makes disputes of the conflicts with links. A conflict with a dispute comes
// after that, so they are read from what is known outwards.
func (r *reader) readDisputes() error {
	var todo []int
	for i := range r.graph.Nodes {
		if len(r.of[i]) > 0 {
			todo = append(todo, i)
		}
	}
	done := map[ends]bool{}
	for at := 0; at < len(todo); at++ {
		disputed := todo[at]
		for _, i := range r.in[disputed] {
			if r.graph.Nodes[i].Type != typeConflict || done[ends{i, disputed}] {
				continue
			}
			done[ends{i, disputed}] = true
			known := len(r.of[i]) > 0
			for _, from := range r.among(r.in[i]) {
				for _, link := range slices.Clone(r.of[disputed]) {
					if err := r.link(i, annotation.Disputes, r.idAt(from), r.links[link-1].ID); err != nil {
						return err
					}
				}
			}
			if !known && len(r.of[i]) > 0 {
				todo = append(todo, i)
			}
		}
	}
	return nil
}

// link makes a link that a node says. One that was said before is not made again.
func (r *reader) link(node int, t annotation.LinkType, from, to string) error {
	if from == to {
		r.left.Add("self-link", 1)
		return nil
	}
	key := same{t, from, to}
	if t == annotation.Contradicts && to < from {
		key.from, key.to = to, from
	}
	if r.told++; r.told > MaxLinks {
		return fmt.Errorf("the file says more than the %d links that are read", MaxLinks)
	}
	number, again := r.first[key]
	if !again {
		r.links = append(r.links, annotation.Link{ID: notebook.DerivedID(r.id, "link", string(t), from, to), Type: t, From: from, To: to})
		number = len(r.links)
		r.first[key] = number
	}
	if says := (ends{node, number}); !r.says[says] {
		r.says[says] = true
		r.of[node] = append(r.of[node], number)
	}
	return nil
}
