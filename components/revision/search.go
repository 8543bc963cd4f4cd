package revision

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// Places is where an article's highlights stand in a newer text of it.
type Places struct {
	At        map[string]anchor.Selector // as notebook.Revise takes it: zero where one has no place
	Ambiguous map[string]bool            // ids of those that several places fit equally well
}

// sought are passages to look for, without own statements.
type sought struct {
	ids  []string
	sels []anchor.Selector
}

func soughtIn(s notebook.State, highlights []annotation.Highlight) sought {
	var out sought
	for _, h := range highlights {
		if h.Own() {
			continue
		}
		sel := *h.Selector
		if s.Orphan(h) {
			sel.Position = span.Span{} // where it stood among the others is not known
		}
		out.ids, out.sels = append(out.ids, h.ID), append(out.sels, sel)
	}
	return out
}

// in returns where the passages stand in text. It calls pause every few milliseconds.
func (w sought) in(text string, pause func()) Places {
	places := Places{map[string]anchor.Selector{}, map[string]bool{}}
	var found []string
	var spans []span.Span
	for i, m := range anchor.ResolveAll(text, w.sels, pause) {
		id := w.ids[i]
		places.At[id] = anchor.Selector{}
		if m.Found() {
			found, spans = append(found, id), append(spans, m.Span)
		}
		if m.Status == anchor.Ambiguous {
			places.Ambiguous[id] = true
		}
	}
	for i, sel := range anchor.DescribeAll(text, spans, pause) {
		places.At[found[i]] = sel
	}
	return places
}
