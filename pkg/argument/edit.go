package argument

import "counterpoint/pkg/annotation"

// AddStatement adds the statement id; the links that waited for it begin to count.
func (g *Graph) AddStatement(id string) Change {
	s := g.statementIDs.slot(id)
	g.makeRoom()
	if g.statements[s].there {
		return Change{}
	}
	g.statements[s].there = true
	seeds := []int32{s}
	g.eachAt(s, func(i int32) {
		if l := &g.links[i]; l.kind == sameClaim {
			seeds = append(seeds, l.from, l.to)
		}
	})
	g.regroup(seeds...)
	g.settle()
	return g.changes()
}

// RemoveStatement removes the statement id; the links at it wait until it is back.
func (g *Graph) RemoveStatement(id string) Change {
	s, ok := g.there(id)
	if !ok {
		return Change{}
	}
	g.statements[s].there, g.statements[s].shown = false, untold
	g.regroup(s)
	g.settle()
	return g.changes()
}

// PutLink adds l, or makes the link with its id say what l does.
func (g *Graph) PutLink(l annotation.Link) Change {
	i, next := g.read(&l)
	was := g.links[i]
	if was.there && was.kind == next.kind && was.from == next.from && was.to == next.to {
		g.created[i] = next.created
		return Change{}
	}
	if was.there {
		g.detach(i)
		g.unlist(i)
	}
	g.become(i, next)
	g.list(i)
	if !was.there {
		// Disputes first: the link's effects, counted before its own label is known, would
		// cost labels in vain.
		g.eachDispute(i, g.attach)
		g.settle()
	}
	g.tie(&was, &g.links[i])
	g.attach(i)
	g.settle()
	return g.changes()
}

// RemoveLink removes the link id; disputes of it wait until it is back.
func (g *Graph) RemoveLink(id string) Change {
	i, ok := g.linkIDs.find(id)
	if !ok || !g.links[i].there {
		return Change{}
	}
	g.detach(i)
	g.eachDispute(i, g.detach)
	g.unlist(i)
	g.links[i].there, g.links[i].shown = false, untold
	g.tie(&g.links[i])
	g.settle()
	return g.changes()
}

// tie makes new classes of what links tied together, or do now.
func (g *Graph) tie(links ...*link) {
	var seeds []int32
	for _, l := range links {
		if l.kind == sameClaim {
			seeds = append(seeds, l.from, l.to)
		}
	}
	if len(seeds) > 0 {
		g.regroup(seeds...)
	}
}

func (g *Graph) eachDispute(i int32, visit func(i int32)) {
	for _, d := range g.contests[g.links[i].contest].disputes {
		visit(d)
	}
}

// ended reports whether l and its ends are there.
func (g *Graph) ended(l *link) bool {
	if !l.there || !g.statements[l.from].there {
		return false
	}
	if l.kind == disputes {
		return g.links[l.to].there
	}
	return g.statements[l.to].there
}

// attach makes link i count, if it and its ends are there.
func (g *Graph) attach(i int32) {
	l := &g.links[i]
	if l.counts || !g.ended(l) {
		return
	}
	l.counts = true
	g.touchedLinks = append(g.touchedLinks, i)
	each, n := g.effects(i)
	for _, e := range each[:n] {
		g.shift(e, absent, g.state(e))
		if e.kind == supports {
			g.touch(g.target(e))
			g.hubs[g.target(e)].support.all++
		}
	}
}

// detach makes link i not count.
func (g *Graph) detach(i int32) {
	l := &g.links[i]
	if !l.counts {
		return
	}
	l.counts = false
	g.touchedLinks = append(g.touchedLinks, i)
	each, n := g.effects(i)
	for _, e := range each[:n] {
		g.shift(e, g.state(e), absent)
		if e.kind == supports {
			g.touch(g.target(e))
			g.hubs[g.target(e)].support.all--
		}
	}
}
