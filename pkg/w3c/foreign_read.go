package w3c

import (
	"fmt"
	"strings"
)

// reader finds the annotations of a file.
type reader struct {
	bare  bool // an annotation's id is no IRI
	count int  // of annotations
	found bool // a list of annotations or one of them

	// take takes in an annotation with its id, "" where it has none.
	take func(id string, v value, f map[string]value) error
}

// deepestList is how many lists, pages and refinements of others' files may stand in one
// another: each costs a walk over what is in it.
const deepestList = 64

// listNames are what the annotations stand under in a page (items), in an answer of
// Hypothesis's server (rows), in its client's export (annotations) and in a JSON-LD graph.
var listNames = []string{"items", "rows", "annotations", "@graph"}

// collect reads v, which is an annotation or holds some.
func (r *reader) collect(v value, depth int) error {
	if depth > deepestList {
		return fmt.Errorf("its lists stand more than %d deep in one another", deepestList)
	}
	switch v.kind() {
	case "list":
		r.found = true
		for _, element := range v.list() {
			if err := r.collect(element, depth+1); err != nil {
				return err
			}
		}
		return nil
	case "object":
		return r.object(v, depth)
	}
	r.count++
	return fmt.Errorf("annotation %d: what stands there is no object", r.count)
}

// object reads an annotation, or a page or collection of them. What is neither is passed
// over, unless it is the whole file.
func (r *reader) object(v value, depth int) error {
	f := v.fields()
	if f["target"].kind() != "" {
		return r.annotation(v, f)
	}
	var inner []value
	for _, name := range listNames {
		if kind := f[name].kind(); kind == "list" || kind == "object" { // one thing is a list of it
			inner = append(inner, f[name])
		}
	}
	if first := f["first"]; first.kind() == "string" && len(inner) == 0 {
		return fmt.Errorf("its first page is only an address, %s; get that page and give it instead", first.raw)
	}
	for _, name := range []string{"first", "next"} { // as addresses they are elsewhere
		if f[name].kind() == "object" {
			inner = append(inner, f[name])
		}
	}
	if len(inner) > 0 || hasType(f, typePage) || hasType(f, "AnnotationCollection") {
		r.found = true
	} else {
		r.count++
	}
	for _, list := range inner {
		if err := r.collect(list, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) annotation(v value, f map[string]value) error {
	r.found = true
	r.count++
	if r.count > MaxNotes {
		return fmt.Errorf("it has more than the %d annotations that are read; cut it in two", MaxNotes)
	}
	id, called := idText(f), fmt.Sprintf("annotation %d", r.count)
	if id != "" {
		called = fmt.Sprintf("%s (%s)", called, id)
		r.bare = r.bare || !strings.Contains(id, ":")
	}
	if err := r.take(id, v, f); err != nil {
		return fmt.Errorf("%s: %w", called, err)
	}
	return nil
}

// idText returns the id of an annotation, "" where it has none. Databases give numbers.
func idText(f map[string]value) string {
	for _, name := range []string{"id", "@id"} {
		if text, err := f[name].text(); err == nil && text != "" {
			return text
		}
		if f[name].kind() == "number" {
			return string(f[name].raw)
		}
	}
	return ""
}

// targets reads the targets in v: one, a list, or a set of alternatives (section 4.6).
func (n *Notes) targets(id string, v value, depth int) error {
	if depth > deepestList {
		return fmt.Errorf("parts stand more than %d deep in one another", deepestList)
	}
	for _, target := range v.list() {
		f := target.fields()
		s := selection{}
		if err := s.read(f["selector"], false, 0); err != nil {
			return err
		}
		if s.ofText {
			n.notes = append(n.notes, passage{id, s.how})
		}
		if items := f["items"]; items.kind() == "list" {
			if err := n.targets(id, items, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// hasType reports whether an object says that it is of the type name, or of that and others.
func hasType(f map[string]value, name string) bool {
	for _, v := range f["type"].list() {
		if text, err := v.text(); err == nil && text == name {
			return true
		}
	}
	return false
}
