package layout

// drawLoops draws the edges that lead from a box to itself, at its right side. Several
// are drawn round each other.
func (g *grid) drawLoops(d *Drawing) {
	count := make([]int, len(g.sizes))
	for _, l := range g.loops {
		count[l.box]++
	}
	drawn := make([]int, len(g.sizes))
	for _, l := range g.loops {
		drawn[l.box]++
		nth, height := drawn[l.box], g.sizes[l.box].Height
		corner := d.Boxes[g.boxes[l.box]]
		side := corner.X + g.sizes[l.box].Width
		out := side + nth*g.opt.EdgeGap
		half := height * nth / (2*count[l.box] + 2)
		top, bottom := corner.Y+height/2-half, corner.Y+height/2+half
		d.Edges[l.edge] = []Point{{side, bottom}, {out, bottom}, {out, top}, {side, top}}
	}
}
