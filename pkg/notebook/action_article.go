package notebook

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

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
	c := s.removal("remove article", list(s.reading, a.ID)...)
	if old.Earlier() {
		c.Label = "remove version"
	}
	c.Articles = []Edit[article.Article]{{ID: a.ID, Before: old}}
	for _, v := range s.Versions(a.ID) {
		c.Articles = append(c.Articles, Edit[article.Article]{ID: v.ID(), Before: v})
	}
	return c, nil
}

// removal returns the change that removes highlights, the links that touch them and
// the disputes of these.
func (s State) removal(label string, highlights ...*annotation.Highlight) Change {
	c := Change{Label: label}
	var links linkSet
	for _, h := range highlights {
		c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{ID: h.ID, Before: h})
		links.add(list(s.from, h.ID)...)
		links.add(s.linksToHighlight(h.ID)...)
	}
	s.addDisputes(&links)
	c.Links = links.removal()
	return c
}

func (set linkSet) removal() []Edit[annotation.Link] {
	var out []Edit[annotation.Link]
	for _, l := range set.links {
		out = append(out, Edit[annotation.Link]{ID: l.ID, Before: l})
	}
	return out
}
