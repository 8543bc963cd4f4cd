package argument

// effect is what a link does in one direction: an attack, or a support.
type effect struct {
	start, end int32 // slots of statements; end is one of a link where kind is disputes
	via        int32 // slot of the link
	kind       kind
}

// effects returns what link i does: nothing, one effect, or one each way.
func (g *Graph) effects(i int32) (each [2]effect, n int) {
	l := &g.links[i]
	each[0] = effect{l.from, l.to, i, l.kind}
	switch l.kind {
	case rebuts, supports, disputes:
		return each, 1
	case contradicts:
		if l.bothWays() {
			each[1] = effect{l.to, l.from, i, l.kind}
			return each, 2
		}
		return each, 1
	}
	return each, 0
}

// target returns the node that e is an effect on.
func (g *Graph) target(e effect) ref {
	if e.kind == disputes {
		return ^ref(g.links[e.end].contest)
	}
	return g.class(e.end)
}

// state returns whether e is in, by its source and its link.
func (g *Graph) state(e effect) state {
	return both(g.node(g.class(e.start)).state, g.via(e.via).state)
}

// shift counts at the target of e that e was in one state and is now in another.
func (g *Graph) shift(e effect, was, now state) {
	if was == now {
		return
	}
	r := g.target(e)
	if e.kind == supports {
		if by := one(now.label() != out) - one(was.label() != out); by != 0 {
			g.touch(r)
			g.hubs[r].support.left += by
		}
		return
	}
	n := g.node(r)
	n.open += one(now.label() != out) - one(was.label() != out)
	n.hits += one(now.label() == in) - one(was.label() == in)
	switch n.label() {
	case in:
		if now.label() != out || now.rank() > n.rank() {
			g.losing = append(g.losing, r)
		}
	case out:
		n.props += one(now.label() == in && now.rank() < n.rank()) - one(was.label() == in && was.rank() < n.rank())
	}
	g.check(r)
}

func one(is bool) int32 {
	if is {
		return 1
	}
	return 0
}
