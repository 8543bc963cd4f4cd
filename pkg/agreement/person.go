package agreement

import (
	"cmp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/annotation"
)

// Person is a maker as a table names it.
type Person struct {
	annotation.Maker        // with the name that it gave last
	Label            string // tells the people of one table apart
}

// idRunes is how many code points of an id stand beside a name that does not tell enough.
const idRunes = 8

// People returns the makers of highlights, each once, in the order of their names and then
// of their ids. Highlights that name no maker are left out.
func People(highlights []annotation.Highlight) []Person {
	latest := map[string]annotation.Highlight{}
	for _, h := range highlights {
		id := h.Creator.ID
		if old, ok := latest[id]; id != "" && (!ok || namesBetter(h, old)) {
			latest[id] = h
		}
	}
	people := make([]Person, 0, len(latest))
	for _, h := range latest {
		people = append(people, Person{Maker: h.Creator})
	}
	sort.Slice(people, func(i, j int) bool {
		a, b := people[i], people[j]
		return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.ID, b.ID)) < 0
	})
	label(people)
	return people
}

// namesBetter reports whether the maker of both goes rather by the name in h: a name
// rather than none, a later one rather than an earlier.
func namesBetter(h, old annotation.Highlight) bool {
	named, was := h.Creator.Name != "", old.Creator.Name != ""
	if named != was {
		return named
	}
	return cmp.Or(h.Created.Compare(old.Created), cmp.Compare(h.Creator.Name, old.Creator.Name)) > 0
}

// label gives each of people a label of its own: the name, and where it is no one's or
// more than one's the beginning of the id.
func label(people []Person) {
	bearers := map[string]int{}
	for _, p := range people {
		bearers[p.Name]++
	}
	for i, p := range people {
		switch {
		case p.Name == "":
			people[i].Label = "Unnamed (" + beginning(p.ID) + ")"
		case bearers[p.Name] > 1:
			people[i].Label = p.Name + " (" + beginning(p.ID) + ")"
		default:
			people[i].Label = p.Name
		}
	}
}

// beginning returns what tells an id from others: the first letters and digits after what
// an address begins with.
func beginning(id string) string {
	id = id[strings.LastIndexByte(id, '/')+1:]
	at := 0
	for range idRunes {
		_, size := utf8.DecodeRuneInString(id[at:])
		at += size
	}
	return id[:at]
}

// Initials returns one or two letters for the person: of the first and the last word of
// the name, or "?" where there is none.
func (p Person) Initials() string {
	words := strings.FieldsFunc(p.Name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return "?"
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	out := string(unicode.ToUpper(first))
	if len(words) > 1 {
		last, _ := utf8.DecodeRuneInString(words[len(words)-1])
		out += string(unicode.ToUpper(last))
	}
	return out
}
