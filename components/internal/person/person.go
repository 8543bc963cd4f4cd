// Package person shows who made a highlight, where it was not the reader: by name, and by
// initials in a colour. A colour is never the only sign. Start with Of.
package person

import (
	"maps"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/agreement"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// Colours is how many colours of people the style sheet has.
const Colours = 7

// People are the makers of an article's highlights.
type People struct {
	article string // id
	me      string // id of the reader
	others  map[string]render.By
	order   []string // ids of the others, by name
}

// Of returns the people who marked an article.
func Of(d *desk.Desk, article string) People {
	p := People{article: article, me: d.Maker().ID, others: map[string]render.By{}}
	for _, one := range agreement.People(d.State().HighlightsOf(article)) {
		if one.ID != p.me {
			p.others[one.ID] = render.By{Name: one.Label, Initials: one.Initials()}
			p.order = append(p.order, one.ID)
		}
	}
	p.colour()
	return p
}

// colour gives each of the others a colour that follows from the id, so that it is the same
// in the next article and after more people came; the next free one where another has it,
// as long as there are free ones.
func (p *People) colour() {
	var taken [Colours]bool
	for n, id := range slices.Sorted(maps.Keys(p.others)) {
		sum := uint32(0)
		for _, b := range []byte(id) {
			sum = 31*sum + uint32(b)
		}
		c := int(sum % Colours)
		for n < Colours && taken[c] {
			c = (c + 1) % Colours
		}
		taken[c] = true
		by := p.others[id]
		by.Colour = c
		p.others[id] = by
	}
}

// Others reports whether somebody else than the reader is among p.
func (p People) Others() bool { return len(p.order) > 0 }

// By returns who made h, where that is said: it was somebody else than the reader.
func (p People) By(h annotation.Highlight) (by render.By, ok bool) {
	by, ok = p.others[h.Creator.ID]
	return by, ok
}

// Outdated reports whether c, which d has carried out, changed who p are, or how they are
// called.
func (p People) Outdated(d *desk.Desk, c notebook.Change) bool {
	strange := func(h *annotation.Highlight) bool {
		return h != nil && h.Article == p.article && h.Creator.ID != "" && h.Creator.ID != p.me
	}
	for _, e := range c.Highlights {
		if strange(e.Before) || strange(e.After) {
			return !maps.Equal(p.others, Of(d, p.article).others)
		}
	}
	return false
}

// Choice is one of the people as a filter offers it.
type Choice struct{ ID, Label string }

// Choices lists the people for a filter: the reader first.
func (p People) Choices() []Choice {
	list := []Choice{{p.me, "You"}}
	for _, id := range p.order {
		list = append(list, Choice{id, p.others[id].Name})
	}
	return list
}

// Note says who made h, where it was not the reader.
func (p People) Note(h annotation.Highlight) app.UI {
	by, ok := p.By(h)
	return app.If(ok, func() app.UI {
		return html.Span().Class("maker").Body(Badge(by), app.Text(" by "+by.Name))
	})
}

// Badge is a person's initials in the person's colour; the name stands beside it.
func Badge(by render.By) app.UI {
	return html.Span().Class("person", by.Class()).Aria("hidden", "true").Text(by.Initials)
}
