// Package linking puts links into words: those that are there, and the one in the making.
package linking

import (
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// quoteRunes is how many code points of a quote stand in a sentence about a link.
const quoteRunes = 70

// Quoted returns what a highlight says, for a sentence.
func Quoted(h annotation.Highlight) string {
	return "«" + render.Shorten(h.Quote(), quoteRunes) + "»"
}

// asks are the words that ask for the end of a link which is not known yet: its start,
// and its end.
var asks = map[annotation.LinkType][2]string{
	annotation.Rebuts:      {"Select what rebuts: ", "Select what this rebuts: "},
	annotation.Supports:    {"Select what supports: ", "Select what this supports: "},
	annotation.Contradicts: {"Select what contradicts: ", "Select what contradicts: "},
	annotation.SameClaim:   {"Select the same claim as: ", "Select the same claim as: "},
	annotation.Disputes:    {"Select what disputes that ", ""},
}

// Asks returns the words that ask for the end of t that is not known, and those for the
// known one.
func Asks(s notebook.State, t desk.Draft) (ask, about string) {
	ask = asks[t.Type][0]
	if t.From {
		ask = asks[t.Type][1]
	}
	if t.Type == annotation.Disputes {
		if l, ok := s.Link(t.End); ok {
			return ask, Said(s, l)
		}
		return ask, ""
	}
	if h, ok := s.Highlight(t.End); ok {
		about = Quoted(h)
	}
	return ask, about
}

// says are the verbs of links.
var says = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebuts",
	annotation.Supports:    "supports",
	annotation.Contradicts: "contradicts",
	annotation.SameClaim:   "is the same claim as",
	annotation.Disputes:    "disputes that",
}

// Said returns a link in words: «A» rebuts «B».
func Said(s notebook.State, l annotation.Link) string {
	from, _ := s.Highlight(l.From)
	words := Quoted(from) + " " + says[l.Type] + " "
	if l.Type == annotation.Disputes {
		if disputed, ok := s.Link(l.To); ok && disputed.To != l.ID {
			return words + Said(s, disputed)
		}
		return words + "it holds"
	}
	to, _ := s.Highlight(l.To)
	return words + Quoted(to)
}

// Takes are the words of the button that takes what is selected as the other end of t.
func Takes(t desk.Draft) string {
	switch {
	case t.From && t.Type == annotation.Supports:
		return "It supports this"
	case t.From:
		return "It rebuts this"
	}
	switch t.Type {
	case annotation.Supports:
		return "This supports it"
	case annotation.Contradicts:
		return "This contradicts it"
	case annotation.SameClaim:
		return "This is the same claim"
	case annotation.Disputes:
		return "This disputes it"
	}
	return "This rebuts it"
}

// Order says a type of link as an order: to whom it may concern, and to undo.
func Order(t annotation.LinkType) string {
	switch t {
	case annotation.Supports:
		return "support"
	case annotation.Contradicts:
		return "contradict"
	case annotation.SameClaim:
		return "be the same claim as"
	case annotation.Disputes:
		return "dispute"
	}
	return "rebut"
}
