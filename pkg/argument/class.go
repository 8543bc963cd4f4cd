package argument

// unite makes a and b, and all that are one claim with either, one class. The statements of
// the shorter ring change over, so that none does so more often than a logarithm of all.
func (g *Graph) unite(a, b int32) {
	keep, join := g.statements[a].class, g.statements[b].class
	if keep == join {
		return
	}
	if g.longer(join, keep) {
		keep, join = join, keep
	}
	for s := join; ; {
		g.statements[s].class = keep
		if s = g.hubs[s].next; s == join {
			break
		}
	}
	g.hubs[keep].next, g.hubs[join].next = g.hubs[join].next, g.hubs[keep].next
}

// longer reports whether the ring of a is longer than that of b, in the time that it takes
// to go around the shorter one.
func (g *Graph) longer(a, b int32) bool {
	for i, j := a, b; ; {
		if i = g.hubs[i].next; i == a {
			return false
		}
		if j = g.hubs[j].next; j == b {
			return true
		}
	}
}

// regroup makes new classes of those that the seeds are in, after a statement or a link
// that they hang by came or went. Whatever comes to be in a class with a seed is a seed.
func (g *Graph) regroup(seeds ...int32) {
	members := g.members(seeds)
	for _, s := range members {
		g.eachAt(s, g.detach)
	}
	for _, s := range members { // At none of these is anything counted now.
		g.statements[s].class, g.statements[s].state = s, state(undecided)
		g.hubs[s].next = s
	}
	for _, s := range members {
		for _, i := range g.hubs[s].out {
			if l := &g.links[i]; l.kind == sameClaim && g.ended(l) {
				g.unite(l.from, l.to)
			}
		}
	}
	for _, s := range members {
		g.touch(ref(s))
		g.eachAt(s, g.attach)
		g.check(g.class(s))
	}
}

// eachAt calls visit for the links that have an end at s; some of them may come twice.
func (g *Graph) eachAt(s int32, visit func(i int32)) {
	for _, i := range g.hubs[s].out {
		visit(i)
	}
	for _, i := range g.hubs[s].in {
		visit(i)
	}
}

// members returns the statements of the classes that the seeds are in, each once.
func (g *Graph) members(seeds []int32) []int32 {
	var all []int32
	found := map[ref]bool{}
	for _, seed := range seeds {
		if class := g.class(seed); !found[class] {
			found[class] = true
			all = g.appendRing(all, seed)
		}
	}
	return all
}

// appendRing appends the statements that are one claim with s, itself first.
func (g *Graph) appendRing(all []int32, s int32) []int32 {
	for at := s; ; {
		all = append(all, at)
		if at = g.hubs[at].next; at == s {
			return all
		}
	}
}
