package notebook

import (
	"cmp"
	"errors"
	"time"

	"counterpoint/pkg/article"
)

func (a Revise) change(s State) (Change, error) {
	old, err := a.old(s)
	if err != nil {
		return Change{}, err
	}
	next := a.Next.WithID(a.Article).WithMeta(NewerMeta(old, a.Next))
	version := old.WithID(a.Version).WithMeta(earlierMeta(old, a.At))
	return Change{
		Label: "new version",
		Articles: []Edit[article.Article]{
			{ID: a.Article, Before: old, After: next},
			{ID: a.Version, After: version},
		},
		Highlights: a.passages(list(s.reading, a.Article), old.Text(), next.Text()).edits(a),
	}, nil
}

// old returns the article as it is now, or an error where a cannot be carried out on s.
func (a Revise) old(s State) (*article.Article, error) {
	if err := checkArticle(a.Next); err != nil {
		return nil, err
	}
	old, ok := s.Article(a.Article)
	switch {
	case !ok:
		return nil, ErrNoArticle
	case old.Earlier():
		return nil, ErrEarlier
	case sameBlocks(old, a.Next):
		return nil, ErrSameText
	case a.Version == "":
		return nil, errors.New("an earlier version needs an id")
	}
	if _, taken := s.Article(a.Version); taken {
		return nil, ErrExists
	}
	return old, nil
}

// NewerMeta returns what Revise leaves known of an article after next took the place of
// old. Who wants another title or source sets them after it with SetMeta.
func NewerMeta(old, next *article.Article) article.Meta {
	meta, newer := old.Meta(), next.Meta()
	_, before := old.Headline()
	// Elsewhere the title is what the reader calls the article, or was made of its first words.
	if _, after := next.Headline(); before && after {
		meta.Title = newer.Title
	}
	meta.Source = cmp.Or(newer.Source, meta.Source)
	meta.Byline = cmp.Or(newer.Byline, meta.Byline)
	meta.Site = cmp.Or(newer.Site, meta.Site)
	meta.Published = cmp.Or(newer.Published, meta.Published)
	meta.Lang = cmp.Or(newer.Lang, meta.Lang)
	return meta
}

// earlierMeta returns what is known of old as the version that was replaced at.
func earlierMeta(old *article.Article, at time.Time) article.Meta {
	meta := old.Meta()
	meta.Of, meta.Replaced = old.ID(), at
	return meta
}
