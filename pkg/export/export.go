// Package export writes a part of a notebook for people and programs that have no
// Counterpoint. What it writes is read, not read back: package w3c is for that.
//
// Start with Markdown. All text of a notebook comes from strangers, and is escaped
// where it is written: it reads as it stands, makes no markup and no link.
package export

import (
	"slices"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// graph finds the records of a part by what they are tied to.
type graph struct {
	articles   map[string]*article.Article
	highlights map[string]annotation.Highlight
	in         map[string][]edge            // by statement: what bears on it
	disputes   map[string][]annotation.Link // by link: what attacks it
	out        map[string]bool              // statements that bear on another
}

// edge is a link as one of its ends sees it.
type edge struct {
	link  annotation.Link
	other string // the statement at the other end
}

func newGraph(p notebook.Part) graph {
	g := graph{
		articles:   map[string]*article.Article{},
		highlights: map[string]annotation.Highlight{},
		in:         map[string][]edge{},
		disputes:   map[string][]annotation.Link{},
		out:        map[string]bool{},
	}
	for _, a := range p.Articles {
		g.articles[a.ID()] = a
	}
	for _, h := range p.Highlights {
		g.highlights[h.ID] = h
	}
	for _, l := range p.Links {
		g.out[l.From] = true
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
