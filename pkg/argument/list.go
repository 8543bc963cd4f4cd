package argument

// listAll lists all links. The lists of statements share one array: each has the room in
// it that it needs, and leaves it when it grows.
func (g *Graph) listAll() {
	room := make([]struct{ out, in int32 }, len(g.hubs))
	total := int32(0)
	for i := range g.links {
		l := &g.links[i]
		if !l.there {
			continue
		}
		room[l.from].out++
		total++
		if l.kind != disputes {
			room[l.to].in++
			total++
		}
		if l.bothWays() {
			room[l.to].out++
			room[l.from].in++
			total += 2
		}
	}
	shared := make([]int32, total)
	for s, n := range room {
		at := &g.hubs[s]
		at.out, at.in, shared = shared[:0:n.out], shared[n.out:n.out:n.out+n.in], shared[n.out+n.in:]
	}
	for i := range g.links {
		if g.links[i].there {
			g.list(int32(i))
		}
	}
}

// bothWays reports whether l does at its start what it does at its end.
func (l *link) bothWays() bool { return l.kind == contradicts && l.from != l.to }

// list puts link i into the lists of its ends, each once.
func (g *Graph) list(i int32) {
	l := &g.links[i]
	from := &g.hubs[l.from]
	from.out = append(from.out, i)
	if l.kind == disputes {
		c := g.contest(l.to)
		c.disputes = append(c.disputes, i)
		return
	}
	to := &g.hubs[l.to]
	to.in = append(to.in, i)
	if l.bothWays() {
		from.in = append(from.in, i)
		to.out = append(to.out, i)
	}
}

// unlist takes link i out of the lists of its ends.
func (g *Graph) unlist(i int32) {
	l := &g.links[i]
	from := &g.hubs[l.from]
	from.out = without(from.out, i)
	if l.kind == disputes {
		c := g.contest(l.to)
		c.disputes = without(c.disputes, i)
		return
	}
	to := &g.hubs[l.to]
	to.in = without(to.in, i)
	if l.bothWays() {
		from.in = without(from.in, i)
		to.out = without(to.out, i)
	}
}

// contest returns the contest of link i, its own.
func (g *Graph) contest(i int32) *contest {
	l := &g.links[i]
	if l.contest == 0 {
		l.contest = int32(len(g.contests))
		g.contests = append(g.contests, contest{node: node{state: state(in)}, link: i})
	}
	return &g.contests[l.contest]
}

// without returns list with the last one in the place of i. The order is no matter.
func without(list []int32, i int32) []int32 {
	last := len(list) - 1
	for at, other := range list {
		if other == i {
			list[at] = list[last]
			break
		}
	}
	return list[:last]
}
