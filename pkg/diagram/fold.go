package diagram

// fold returns which statements are folded: none, or the tops where the web is large, and
// those that were turned the other way round.
func (w *web) fold(turned []string) []bool {
	folded := make([]bool, len(w.statements))
	if len(w.statements) > Many && !w.scope.Whole {
		for _, i := range w.tops {
			folded[i] = w.foldable(i)
		}
	}
	for _, id := range turned {
		if i, ok := w.index[id]; ok && w.foldable(i) {
			folded[i] = !folded[i]
		}
	}
	return folded
}

// foldable reports whether something hangs on statement i.
func (w *web) foldable(i int) bool {
	for _, a := range w.hangs[i] {
		if !a.back {
			return true
		}
	}
	return false
}

// shown returns which statements are not folded away.
func (w *web) shown(folded []bool) []bool {
	shown := make([]bool, len(w.statements))
	for _, i := range w.tops {
		w.reach(i, shown, folded)
	}
	return shown
}

// hidden returns how many statements below i, which is folded, are not shown.
func (w *web) hidden(i int, shown []bool) int {
	n := 0
	seen := map[int]bool{i: true}
	for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
		for _, a := range w.hangs[queue[0]] {
			if !seen[a.other] && !shown[a.other] {
				seen[a.other] = true
				queue = append(queue, a.other)
				n++
			}
		}
	}
	return n
}

// Above returns the folded statements that one that is folded away hangs on: to turn them
// is to see it.
func (d *Diagram) Above(id string) []string {
	at, ok := d.web.index[id]
	if !ok {
		return nil
	}
	up := make([][]int, len(d.web.statements)) // by statement: those whose arms lead to it
	for i, arms := range d.web.hangs {
		for _, a := range arms {
			up[a.other] = append(up[a.other], i)
		}
	}
	var above []string
	seen := map[int]bool{at: true}
	for queue := []int{at}; len(queue) > 0; queue = queue[1:] {
		for _, i := range up[queue[0]] {
			if seen[i] {
				continue
			}
			seen[i] = true
			queue = append(queue, i)
			if d.folded[i] {
				above = append(above, d.web.statements[i].ID)
			}
		}
	}
	return above
}
