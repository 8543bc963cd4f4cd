package notebook

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Part is what travels between notebooks: articles, highlights in them, and links
// between these. It is read-only where it came from a State.
type Part struct {
	Articles   []*article.Article     `json:"articles"` // with their earlier versions
	Highlights []annotation.Highlight `json:"highlights"`
	Links      []annotation.Link      `json:"links"`
	Waiting    []Waiting              `json:"waiting,omitempty"` // for articles that are not in it
	Gone       []Gone                 `json:"gone,omitempty"`    // what was deleted
}

// Part returns the articles named, each followed by its earlier versions, their highlights
// in reading order, and the links with every end among these, oldest first. With no name
// it returns the whole notebook, with what waits for its article. What was deleted in an article
// goes with it. Ids of no article, and of earlier versions, are passed over.
func (s State) Part(articleIDs ...string) Part {
	var p Part
	for _, a := range s.Articles() {
		if len(articleIDs) == 0 || slices.Contains(articleIDs, a.ID()) {
			p.Articles = append(append(p.Articles, a), list(s.editions, a.ID())...)
		}
	}
	p.take(s, func(annotation.Highlight) bool { return true })
	if len(articleIDs) == 0 {
		p.Waiting = s.Waiting()
	}
	p.Gone = s.goneIn(func(article string) bool { return len(articleIDs) == 0 || slices.Contains(articleIDs, article) })
	return p
}

// take adds to p the highlights of its articles that are wanted, in reading order, and the
// links with every end among these and the links that are taken, oldest first.
func (p *Part) take(s State, wanted func(annotation.Highlight) bool) {
	inside := map[Record]bool{}
	var reached linkSet
	for _, a := range p.Articles {
		for _, h := range list(s.reading, a.ID()) {
			if !wanted(*h) {
				continue
			}
			p.Highlights = append(p.Highlights, *h)
			inside[Record{HighlightRecord, h.ID}] = true
			reached.add(list(s.from, h.ID)...)
		}
	}
	reached.sort()
	p.Links, _ = tied(values(reached.links), func(r Record) bool { return inside[r] })
}

// Current returns the articles of p without their earlier versions, in their order.
func (p Part) Current() []*article.Article {
	var out []*article.Article
	for _, a := range p.Articles {
		if !a.Earlier() {
			out = append(out, a)
		}
	}
	return out
}

// Validate returns an error that says in a sentence what is wrong with p, or nil: ids
// are unique, every record is valid, and what a record names is in p.
func (p Part) Validate() error {
	if _, loose := p.sound(State{}); len(loose) > 0 {
		return loose[0].Err
	}
	for _, g := range p.Gone {
		if err := g.Validate(); err != nil {
			return err
		}
	}
	return nil
}
