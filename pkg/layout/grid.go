package layout

import "math"

// grid is a part in layers. Its edges lead from one layer to the next only: one that
// passes a layer has a bend there.
type grid struct {
	*part
	opt    Options
	items  []item  // the boxes of the part, then the bends
	layers [][]int // the items of each layer from left to right; 0 is the highest
	up     groups  // the items in the layer above that each item is connected with
	down   groups  // and those in the layer below
	places []int   // of each item: its place in its layer, from the left
	x      []int   // of each item: where its edges are, in the middle of a box
	bends  []int   // the first bend of each link from its low end on, the others follow; -1 if it runs outside
}

// item is what stands in a layer: a box or a bend.
type item struct {
	box         int // -1 for a bend
	rank        int // the box, or for a bend the one below that its edge comes from
	layer       int
	left, right int // room that it takes to the left and to the right of x
}

func newGrid(p *part, layer []int, opt Options) *grid {
	g := &grid{part: p, opt: opt, bends: make([]int, len(p.links))}
	height := 0
	for box, at := range layer {
		width := p.sizes[box].Width
		g.items = append(g.items, item{box: box, rank: box, layer: at, left: width / 2, right: width - width/2})
		height = max(height, at+1)
	}
	for _, l := range p.loops {
		g.items[l.box].right += opt.EdgeGap
	}
	g.layers = make([][]int, height)
	longest := g.longest()
	var low, high []int // the ends of what leads from one layer to the next
	for i, l := range p.links {
		if g.span(l) > longest {
			g.bends[i] = -1
			continue
		}
		g.bends[i] = len(g.items)
		from := l.low
		for at := layer[l.low] - 1; at > layer[l.high]; at-- {
			low, high = append(low, from), append(high, len(g.items))
			from = len(g.items)
			g.items = append(g.items, item{box: -1, rank: l.low, layer: at})
		}
		low, high = append(low, from), append(high, l.high)
	}
	lowOf, highOf := func(i int) int { return low[i] }, func(i int) int { return high[i] }
	g.up = groupAs(len(g.items), len(low), lowOf, highOf)
	g.down = groupAs(len(g.items), len(low), highOf, lowOf)
	return g
}

// span returns how many layers a link leads up.
func (g *grid) span(l link) int { return g.items[l.low].layer - g.items[l.high].layer }

// longest returns the greatest span such that the links up to it have no more bends than
// a part may have.
func (g *grid) longest() int {
	count := make([]int, len(g.layers)) // of links, by their span
	for _, l := range g.links {
		count[g.span(l)]++
	}
	span, bends := 1, 0
	for span+1 < len(count) && bends+count[span+1]*span <= maxBends {
		bends += count[span+1] * span
		span++
	}
	return span
}

// gap returns how far apart the middles of two items side by side are at least.
func (g *grid) gap(left, right int) int {
	l, r := &g.items[left], &g.items[right]
	if l.box < 0 || r.box < 0 {
		return l.right + g.opt.EdgeGap + r.left
	}
	return l.right + g.opt.BoxGap + r.left
}

// roomOf returns the leftmost and the rightmost x that an item can have between those
// beside it.
func (g *grid) roomOf(i int) (from, to int) {
	layer, place := g.layers[g.items[i].layer], g.places[i]
	from, to = math.MinInt, math.MaxInt
	if place > 0 {
		left := layer[place-1]
		from = g.x[left] + g.gap(left, i)
	}
	if place+1 < len(layer) {
		right := layer[place+1]
		to = g.x[right] - g.gap(i, right)
	}
	return from, to
}
