package w3c

import (
	"strings"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// Placed is what became of Notes in a text. Start with Matches; File carries the notes
// over to the text.
type Placed struct {
	// Matches says what became of each highlight, in the order of Notes.IDs.
	Matches []anchor.Match

	notes *Notes
	ruler ruler
	text  string
	found []anchor.Match // of each part of each highlight
}

// Place finds the highlights of n in text, an article's canonical text.
func (n *Notes) Place(text string) *Placed {
	p := &Placed{notes: n, text: text, ruler: n.ruler(text)}
	var sels []anchor.Selector
	for _, passage := range n.notes {
		for _, part := range passage.parts() {
			sels = append(sels, part.selector(p.ruler))
		}
	}
	p.found = anchor.ResolveAll(text, sels, nil)
	found := p.found
	for _, passage := range n.notes {
		parts := len(passage.parts())
		m := found[0]
		if parts == 2 {
			m = between(text, found[0], found[1])
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

// selector returns h with its white space folded, as an article's is, and its position
// in bytes. Other programs quote a page's source, which breaks lines anywhere.
func (h how) selector(r ruler) anchor.Selector {
	sel := anchor.Selector{
		Exact:  canonical(h.quote.exact.text),
		Prefix: canonical(h.quote.prefix.text),
		Suffix: canonical(h.quote.suffix.text),
	}
	if h.position.known {
		sel.Position = span.Span{Start: r.bytes(h.position.start), End: r.bytes(h.position.end)}
	}
	return sel
}

// between returns what became of the passage from where start stands to where end stands:
// the end of a range is not in it (section 4.2.9), nor is white space before that.
func between(text string, start, end anchor.Match) anchor.Match {
	m := anchor.Match{Status: anchor.Orphan, Confidence: min(start.Confidence, end.Confidence)}
	ends := places(end)
	for _, from := range places(start) {
		for len(ends) > 0 && ends[0].Start < from.End {
			ends = ends[1:]
		}
		if len(ends) > 0 {
			words := strings.TrimRight(text[from.Start:ends[0].Start], " \n")
			m.Candidates = append(m.Candidates, span.Span{Start: from.Start, End: from.Start + len(words)})
		}
	}
	switch {
	case len(m.Candidates) == 0:
	case start.Found() && end.Found():
		m.Status = changed(start.Status, end.Status)
		m.Span, m.Candidates = m.Candidates[0], nil
	default:
		m.Status = anchor.Ambiguous
	}
	return m
}

// places returns where a passage may stand, in the order of the text.
func places(m anchor.Match) []span.Span {
	if m.Found() {
		return []span.Span{m.Span}
	}
	return m.Candidates
}

// changed returns the one of the two statuses that says more has changed.
func changed(a, b anchor.Status) anchor.Status {
	for _, status := range []anchor.Status{anchor.Edited, anchor.Moved} {
		if a == status || b == status {
			return status
		}
	}
	return anchor.Exact
}
