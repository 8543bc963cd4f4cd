package argument

// Change lists what is otherwise since an edit, in the order in which the Graph first met
// the ids. What the edit removed is not in it. The reasons of others may have changed, too:
// of what is at the other end of a link that is in it, or starts at a statement that is.
type Change struct {
	Statements []string // those whose Standing or NoStandingEvidence is another, and new ones
	Links      []string // those whose LinkStanding is another, and new ones that count
}

// shown is what the caller was last told of a statement or a link.
type shown uint8

const (
	untold shown = 0
	told   shown = 1 << 2 // with the label in the bits below
	bare   shown = 1 << 3 // no standing evidence
)

func (g *Graph) show(s int32) shown {
	if !g.statements[s].there {
		return untold
	}
	now := told | shown(g.node(g.class(s)).label())
	if g.unsupported(g.class(s)) {
		now |= bare
	}
	return now
}

func (g *Graph) showLink(i int32) shown {
	if !g.links[i].counts {
		return untold
	}
	return told | shown(g.via(i).label())
}

// tell replaces what was told, and reports whether now is news.
func tell(was *shown, now shown) bool {
	news := *was != now
	*was = now
	return news
}

// touch notes that r may change in this edit.
func (g *Graph) touch(r ref) {
	if n := g.node(r); !n.touched {
		n.touched = true
		g.touched = append(g.touched, r)
	}
}

// tellAll takes all as told.
func (g *Graph) tellAll() {
	for s := range g.statements {
		g.statements[s].shown, g.statements[s].touched = g.show(int32(s)), false
	}
	for i := range g.links {
		g.links[i].shown = g.showLink(int32(i))
	}
	for c := range g.contests {
		g.contests[c].touched = false
	}
	g.touched, g.touchedLinks = g.touched[:0], g.touchedLinks[:0]
}

// changes returns what is not as the caller was last told, and takes it as told.
func (g *Graph) changes() Change {
	var statements, links []int
	for _, r := range g.touched {
		g.node(r).touched = false
		if r.isContest() {
			g.touchedLinks = append(g.touchedLinks, g.contests[^r].link)
			continue
		}
		for s := int32(r); ; {
			if tell(&g.statements[s].shown, g.show(s)) {
				statements = append(statements, int(s))
			}
			if s = g.hubs[s].next; s == int32(r) {
				break
			}
		}
	}
	for _, i := range g.touchedLinks {
		if tell(&g.links[i].shown, g.showLink(i)) {
			links = append(links, int(i))
		}
	}
	g.touched, g.touchedLinks = g.touched[:0], g.touchedLinks[:0]
	return Change{g.statementIDs.sorted(statements), g.linkIDs.sorted(links)}
}
