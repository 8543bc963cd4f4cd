package share

import (
	"slices"
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// Parcel is what a link brings: the notes of one article.
type Parcel struct {
	Article    *article.Article // nil where its text did not travel
	ID         string           // of the article
	Meta       article.Meta     // of the article
	Highlights []annotation.Highlight
	Links      []annotation.Link // with every end among the highlights and links
}

// Makers returns who made the highlights and links, each once, those with a name in the
// order in which they come; and whether something was made by somebody without a name.
func (p Parcel) Makers() (names []string, nameless bool) {
	add := func(m annotation.Maker) {
		switch {
		case m.Name == "":
			nameless = true
		case !slices.Contains(names, m.Name):
			names = append(names, m.Name)
		}
	}
	for _, h := range p.Highlights {
		add(h.Creator)
	}
	for _, l := range p.Links {
		add(l.Creator)
	}
	return names, nameless
}

// Into returns what is to be merged into s. Where the text of the article did not travel,
// the notes go to the article in s that they belong to: the one of that id or found at that
// address, or the one that has most of their quotes, and no fewer than half. It returns
// false where there is none: the notes have to wait until the article is there.
func (p Parcel) Into(s notebook.State) (notebook.Part, bool) {
	if p.Article != nil {
		return p.in(p.Article), true
	}
	a := p.home(s)
	if a == nil {
		return notebook.Part{}, false
	}
	return p.in(a), true
}

// Waiting returns the notes as a part in which they wait for their article, for a notebook
// that has it not. The same notes wait once, however often their link is opened.
func (p Parcel) Waiting(now time.Time) notebook.Part {
	w := notebook.Waiting{Source: p.Meta.Source, Title: p.Meta.Title, Added: now, Links: p.Links}
	ids := []string{"link", p.ID}
	for _, h := range p.Highlights {
		ids = append(ids, h.ID, h.Modified.UTC().Format(time.RFC3339Nano))
	}
	w.ID = notebook.DerivedID(ids...)
	for _, h := range p.Highlights {
		h.Article = w.ID
		w.Highlights = append(w.Highlights, h)
	}
	return notebook.Part{Waiting: []notebook.Waiting{w}}
}

// in returns the notes as those of a.
func (p Parcel) in(a *article.Article) notebook.Part {
	part := notebook.Part{Articles: []*article.Article{a}, Links: p.Links}
	for _, h := range p.Highlights {
		h.Article = a.ID()
		part.Highlights = append(part.Highlights, h)
	}
	return part
}

// home returns the article of s that the notes belong to, nil where there is none.
func (p Parcel) home(s notebook.State) *article.Article {
	if a, ok := s.Article(p.ID); ok && !a.Earlier() {
		return a
	}
	articles := s.Articles()
	if i := slices.IndexFunc(articles, func(a *article.Article) bool {
		return p.Meta.Source != "" && a.Meta().Source == p.Meta.Source
	}); i >= 0 {
		return articles[i]
	}
	var quotes []string
	for _, h := range p.Highlights {
		if !h.Own() {
			quotes = append(quotes, h.Quote())
		}
	}
	var home *article.Article
	most := max(1, (len(quotes)+1)/2) - 1
	for _, a := range articles {
		if n := held(a.Text(), quotes); n > most {
			home, most = a, n
		}
	}
	return home
}

// held returns how many of quotes text has.
func held(text string, quotes []string) int {
	n := 0
	for _, q := range quotes {
		if strings.Contains(text, q) {
			n++
		}
	}
	return n
}

// fine reports whether a time in p is finer than milliseconds.
func (p Parcel) fine() bool {
	is := func(times ...time.Time) bool {
		return slices.ContainsFunc(times, func(t time.Time) bool { return belowMilli(t) > 0 })
	}
	return is(p.Meta.Added) ||
		slices.ContainsFunc(p.Highlights, func(h annotation.Highlight) bool { return is(h.Created, h.Modified) }) ||
		slices.ContainsFunc(p.Links, func(l annotation.Link) bool { return is(l.Created, l.Modified) })
}

// validate returns an error where p is not what a link may bring. Where the text did not
// travel, some other text stands in for it.
func (p Parcel) validate() error {
	a := p.Article
	if a == nil {
		var err error
		if a, err = article.New(p.ID, p.Meta, []article.Block{article.Plain("It did not travel.")}); err != nil {
			return err
		}
	}
	return p.in(a).Validate()
}
