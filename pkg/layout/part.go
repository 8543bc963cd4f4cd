package layout

// part is what edges connect, numbered on its own.
type part struct {
	boxes []int  // the boxes of the input, in its order
	sizes []Size // of each
	links []link // edges between different boxes, sorted by their ends
	loops []loop // edges from a box to itself
}

// link is an edge between two boxes of a part.
type link struct {
	low, high int  // boxes of the part; high is to stand above low
	edge      int  // of the input
	turned    bool // it leads down, to be drawn without a cycle
}

// loop is an edge from a box of a part to itself.
type loop struct{ box, edge int }

// split returns the parts of a graph, in the order of their first boxes.
func split(boxes []Size, edges []Edge) []*part {
	partOf, count := connect(len(boxes), edges)
	parts := make([]*part, count)
	local := make([]int, len(boxes)) // the number of a box in its part
	for box, at := range partOf {
		if parts[at] == nil {
			parts[at] = &part{}
		}
		p := parts[at]
		local[box] = len(p.boxes)
		p.boxes = append(p.boxes, box)
		p.sizes = append(p.sizes, Size{max(0, boxes[box].Width), max(0, boxes[box].Height)})
	}
	for _, i := range sortedByEnds(len(boxes), edges) {
		e := edges[i]
		p := parts[partOf[e.From]]
		if e.From == e.To {
			p.loops = append(p.loops, loop{local[e.From], i})
		} else {
			p.links = append(p.links, link{low: local[e.From], high: local[e.To], edge: i})
		}
	}
	return parts
}

// connect returns the part of each box, and how many there are.
func connect(n int, edges []Edge) (partOf []int, count int) {
	first := make([]int, n) // a box of the same part that comes earlier, or the box itself
	for i := range first {
		first[i] = i
	}
	find := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	for _, e := range edges {
		if e.within(n) {
			a, b := find(e.From), find(e.To)
			first[max(a, b)] = min(a, b)
		}
	}
	partOf = make([]int, n)
	for i := range partOf {
		if at := find(i); at != i {
			partOf[i] = partOf[at]
		} else {
			partOf[i] = count
			count++
		}
	}
	return partOf, count
}

// sortedByEnds returns the edges by their From, then by their To, so that the order in
// which they are given does not show.
func sortedByEnds(n int, edges []Edge) []int {
	key := func(end func(Edge) int) func(int) int {
		return func(i int) int {
			if e := edges[i]; e.within(n) {
				return end(e)
			}
			return -1
		}
	}
	byTo := group(n, len(edges), key(func(e Edge) int { return e.To })).members
	byFrom := groupAs(n, len(byTo), func(i int) int { return edges[byTo[i]].From }, func(i int) int { return byTo[i] })
	return byFrom.members
}

func (e Edge) within(n int) bool { return 0 <= e.From && e.From < n && 0 <= e.To && e.To < n }

// draw draws the part with its top left corner at 0, 0.
func (p *part) draw(d *Drawing, opt Options) Size {
	p.breakCycles()
	layer := p.layers()
	if opt.Abreast > 0 {
		p.fold(layer, opt.Abreast)
	}
	g := newGrid(p, layer, opt)
	g.order()
	g.place()
	g.adjust()
	return g.route(d)
}

// move moves what draw drew.
func (p *part) move(d *Drawing, by Point) {
	for _, box := range p.boxes {
		d.Boxes[box] = d.Boxes[box].plus(by)
	}
	move := func(edge int) {
		for i, at := range d.Edges[edge] {
			d.Edges[edge][i] = at.plus(by)
		}
	}
	for _, l := range p.links {
		move(l.edge)
	}
	for _, l := range p.loops {
		move(l.edge)
	}
}

func (p Point) plus(by Point) Point { return Point{p.X + by.X, p.Y + by.Y} }
