package w3c

import (
	"encoding/json"
	"strings"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// statements makes a highlight, or an own statement, of each target of an annotation that
// is no link.
func (r *foreignReader) statements(n *foreignNote) error {
	if n.tied {
		return nil
	}
	for _, iri := range n.ends {
		r.addIRI(n, iri)
	}
	for i, t := range n.targets {
		t.source, t.title = r.place(n, t)
		if err := r.statement(n, t, i); err != nil {
			return err
		}
	}
	return nil
}

// addIRI takes in a body that is something elsewhere, and no annotation that n is a link to.
func (r *foreignReader) addIRI(n *foreignNote, iri string) {
	if article.SafeLink(iri) != "" {
		n.sources = append(n.sources, annotation.Source{Address: iri})
		return
	}
	n.bodies = append(n.bodies, jsonString(iri))
}

// place returns the address and the title of the article that a target of n is in. A reply
// is about another annotation, which is in it.
func (r *foreignReader) place(n *foreignNote, t foreignTarget) (source, title string) {
	source, title = t.source, t.title
	for range deepestList {
		about := r.byID[source]
		if about == nil || len(about.targets) == 0 {
			break
		}
		source = about.targets[0].source
	}
	if source == "" || r.byID[source] != nil {
		source = firstText(n.fields, "uri")
	}
	if title == "" {
		title = firstText(n.fields["document"].fields(), "title")
	}
	return source, title
}

// statement makes a record of what n says of its target t, the one at index.
func (r *foreignReader) statement(n *foreignNote, t foreignTarget, index int) error {
	sel, ends, passage := t.passage()
	words := strings.Join(n.comments, "\n\n")
	if !passage && strings.TrimSpace(words) == "" {
		if len(t.rest) > 0 || t.ofText {
			r.leave("highlight", "what it marks is no text that could be found")
		} else {
			r.leave("note", "it is on a whole page and says nothing")
		}
		return nil
	}
	w := r.group(t)
	h := annotation.Highlight{Kind: n.kind, Tags: n.tags(), Sources: n.sources, Verdict: n.verdict, Creator: n.creator, Created: n.created, Modified: n.modified}
	if h.Kind == "" {
		h.Kind = annotation.Note
	}
	if passage {
		h.Selector, h.Comment = &sel, words
	} else {
		h.Words = words
	}
	h.ID = r.fresh(n.statementID(t, index), n, w)
	if n.record == "" {
		n.record = h.ID
	}
	if ends != nil {
		if w.Ends == nil {
			w.Ends = map[string][2]anchor.Selector{}
		}
		w.Ends[h.ID] = *ends
	}
	var err error
	h.Extra, err = n.extra(t.rest, h.ID)
	w.Highlights = append(w.Highlights, h)
	return err
}

// statementID returns the id of the record that is made of n and its target at index.
func (n *foreignNote) statementID(t foreignTarget, index int) string {
	about := []string{t.key(), t.quote.exact.text}
	if n.id == "" {
		about = append(about, n.raw)
	}
	id := recordID(n.id, about...)
	if index > 0 {
		id = derivedID(id, about[0], about[1])
	}
	return id
}

// tags returns what n is tagged with, without what only says its kind.
func (n *foreignNote) tags() []string {
	var out []string
	for _, word := range n.words {
		if word != string(n.kind) {
			out = append(out, word)
		}
	}
	return out
}

// foreignMembers are the members of an annotation that records are made of.
var foreignMembers = map[string]bool{
	"@context": true, "id": true, "@id": true, "type": true, "@type": true, "motivation": true, "body": true, "bodyValue": true,
	"target": true, "created": true, "modified": true, "updated": true, "creator": true, "user": true, "user_info": true, "text": true, "tags": true,
}

// identifier is the term under which an annotation keeps the id that it had elsewhere,
// where that is none that it can have here.
const identifier = "dcterms:identifier"

// extra returns what n holds, and its target in rest, that no field of a record of that id
// can.
func (n *foreignNote) extra(rest map[string]json.RawMessage, record string) (annotation.Extra, error) {
	members := map[string]json.RawMessage{}
	for name, v := range n.fields {
		if !foreignMembers[name] {
			members[name] = v.raw
		}
	}
	if n.id != "" && n.id != record && n.id != uuidBase+record {
		members[identifier] = jsonString(n.id)
	}
	if n.moreOfMaker() {
		members["creator"] = n.fields["creator"].raw
	}
	add := func(name string, v any) error {
		data, err := json.Marshal(v)
		members[name] = data
		return err
	}
	if len(n.bodies) > 0 {
		if err := add("body", n.bodies); err != nil {
			return "", err
		}
	}
	if len(rest) > 0 {
		if err := add("target", rest); err != nil {
			return "", err
		}
	}
	return annotation.ExtraOf(members)
}
