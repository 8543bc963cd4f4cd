// Package export writes a part of a notebook for people and programs that have no
// Counterpoint. What it writes is read, not read back: package w3c is for that.
//
// Formats lists the ways to write; each is a file here. Start with Lookup and Format.Write,
// which takes a Subject and returns files, and says in Written.Left what they cannot hold.
//
// All text of a notebook comes from strangers, and is escaped where it is written: it reads
// as it stands, makes no markup, no link and no formula. Positions in what is written count
// Unicode code points of an article's canonical text.
package export

import (
	"slices"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// graph finds the records of a subject by what they are tied to.
type graph struct {
	articles   map[string]*article.Article
	highlights map[string]annotation.Highlight
	links      map[string]annotation.Link
	in         map[string][]edge            // by statement: what bears on it
	disputes   map[string][]annotation.Link // by link: what attacks it
	from       map[string][]annotation.Link // by statement: what it does
	argument   *argument.Graph
}

// edge is a link as one of its ends sees it.
type edge struct {
	link  annotation.Link
	other string // the statement at the other end
}

func newGraph(s Subject) graph {
	g := graph{
		articles:   map[string]*article.Article{},
		highlights: map[string]annotation.Highlight{},
		links:      map[string]annotation.Link{},
		in:         map[string][]edge{},
		disputes:   map[string][]annotation.Link{},
		from:       map[string][]annotation.Link{},
		argument:   s.Argument,
	}
	for _, a := range s.Part.Articles {
		g.articles[a.ID()] = a
	}
	for _, h := range s.Part.Highlights {
		g.highlights[h.ID] = h
	}
	for _, l := range s.Part.Links {
		g.links[l.ID] = l
		g.from[l.From] = append(g.from[l.From], l)
		if l.Type == annotation.Disputes {
			g.disputes[l.To] = append(g.disputes[l.To], l)
			continue
		}
		g.in[l.To] = append(g.in[l.To], edge{l, l.From})
		if mutual(l.Type) {
			g.in[l.From] = append(g.in[l.From], edge{l, l.To})
		}
	}
	for _, edges := range g.in {
		sort.SliceStable(edges, func(i, j int) bool { return rank(edges[i].link) < rank(edges[j].link) })
	}
	return g
}

// Article, Highlight and Link make g the render.Records of an account.
func (g graph) Article(id string) (*article.Article, bool) { return found(g.articles, id) }

// Highlight is one of the render.Records.
func (g graph) Highlight(id string) (annotation.Highlight, bool) { return found(g.highlights, id) }

// Link is one of the render.Records.
func (g graph) Link(id string) (annotation.Link, bool) { return found(g.links, id) }

func found[T any](m map[string]T, id string) (T, bool) {
	v, ok := m[id]
	return v, ok
}

// account returns how h stands and why.
func (g graph) account(h annotation.Highlight) render.Account {
	return render.AccountOf(g, g.argument, h.ID)
}

// standing returns how h stands, "" where that says nothing: it does of a claim, of what is
// linked, and of what something outside of the subject is against.
func (g graph) standing(h annotation.Highlight) argument.Standing {
	s := g.argument.Standing(h.ID)
	if h.Kind != annotation.Claim && len(g.in[h.ID]) == 0 && len(g.from[h.ID]) == 0 && s == argument.Stands {
		return ""
	}
	return s
}

// place returns where h stands in its article; false for an own statement and an orphan.
func (g graph) place(h annotation.Highlight) (span.Span, bool) {
	a, ok := g.articles[h.Article]
	if !ok || h.Own() {
		return span.Span{}, false
	}
	at, text := h.Selector.Position, a.Text()
	return at, at.Valid(len(text)) && at.In(text) == h.Selector.Exact
}

// mutual reports whether a link of type t says the same from either end.
func mutual(t annotation.LinkType) bool {
	return t == annotation.Contradicts || t == annotation.SameClaim
}

// rank is where l stands beneath a statement: what rebuts comes first.
func rank(l annotation.Link) int { return slices.Index(annotation.LinkTypes, l.Type) }

// reach returns the statements that bear on a claim, over however many others.
func (g graph) reach(claims []annotation.Highlight) map[string]bool {
	reached := map[string]bool{}
	var todo []string
	for _, c := range claims {
		todo = append(todo, c.ID)
	}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[id] {
			continue
		}
		reached[id] = true
		for _, e := range g.in[id] {
			todo = append(todo, e.other)
			todo = append(todo, g.disputing(e.link.ID)...)
		}
	}
	return reached
}

// disputing returns the statements that dispute a link, or dispute such a dispute.
func (g graph) disputing(linkID string) []string {
	var ids []string
	seen := map[string]bool{}
	todo := []string{linkID}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[id] {
			continue
		}
		seen[id] = true
		for _, l := range g.disputes[id] {
			ids = append(ids, l.From)
			todo = append(todo, l.ID)
		}
	}
	return ids
}
