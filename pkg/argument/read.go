package argument

import (
	"slices"

	"counterpoint/pkg/annotation"
)

// kind is an annotation.LinkType, packed.
type kind uint8

const (
	neither kind = iota
	rebuts
	supports
	disputes
	contradicts
	sameClaim
)

func kindOf(t annotation.LinkType) kind {
	switch t {
	case annotation.Rebuts:
		return rebuts
	case annotation.Supports:
		return supports
	case annotation.Disputes:
		return disputes
	case annotation.Contradicts:
		return contradicts
	case annotation.SameClaim:
		return sameClaim
	}
	return neither
}

// addAll makes statements be there.
func (g *Graph) addAll(statements []string) {
	var slots [many]int32
	for some := range slices.Chunk(statements, many) {
		g.statementIDs.slots(some, slots[:])
		g.makeRoom()
		for _, s := range slots[:len(some)] {
			g.statements[s].there = true
		}
	}
}

// readAll makes the graph hold links, which are in no list yet.
func (g *Graph) readAll(links []annotation.Link) {
	for some := range slices.Chunk(links, many) {
		g.readSome(some)
	}
}

// readSome does so for at most many links.
func (g *Graph) readSome(links []annotation.Link) {
	var id, from, to [many]string
	var slots, starts, ends, targets [many]int32
	for i := range links {
		l := &links[i]
		id[i], from[i], to[i] = l.ID, l.From, l.To
		if l.Type == annotation.Disputes {
			to[i] = l.From // for there is no statement To
		}
	}
	n := len(links)
	g.linkIDs.slots(id[:n], slots[:])
	g.statementIDs.slots(from[:n], starts[:])
	g.statementIDs.slots(to[:n], ends[:])
	disputed := to[:0]
	for i := range links {
		if links[i].Type == annotation.Disputes {
			disputed = append(disputed, links[i].To)
		}
	}
	g.linkIDs.slots(disputed, targets[:])
	g.makeRoom()
	next := 0
	for i := range links {
		m := meaning{kindOf(links[i].Type), starts[i], ends[i], links[i].Created.UnixMicro()}
		if m.kind == disputes {
			m.to = targets[next]
			next++
		}
		g.become(slots[i], m)
	}
}

// makeRoom makes what each id that has a slot stands for.
func (g *Graph) makeRoom() {
	for s := len(g.statements); s < len(g.statementIDs.all); s++ {
		g.statements = append(g.statements, statement{class: int32(s)})
		g.hubs = append(g.hubs, hub{next: int32(s)})
	}
	for i := len(g.links); i < len(g.linkIDs.all); i++ {
		g.links = append(g.links, link{})
		g.created = append(g.created, 0)
	}
}

// meaning is what a link says.
type meaning struct {
	kind     kind
	from, to int32
	created  int64
}

// read returns the slot of l and what it says.
func (g *Graph) read(l *annotation.Link) (i int32, m meaning) {
	i = g.linkIDs.slot(l.ID)
	m = meaning{kind: kindOf(l.Type), from: g.statementIDs.slot(l.From), created: l.Created.UnixMicro()}
	if m.kind == disputes {
		m.to = g.linkIDs.slot(l.To)
	} else {
		m.to = g.statementIDs.slot(l.To)
	}
	g.makeRoom()
	return i, m
}

// become makes link i, which is in no list, say m.
func (g *Graph) become(i int32, m meaning) {
	l := &g.links[i]
	l.kind, l.from, l.to, l.there = m.kind, m.from, m.to, true
	g.created[i] = m.created
}
