package export

import (
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// Scope is what of a notebook is exported.
type Scope struct {
	Label string // what a reader chooses
	Title string // what its files are named for; see FileName
	Part  func(notebook.State) notebook.Part
}

// Everything is the whole notebook.
func Everything() Scope {
	return Scope{"The whole notebook", "Counterpoint notebook", func(s notebook.State) notebook.Part { return s.Part() }}
}

// Article is an article with its notes.
func Article(a *article.Article) Scope {
	return Scope{"This article", a.Meta().Title, func(s notebook.State) notebook.Part { return s.Part(a.ID()) }}
}

// Claim is a statement with what hangs on it.
func Claim(h annotation.Highlight) Scope {
	return Scope{
		"This " + string(h.Kind) + " and what hangs on it", h.Quote(),
		func(s notebook.State) notebook.Part { return s.PartOf(s.Bearing(h.ID)...) },
	}
}

// Found is the statements of an article that a filter found, alone and with what hangs on
// them; none where it found none.
func Found(a *article.Article, ids []string) []Scope {
	if len(ids) == 0 {
		return nil
	}
	found, them := fmt.Sprintf("The %d statements found", len(ids)), "them"
	if len(ids) == 1 {
		found, them = "The statement found", "it"
	}
	title := "Selection of " + a.Meta().Title
	return []Scope{
		{found, title, func(s notebook.State) notebook.Part { return s.PartOf(ids...) }},
		{found + ", and what hangs on " + them, title, func(s notebook.State) notebook.Part {
			var all []string
			for _, id := range ids {
				all = append(all, s.Bearing(id)...)
			}
			return s.PartOf(all...)
		}},
	}
}

// contents says what is in p, which is of s, and how many links with one end in it are not.
func contents(s notebook.State, p notebook.Part) string {
	inside := map[string]bool{}
	for _, l := range p.Links {
		inside[l.ID] = true
	}
	cut := 0
	for _, h := range p.Highlights {
		for _, l := range append(s.LinksFrom(h.ID), s.LinksTo(h.ID)...) {
			if !inside[l.ID] {
				inside[l.ID] = true
				cut++
			}
		}
	}
	text := fmt.Sprintf("%s, %s, %s.", render.Counted(len(p.Current()), "article"),
		render.Counted(len(p.Highlights), "highlight"), render.Counted(len(p.Links), "link"))
	if cut > 0 {
		text += " Not in it: " + render.Counted(cut, "link") + " with statements that are left out."
	}
	return text
}
