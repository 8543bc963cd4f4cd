package notebook

import (
	"cmp"
	"slices"
	"strings"

	"counterpoint/pkg/annotation"
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

// byAge orders links, the oldest first.
func byAge(a, b *annotation.Link) int {
	return cmp.Or(a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
}

// reindex returns index without the records out and with the records in. Each list is
// under what key returns for its records, in order; lists that change are made anew.
func reindex[T any](index table[[]*T], out, in []*T, key func(*T) string, order func(a, b *T) int) table[[]*T] {
	gone := make(map[*T]bool, len(out))
	added := map[string][]*T{}
	for _, r := range out {
		gone[r] = true
		added[key(r)] = nil
	}
	for _, r := range in {
		if !gone[r] {
			added[key(r)] = append(added[key(r)], r)
		}
	}
	d := index.edit()
	for k, more := range added {
		old, _ := d.get(k)
		list := make([]*T, 0, len(old)+len(more))
		for _, r := range old {
			if !gone[r] {
				list = append(list, r)
			}
		}
		list = append(list, more...)
		slices.SortFunc(list, order)
		if len(list) == 0 {
			d.remove(k)
			continue
		}
		d.set(k, list)
	}
	return d.done()
}
