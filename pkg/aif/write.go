package aif

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strconv"
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// schemes are what a node of a type is called, and its number in OVA.
var schemes = map[string]struct {
	name string
	id   id
}{
	typeConflict:  {"Default Conflict", "71"},
	typeSupport:   {"Default Inference", "72"},
	typeAsserting: {"Asserting", "74"},
	typeRephrase:  {"Default Rephrase", "144"},
}

// Write returns p as AIF, and what of it the format cannot hold.
func Write(p notebook.Part) (data []byte, left []notebook.Left, err error) {
	w := newWriter(p)
	w.left.Add("article text", len(p.Current()))
	var out bytes.Buffer
	err = w.graph.write(&out)
	out.WriteByte('\n')
	return out.Bytes(), w.left, err
}

// WriteX returns p as xAIF, and what of it the format cannot hold. The text is that of the
// articles, as HTML: OVA3 shows it as such.
func WriteX(p notebook.Part) (data []byte, left []notebook.Left, err error) {
	w := newWriter(p)
	drawn := drawing{Nodes: []shape{}, Edges: []line{}}
	for i, n := range w.graph.Nodes {
		drawn.Nodes = append(drawn.Nodes, shape{n.ID, true, 60 + 320*(i%5), 60 + 120*(i/5), n.Timestamp})
	}
	for _, e := range w.graph.Edges {
		drawn.Edges = append(drawn.Edges, line{e.From, e.To, true})
	}
	for _, n := range w.graph.Nodes {
		if n.SchemeID != "" {
			w.graph.Schemes = append(w.graph.Schemes, fulfilment{n.ID, n.SchemeID})
		}
	}
	var texts []string
	for _, a := range p.Current() {
		text := html.EscapeString(a.Text())
		texts = append(texts, strings.ReplaceAll(text, "\n", "<br>"))
		if drawn.URL == "" {
			drawn.URL = a.Meta().Source
		}
	}
	var out bytes.Buffer
	out.WriteString(`{"AIF":`)
	if err := w.graph.write(&out); err != nil {
		return nil, nil, err
	}
	if err := writeMembers(&out, member{"text", strings.Join(texts, "<br><br>")}, member{"OVA", drawn}); err != nil {
		return nil, nil, err
	}
	out.WriteString("}\n")
	return out.Bytes(), w.left, nil
}

type member struct {
	name  string
	value any
}

// writeMembers writes more members of an object that is open.
func writeMembers(out *bytes.Buffer, members ...member) error {
	for _, m := range members {
		value, err := json.Marshal(m.value)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, ",\n%q:", m.name)
		out.Write(value)
	}
	return nil
}

// write writes g with a node or an edge a line, so that people can read it.
func (g *graph) write(out *bytes.Buffer) error {
	out.WriteString("{\n\"nodes\":")
	if err := writeList(out, g.Nodes); err != nil {
		return err
	}
	out.WriteString(",\n\"edges\":")
	if err := writeList(out, g.Edges); err != nil {
		return err
	}
	if g.Schemes != nil {
		out.WriteString(",\n\"schemefulfillments\":")
		if err := writeList(out, g.Schemes); err != nil {
			return err
		}
	}
	out.WriteString(",\n\"locutions\":")
	if err := writeList(out, g.Locutions); err != nil {
		return err
	}
	out.WriteString(",\n\"participants\":")
	if err := writeList(out, g.Participants); err != nil {
		return err
	}
	out.WriteString("}")
	return nil
}

func writeList[T any](out *bytes.Buffer, list []T) error {
	out.WriteByte('[')
	for i, one := range list {
		if i > 0 {
			out.WriteByte(',')
		}
		data, err := json.Marshal(one)
		if err != nil {
			return err
		}
		out.WriteByte('\n')
		out.Write(data)
	}
	out.WriteByte(']')
	return nil
}

// writer makes a graph of a part. Nodes are numbered in the order in which they come.
type writer struct {
	graph      graph
	statements map[string]id   // nodes by highlight
	links      map[string][]id // nodes by link: two where it contradicts
	people     map[string]id   // participants by name
	left       notebook.Lefts
}

