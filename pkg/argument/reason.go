package argument

import "sort"

// Effect is what one link does in one direction: an attack on a statement or on a link,
// or a support.
type Effect struct {
	Link string // id
	From string // id of the statement that attacks or supports
	To   string // id of the statement or link that this is about, which may be another occurrence of the claim that was asked for

	Standing     Standing // of the attack or support: whether it counts
	FromStanding Standing // of the statement From
	LinkStanding Standing // of the link; see Graph.LinkStanding
	Undercut     bool     // it is Rebutted by a dispute of its link (see WhyLink), else with its statement (see Why)
}

// Why returns what gives the statement id its standing: where it is rebutted, the attacks
// on it that stand; where it is disputed, those that are disputed; where it stands, all
// attacks on it, each of them rebutted. Nothing is returned for a statement that nothing
// attacks or that is not there.
//
// The oldest link comes first: by its Created, to the microsecond, then by its id. But of
// attacks that stand, those come first that do so without the statement being rebutted.
// So the reasons of what stands and of what is rebutted end, and do not go in a circle, if
// one follows of attacks that stand the first, and of those that are rebutted what
// Undercut says.
func (g *Graph) Why(id string) []Effect {
	s, ok := g.there(id)
	if !ok {
		return nil
	}
	return g.deciding(g.on(s, false), g.node(g.class(s)).state)
}

// WhyLink returns what gives the link id its LinkStanding, as Why does for a statement:
// the disputes of it that stand, that are disputed or, where it stands, all of them.
func (g *Graph) WhyLink(id string) []Effect {
	i, ok := g.linkIDs.find(id)
	if !ok || !g.links[i].counts {
		return nil
	}
	var found []effect
	g.eachDispute(i, func(d int32) {
		if g.links[d].counts {
			each, _ := g.effects(d)
			found = append(found, each[0])
		}
	})
	return g.deciding(found, g.via(i).state)
}

// Evidence returns the supports of the statement id, the oldest link first.
func (g *Graph) Evidence(id string) []Effect {
	s, ok := g.there(id)
	if !ok {
		return nil
	}
	found := g.on(s, true)
	g.sort(found)
	return g.describe(found)
}

// on returns the attacks on the claim that s is an occurrence of, or the supports of it.
func (g *Graph) on(s int32, support bool) []effect {
	var found []effect
	for _, s := range g.appendRing(nil, s) {
		for _, i := range g.hubs[s].in {
			if !g.links[i].counts {
				continue
			}
			each, n := g.effects(i)
			for _, e := range each[:n] {
				if e.end == s && (e.kind == supports) == support {
					found = append(found, e)
				}
			}
		}
	}
	return found
}

// deciding returns those of all attacks on a node that give it its state.
func (g *Graph) deciding(attacks []effect, of state) []Effect {
	decides := [...]label{in: out, out: in, undecided: undecided}[of.label()]
	var found []effect
	for _, e := range attacks {
		if g.state(e).label() == decides {
			found = append(found, e)
		}
	}
	g.sort(found)
	if decides == in {
		sort.SliceStable(found, func(i, j int) bool {
			return g.state(found[i]).rank() < of.rank() && g.state(found[j]).rank() > of.rank()
		})
	}
	return g.describe(found)
}

// sort puts the oldest first; those of one link are in the order of its ends.
func (g *Graph) sort(effects []effect) {
	sort.Slice(effects, func(i, j int) bool {
		a, b := effects[i], effects[j]
		switch {
		case a.via == b.via:
			return a.start == g.links[a.via].from && b.start != a.start
		case g.created[a.via] != g.created[b.via]:
			return g.created[a.via] < g.created[b.via]
		}
		return g.linkIDs.all[a.via] < g.linkIDs.all[b.via]
	})
}

// describe says in ids what effects are.
func (g *Graph) describe(effects []effect) []Effect {
	var described []Effect
	for _, e := range effects {
		source, via := g.node(g.class(e.start)).state, g.via(e.via).state
		now := both(source, via)
		ends := g.statementIDs.all
		if e.kind == disputes {
			ends = g.linkIDs.all
		}
		described = append(described, Effect{
			Link:         g.linkIDs.all[e.via],
			From:         g.statementIDs.all[e.start],
			To:           ends[e.end],
			Standing:     standings[now.label()],
			FromStanding: standings[source.label()],
			LinkStanding: standings[via.label()],
			Undercut:     now.label() == out && now == via,
		})
	}
	return described
}
