package notebook

import "counterpoint/pkg/article"

func (a AddArticle) change(s State) (Change, error) {
	if err := checkArticle(a.Article); err != nil {
		return Change{}, err
	}
	if _, ok := s.Article(a.Article.ID()); ok {
		return Change{}, ErrExists
	}
	if err := checkVersion(a.Article, s.Article); err != nil {
		return Change{}, err
	}
	edit := Edit[article.Article]{ID: a.Article.ID(), After: a.Article}
	return Change{Label: "add article", Articles: []Edit[article.Article]{edit}}, nil
}

func (a SetMeta) change(s State) (Change, error) {
	old, ok := s.Article(a.Article)
	if !ok {
		return Change{}, ErrNoArticle
	}
	if err := checkMeta(a.Meta); err != nil {
		return Change{}, err
	}
	meta := a.Meta
	meta.Of, meta.Replaced = old.Meta().Of, old.Meta().Replaced
	c := Change{Label: "edit article"}
	if !sameMeta(old.Meta(), meta) {
		c.Articles = []Edit[article.Article]{{ID: a.Article, Before: old, After: old.WithMeta(meta)}}
	}
	return c, nil
}

func (a RemoveArticle) change(s State) (Change, error) {
	old, ok := s.Article(a.ID)
	if !ok {
		return Change{}, ErrNoArticle
	}
	kept := s.keep(a.ID)
	c := Change{
		Label:      "remove article",
		Articles:   []Edit[article.Article]{{ID: a.ID, Before: old}},
		Highlights: kept.highlights(),
		Links:      kept.links(),
	}
	if old.Earlier() {
		c.Label = "remove version"
	}
	for _, v := range s.Versions(a.ID) {
		c.Articles = append(c.Articles, Edit[article.Article]{ID: v.ID(), Before: v})
	}
	return c, nil
}
