package aif

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"counterpoint/pkg/notebook"
)

const byteOrderMark = "\ufeff"

// Is reports whether data is JSON that says it is AIF or xAIF.
func Is(data []byte) bool {
	var f struct {
		AIF, Nodes, Edges json.RawMessage
	}
	err := json.Unmarshal(bytes.TrimPrefix(data, []byte(byteOrderMark)), &f)
	return err == nil && (f.AIF != nil || f.Nodes != nil && f.Edges != nil)
}

// Read returns the statements and links of a file of AIF or xAIF. A node of an inference
// or a conflict with several statements before or after it is as many links. Nodes of
// other types, and what leads to or from them, are counted in Left: transitions,
// preferences, inferences about links.
//
// A kind is told by what a statement first does. Each error is a sentence that names the
// node or the edge.
func Read(data []byte) (notebook.Imported, error) {
	var in notebook.Imported
	if len(data) > MaxSize {
		return in, fmt.Errorf("the file has %d MB, and %d MB is the most that is read", len(data)>>20, MaxSize>>20)
	}
	g, err := parse(data)
	if err != nil {
		return in, err
	}
	r := newReader(g, notebook.DerivedID("aif", string(data)))
	for _, step := range []func() error{r.readNodes, r.readEdges, r.readStatements, r.readLinks} {
		if err := step(); err != nil {
			return in, err
		}
	}
	r.speakers()
	r.kinds()
	in = notebook.Imported{ID: r.id, Statements: r.statements, Links: r.links, Left: r.leftOut()}
	return in, nil
}

// parse returns the graph of a file. Edges that only OVA has are taken from there.
func parse(data []byte) (*graph, error) {
	body := bytes.TrimPrefix(data, []byte(byteOrderMark))
	if !utf8.Valid(body) {
		return nil, errors.New("the file is no text in UTF-8; save it as UTF-8 and import it again")
	}
	var f struct {
		graph
		wrapped
	}
	if err := json.Unmarshal(body, &f); err != nil {
		return nil, placed(body, err)
	}
	g := &f.graph
	if f.AIF != nil {
		g = f.AIF
		if len(g.Edges) == 0 && f.OVA != nil {
			for i, l := range f.OVA.Edges {
				g.Edges = append(g.Edges, edge{ID: id(fmt.Sprint("OVA ", i+1)), From: l.From, To: l.To})
			}
		}
	}
	switch {
	case len(g.Nodes) == 0:
		return nil, errors.New("there are no nodes in it; AIF has a list of nodes and a list of edges, xAIF has these in AIF")
	case len(g.Nodes) > MaxNodes:
		return nil, fmt.Errorf("the file has more than the %d nodes that are read", MaxNodes)
	case len(g.Edges) > MaxEdges:
		return nil, fmt.Errorf("the file has more than the %d edges that are read", MaxEdges)
	}
	return g, nil
}

// placed says where in the file an error of JSON is.
func placed(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := -1
	switch {
	case errors.As(err, &syntax):
		at = max(int(syntax.Offset)-1, 0)
	case errors.As(err, &kind):
		at = int(kind.Offset)
	}
	if at < 0 {
		return err
	}
	before := data[:min(at, len(data))]
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	if kind != nil {
		return fmt.Errorf("line %d, column %d: %s is %s, which does not belong there", line, column, kind.Field, kind.Value)
	}
	return fmt.Errorf("line %d, column %d: the file breaks off or is no JSON (%w)", line, column, err)
}

// fullName returns what a participant is called.
func (p participant) fullName() string {
	return strings.TrimSpace(p.Firstname + " " + p.Surname)
}
