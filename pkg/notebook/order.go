package notebook

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// byReading orders the highlights of one article as HighlightsOf returns them.
func byReading(a, b *annotation.Highlight) int {
	switch {
	case a.Own() != b.Own():
		if b.Own() {
			return -1
		}
		return 1
	case !a.Own():
		p, q := a.Selector.Position, b.Selector.Position
		if order := cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(q.Len(), p.Len())); order != 0 {
			return order
		}
	}
	return cmp.Or(a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
}

// byDate orders articles as Articles returns them, and earlier versions as Versions does.
func byDate(a, b *article.Article) int {
	p, q := a.Meta(), b.Meta()
	return cmp.Or(q.Replaced.Compare(p.Replaced), q.Added.Compare(p.Added), strings.Compare(a.ID(), b.ID()))
}

// byAge orders links, the oldest first.
func byAge(a, b *annotation.Link) int {
	return cmp.Or(a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
}

// reindex returns index without the records out and with the records in. Each list is
// under what key returns for its records, in order; lists that change are made anew.
func reindex[T any](index table[[]*T], out, in []*T, key func(*T) string, order func(a, b *T) int) table[[]*T] {
	moves := map[string][]move[T]{}
	for _, r := range out {
		moves[key(r)] = append(moves[key(r)], move[T]{r, true})
	}
	for _, r := range in {
		moves[key(r)] = append(moves[key(r)], move[T]{r, false})
	}
	d := index.edit()
	for k, some := range moves {
		old, _ := d.get(k)
		if list := moved(old, some, order); len(list) > 0 {
			d.set(k, list)
		} else {
			d.remove(k)
		}
	}
	return d.done()
}

// move takes a record out of a list or puts it in.
type move[T any] struct {
	record *T
	out    bool
}

// moved returns a copy of list, which is in order, with moves done. What lies between
// two moves is copied as a piece, so that one move in a long list costs little.
func moved[T any](list []*T, moves []move[T], order func(a, b *T) int) []*T {
	sort.Slice(moves, func(i, j int) bool { return order(moves[i].record, moves[j].record) < 0 })
	made := make([]*T, 0, len(list)+len(moves))
	for _, m := range moves {
		at, _ := slices.BinarySearchFunc(list, m.record, order)
		made = append(made, list[:at]...)
		list = list[at:]
		if m.out {
			list = list[1:]
		} else {
			made = append(made, m.record)
		}
	}
	return append(made, list...)
}
