package layout

// centreTree moves the items of a tree so that each stands in the middle over what is
// below it. Upwards, each moves there, or further to the right if another is in the way;
// then all that is below moves along, and all to the right of it (after Wetherell and
// Shannon, "Tidy Drawings of Trees", 1979). On its own this leaves gaps on one side, so it
// is for the last bit.
func (a *adjuster) centreTree() {
	along := a.was // how far what is below each item has to move
	for n := len(a.layers) - 1; n >= 0; n-- {
		moved := 0
		for place, i := range a.layers[n] {
			x := a.x[i]
			if a.first[i] >= 0 {
				x = a.middle(i)
			}
			if place > 0 {
				before := a.layers[n][place-1]
				moved = max(moved, a.x[before]+a.gap(before, i)-x)
			}
			a.x[i], along[i] = x+moved, moved
		}
	}
	for _, layer := range a.layers[1:] {
		for _, i := range layer {
			along[i] += along[a.above[i]]
			a.x[i] += along[a.above[i]]
		}
	}
}
