package notebook

import (
	"cmp"
	"sort"

	"counterpoint/pkg/anchor"
)

// order notes which of the passages that stand in both texts have moved among the others.
func (ps passages) order() {
	var both []*passage
	for i := range ps {
		if ps[i].stood && ps[i].found {
			both = append(both, &ps[i])
		}
	}
	// Of passages that started together, either may come first.
	sort.SliceStable(both, func(i, j int) bool {
		a, b := both[i], both[j]
		return cmp.Or(a.highlight.Selector.Position.Start-b.highlight.Selector.Position.Start,
			a.now.Position.Start-b.now.Position.Start) < 0
	})
	starts := make([]int, len(both))
	for i, p := range both {
		starts[i] = p.now.Position.Start
	}
	for i, out := range anchor.Disorder(starts) {
		both[i].moved = out
	}
}
