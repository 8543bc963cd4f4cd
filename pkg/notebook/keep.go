package notebook

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// keeping is what stays of an article that goes: else a claim elsewhere would lose its
// rebuttal, and its standing would change with nobody having said so.
//
// A highlight stays that a link ties to a highlight of another article, and one that
// disputes a link that stays. Of the links stay all whose ends do, with their ids. What
// only bears on such a highlight, in the article itself, goes.
type keeping struct {
	state   State
	article string             // id of the one that goes
	touched linkSet            // the links that bear on it
	homes   map[string]string  // by the ids of its highlights that stay: the article where each does
	staying map[string]bool    // ids of the touched links that stay
	due     []*annotation.Link // of these the ones whose disputes are still to be looked at
}

// keep returns what stays of an article when it goes. A highlight stays in the article to
// which its oldest link ties it, one that disputes a link where what that is about does.
func (s State) keep(articleID string) *keeping {
	k := &keeping{
		state:   s,
		article: articleID,
		touched: s.touching(list(s.reading, articleID)),
		homes:   map[string]string{},
		staying: map[string]bool{},
	}
	k.touched.sort()
	for _, l := range k.touched.links {
		k.tie(l)
	}
	for len(k.due) > 0 {
		l := k.due[0]
		k.due = k.due[1:]
		for _, d := range s.disputesOf(l.ID) {
			k.settle(d.From, k.place(l))
			k.hold(d)
		}
	}
	return k
}

// tie has the end of l that is in the article stay where the other end is in another one.
func (k *keeping) tie(l *annotation.Link) {
	switch {
	case l.Type == annotation.Disputes:
		if disputed, ok := k.state.links.get(l.To); ok && !k.touched.has[l.To] {
			k.settle(l.From, k.place(disputed))
		}
	case !k.inside(l.From):
		k.settle(l.To, k.place(l))
	case !k.inside(l.To):
		k.settle(l.From, k.place(l))
	}
}

// inside reports whether a highlight is one of the article's.
func (k *keeping) inside(id string) bool {
	h, ok := k.state.highlights.get(id)
	return ok && h.Article == k.article
}

// place returns the article where l is, which stays: that of the statement that it is
// about, or that it starts at, where that is in another article.
func (k *keeping) place(l *annotation.Link) string {
	ends := []string{l.To, l.From}
	if l.Type == annotation.Disputes {
		ends = ends[1:]
	}
	for _, id := range ends {
		if h, ok := k.state.highlights.get(id); ok && h.Article != k.article {
			return h.Article
		}
	}
	return k.homes[ends[0]]
}

// settle has a highlight of the article stay in another one, the first that it is given.
func (k *keeping) settle(id, home string) {
	if k.homes[id] != "" || !k.inside(id) {
		return
	}
	k.homes[id] = home
	for _, l := range list(k.state.from, id) {
		k.hold(l)
	}
	for _, l := range k.state.linksToHighlight(id) {
		k.hold(l)
	}
}

// hold has l stay where its ends do by now.
func (k *keeping) hold(l *annotation.Link) {
	if k.staying[l.ID] || !k.stays(Ends(*l)) {
		return
	}
	k.staying[l.ID] = true
	k.due = append(k.due, l)
}

func (k *keeping) stays(ends [2]Record) bool {
	for _, end := range ends {
		gone := k.inside(end.ID) && k.homes[end.ID] == ""
		if end.Kind == LinkRecord {
			gone = k.touched.has[end.ID] && !k.staying[end.ID]
		}
		if gone {
			return false
		}
	}
	return true
}

// highlights returns the edits of the article's highlights.
func (k *keeping) highlights() []Edit[annotation.Highlight] {
	var out []Edit[annotation.Highlight]
	of, _ := k.state.Article(k.article)
	for _, h := range list(k.state.reading, k.article) {
		e := Edit[annotation.Highlight]{ID: h.ID, Before: h}
		if home := k.homes[h.ID]; home != "" {
			after := asOwn(*h, of)
			after.Article = home
			e.After = &after
		}
		out = append(out, e)
	}
	return out
}

// links returns the edits of the links that do not stay.
func (k *keeping) links() []Edit[annotation.Link] {
	var gone linkSet
	for _, l := range k.touched.links {
		if !k.staying[l.ID] {
			gone.add(l)
		}
	}
	return gone.removal()
}

// asOwn returns h, of an article that goes, as an own statement that says the same and
// where the words are from. An own statement's are from no article: it is as it was.
//
// It is not modified by that. So the article's removal here takes nothing from a notebook
// that still has it, and a file that has it gives the passage back: see rejoined.
func asOwn(h annotation.Highlight, of *article.Article) annotation.Highlight {
	h = h.Clone()
	if h.Own() {
		return h
	}
	h.Words, h.Selector, h.Earlier = h.Quote(), nil, nil
	if from := origin(of); from.Validate() == nil && !slices.Contains(h.Sources, from) {
		h.Sources = append(h.Sources, from)
	}
	return h
}

// origin returns what names a as the source of a statement. It is not valid where nothing
// is known of a.
func origin(a *article.Article) annotation.Source {
	meta := a.Meta()
	return annotation.Source{Title: meta.Title, Address: meta.Source, Date: meta.Published}
}
