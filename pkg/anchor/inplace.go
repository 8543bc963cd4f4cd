package anchor

import "counterpoint/pkg/span"

// inPlace settles a quote that stands where it stood, or as far from there as the one
// before it, in its old context.
func (r *resolver) inPlace(w *work) {
	sel := w.sel
	switch {
	case sel.Exact == "":
		w.match = bare(r.text, sel.Position)
	case sel.Position.Empty():
	case r.stands(sel, sel.Position):
		w.match = Match{Status: Exact, Span: sel.Position, Confidence: 1}
		r.drift = 0
	case !sel.hasContext():
	case r.drift != 0 && r.stands(sel, sel.Position.Shift(r.drift)):
		w.match = Match{Status: Moved, Span: sel.Position.Shift(r.drift), Confidence: 1}
	case r.scans < maxScans:
		r.scan(w)
	}
}

// maxScans is how many quotes are looked for by reading the text. Where only some lines
// were put in, that tells how far the others have moved, and no index is needed.
const maxScans = 4

// scan settles a quote that stands in the text once with all of its context.
func (r *resolver) scan(w *work) {
	r.scans++
	at, once := onlyPlace(r.text, w.sel.Prefix+w.sel.Exact+w.sel.Suffix)
	if !once {
		return
	}
	at += len(w.sel.Prefix)
	w.match = Match{Status: Moved, Span: span.Span{Start: at, End: at + len(w.sel.Exact)}, Confidence: 1}
	r.drift = at - w.sel.Position.Start
}

// bareConfidence is that of a place whose words are not known.
const bareConfidence = 0.5

// bare answers for a selector that has a position and no quote.
func bare(text string, at span.Span) Match {
	if at.Empty() || !at.Valid(len(text)) {
		return Match{Status: Orphan, Confidence: 1}
	}
	return Match{Status: Exact, Span: at, Confidence: bareConfidence}
}
