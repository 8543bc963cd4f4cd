package layout

// order puts the items of each layer in an order in which few edges cross. It begins with
// the order given, followed from the top and, unless nothing crosses then, from the
// bottom. Each time it sweeps over the layers down and up in turn, with swaps after each
// sweep, while that helps; it keeps the best.
func (g *grid) order() {
	const most, idle = 24, 8 // rounds from each beginning, and rounds in a row that bring nothing
	g.places = make([]int, len(g.items))
	o := newOrderer(g)
	rounds := roundsOf(sweepSteps, len(g.up.members), 4, most)
	for _, from := range [][2]groups{{g.up, g.down}, {g.down, g.up}} {
		if o.fewest == 0 {
			break
		}
		o.arrange(from[0], from[1])
		o.keepIfBest()
		helped := 0
		for round := 1; round <= rounds && o.fewest > 0 && round-helped <= idle; round++ {
			o.sweep(round)
			o.swapAll()
			if o.keepIfBest() {
				helped = round
			}
		}
	}
	o.restore()
	o.swapAll()
	o.finish()
}

// orderer holds what the steps of order need. Each of them leaves places that fit the
// order of the layers.
type orderer struct {
	*grid
	best         []int  // the best order so far: the layers one after the other
	fewest       int    // how many edges cross in it; -1 before the first
	above, below groups // the places of the neighbours of each item, in order once they are listed
	listed       []int  // how many of them are, while they are being listed
	stale        []bool // of each layer: whether swaps may help, as something changed
	key          []int  // what the layer that is being sorted is sorted by
	moving       []int  // the items that are being sorted
	turnEquals   bool   // see sortBy
	tree         []int  // what between counts in
}

func newOrderer(g *grid) *orderer {
	n := len(g.items)
	return &orderer{
		grid: g, fewest: -1,
		above:  groups{g.up.start, make([]int, len(g.up.members))},
		below:  groups{g.down.start, make([]int, len(g.down.members))},
		listed: make([]int, n), stale: make([]bool, len(g.layers)), key: make([]int, n), tree: make([]int, 4*n),
	}
}

// arrange makes a first order: the items that come before none are followed by what comes
// after them, in the order given. A tree that is followed from its root has no crossings.
func (o *orderer) arrange(before, after groups) {
	for i := range o.layers {
		o.layers[i] = o.layers[i][:0]
	}
	for i := range o.items {
		o.places[i] = -1
	}
	for i := range o.items {
		if len(before.of(i)) == 0 {
			o.arrangeFrom(i, after)
		}
	}
}

func (o *orderer) arrangeFrom(i int, after groups) {
	if o.places[i] >= 0 {
		return
	}
	layer := &o.layers[o.items[i].layer]
	o.places[i] = len(*layer)
	*layer = append(*layer, i)
	for _, next := range after.of(i) {
		o.arrangeFrom(next, after)
	}
}

// list lists the places of the neighbours of a layer's items.
func (o *orderer) list(layer int) {
	o.listFrom(layer, layer-1, o.down, o.above)
	o.listFrom(layer, layer+1, o.up, o.below)
}

// listFrom lists those in layer next, going through it from the left.
func (o *orderer) listFrom(layer, next int, neighbours, lists groups) {
	if next < 0 || next >= len(o.layers) {
		return
	}
	for _, i := range o.layers[layer] {
		o.listed[i] = 0
	}
	for place, from := range o.layers[next] {
		for _, i := range neighbours.of(from) {
			lists.members[lists.start[i]+o.listed[i]] = place
			o.listed[i]++
		}
	}
}

// finish puts the grid's neighbours into the order of their places.
func (o *orderer) finish() {
	for layer, items := range o.layers {
		o.list(layer)
		for _, i := range items {
			for n, place := range o.above.of(i) {
				o.up.of(i)[n] = o.layers[layer-1][place]
			}
			for n, place := range o.below.of(i) {
				o.down.of(i)[n] = o.layers[layer+1][place]
			}
		}
	}
}

// number sets the places of the items of a layer by their order.
func (o *orderer) number(layer int) {
	for place, i := range o.layers[layer] {
		o.places[i] = place
	}
}

// keepIfBest keeps the order if fewer edges cross than in the best so far.
func (o *orderer) keepIfBest() bool {
	n := o.crossings()
	if o.fewest >= 0 && n >= o.fewest {
		return false
	}
	o.fewest, o.best = n, o.best[:0]
	for _, layer := range o.layers {
		o.best = append(o.best, layer...)
	}
	return true
}

// restore brings the best order back.
func (o *orderer) restore() {
	order := o.best
	for i, layer := range o.layers {
		copy(layer, order)
		order = order[len(layer):]
		o.number(i)
	}
}
