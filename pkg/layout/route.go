package layout

// route places the layers below each other, and writes boxes and edges into the drawing
// with the part's top left corner at 0, 0.
//
// A layer is a band as high as its highest box, and boxes hang from its top. Edges run
// upright through bands, and slant between them only, where no box is.
func (g *grid) route(d *Drawing) Size {
	left, right := g.sides(g.x)
	for i := range g.x {
		g.x[i] -= left
	}
	r := router{ports: newPorts(g), side: right - left}
	for _, bend := range g.bends {
		if bend < 0 {
			r.side = right - left + g.opt.EdgeGap
		}
	}
	r.stack()
	for box, at := range g.boxes {
		it := &g.items[box]
		d.Boxes[at] = Point{g.x[box] - it.left, r.tops[it.layer]}
	}
	for i, l := range g.links {
		d.Edges[l.edge] = r.points(i)
	}
	g.drawLoops(d)
	return Size{r.side, r.bottoms[len(r.bottoms)-1]}
}

type router struct {
	ports
	side          int   // the x of the right side of all; links that run round the outside share it
	tops, bottoms []int // the y of each layer
}

// stack sets the y of the layers.
func (r *router) stack() {
	y := 0
	for n, layer := range r.layers {
		if n > 0 {
			y += r.layerGap(n)
		}
		r.tops = append(r.tops, y)
		height := 0
		for _, i := range layer {
			if box := r.items[i].box; box >= 0 {
				height = max(height, r.sizes[box].Height)
			}
		}
		y += height
		r.bottoms = append(r.bottoms, y)
	}
}

// layerGap returns how far layer n is below the one above: further where edges between
// them would run flat otherwise.
func (r *router) layerGap(n int) int {
	widest := 0
	for _, i := range r.layers[n] {
		for _, above := range r.up.of(i) {
			widest = max(widest, abs(r.x[above]-r.x[i]))
		}
	}
	gap := r.opt.LayerGap
	return gap + min(max(0, widest-4*gap)/8, 2*gap)
}

// points returns the points of an edge.
func (r *router) points(link int) []Point {
	l := r.links[link]
	low, high := r.items[l.low].layer, r.items[l.high].layer
	path := make([]Point, 0, 2*(low-high)+1)
	path = append(path, Point{r.low[link], r.tops[low]})
	if bend := r.bends[link]; bend >= 0 {
		for n := low - 1; n > high; n-- {
			path = append(path, Point{r.x[bend], r.bottoms[n]}, Point{r.x[bend], r.tops[n]})
			bend++
		}
	} else {
		path = append(path, Point{r.side, r.above(low)}, Point{r.side, r.above(high + 1)})
	}
	path = append(path, Point{r.high[link], r.bottoms[high]}, Point{r.high[link], r.tops[high] + r.sizes[l.high].Height})
	path = straightened(path)
	if l.turned {
		reverse(path)
	}
	return path
}

// above returns the y halfway between layer n and the one above.
func (r *router) above(n int) int { return (r.bottoms[n-1] + r.tops[n]) / 2 }

// straightened leaves out points that come twice, and those between two at the same x.
func straightened(path []Point) []Point {
	kept := path[:1]
	for i, at := range path[1:] {
		last := kept[len(kept)-1]
		between := i+2 < len(path) && last.X == at.X && at.X == path[i+2].X
		if at != last && !between {
			kept = append(kept, at)
		}
	}
	return kept
}
