package argument

// labelAll labels a graph in which nothing counts yet.
func (g *Graph) labelAll() {
	for i := range g.links {
		if l := &g.links[i]; l.kind == sameClaim && g.ended(l) {
			g.unite(l.from, l.to)
		}
	}
	for c := range g.contests {
		if len(g.contests[c].disputes) > 0 {
			g.contests[c].state = state(undecided)
		}
	}
	g.countAll()
	for s := range g.statements {
		g.check(g.class(int32(s)))
	}
	for c := range g.contests {
		g.check(^ref(c))
	}
	g.settle()
	g.tellAll()
}

// countAll makes all links count whose ends are there. Nothing that could decide one of
// their effects has a label yet.
func (g *Graph) countAll() {
	for i := range g.links {
		l := &g.links[i]
		if !g.ended(l) {
			continue
		}
		l.counts = true
		each, n := g.effects(int32(i))
		for _, e := range each[:n] {
			if r := g.target(e); e.kind == supports {
				g.hubs[r].support.all++
				g.hubs[r].support.left++
			} else {
				g.node(r).open++
			}
		}
	}
}

// settle brings the labels in line with what is counted.
func (g *Graph) settle() {
	for len(g.losing) > 0 {
		last := len(g.losing) - 1
		r := g.losing[last]
		g.losing = g.losing[:last]
		if g.node(r).label() != undecided {
			g.relabel(r, undecided)
			g.check(r)
		}
	}
	// First come, first served: ranks then grow with the steps that a label is away from
	// what it follows from, and few labels have to go when an attack comes in later.
	for at := 0; at < len(g.waiting); at++ {
		r := g.waiting[at]
		n := g.node(r)
		n.queued = false
		switch {
		case n.label() != undecided || !g.exists(r):
		case n.hits > 0:
			g.relabel(r, out)
		case n.open == 0:
			g.relabel(r, in)
		}
	}
	g.waiting = g.waiting[:0]
}

// exists reports whether r is a node: one of a class, or of a link.
func (g *Graph) exists(r ref) bool {
	return r.isContest() || g.statements[r].there && g.class(int32(r)) == r
}

// relabel gives r another label, and counts that at the targets of all effects that r has
// a part in, as what they come from or as their link.
func (g *Graph) relabel(r ref, label label) {
	g.touch(r)
	n := g.node(r)
	g.clock++
	was, now := n.state, ranked(label, g.clock)
	n.state, n.props = now, 0
	if label == out {
		n.props = n.hits // All of these have their labels from earlier.
	}
	if r.isContest() {
		g.shiftLink(g.contests[^r].link, was, now)
		return
	}
	for s := int32(r); ; {
		for _, i := range g.hubs[s].out {
			g.shiftFrom(s, i, was, now)
		}
		if s = g.hubs[s].next; s == int32(r) {
			return
		}
	}
}

// shiftFrom shifts the effects of link i that start at s, of which the class was in one
// state and is in another.
func (g *Graph) shiftFrom(s, i int32, was, now state) {
	if !g.links[i].counts {
		return
	}
	via := g.via(i).state
	each, n := g.effects(i)
	for _, e := range each[:n] {
		if e.start == s {
			g.shift(e, both(was, via), both(now, via))
		}
	}
}

// shiftLink does so for link i, of which its contest was in one state and is in another.
func (g *Graph) shiftLink(i int32, was, now state) {
	if !g.links[i].counts {
		return
	}
	each, n := g.effects(i)
	for _, e := range each[:n] {
		source := g.node(g.class(e.start)).state
		g.shift(e, both(source, was), both(source, now))
	}
}
