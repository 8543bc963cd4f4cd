package layout

import (
	"math"
	"sort"
)

// ports are where links touch their boxes.
type ports struct {
	*grid
	low  []int // the x where each link leaves the top side of its low box
	high []int // the x where it reaches the bottom side of its high box
}

// end says where a link goes on to from one of its ends.
type end struct {
	place int // of the item there, in its layer
	x     int
	bend  bool
}

func newPorts(g *grid) ports {
	p := ports{g, make([]int, len(g.links)), make([]int, len(g.links))}
	bottoms := group(len(g.sizes), len(g.links), func(i int) int { return g.links[i].high })
	tops := group(len(g.sizes), len(g.links), func(i int) int { return g.links[i].low })
	for box := range g.sizes {
		p.spread(box, bottoms.of(box), p.high, p.downwards)
		p.spread(box, tops.of(box), p.low, p.upwards)
	}
	for box := range g.sizes {
		p.shift(box, bottoms.of(box), p.high, p.downwards)
	}
	for box := range g.sizes {
		p.shift(box, tops.of(box), p.low, p.upwards)
	}
	p.snap()
	return p
}

// spread spreads the links at one side of a box round its middle, and puts them into the
// order in which they go on, so that they do not cross. It sets their x.
func (p *ports) spread(box int, links, x []int, end func(link int) end) {
	sort.SliceStable(links, func(a, b int) bool { return end(links[a]).place < end(links[b]).place })
	n := len(links)
	for i, link := range links {
		x[link] = p.x[box] + (2*i-n+1)*p.step(box, n)/2
	}
}

// shift moves all links at one side of a box aside, so that the one that is straightest
// runs upright. A long one may move them as far as the side has room.
func (p *ports) shift(box int, links, x []int, end func(link int) end) {
	n := len(links)
	spare := (p.sizes[box].Width - p.step(box, n)*(n-1)) / 2
	aside, found := 0, false
	for _, link := range links {
		to := end(link)
		off, room := to.x-x[link], spare
		if !to.bend {
			room /= 2
		}
		if abs(off) < room && (!found || abs(off) < abs(aside)) {
			aside, found = off, true
		}
	}
	for _, link := range links {
		x[link] += aside
	}
}

// step returns how far apart n links at one side of a box are.
func (p *ports) step(box, n int) int { return min(p.opt.EdgeGap, p.sizes[box].Width/(n+1)) }

// downwards returns where a link goes on to from its high end.
func (p *ports) downwards(link int) end {
	l := p.links[link]
	switch bend, span := p.bends[link], p.span(l); {
	case bend < 0:
		return p.outside()
	case span == 1:
		return end{p.places[l.low], p.low[link], false}
	default:
		last := bend + span - 2
		return end{p.places[last], p.x[last], true}
	}
}

// upwards returns where a link goes on to from its low end.
func (p *ports) upwards(link int) end {
	l := p.links[link]
	switch bend := p.bends[link]; {
	case bend < 0:
		return p.outside()
	case p.span(l) == 1:
		return end{p.places[l.high], p.high[link], false}
	default:
		return end{p.places[bend], p.x[bend], true}
	}
}

// outside returns where a link goes on to that runs round the outside, on the right.
func (p *ports) outside() end { return end{len(p.items), math.MaxInt / 2, false} }