func newWriter(p notebook.Part) *writer {
	w := &writer{statements: map[string]id{}, links: map[string][]id{}, people: map[string]id{}}
	w.graph.Nodes, w.graph.Edges = []node{}, []edge{}
	w.graph.Locutions, w.graph.Participants = []locution{}, []participant{}
	for _, h := range p.Highlights {
		w.statements[h.ID] = w.node(typeStatement, h.Quote(), h.Created)
		if h.Speaker != "" {
			w.speaker(h)
		}
	}
	w.addLinks(p.Links)
	w.countLeft(p)
	return w
}

// node adds a node. Where its type has a scheme, it is called by that.
func (w *writer) node(kind, text string, at time.Time) id {
	n := node{ID: id(strconv.Itoa(len(w.graph.Nodes) + 1)), Text: text, Type: kind}
	if scheme, ok := schemes[kind]; ok {
		n.Text, n.Scheme, n.SchemeID = scheme.name, scheme.name, scheme.id
	}
	if !at.IsZero() {
		n.Timestamp = at.UTC().Format(timeLayout)
	}
	w.graph.Nodes = append(w.graph.Nodes, n)
	return n.ID
}

func (w *writer) edge(from, to id) {
	w.graph.Edges = append(w.graph.Edges, edge{ID: id(strconv.Itoa(len(w.graph.Edges) + 1)), From: from, To: to})
}

// speaker adds who says h.
func (w *writer) speaker(h annotation.Highlight) {
	person, known := w.people[h.Speaker]
	if !known {
		person = id(strconv.Itoa(len(w.people) + 1))
		w.people[h.Speaker] = person
		first, sur, _ := strings.Cut(h.Speaker, " ")
		w.graph.Participants = append(w.graph.Participants, participant{person, first, sur})
	}
	said := w.node(typeLocution, h.Speaker+" : "+h.Quote(), h.Created)
	asserting := w.node(typeAsserting, "", h.Created)
	w.edge(said, asserting)
	w.edge(asserting, w.statements[h.ID])
	w.graph.Locutions = append(w.graph.Locutions, locution{said, person, w.graph.Nodes[len(w.graph.Nodes)-1].Timestamp})
}

var linkTypes = map[annotation.LinkType]string{
	annotation.Rebuts:      typeConflict,
	annotation.Contradicts: typeConflict,
	annotation.Supports:    typeSupport,
	annotation.SameClaim:   typeRephrase,
	annotation.Disputes:    typeConflict,
}

// addLinks adds the nodes of links, and then the edges: what a dispute is about may come
// after it.
func (w *writer) addLinks(links []annotation.Link) {
	for _, l := range links {
		w.links[l.ID] = append(w.links[l.ID], w.node(linkTypes[l.Type], "", l.Created))
		if l.Type == annotation.Contradicts {
			w.links[l.ID] = append(w.links[l.ID], w.node(typeConflict, "", l.Created))
		}
	}
	for _, l := range links {
		nodes := w.links[l.ID]
		w.edge(w.statements[l.From], nodes[0])
		switch l.Type {
		case annotation.Disputes:
			for _, disputed := range w.links[l.To] {
				w.edge(nodes[0], disputed)
			}
		case annotation.Contradicts:
			w.edge(nodes[0], w.statements[l.To])
			w.edge(w.statements[l.To], nodes[1])
			w.edge(nodes[1], w.statements[l.From])
		default:
			w.edge(nodes[0], w.statements[l.To])
		}
	}
}

// countLeft counts what has no place in the format.
func (w *writer) countLeft(p notebook.Part) {
	w.left.Add("kind", len(p.Highlights))
	for _, h := range p.Highlights {
		w.left.Add("verdict", count(h.Verdict != ""))
		w.left.Add("comment", count(h.Comment != ""))
		w.left.Add("tag", len(h.Tags))
		w.left.Add("source", len(h.Sources))
	}
	for _, l := range p.Links {
		w.left.Add("link note", count(l.Note != ""))
	}
	w.left.AddArticles(p)
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
