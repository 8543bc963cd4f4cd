package notes

import (
	"fmt"
	"slices"
	"strings"

	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// String says in half a sentence what an import does: "12 highlights, 3 links, 2 already
// here, 1 conflict; 4 wait for their article".
func (v Preview) String() string {
	said := []string{}
	if v.Articles > 0 {
		said = append(said, render.Counted(v.Articles, "article"))
	}
	said = append(said, render.Counted(v.Highlights, "highlight"), render.Counted(v.Links, "link"))
	for _, some := range []struct {
		n    int
		what string
	}{{v.Changed, "changed"}, {v.Deleted, "deleted"}, {v.Here, "already here"}} {
		if some.n > 0 {
			said = append(said, fmt.Sprintf("%d %s", some.n, some.what))
		}
	}
	if v.Conflicts > 0 {
		said = append(said, render.Counted(v.Conflicts, "conflict"))
	}
	text := strings.Join(said, ", ")
	switch v.Waiting {
	case 0:
	case 1:
		text += "; 1 waits for its article"
	default:
		text += fmt.Sprintf("; %d wait for their article", v.Waiting)
	}
	if v.Joined > 0 {
		text += "; " + JoinedSentence(v.Joined)
	}
	return text
}

// JoinedSentence says that notes which waited for an article have joined it, without a stop.
func JoinedSentence(n int) string {
	if n == 1 {
		return "1 note that waited for this article has joined it"
	}
	return fmt.Sprintf("%d notes that waited for this article have joined it", n)
}

// LeftOut says what of the file is not imported, and why; "" where all is.
func (f File) LeftOut() string {
	var said []string
	for _, l := range f.Left {
		said = append(said, fmt.Sprintf("%s (%s)", render.Counted(l.Count, l.What), l.Why))
	}
	if len(said) == 0 {
		return ""
	}
	return "Left out: " + strings.Join(said, "; ") + "."
}

// named is how many makers and articles are named where there are more.
const named = 3

// Who returns who made the notes in p, "" where nobody is named.
func Who(p notebook.Part) string {
	var names []string
	for _, h := range p.Highlights {
		names = append(names, makerName(h.Creator.Name, h.Creator.ID))
	}
	for _, w := range p.Waiting {
		for _, h := range w.Highlights {
			names = append(names, makerName(h.Creator.Name, h.Creator.ID))
		}
	}
	return some(names)
}

// makerName returns what a maker is called. An id that is no name says nothing.
func makerName(name, id string) string {
	if name != "" {
		return name
	}
	if account, ok := strings.CutPrefix(id, "acct:"); ok {
		return account
	}
	return ""
}

// About returns the titles, or else the addresses, of the articles that the notes in p are
// about, "" where nothing is known of them.
func About(p notebook.Part) string {
	var titles []string
	for _, a := range p.Current() {
		titles = append(titles, "“"+a.Meta().Title+"”")
	}
	for _, w := range p.Waiting {
		titles = append(titles, w.Called())
	}
	return some(titles)
}

// some returns the first of words, each once, and how many more there are.
func some(words []string) string {
	var kept []string
	for _, word := range words {
		if word != "" && !slices.Contains(kept, word) {
			kept = append(kept, word)
		}
	}
	if len(kept) > named {
		kept = append(kept[:named-1], fmt.Sprintf("%d more", len(kept)-named+1))
	}
	if len(kept) < 2 {
		return strings.Join(kept, "")
	}
	last := len(kept) - 1
	return strings.Join(kept[:last], ", ") + " and " + kept[last]
}
