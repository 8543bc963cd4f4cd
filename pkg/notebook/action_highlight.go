package notebook

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

func (a AddHighlight) change(s State) (Change, error) {
	h, err := s.settled(a.Highlight)
	if err != nil {
		return Change{}, err
	}
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
	h, err := s.settled(a.Highlight)
	if err != nil {
		return Change{}, err
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
	return s.removal("delete "+string(old.Kind), old), nil
}

// settled returns a copy of h for s to keep, with its quote found again, or an error
// where h is not valid or its article is not there.
func (s State) settled(h annotation.Highlight) (annotation.Highlight, error) {
	if err := checkHighlight(h); err != nil {
		return h, err
	}
	a, ok := s.Article(h.Article)
	if !ok {
		return h, ErrNoArticle
	}
	return settle(h, a), nil
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
