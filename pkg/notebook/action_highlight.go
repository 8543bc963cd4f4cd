package notebook

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

func (a AddHighlight) change(s State) (Change, error) {
	in, err := s.home(a.Highlight)
	if err != nil {
		return Change{}, err
	}
	h := settle(a.Highlight, in)
	if _, ok := s.highlights.get(h.ID); ok {
		return Change{}, ErrExists
	}
	return Change{
		Label:      "add " + string(h.Kind),
		Highlights: []Edit[annotation.Highlight]{{ID: h.ID, After: &h}},
	}, nil
}

func (a ChangeHighlight) change(s State) (Change, error) {
	old, ok := s.highlights.get(a.Highlight.ID)
	if !ok {
		return Change{}, ErrNoHighlight
	}
	in, err := s.home(a.Highlight)
	if err != nil {
		return Change{}, err
	}
	h := a.Highlight.Clone()
	// A passage that is as it was is not searched for: one that a newer version lost
	// would land on its like because its comment was edited.
	if !samePassage(*old, h) {
		h = settle(h, in)
	}
	c := Change{Label: "edit " + string(h.Kind)}
	if !sameHighlight(*old, h) {
		c.Highlights = []Edit[annotation.Highlight]{{ID: h.ID, Before: old, After: &h}}
	}
	return c, nil
}

func (a RemoveHighlight) change(s State) (Change, error) {
	old, ok := s.highlights.get(a.ID)
	if !ok {
		return Change{}, ErrNoHighlight
	}
	links := s.touching([]*annotation.Highlight{old})
	return Change{
		Label:      "delete " + string(old.Kind),
		Highlights: []Edit[annotation.Highlight]{{ID: old.ID, Before: old}},
		Links:      links.removal(),
	}, nil
}

// home returns the article that h is in, or an error where s cannot keep h: it is not
// valid, its article is not there, or only as an earlier version.
func (s State) home(h annotation.Highlight) (*article.Article, error) {
	if err := checkHighlight(h); err != nil {
		return nil, err
	}
	return home(h, s.Article)
}

// home returns the article that h is in, which article finds by its id.
func home(h annotation.Highlight, article func(id string) (*article.Article, bool)) (*article.Article, error) {
	a, ok := article(h.Article)
	if !ok {
		return nil, ErrNoArticle
	}
	if a.Earlier() {
		return nil, ErrEarlier
	}
	return a, nil
}

// settle returns a copy of h whose selector is that of its quote in a. A quote that is
// not found, or not in one place only, keeps its selector: h is an orphan then.
func settle(h annotation.Highlight, a *article.Article) annotation.Highlight {
	h = h.Clone()
	if h.Own() || stands(a.Text(), *h.Selector) {
		return h
	}
	if found := anchor.Resolve(a.Text(), *h.Selector); found.Found() {
		*h.Selector = anchor.Describe(a.Text(), found.Span)
	}
	return h
}

// stands reports whether the quote of sel stands in text at its position.
func stands(text string, sel anchor.Selector) bool {
	return sel.Position.Valid(len(text)) && sel.Position.In(text) == sel.Exact
}
