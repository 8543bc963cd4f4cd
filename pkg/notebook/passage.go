package notebook

import (
	"strings"
	"unicode/utf8"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/span"
)

// passage is a highlight in a text while a newer one takes that text's place.
type passage struct {
	highlight *annotation.Highlight
	stood     bool // in the text as it was
	found     bool // in the newer one
	now       anchor.Selector
	moved     bool // out of the order in which the passages were
	strays    bool // not found, and yet other words like its own stand where it stood
}

type passages []passage

// passages returns what a does to the passages of highlights, which are in reading order.
func (a Revise) passages(highlights []*annotation.Highlight, old, next string) passages {
	var ps passages
	for _, h := range highlights {
		if !h.Own() {
			ps = append(ps, passage{highlight: h, stood: stands(old, *h.Selector)})
		}
	}
	ps.find(a.Places, next)
	ps.order()
	return ps
}

// find looks up and searches for the passages in text.
func (ps passages) find(places map[string]anchor.Selector, text string) {
	at := map[int]span.Span{} // by passage: where it is, to be described
	var search []int
	var sels []anchor.Selector
	for i := range ps {
		p := &ps[i]
		place, told := places[p.highlight.ID]
		switch {
		case told && place == anchor.Selector{}:
		case told && readable(text, place) && inContext(text, place):
			p.found, p.now = true, place
		case told && readable(text, place):
			at[i] = place.Position
		case p.stood:
			search, sels = append(search, i), append(sels, *p.highlight.Selector)
		default: // on its own: where it stood in relation to the others is not known
			if found := anchor.Resolve(text, *p.highlight.Selector); found.Found() {
				at[i] = found.Span
			}
		}
	}
	for k, found := range anchor.ResolveAll(text, sels, nil) {
		if found.Found() {
			at[search[k]] = found.Span
		}
	}
	ps.describe(at, text)
	for i := range ps {
		ps[i].strays = !ps[i].found && stands(text, *ps[i].highlight.Selector)
	}
}

// describe notes where passages stand in text: all at once, for each alone would read it.
func (ps passages) describe(at map[int]span.Span, text string) {
	var found []int
	var spans []span.Span
	for i := range ps {
		if s, ok := at[i]; ok {
			found, spans = append(found, i), append(spans, s)
		}
	}
	for k, sel := range anchor.DescribeAll(text, spans, nil) {
		p := &ps[found[k]]
		p.found, p.now = true, sel
	}
}

// readable reports whether sel stands in text with words that a highlight can have.
func readable(text string, sel anchor.Selector) bool {
	return stands(text, sel) && strings.TrimSpace(sel.Exact) != "" && utf8.ValidString(sel.Exact)
}

// inContext reports whether sel, which stands in text, stands there between the words that
// it says are before and after it. It has to say some wherever there are any.
func inContext(text string, sel anchor.Selector) bool {
	before, after := text[:sel.Position.Start], text[sel.Position.End:]
	return strings.HasSuffix(before, sel.Prefix) && strings.HasPrefix(after, sel.Suffix) &&
		(sel.Prefix != "" || before == "") && (sel.Suffix != "" || after == "")
}

// edits returns the edits of the highlights that a changes.
func (ps passages) edits(a Revise) []Edit[annotation.Highlight] {
	var out []Edit[annotation.Highlight]
	for _, p := range ps {
		if h := p.revised(a); !sameHighlight(*p.highlight, h) {
			out = append(out, Edit[annotation.Highlight]{ID: h.ID, Before: p.highlight, After: &h})
		}
	}
	return out
}

// nowhere is the position of a quote that is lost where it would else seem to stand: its
// words are there by chance, but not its passage.
var nowhere = span.Span{Start: -1, End: -1}

// revised returns the highlight as a leaves it.
func (p passage) revised(a Revise) annotation.Highlight {
	h := p.highlight.Clone()
	was := *h.Selector
	switch {
	case p.found:
		*h.Selector = p.now
	case p.strays:
		h.Selector.Position = nowhere
	}
	if p.found == p.stood && !p.moved && h.Selector.Exact == was.Exact {
		return h // as it was, or only further up or down
	}
	if p.stood {
		h.Earlier = append(h.Earlier, annotation.Earlier{Version: a.Version, Selector: was, At: a.At})
	}
	if a.At.After(h.Modified) {
		h.Modified = a.At
	}
	return h
}
