package layout

// findCrossed finds what crosses an edge between two bends. Such an edge is to run
// straight, so what crosses it gives way.
func (f *frame) findCrossed() {
	for n := 1; n < len(f.layers); n++ {
		layer := f.layers[n]
		from, begin := 0, 0 // the last inner edge's upper end, and the first item to be looked at
		for at, i := range layer {
			to := len(f.layers[n-1])
			if inner, ok := f.inner(i); ok {
				to = f.at[inner]
			} else if at < len(layer)-1 {
				continue
			}
			for ; begin <= at; begin++ {
				f.mark(layer[begin], from, to)
			}
			from = to
		}
	}
}

// inner returns the bend above a bend.
func (f *frame) inner(i int) (above int, ok bool) {
	if f.items[i].box >= 0 {
		return 0, false
	}
	above = f.up.of(i)[0]
	return above, f.items[above].box < 0
}

// mark marks what leads up from an item to the left of from or to the right of to.
func (f *frame) mark(i, from, to int) {
	if _, inner := f.inner(i); inner {
		return
	}
	for n := f.up.start[i]; n < f.up.start[i+1]; n++ {
		at := f.at[f.up.members[n]]
		f.crossed[n] = at < from || at > to
	}
}

// align makes blocks: each item stands below the middle one of its neighbours above, or
// below one of the two middle ones, if another is not there already.
func (f *frame) align() {
	for i := range f.items {
		f.root[i], f.below[i] = i, i
	}
	for _, layer := range f.layers {
		free := 0 // the first place above that can be had without crossing what is aligned already
		for _, i := range layer {
			above, first := f.up.of(i), f.up.start[i]
			for n := (len(above) - 1) / 2; n <= len(above)/2 && n < len(above); n++ {
				m := above[n]
				if f.below[i] != i || f.crossed[first+n] || f.at[m] < free {
					continue
				}
				f.root[i] = f.root[m]
				f.below[m], f.below[i] = i, f.root[m]
				free = f.at[m] + 1
			}
		}
	}
}
