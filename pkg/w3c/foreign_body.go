package w3c

import (
	"encoding/json"
	"fmt"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// readBodies reads the bodies in v: one, a list, or a choice of them.
func (n *foreignNote) readBodies(v value, depth int) error {
	if depth > deepestList {
		return fmt.Errorf("its bodies stand more than %d deep in one another", deepestList)
	}
	for _, body := range v.list() {
		if err := n.readBody(body, depth); err != nil {
			return err
		}
	}
	return nil
}

func (n *foreignNote) readBody(v value, depth int) error {
	if v.kind() == "string" {
		iri, err := n.within(v)
		if err == nil {
			n.ends = append(n.ends, iri)
		}
		return err
	}
	f := v.fields()
	if f["items"].kind() == "list" {
		return n.readBodies(f["items"], depth+1)
	}
	if f["value"].kind() == "" {
		n.readResource(v, f)
		return nil
	}
	text, err := n.within(f["value"])
	if err != nil {
		if f["value"].kind() != "string" { // a program's own data
			n.bodies = append(n.bodies, json.RawMessage(v.raw))
			return nil
		}
		return fmt.Errorf("its body: %w", err)
	}
	n.said(text, purposeOf(f))
	return nil
}

// said takes in the text of a body.
func (n *foreignNote) said(text, purpose string) {
	switch purpose {
	case tagging, classifying, identifying:
		n.tag(text)
	case assessing:
		if n.verdict == "" {
			n.verdict = text
			return
		}
		n.comments = append(n.comments, text)
	default:
		if strings.TrimSpace(text) != "" {
			n.comments = append(n.comments, text)
		}
	}
}

// readResource takes in a body that is something elsewhere: a page that backs the
// statement, or another annotation.
func (n *foreignNote) readResource(v value, f map[string]value) {
	address := idText(f)
	if source, err := f["source"].text(); err == nil && source != "" {
		address = source
	}
	switch {
	case len(f) == 1 && address != "":
		n.ends = append(n.ends, address) // it may be an annotation, too
	case article.SafeLink(address) == "" || f["selector"].kind() != "":
		n.bodies = append(n.bodies, json.RawMessage(v.raw))
	default:
		title, _ := f["title"].text() // one of another sort is none
		n.sources = append(n.sources, annotation.Source{Title: title, Address: address})
	}
}

// purposeOf returns what a body is for.
func purposeOf(f map[string]value) string {
	for _, v := range f["purpose"].list() {
		if word, err := v.text(); err == nil {
			return strings.TrimPrefix(word, "oa:")
		}
	}
	return ""
}
