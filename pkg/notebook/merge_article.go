package notebook

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/article"
)

// addArticles takes in the articles of p and then their earlier versions.
func (m *merging) addArticles(p Part) {
	for _, incoming := range p.Articles {
		if incoming.Earlier() {
			continue
		}
		known := m.state.known(incoming)
		if known == nil {
			known = incoming
			m.add(incoming)
		}
		m.articles[incoming.ID()] = known
		m.other[incoming.ID()] = !sameBlocks(known, incoming)
	}
	for _, incoming := range p.Articles {
		if incoming.Earlier() {
			m.version(incoming)
		}
	}
}

// version takes in an earlier version. A text that the notebook has already, as what it
// may be, does not come once more.
func (m *merging) version(incoming *article.Article) {
	meta := incoming.Meta()
	of := m.articles[meta.Of]
	known, ok := m.state.Article(incoming.ID())
	if !ok {
		known = m.state.holding(incoming, of.ID())
	}
	if known == nil {
		meta.Of = of.ID()
		known = incoming.WithMeta(meta)
		m.add(known)
	}
	m.articles[incoming.ID()] = known
}

func (m *merging) add(a *article.Article) {
	m.change.Articles = append(m.change.Articles, Edit[article.Article]{ID: a.ID(), After: a})
}

// known returns the article that s has for incoming: the one under its id where it has or
// had the same text, another that has or had it, the one under its id with another text
// (quotes are searched for in it), or nil. What a Part has twice
// comes twice, so that a notebook can be brought back as it was.
func (s State) known(incoming *article.Article) *article.Article {
	sameID, ok := s.Article(incoming.ID())
	if ok && sameBlocks(sameID, incoming) {
		return s.newest(sameID)
	}
	if a := s.holding(incoming, incoming.ID()); a != nil {
		return s.newest(a)
	}
	if ok {
		return s.newest(sameID)
	}
	return nil
}

// holding returns what has the blocks of a, nil where nothing has: an earlier version of
// the article preferred, an article, an earlier version of another.
func (s State) holding(a *article.Article, preferred string) *article.Article {
	articles := list(s.editions, "")
	if v := withBlocks(a, list(s.editions, preferred)); v != nil {
		return v
	}
	if other := withBlocks(a, articles); other != nil {
		return other
	}
	for _, other := range articles {
		if v := withBlocks(a, list(s.editions, other.ID())); v != nil {
			return v
		}
	}
	return nil
}

// withBlocks returns the first of articles with the blocks of a, nil where none has them.
func withBlocks(a *article.Article, articles []*article.Article) *article.Article {
	for _, other := range articles {
		if sameBlocks(other, a) {
			return other
		}
	}
	return nil
}

// newest returns the article that a is an earlier version of, or a itself.
func (s State) newest(a *article.Article) *article.Article {
	if of, ok := s.Article(a.Meta().Of); ok {
		return of
	}
	return a
}

// catchUp returns the change that brings the articles of s up to date whose text p knows
// as an earlier version. Each round ends with one more text of p in the notebook, and only
// articles whose text is not there yet begin one: so it comes to an end.
func catchUp(s State, p Part) Change {
	all := Change{Label: "import"}
	coming := byID(p.Articles)
	for again := true; again; {
		again = false
		for _, v := range p.Articles {
			next, ok := coming[v.Meta().Of]
			if !ok {
				continue
			}
			old := s.outdated(next, v)
			if old == nil {
				continue
			}
			revise := Revise{Article: old.ID(), Next: next, Version: v.ID(), At: v.Meta().Replaced, Places: p.places(next.ID())}
			if after, c, err := Apply(s, revise); err == nil {
				s, all, again = after, all.then(c), true
			}
		}
	}
	return all
}

// outdated returns the article of s whose text is that of v, an earlier version of next,
// nil where there is none or the text of next is in s already.
func (s State) outdated(next, v *article.Article) *article.Article {
	if s.holding(next, next.ID()) != nil {
		return nil
	}
	candidates := list(s.editions, "")
	if same, ok := s.Article(next.ID()); ok {
		candidates = []*article.Article{same}
	}
	return withBlocks(v, candidates)
}

// places returns where the passages of an article in p stand, as Revise takes it.
func (p Part) places(articleID string) map[string]anchor.Selector {
	places := map[string]anchor.Selector{}
	text := byID(p.Articles)[articleID].Text()
	for _, h := range p.Highlights {
		switch {
		case h.Article != articleID || h.Own():
		case stands(text, *h.Selector):
			places[h.ID] = *h.Selector
		default:
			places[h.ID] = anchor.Selector{}
		}
	}
	return places
}
