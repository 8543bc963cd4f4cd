package aif

import (
	"fmt"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// reader makes statements and links of a graph.
type reader struct {
	graph      *graph
	id         string // of the file
	index      map[id]int
	in, out    [][]int // of a node: the nodes before and after it
	statement  []int   // of a node: the number of its statement from 1, or 0
	of         [][]int // of a node: the numbers of its links from 1
	statements []annotation.Highlight
	links      []annotation.Link
	first      map[same]int  // number of the link that says so first
	says       map[ends]bool // node and number of a link that is in of
	attack     map[int][]int // conflicts that attack a node, once they were looked for
	told       int           // links that were said, again and again too
	left       notebook.Lefts
}

// same is what makes a link a repetition of another.
type same struct {
	kind     annotation.LinkType
	from, to string
}

func newReader(g *graph, file string) *reader {
	n := len(g.Nodes)
	return &reader{graph: g, id: file, index: make(map[id]int, n), in: make([][]int, n), out: make([][]int, n),
		statement: make([]int, n), of: make([][]int, n), first: map[same]int{}, says: map[ends]bool{}, attack: map[int][]int{}}
}

// readNodes finds the nodes by their ids.
func (r *reader) readNodes() error {
	for i, n := range r.graph.Nodes {
		if n.ID == "" {
			return fmt.Errorf("node %d in the list has no nodeID", i+1)
		}
		if _, twice := r.index[n.ID]; twice {
			return fmt.Errorf("the nodeID %s is that of two nodes", shown(n.ID))
		}
		r.index[n.ID] = i
	}
	return nil
}

// readEdges finds what stands before and after each node. An edge that is there twice is
// one.
func (r *reader) readEdges() error {
	seen := make(map[ends]bool, len(r.graph.Edges))
	for i, e := range r.graph.Edges {
		name := fmt.Sprintf("edge %s", shown(e.ID))
		if e.ID == "" {
			name = fmt.Sprintf("edge %d in the list", i+1)
		}
		from, ok := r.index[e.From]
		if !ok {
			return fmt.Errorf("%s comes from the node %s, which is not in the file", name, shown(e.From))
		}
		to, ok := r.index[e.To]
		if !ok {
			return fmt.Errorf("%s leads to the node %s, which is not in the file", name, shown(e.To))
		}
		if seen[ends{from, to}] {
			continue
		}
		seen[ends{from, to}] = true
		if r.graph.Nodes[from].Type == typeStatement && r.graph.Nodes[to].Type == typeStatement {
			r.left.Add("direct edge", 1)
		}
		r.out[from] = append(r.out[from], to)
		r.in[to] = append(r.in[to], from)
	}
	return nil
}

// shown returns an identifier as an error shows it.
func shown(i id) string { return fmt.Sprintf("%.40q", string(i)) }

// readStatements makes the nodes of type I statements.
func (r *reader) readStatements() error {
	for i, n := range r.graph.Nodes {
		if n.Type != typeStatement {
			continue
		}
		if strings.TrimSpace(n.Text) == "" {
			return fmt.Errorf("the node %s is a statement that says nothing; give it a text", shown(n.ID))
		}
		if len(r.statements) == MaxStatements {
			return fmt.Errorf("the file has more than the %d statements that are read", MaxStatements)
		}
		r.statements = append(r.statements, annotation.Highlight{ID: notebook.DerivedID(r.id, "statement", string(n.ID)),
			Article: r.id, Kind: annotation.Claim, Words: n.Text})
		r.statement[i] = len(r.statements)
	}
	if len(r.statements) == 0 {
		return fmt.Errorf("there are no statements in it; AIF has them in nodes of type I")
	}
	return nil
}

// among returns those of nodes that are statements.
func (r *reader) among(nodes []int) []int {
	var all []int
	for _, i := range nodes {
		if r.statement[i] > 0 {
			all = append(all, i)
		}
	}
	return all
}

// speakers gives statements their speakers, from the locutions that assert them.
func (r *reader) speakers() {
	names := map[id]string{}
	for _, p := range r.graph.Participants {
		names[p.ID] = p.fullName()
	}
	persons := map[id]string{}
	for _, l := range r.graph.Locutions {
		persons[l.Node] = names[l.Person]
	}
	for i, n := range r.graph.Nodes {
		if n.Type != typeLocution {
			continue
		}
		name := persons[n.ID]
		if name == "" {
			name = speakerIn(n.Text)
		}
		if name == "" {
			continue
		}
		for _, asserting := range r.out[i] {
			if r.graph.Nodes[asserting].Type != typeAsserting {
				continue
			}
			for _, said := range r.among(r.out[asserting]) {
				if h := &r.statements[r.statement[said]-1]; h.Speaker == "" {
					h.Speaker = name
				}
			}
		}
	}
}

// maxName is how many bytes stand before the colon of a locution where they are a name.
const maxName = 60

// speakerIn returns who says a locution that begins with the name: “Ada : The sun is cold”.
func speakerIn(text string) string {
	name, _, ok := strings.Cut(text, ": ")
	if !ok || len(name) > maxName {
		return ""
	}
	return strings.TrimSpace(name)
}

// kinds gives each statement the kind that fits what it first does.
func (r *reader) kinds() {
	does := map[string]annotation.LinkType{}
	for _, l := range r.links {
		if _, known := does[l.From]; !known {
			does[l.From] = l.Type
		}
	}
	for i := range r.statements {
		switch h := &r.statements[i]; does[h.ID] {
		case annotation.Rebuts, annotation.Disputes:
			h.Kind = annotation.Rebuttal
		case annotation.Supports:
			h.Kind = annotation.Evidence
		}
	}
}

// leftOut returns what is left out, with the nodes that say nothing here.
func (r *reader) leftOut() []notebook.Left {
	for i, n := range r.graph.Nodes {
		switch n.Type {
		case typeStatement, typeLocution:
		case typeSupport, typeConflict, typeRephrase:
			if len(r.of[i]) == 0 {
				r.left.Add("unlinked "+n.Type+" node", 1)
			}
		case typeAsserting:
			if len(r.among(r.out[i])) == 0 {
				r.left.Add("unlinked YA node", 1)
			}
		default:
			r.left.Add(fmt.Sprintf("%.20q node", n.Type), 1)
		}
	}
	return r.left
}
