package w3c

import (
	"strings"

	"counterpoint/pkg/annotation"
)

// tie says whether n ties two annotations together, one of this file at least, as the Model
// does (a body and a target) or Recogito (two targets). Its ends are these then, the one that
// the link starts at first.
func (r *foreignReader) tie(n *foreignNote) error {
	if !n.linking {
		return nil
	}
	var ends []string
	for _, t := range n.targets {
		if t.ofText {
			return nil
		}
		ends = append(ends, t.source)
	}
	if len(n.ends) == 1 && len(ends) == 1 {
		ends = []string{n.ends[0], ends[0]}
	}
	if len(ends) == 2 && (r.byID[ends[0]] != nil || r.byID[ends[1]] != nil) {
		n.tied, n.ends, n.record = true, ends, recordID(n.id, n.raw)
	}
	return nil
}

// link makes a link of an annotation that ties two others together.
func (r *foreignReader) link(n *foreignNote) error {
	if !n.tied {
		return nil
	}
	kind, swapped, ok := n.relation()
	if !ok {
		r.leave("link", "it names no relation that is known here")
		return nil
	}
	from, to := n.ends[0], n.ends[1]
	if swapped {
		from, to = to, from
	}
	kind, ok = between(kind, r.isLink(from), r.isLink(to))
	l := annotation.Link{Type: kind, From: r.end(from), To: r.end(to), Note: strings.Join(n.comments, "\n\n"),
		Creator: n.creator, Created: n.created, Modified: n.modified}
	if !ok || l.From == "" || l.To == "" || l.From == l.To {
		r.leave("link", "it ties together what is not in the file, or what no link can")
		return nil
	}
	w := r.records[l.From]
	if w == nil {
		w = r.records[l.To]
	}
	if w == nil {
		w = r.group(foreignTarget{})
	}
	l.ID = r.fresh(n.record, n, w)
	var err error
	l.Extra, err = n.extra(nil, l.ID)
	w.Links = append(w.Links, l)
	return err
}

// between returns the type of a link whose word is kind where its ends are links or not. An
// attack on a link is a dispute of it; nothing else goes to a link, nothing starts at one.
func between(kind annotation.LinkType, fromLink, toLink bool) (annotation.LinkType, bool) {
	attack := kind == annotation.Rebuts || kind == annotation.Disputes
	switch {
	case fromLink, toLink && !attack:
		return kind, false
	case toLink:
		return annotation.Disputes, true
	case attack:
		return annotation.Rebuts, true
	}
	return kind, true
}

func (r *foreignReader) isLink(id string) bool {
	n := r.byID[id]
	return n != nil && n.tied
}

// end returns the id of the record that an end of a link is, "" where it is not known.
func (r *foreignReader) end(id string) string {
	if n := r.byID[id]; n != nil {
		return n.record
	}
	if known := recordID(id); known != derivedID(id) { // it may be in another file
		return known
	}
	return ""
}
