package notebook

import (
	"cmp"
	"errors"
	"fmt"
	"unicode/utf8"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Loose is a record that Take left out, and why.
type Loose struct {
	Record Record
	Err    error
}

// Take returns the change that puts the records of p into s as they stand: each
// replaces the one of s with its id. Records like those in s already are not in the
// change. It leaves out, and returns apart, what would not hang together: a record that
// is not valid or comes twice, an earlier version or a highlight whose article is neither
// in p nor in s, a highlight in an earlier version, a link with an end that is not there.
// In which order the records come is no matter. It is for records that come from the
// notebook's own storage; what comes from elsewhere goes through Merge.
func (s State) Take(p Part) (Change, []Loose) {
	p, loose := p.sound(s)
	var c Change
	for _, a := range p.Articles {
		if old, ok := s.articles.get(a.ID()); !ok || !sameArticle(old, a) {
			c.Articles = append(c.Articles, Edit[article.Article]{a.ID(), old, a})
		}
	}
	for _, h := range p.Highlights {
		if old, ok := s.highlights.get(h.ID); !ok || !sameHighlight(*old, h) {
			c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{h.ID, old, &h})
		}
	}
	for _, l := range p.Links {
		if old, ok := s.links.get(l.ID); !ok || !sameLink(*old, l) {
			c.Links = append(c.Links, Edit[annotation.Link]{l.ID, old, &l})
		}
	}
	c.Waiting = s.takeWaiting(p.Waiting)
	for _, g := range p.Gone {
		if err := g.Validate(); err != nil {
			loose = append(loose, Loose{Record{GoneRecord, g.Key()}, err})
		} else if old, ok := s.gone.get(g.Key()); !ok || *old != g {
			c.Gone = append(c.Gone, Edit[Gone]{g.Key(), old, &g})
		}
	}
	return c, loose
}

// has reports whether a record is in s.
func (s State) has(r Record) (ok bool) {
	switch r.Kind {
	case ArticleRecord:
		_, ok = s.articles.get(r.ID)
	case HighlightRecord:
		_, ok = s.highlights.get(r.ID)
	case LinkRecord:
		_, ok = s.links.get(r.ID)
	case WaitingRecord:
		_, ok = s.waiting.get(r.ID)
	}
	return ok
}

// sound returns the records of p that are valid and hang together, with each other or
// with those of s, and the others.
func (p Part) sound(s State) (kept Part, loose []Loose) {
	seen := map[Record]bool{}
	there := func(r Record) bool { return seen[r] || s.has(r) }
	kept.Articles, loose = editions(p.Articles, s)
	coming := byID(kept.Articles)
	for _, h := range p.Highlights {
		r := Record{HighlightRecord, h.ID}
		err := cmp.Or(checkHighlight(h), once(r, seen))
		if err == nil {
			if _, err = home(h, coming.or(s)); err != nil {
				err = fmt.Errorf("highlight %s: %w", h.ID, err)
			}
		}
		if err != nil {
			loose = append(loose, Loose{r, err})
			continue
		}
		seen[r] = true
		kept.Highlights = append(kept.Highlights, h)
	}
	links, looseLinks := tied(p.Links, there)
	kept.Links, kept.Gone = links, p.Gone
	var looseWaiting []Loose
	kept.Waiting, looseWaiting = soundWaiting(p.Waiting)
	return kept, append(append(loose, looseLinks...), looseWaiting...)
}

// once returns an error where r was seen before.
func once(r Record, seen map[Record]bool) error {
	if seen[r] {
		return fmt.Errorf("the id %s is that of two %ss", r.ID, r.Kind)
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

// checkHighlight returns an error where h is not one that a notebook can hold. A quote
// that cuts a character in two would not come back from JSON as it was.
func checkHighlight(h annotation.Highlight) error {
	if err := h.Validate(); err != nil {
		return err
	}
	for _, e := range h.Earlier {
		if !utf8.ValidString(e.Selector.Exact) {
			return fmt.Errorf("highlight %s cut a character in two", h.ID)
		}
	}
	if !utf8.ValidString(h.Quote()) {
		return fmt.Errorf("highlight %s cuts a character in two", h.ID)
	}
	return nil
}
