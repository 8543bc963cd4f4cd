// Package linking puts into words the link in the making.
package linking

import (
	"strings"

	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
)

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
			return ask, diagram.Sentence(s, l)
		}
		return ask, ""
	}
	if h, ok := s.Highlight(t.End); ok {
		about = diagram.Quote(h)
	}
	return ask, about
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

// Writes are the words of the form in which the other end of t is written: what rebuts «A».
func Writes(s notebook.State, t desk.Draft) string {
	ask, about := Asks(s, t)
	return strings.TrimPrefix(strings.TrimSuffix(strings.TrimSpace(ask), ":"), "Select ") + " " + about
}
