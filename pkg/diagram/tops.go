package diagram

import (
	"sort"

	"counterpoint/pkg/annotation"
)

// findTops finds where to begin: the one claim of the scope; else what bears on nothing;
// and, of what is not reached from there, as a circle of rebuttals, a claim first.
func (w *web) findTops() {
	reached := make([]bool, len(w.statements))
	begin := func(i int) {
		w.tops = append(w.tops, i)
		w.reach(i, reached, nil)
	}
	if w.scope.Claim != "" && len(w.statements) > 0 && w.statements[0].ID == w.scope.Claim {
		begin(0)
	}
	for _, begins := range []func(i int) bool{
		func(i int) bool { return len(w.above[i]) == 0 },
		func(i int) bool { return w.statements[i].Kind == annotation.Claim },
		func(int) bool { return true },
	} {
		for i := range w.statements {
			if !reached[i] && begins(i) {
				begin(i)
			}
		}
	}
	sort.Ints(w.tops)
}

// reach notes what is seen at and below statement i, where folded, which may be nil, says
// below which ones nothing is.
func (w *web) reach(i int, reached, folded []bool) {
	if reached[i] {
		return
	}
	reached[i] = true
	for stack := []int{i}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if folded != nil && folded[at] {
			continue
		}
		for _, a := range w.hangs[at] {
			if !reached[a.other] {
				reached[a.other] = true
				stack = append(stack, a.other)
			}
		}
	}
}
