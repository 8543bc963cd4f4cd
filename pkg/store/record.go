package store

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// write is what the key of a record is to hold.
type write struct {
	record notebook.Record
	value  any               // nil: the key is to be removed
	needs  []notebook.Record // those that the value names
	rank   int               // above the ranks of those
}

// The ranks. Disputes of disputes share one: of two written together, a crash in
// between can leave one without the other.
const (
	articleRank = iota
	highlightRank
	linkRank
	disputeRank
)

// writes returns what saving c takes.
func writes(c notebook.Change) []write {
	var out []write
	for _, e := range c.Articles {
		next := write{record: notebook.Record{Kind: notebook.ArticleRecord, ID: e.ID}, rank: articleRank}
		if e.After != nil {
			next.value = e.After
		}
		out = append(out, next)
	}
	for _, e := range c.Highlights {
		next := write{record: notebook.Record{Kind: notebook.HighlightRecord, ID: e.ID}, rank: highlightRank}
		if e.After != nil {
			next.value = e.After
			next.needs = []notebook.Record{{Kind: notebook.ArticleRecord, ID: e.After.Article}}
		}
		out = append(out, next)
	}
	for _, e := range c.Links {
		out = append(out, linkWrite(e))
	}
	return out
}

func linkWrite(e notebook.Edit[annotation.Link]) write {
	next := write{record: notebook.Record{Kind: notebook.LinkRecord, ID: e.ID}, rank: linkRank}
	link := e.After
	if link != nil {
		next.value = link
		ends := notebook.Ends(*link)
		next.needs = ends[:]
	} else {
		link = e.Before
	}
	if link != nil && link.Type == annotation.Disputes {
		next.rank = disputeRank
	}
	return next
}
