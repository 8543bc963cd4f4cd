package diagram

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// endRunes is how many code points of a quote a sentence about a link has.
const endRunes = 80

// Verb says a link's type between its two ends.
func Verb(t annotation.LinkType) string {
	switch t {
	case annotation.SameClaim:
		return "is the same claim as"
	case annotation.Disputes:
		return "disputes that"
	}
	return string(t)
}

// Quote returns what a statement says, shortened, for a sentence.
func Quote(h annotation.Highlight) string { return "«" + render.Shorten(h.Quote(), endRunes) + "»" }

// Quoted returns what the statement id says, as Quote does.
func Quoted(s notebook.State, id string) string {
	h, ok := s.Highlight(id)
	if !ok {
		return "…"
	}
	return Quote(h)
}

// Sentence says a link: «A» rebuts «B». Of a dispute it says the link that is disputed, and
// no further.
func Sentence(s notebook.State, l annotation.Link) string {
	to := Quoted(s, l.To)
	if l.Type == annotation.Disputes {
		disputed, _ := s.Link(l.To)
		to = Quoted(s, disputed.From) + " " + Verb(disputed.Type) + " …"
		if disputed.Type != annotation.Disputes {
			to = Quoted(s, disputed.From) + " " + Verb(disputed.Type) + " " + Quoted(s, disputed.To)
		}
	}
	return Quoted(s, l.From) + " " + Verb(l.Type) + " " + to
}

// describe says a line as its name.
func (p *painter) describe(l Line) string {
	words := Sentence(p.diagram.web.state, l.Link)
	switch l.Standing {
	case argument.Rebutted:
		return words + ", does not count"
	case argument.Disputed:
		return words + ", open"
	}
	return words
}
