package argument

// label is a standing while it is computed.
type label uint8

const (
	undecided label = iota
	in
	out
)

var standings = [...]Standing{undecided: Disputed, in: Stands, out: Rebutted}

// state is a label, in the two lowest bits, and its rank: higher than the ranks of all that
// the label follows from.
type state int64

func (s state) label() label { return label(s & 3) }
func (s state) rank() int64  { return int64(s >> 2) }

func ranked(l label, rank int64) state { return state(rank<<2) | state(l) }

// absent is the state of an attack or support that is not there: it does what one that is
// out does.
const absent = state(out)

// both returns the state of what is in where a and b are, and out where either is.
func both(a, b state) state {
	switch {
	case a.label() == out && (b.label() != out || a < b):
		return a
	case b.label() == out:
		return b
	case a.label() == in && b.label() == in:
		return max(a, b)
	}
	return state(undecided)
}

// node is what attacks attack: a claim, in one or several statements, or a link.
type node struct {
	state
	open  int32 // attacks on it that are not out
	hits  int32 // attacks on it that are in
	props int32 // where it is out, attacks of a lower rank that are in

	queued  bool  // it is in Graph.waiting
	touched bool  // it is in Graph.touched
	shown   shown // of a statement: what was last told of it
}

// ref is a node: that of the class s as s, that of the contest c as ^c.
type ref int32

func (r ref) isContest() bool { return r < 0 }

func (g *Graph) node(r ref) *node {
	if r.isContest() {
		return &g.contests[^r].node
	}
	return &g.statements[r].node
}

// class returns the node of statement s.
func (g *Graph) class(s int32) ref { return ref(g.statements[s].class) }

// via returns link i as a node.
func (g *Graph) via(i int32) *node { return &g.contests[g.links[i].contest].node }

func (g *Graph) unsupported(class ref) bool {
	support := g.hubs[class].support
	return support.all > 0 && support.left == 0
}

// check makes r wait where it can be labelled, and lose its label where it is out and
// nothing props that up any more. That it is in for no reason is seen in shift.
func (g *Graph) check(r ref) {
	switch n := g.node(r); {
	case n.label() == out && n.props == 0:
		g.losing = append(g.losing, r)
	case n.label() == undecided && (n.open == 0 || n.hits > 0) && !n.queued:
		n.queued = true
		g.waiting = append(g.waiting, r)
	}
}
