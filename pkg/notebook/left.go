package notebook

import "counterpoint/pkg/annotation"

// Left is how many of some things a format or a reading of it leaves out.
type Left struct {
	What  string // of one; with an s, of several: “text position”
	Count int    // never 0
}

// Lefts counts what is left out, in the order in which it first was.
type Lefts []Left

// Add adds n of what.
func (all *Lefts) Add(what string, n int) {
	if n == 0 {
		return
	}
	for i := range *all {
		if (*all)[i].What == what {
			(*all)[i].Count += n
			return
		}
	}
	*all = append(*all, Left{what, n})
}

// AddArticles adds what of p is about its articles and makers: a format that holds only
// statements and links leaves that out. Texts are apart, for some hold those.
func (all *Lefts) AddArticles(p Part) {
	positions, passages, names := 0, 0, 0
	named := func(m annotation.Maker) {
		if m.Name != "" {
			names++
		}
	}
	for _, h := range p.Highlights {
		if !h.Own() {
			positions++
		}
		passages += len(h.Earlier)
		named(h.Creator)
	}
	for _, l := range p.Links {
		named(l.Creator)
	}
	all.Add("earlier version", len(p.Articles)-len(p.Current()))
	all.Add("text position", positions)
	all.Add("earlier passage", passages)
	all.Add("maker’s name", names)
}
