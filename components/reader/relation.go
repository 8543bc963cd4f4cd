package reader

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
)

// relation is a link as one of its ends sees it.
type relation struct {
	link  annotation.Link
	other annotation.Highlight // the other end
	verb  string               // "rebutted by", "rebuts": what stands before the other end
}

// passive says a link type from the end that it acts on.
var passive = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebutted by",
	annotation.Supports:    "supported by",
	annotation.Contradicts: "contradicts",
	annotation.SameClaim:   "same claim as",
}

// active says a link type from the end that acts.
var active = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebuts",
	annotation.Supports:    "supports",
	annotation.Contradicts: "contradicts",
	annotation.SameClaim:   "same claim as",
}

// relations lists the links of a highlight: what is done to it, rebuttals first, then
// what it does.
func (r *Reader) relations(id string) []relation {
	state := r.Desk.State()
	var list []relation
	add := func(l annotation.Link, other, verb string) {
		if h, ok := state.Highlight(other); ok && verb != "" {
			list = append(list, relation{l, h, verb})
		}
	}
	for _, kind := range annotation.LinkTypes {
		for _, l := range state.LinksTo(id) {
			if l.Type == kind {
				add(l, l.From, passive[kind])
			}
		}
	}
	for _, l := range state.LinksFrom(id) {
		if disputed, ok := state.Link(l.To); ok && l.Type == annotation.Disputes {
			add(l, disputed.From, "disputes that "+diagram.Sentence(state, disputed))
			continue
		}
		add(l, l.To, active[l.Type])
	}
	return list
}

// disputes returns what disputes the link with that id, oldest first.
func (r *Reader) disputes(link string) []relation {
	var list []relation
	for _, l := range r.Desk.State().LinksTo(link) {
		if h, ok := r.Desk.State().Highlight(l.From); ok && l.Type == annotation.Disputes {
			list = append(list, relation{l, h, "disputed by"})
		}
	}
	return list
}
