package layout

// adjust mends what place leaves: where edges cross much it takes far more room than it
// needs, and a box stands over the middle one of those below it, not over their middle.
func (g *grid) adjust() {
	const fine = 4 // bits: many small moves would get stuck in whole units
	g.scale(fine)
	a := newAdjuster(g)
	if !a.tree {
		a.drawTogether()
	}
	a.centre()
	g.scale(-fine)
}

// scale makes the unit of all that counts from left to right finer, by a number of bits,
// or as coarse again. Rounding down keeps distances that are whole.
func (g *grid) scale(bits int) {
	scale := func(n *int) {
		if bits > 0 {
			*n <<= bits
		} else {
			*n >>= -bits
		}
	}
	for i := range g.items {
		scale(&g.items[i].left)
		scale(&g.items[i].right)
		scale(&g.x[i])
	}
	scale(&g.opt.BoxGap)
	scale(&g.opt.EdgeGap)
}

// adjuster moves items within their layers, and keeps their order and their distances.
type adjuster struct {
	*grid
	tree        bool  // each item leads up to one other, but that at the top
	above       []int // of those an item leads up to, the one it stands straightest below; -1 for none
	first, last []int // the first and last item that it is above of; -1 for none
	was         []int // the x of each item before a step
	want        []int // the x where it would best stand
	weight      []int // how much that matters
	pools       []pool
}

func newAdjuster(g *grid) *adjuster {
	n := len(g.items)
	a := &adjuster{
		grid: g, tree: len(g.layers[0]) == 1,
		above: make([]int, n), first: make([]int, n), last: make([]int, n),
		was: make([]int, n), want: make([]int, n), weight: make([]int, n),
	}
	for i := range n {
		a.tree = a.tree && (len(g.up.of(i)) == 1 || g.items[i].layer == 0)
	}
	return a
}

// pool is items side by side that push each other. Without the room between them all
// would stand at one x.
type pool struct {
	end    int // the place after its last item
	weight int
	sum    int // of where its items want that x to be, by weight
}

// settle moves the items of a layer as near to where they want to stand as they get
// together: the sum of the squares of how far they are off is least, by weight. Items that
// want to stand too close pool, and meet in the middle, until no two pools do (isotonic
// regression by pooling adjacent violators: Ayer, Brunk, Ewing, Reid and Silverman, "An
// Empirical Distribution Function for Sampling with Incomplete Information", 1955).
func (a *adjuster) settle(n int) {
	layer := a.layers[n]
	pools := a.pools[:0]
	room := 0 // from the first item to this one, if they stand as close as they may
	for place, i := range layer {
		if place > 0 {
			room += a.gap(layer[place-1], i)
		}
		p := pool{place + 1, a.weight[i], (a.want[i] - room) * a.weight[i]}
		for len(pools) > 0 {
			before := pools[len(pools)-1]
			if before.sum/before.weight < p.sum/p.weight {
				break
			}
			p.weight, p.sum = p.weight+before.weight, p.sum+before.sum
			pools = pools[:len(pools)-1]
		}
		pools = append(pools, p)
	}
	place := 0
	room = 0
	for _, p := range pools {
		for ; place < p.end; place++ {
			if place > 0 {
				room += a.gap(layer[place-1], layer[place])
			}
			a.x[layer[place]] = p.sum/p.weight + room
		}
	}
	a.pools = pools
}

func abs(n int) int { return max(n, -n) }
