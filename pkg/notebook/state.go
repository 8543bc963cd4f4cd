// Package notebook is all that a reader has: articles, highlights and links, and
// every way to change them.
//
// A State is a snapshot: it never changes and is shared freely. Apply carries out an
// Action and returns the next State with the Change that led to it; the store saves
// that Change, and its Inverse undoes it. History keeps a State with its undo and
// redo. Start with NewHistory and History.Do.
//
// In every State a highlight's article is there, a dispute's end is a link that is
// there, and every other end is a highlight that is there. A highlight whose quote
// does not stand at its position is an orphan and is kept; see State.Orphan.
//
// An article whose text was replaced with Revise keeps its earlier versions: articles
// with ids of their own, whose Meta.Of names it. In every State that article is there
// and is no earlier version itself, and no highlight is in an earlier version.
//
// Positions are byte offsets into Article.Text. Times come from the caller: nothing
// here reads a clock.
package notebook

import (
	"slices"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// State is a notebook at one moment. The zero value is an empty notebook. What it
// returns is read-only: records share their slices with the State.
type State struct {
	articles   table[*article.Article] // with the earlier versions
	highlights table[*annotation.Highlight]
	links      table[*annotation.Link]
	waiting    table[*Waiting]
	gone       table[*Gone] // by Gone.Key

	editions table[[]*article.Article]      // by Meta.Of, the latest first: under "" what is no earlier version
	reading  table[[]*annotation.Highlight] // by article, in reading order
	from, to table[[]*annotation.Link]      // by the id at that end, oldest first
	queue    table[[]*Waiting]              // under "" all that waits, oldest first
}

// Article returns the article, or the earlier version of one, with that id.
func (s State) Article(id string) (*article.Article, bool) { return s.articles.get(id) }

// Highlight returns the highlight with that id. Clone it before you change its slices.
func (s State) Highlight(id string) (annotation.Highlight, bool) {
	return value(s.highlights.get(id))
}

// Link returns the link with that id.
func (s State) Link(id string) (annotation.Link, bool) { return value(s.links.get(id)) }

// Articles returns the articles, the last one added first, without their earlier versions.
func (s State) Articles() []*article.Article { return slices.Clone(list(s.editions, "")) }

// Versions returns the earlier versions of an article, the latest first.
func (s State) Versions(articleID string) []*article.Article {
	if articleID == "" {
		return nil
	}
	return slices.Clone(list(s.editions, articleID))
}

// HighlightsOf returns the highlights of an article in reading order: as they start
// in the text, of those that start together the longest first, own statements last.
func (s State) HighlightsOf(articleID string) []annotation.Highlight {
	return values(list(s.reading, articleID))
}

// LinksTo returns the links that end at id, a highlight or a link, oldest first.
func (s State) LinksTo(id string) []annotation.Link { return values(list(s.to, id)) }

// LinksFrom returns the links that start at the highlight id, oldest first.
func (s State) LinksFrom(id string) []annotation.Link { return values(list(s.from, id)) }

// LinksOf returns the links that have an end among an article's highlights, and the
// disputes of such links, oldest first.
func (s State) LinksOf(articleID string) []annotation.Link {
	reached := s.touching(list(s.reading, articleID))
	reached.sort()
	return values(reached.links)
}

// Count returns how many highlights of each kind an article has.
func (s State) Count(articleID string) map[annotation.Kind]int {
	count := map[annotation.Kind]int{}
	for _, h := range list(s.reading, articleID) {
		count[h.Kind]++
	}
	return count
}

// Orphan reports whether h's quote does not stand at its position in its article.
// An own statement is never an orphan.
func (s State) Orphan(h annotation.Highlight) bool {
	if h.Own() {
		return false
	}
	a, ok := s.Article(h.Article)
	return !ok || !stands(a.Text(), *h.Selector)
}

// touching returns the links that have an end among highlights, their disputes, the
// disputes of those, and so on.
func (s State) touching(highlights []*annotation.Highlight) linkSet {
	var touched linkSet
	for _, h := range highlights {
		touched.add(list(s.from, h.ID)...)
		touched.add(s.linksToHighlight(h.ID)...)
	}
	s.addDisputes(&touched)
	return touched
}

// linksToHighlight leaves out the disputes of a link that goes by the same id.
func (s State) linksToHighlight(id string) []*annotation.Link {
	return ending(list(s.to, id), func(l *annotation.Link) bool { return l.Type != annotation.Disputes })
}

func (s State) disputesOf(linkID string) []*annotation.Link {
	return ending(list(s.to, linkID), func(l *annotation.Link) bool { return l.Type == annotation.Disputes })
}

func ending(links []*annotation.Link, keep func(*annotation.Link) bool) []*annotation.Link {
	var out []*annotation.Link
	for _, l := range links {
		if keep(l) {
			out = append(out, l)
		}
	}
	return out
}

// linkSet holds links, each once, in the order in which they were added.
type linkSet struct {
	links []*annotation.Link
	has   map[string]bool
}

// sort puts the oldest link first.
func (set *linkSet) sort() {
	sort.Slice(set.links, func(i, j int) bool { return byAge(set.links[i], set.links[j]) < 0 })
}

func (set *linkSet) add(links ...*annotation.Link) {
	if set.has == nil {
		set.has = map[string]bool{}
	}
	for _, l := range links {
		if !set.has[l.ID] {
			set.has[l.ID] = true
			set.links = append(set.links, l)
		}
	}
}

// addDisputes adds to set the disputes of its links, the disputes of those, and so on.
func (s State) addDisputes(set *linkSet) {
	for i := 0; i < len(set.links); i++ {
		set.add(s.disputesOf(set.links[i].ID)...)
	}
}

func list[T any](index table[[]*T], key string) []*T {
	found, _ := index.get(key)
	return found
}

func value[T any](p *T, ok bool) (T, bool) {
	if !ok {
		var none T
		return none, false
	}
	return *p, true
}

func values[T any](ps []*T) []T {
	out := make([]T, len(ps))
	for i, p := range ps {
		out[i] = *p
	}
	return out
}
