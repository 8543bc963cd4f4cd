package w3c

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// Placed is what became of Notes in a text. Start with Matches; File carries the notes
// over to the text.
type Placed struct {
	// Matches says what became of each highlight, in the order of Notes.IDs.
	Matches []anchor.Match

	notes *Notes
	ruler anchor.Ruler
	text  string
	found []anchor.Match // of each part of each highlight
}

// Place finds the highlights of n in text, an article's canonical text.
func (n *Notes) Place(text string) *Placed {
	p := &Placed{notes: n, text: text, ruler: n.ruler(text)}
	var sels []anchor.Selector
	for _, passage := range n.notes {
		for _, part := range passage.parts() {
			sel := part.selector()
			sel.Position = p.ruler.Span(sel.Position)
			sels = append(sels, sel)
		}
	}
	p.found = anchor.ResolveAll(text, sels, nil)
	found := p.found
	for _, passage := range n.notes {
		parts := len(passage.parts())
		m := found[0]
		if parts == 2 {
			m = anchor.Between(text, found[0], found[1])
		}
		p.Matches = append(p.Matches, m)
		found = found[parts:]
	}
	return p
}

// parts returns what is to be found for h: itself or, where its words are not known, the
// two ends of its range.
func (h how) parts() []how {
	if h.quote.exact.text == "" && h.start != nil {
		return []how{*h.start, *h.end}
	}
	return []how{h}
}

// selector returns h with its white space folded, as an article's is, and its position in
// the units of the file. Other programs quote a page's source, which breaks lines anywhere.
func (h how) selector() anchor.Selector {
	sel := anchor.Selector{
		Exact:  canonical(h.quote.exact.text),
		Prefix: canonical(h.quote.prefix.text),
		Suffix: canonical(h.quote.suffix.text),
	}
	if h.position.known {
		sel.Position = span.Span{Start: h.position.start, End: h.position.end}
	}
	return sel
}
