package notebook

import (
	"cmp"
	"errors"
	"fmt"

	"counterpoint/pkg/article"
)

// articleSet is articles by their ids.
type articleSet map[string]*article.Article

// byID returns articles by their ids.
func byID(articles []*article.Article) articleSet {
	set := make(articleSet, len(articles))
	for _, a := range articles {
		set[a.ID()] = a
	}
	return set
}

// or returns what finds an article in set or else in s.
func (set articleSet) or(s State) func(id string) (*article.Article, bool) {
	return func(id string) (*article.Article, bool) {
		if a, ok := set[id]; ok {
			return a, true
		}
		return s.Article(id)
	}
}

// editions returns those of articles that are valid and, where they are earlier versions,
// of an article that is among them or in s, in their order, and the others.
func editions(articles []*article.Article, s State) (kept []*article.Article, loose []Loose) {
	coming := articleSet{}
	seen := map[Record]bool{}
	wrong := make([]error, len(articles))
	for i, a := range articles {
		r := Record{ArticleRecord, articleID(a)}
		if wrong[i] = cmp.Or(checkArticle(a), once(r, seen)); wrong[i] == nil {
			seen[r] = true
			coming[r.ID] = a
		}
	}
	for i, a := range articles { // only now: a version may come before its article
		if wrong[i] == nil {
			wrong[i] = s.checkEdition(a, coming)
		}
		if wrong[i] != nil {
			loose = append(loose, Loose{Record{ArticleRecord, articleID(a)}, wrong[i]})
			continue
		}
		kept = append(kept, a)
	}
	return kept, loose
}

// checkEdition returns an error where s with the articles coming cannot hold a.
func (s State) checkEdition(a *article.Article, coming articleSet) error {
	if err := checkVersion(a, coming.or(s)); err != nil {
		return err
	}
	if a.Earlier() && (len(list(s.reading, a.ID())) > 0 || len(list(s.editions, a.ID())) > 0) {
		return fmt.Errorf("the earlier version %s has highlights or versions of its own", a.ID())
	}
	return nil
}

// checkVersion returns an error where a is an earlier version, but not of an article that
// is there and no earlier version itself. article finds an article by its id.
func checkVersion(a *article.Article, article func(id string) (*article.Article, bool)) error {
	if !a.Earlier() {
		return nil
	}
	of, ok := article(a.Meta().Of)
	switch {
	case !ok:
		return fmt.Errorf("the earlier version %s: %w", a.ID(), ErrNoArticle)
	case of.Earlier():
		return fmt.Errorf("the earlier version %s: %w", a.ID(), errOfEarlier)
	}
	return nil
}

var errOfEarlier = errors.New("what it is an earlier version of is one itself")
