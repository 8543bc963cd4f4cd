package argument

import "counterpoint/pkg/annotation"

// Graph holds statements and links, labelled. Make one with New.
type Graph struct {
	statementIDs ids
	statements   []statement // by slot
	hubs         []hub       // by slot of a statement
	linkIDs      ids
	links        []link  // by slot
	created      []int64 // by slot of a link: microseconds since 1970
	contests     []contest

	clock   int64 // the rank of the label that was given last
	losing  []ref // nodes whose label does not follow any more
	waiting []ref // nodes to label

	touched      []ref   // nodes of which something may have changed in this edit
	touchedLinks []int32 // links that came to count in it, or to count no more
}

// statement is what labelling needs of a statement that is there, or that a link names;
// the rest is in its hub. It is small, for labelling goes from one to another at random.
type statement struct {
	node        // of its class, and what was last told of it itself
	class int32 // slot of that statement of its claim which is the node of all
	there bool
}

// hub is where links have their ends: a statement.
type hub struct {
	next    int32   // slot of another statement of the claim; they make a ring
	out, in []int32 // slots of links with an effect that starts here, that ends here; see list
	support support // of its class
}

// support counts the supports of a claim.
type support struct {
	all  int32
	left int32 // those that are not out
}

// link is what labelling needs of a link that is there, or that a dispute names.
type link struct {
	from, to int32 // slots of statements; to is one of a link where kind is disputes
	contest  int32 // in Graph.contests
	kind     kind
	there    bool
	counts   bool // its ends are there too, and its effects are counted at their targets
	shown    shown
}

// contest is a link as what disputes attack. The first one is that of all links that no
// dispute ever named: it is in, and nothing is counted there.
type contest struct {
	node
	link     int32
	disputes []int32
}

// New returns the graph of the statements with these ids and of links.
func New(statements []string, links []annotation.Link) *Graph {
	g := &Graph{
		statementIDs: newIDs(len(statements)),
		statements:   make([]statement, 0, len(statements)),
		hubs:         make([]hub, 0, len(statements)),
		linkIDs:      newIDs(len(links)),
		links:        make([]link, 0, len(links)),
		created:      make([]int64, 0, len(links)),
		contests:     []contest{{node: node{state: state(in)}}},
	}
	g.addAll(statements)
	g.readAll(links)
	g.listAll()
	g.labelAll()
	return g
}

// there returns the slot of the statement id where it is there.
func (g *Graph) there(id string) (slot int32, ok bool) {
	slot, ok = g.statementIDs.find(id)
	return slot, ok && g.statements[slot].there
}
