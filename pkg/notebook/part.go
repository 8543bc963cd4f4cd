package notebook

import (
	"errors"
	"fmt"
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Part is what travels between notebooks: articles, highlights in them, and links
// between these. It is read-only where it came from a State.
type Part struct {
	Articles   []*article.Article     `json:"articles"`
	Highlights []annotation.Highlight `json:"highlights"`
	Links      []annotation.Link      `json:"links"`
}

// Part returns the articles named, their highlights in reading order, and the links
// with every end among these, oldest first. With no name it returns the whole notebook.
// Ids of no article are passed over.
func (s State) Part(articleIDs ...string) Part {
	var p Part
	for _, a := range s.Articles() {
		if len(articleIDs) == 0 || slices.Contains(articleIDs, a.ID()) {
			p.Articles = append(p.Articles, a)
		}
	}
	inside := map[string]bool{}
	var reached linkSet
	for _, a := range p.Articles {
		for _, h := range list(s.reading, a.ID()) {
			p.Highlights = append(p.Highlights, *h)
			inside[h.ID] = true
			reached.add(list(s.from, h.ID)...)
		}
	}
	slices.SortFunc(reached.links, byAge)
	p.Links, _ = tied(values(reached.links), inside)
	return p
}

// Validate returns an error that says in a sentence what is wrong with p, or nil: ids
// are unique, every record is valid, and what a record names is in p.
func (p Part) Validate() error {
	_, loose := p.whole()
	if len(loose) > 0 {
		return loose[0].Err
	}
	return nil
}

// Loose is a record that Restore left out, and why.
type Loose struct {
	Record Record
	Err    error
}

// Restore returns a notebook of the records of p that are valid and hang together, and
// those that it had to leave out: a record that is not valid or comes twice, a highlight
// whose article is not in p, a link with an end that is not. Nothing is resolved again.
func Restore(p Part) (State, []Loose) {
	kept, loose := p.whole()
	return State{}.With(kept.added()), loose
}

// added returns the change that adds all of p to an empty notebook.
func (p Part) added() Change {
	var c Change
	for _, a := range p.Articles {
		c.Articles = append(c.Articles, Edit[article.Article]{ID: a.ID(), After: a})
	}
	for _, h := range p.Highlights {
		c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{ID: h.ID, After: &h})
	}
	for _, l := range p.Links {
		c.Links = append(c.Links, Edit[annotation.Link]{ID: l.ID, After: &l})
	}
	return c
}

// whole returns the records of p that are valid and hang together, and the others.
func (p Part) whole() (kept Part, loose []Loose) {
	articles := map[string]bool{}
	for _, a := range p.Articles {
		err := checkArticle(a)
		if err == nil && articles[a.ID()] {
			err = fmt.Errorf("two articles have the id %s", a.ID())
		}
		if err != nil {
			loose = append(loose, Loose{Record{ArticleRecord, articleID(a)}, err})
			continue
		}
		articles[a.ID()] = true
		kept.Articles = append(kept.Articles, a)
	}
	highlights := map[string]bool{}
	for _, h := range p.Highlights {
		if err := checkMember(h, articles, highlights); err != nil {
			loose = append(loose, Loose{Record{HighlightRecord, h.ID}, err})
			continue
		}
		highlights[h.ID] = true
		kept.Highlights = append(kept.Highlights, h)
	}
	links, looseLinks := tied(p.Links, highlights)
	kept.Links = links
	return kept, append(loose, looseLinks...)
}

func checkMember(h annotation.Highlight, articles, highlights map[string]bool) error {
	if err := h.Validate(); err != nil {
		return err
	}
	if highlights[h.ID] {
		return fmt.Errorf("two highlights have the id %s", h.ID)
	}
	if !articles[h.Article] {
		return fmt.Errorf("highlight %s: %w", h.ID, ErrNoArticle)
	}
	return nil
}

func articleID(a *article.Article) string {
	if a == nil {
		return ""
	}
	return a.ID()
}

// checkArticle returns an error where a is not one that a notebook can hold. New has
// seen to its blocks; what stands about it may come from any file.
func checkArticle(a *article.Article) error {
	if a == nil || a.ID() == "" {
		return errors.New("an article needs an id")
	}
	return checkMeta(a.Meta())
}

func checkMeta(meta article.Meta) error {
	if meta.Source != "" && article.SafeLink(meta.Source) == "" {
		return fmt.Errorf("an article's address starts with http:// or https://, not %q", meta.Source)
	}
	return nil
}
