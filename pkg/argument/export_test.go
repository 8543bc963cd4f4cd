package argument

// LabelAll labels all of g anew, as New does once it has read what there is.
func (g *Graph) LabelAll() {
	for s := range g.statements {
		at := &g.statements[s]
		at.node, at.class = node{}, int32(s)
		g.hubs[s].next, g.hubs[s].support = int32(s), support{}
	}
	for i := range g.links {
		g.links[i].counts = false
	}
	for c := range g.contests {
		g.contests[c].node = node{state: state(in)}
	}
	g.labelAll()
}
