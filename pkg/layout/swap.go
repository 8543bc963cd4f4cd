package layout

// swapAll swaps items side by side where fewer edges cross then, and where as many do but
// the items are not in the order given, until that changes nothing more.
func (o *orderer) swapAll() {
	const most = 8 // rounds, and times that a layer is gone through in each; nearly all swaps are in the first few
	for i := range o.layers {
		o.stale[i] = true
	}
	for range most {
		swapped := false
		for i := range o.layers {
			if !o.stale[i] {
				continue
			}
			o.stale[i] = false
			o.list(i)
			for n := 0; n < most && o.swap(i); n++ {
				swapped = true
				o.stale[max(i-1, 0)] = true
				o.stale[min(i+1, len(o.layers)-1)] = true
			}
		}
		if !swapped {
			break
		}
	}
}

// swap goes through a layer once, and reports whether it swapped anything.
func (o *orderer) swap(layer int) (swapped bool) {
	items := o.layers[layer]
	for at := 1; at < len(items); at++ {
		left, right := items[at-1], items[at]
		now, then := o.crossing(left, right)
		if then < now || then == now && o.items[right].rank < o.items[left].rank {
			items[at-1], items[at] = right, left
			swapped = true
		}
	}
	o.number(layer)
	return swapped
}

// crossing returns how many edges at left cross edges at right, and how many would if they
// were swapped.
func (o *orderer) crossing(left, right int) (now, then int) {
	upNow, upThen := inversions(o.above.of(left), o.above.of(right))
	downNow, downThen := inversions(o.below.of(left), o.below.of(right))
	return upNow + downNow, upThen + downThen
}

// inversions returns how many pairs, of a place of left and one of right, are in the wrong
// order, and how many are in the right one. Both are sorted.
func inversions(left, right []int) (wrong, rest int) {
	less, notMore := 0, 0 // of right, than the place that is looked at
	for _, place := range left {
		for less < len(right) && right[less] < place {
			less++
		}
		for notMore < len(right) && right[notMore] <= place {
			notMore++
		}
		wrong += less
		rest += len(right) - notMore
	}
	return wrong, rest
}
