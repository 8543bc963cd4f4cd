package layout

import "sort"

// sweep goes through the layers, downwards or upwards in turn, and sorts each by the
// places of what its items are connected with in the layer before.
func (o *orderer) sweep(round int) {
	o.turnEquals = round/2%2 == 1
	for n := range o.layers {
		if n == 0 {
			continue
		}
		if round%2 == 0 {
			o.sortBy(n, o.up)
		} else {
			o.sortBy(len(o.layers)-1-n, o.down)
		}
	}
}

// sortBy sorts a layer by the mean place of each item's neighbours (the barycentre).
// Items without neighbours stay where they are. The order of equals stays too, or is
// turned round in every other round down and up, for either may lead on.
func (o *orderer) sortBy(layer int, neighbours groups) {
	items := o.layers[layer]
	o.moving = o.moving[:0]
	for _, i := range items {
		if near := neighbours.of(i); len(near) > 0 {
			o.key[i] = o.mean(near)
			o.moving = append(o.moving, i)
		}
	}
	moving := o.moving
	if o.turnEquals {
		reverse(moving)
	}
	sort.SliceStable(moving, func(a, b int) bool { return o.key[moving[a]] < o.key[moving[b]] })
	for place, i := range items {
		if len(neighbours.of(i)) > 0 {
			items[place] = moving[0]
			moving = moving[1:]
		}
	}
	o.number(layer)
}

// mean returns the mean place of items, in parts of 2^16.
func (o *orderer) mean(items []int) int {
	sum := 0
	for _, i := range items {
		sum += o.places[i]
	}
	return sum << 16 / len(items)
}
