package argdown

import "bytes"

// sign is what a relation says.
type sign int

const (
	noRelation sign = iota
	rebuts
	supports
	undercuts
	contradicts
)

// relationOf says what an element does to what it stands beneath or, where it is outward,
// what that does to it.
type relationOf struct {
	sign    sign
	outward bool
}

// relationSigns are the signs in the order in which they are looked for.
var relationSigns = []struct {
	text string
	relationOf
}{
	{"+>", relationOf{supports, true}}, {"->", relationOf{rebuts, true}},
	{"<+", relationOf{supports, false}}, {"+", relationOf{supports, false}},
	{"<-", relationOf{rebuts, false}}, {"-", relationOf{rebuts, false}},
	{"><", relationOf{contradicts, true}},
	{"_>", relationOf{undercuts, true}}, {"<_", relationOf{undercuts, false}},
	{"_ ", relationOf{undercuts, false}}, {"_\t", relationOf{undercuts, false}},
}

// relationSign returns the sign that a line begins with, and its bytes.
func relationSign(line []byte) (size int, as relationOf) {
	if bytes.HasPrefix(line, []byte("--")) {
		return 0, relationOf{}
	}
	for _, s := range relationSigns {
		if bytes.HasPrefix(line, []byte(s.text)) {
			return len(s.text), s.relationOf
		}
	}
	return 0, relationOf{}
}

// markerLength returns how many bytes the marker has that a line begins with, if any: of a
// heading, # ; of a premise or conclusion, (1); of an item of a list, * or 1. before space.
func markerLength(line []byte, indent int) int {
	rest := bytes.TrimLeft(line, "#")
	if n := len(line) - len(rest); n > 0 {
		if indent == 0 && spaced(rest) {
			return n
		}
		return 0
	}
	if line[0] == '*' && spaced(line[1:]) {
		return 1
	}
	bracket := 0
	if line[0] == '(' {
		bracket = 1
	}
	digits := len(line[bracket:]) - len(bytes.TrimLeft(line[bracket:], "0123456789"))
	rest = line[bracket+digits:]
	switch {
	case digits == 0 || len(rest) == 0:
		return 0
	case bracket == 1 && rest[0] == ')', bracket == 0 && rest[0] == '.' && spaced(rest[1:]):
		return bracket + digits + 1
	}
	return 0
}

func spaced(text []byte) bool { return len(text) > 0 && (text[0] == ' ' || text[0] == '\t') }
