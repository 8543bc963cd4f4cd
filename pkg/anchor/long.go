package anchor

import "counterpoint/pkg/span"

const (
	longTokens  = 400 // from which on a quote is found piece by piece
	pieceTokens = 150 // of one piece
	longShare   = 0.5 // of a long quote that must be found
)

// isLong reports whether the quote of q is too long to be aligned as one.
func (q *query) isLong() bool { return q.to-q.from > longTokens }

// resolveLong settles w, whose quote q is long: its pieces are found like so many quotes,
// and it stands from the first of them to the last.
func (r *resolver) resolveLong(w *work, q *query) {
	places := r.exactPlaces(q)
	if len(places) == 1 {
		w.match = r.found(w, []candidate{{at: places[0], exact: true, same: 1, dense: 1, context: 1, inside: true}})
		return
	}
	part := newResolver(r.text, r.pause)
	part.x, part.aligner.x = r.x, r.x
	part.take(pieceSelectors(q))
	part.run()
	var found []fix
	bytes := 0
	for _, piece := range part.works {
		if piece.match.Found() {
			found = append(found, fix{piece.sel.Position, piece.match.Span})
		}
	}
	bone := backbone(found)
	for _, f := range bone {
		bytes += f.was.Len()
	}
	share := float64(bytes) / float64(len(w.sel.Exact))
	if share < longShare {
		w.match = Match{Status: Orphan, Confidence: 1 - share}
		return
	}
	w.match = r.found(w, []candidate{{
		at:   span.Span{Start: bone[0].now.Start, End: bone[len(bone)-1].now.End},
		same: float32(share), dense: 1, context: float32(share), inside: true,
		room: span.Span{End: len(r.text)},
	}})
}

// pieceSelectors cuts the quote of q into pieces of pieceTokens. Their positions count
// from where the quote was.
func pieceSelectors(q *query) []Selector {
	var out []Selector
	for i := q.from; i < q.to; i += pieceTokens {
		s := span.Span{Start: int(q.tokens[i].start), End: int(q.tokens[min(i+pieceTokens, q.to)-1].end)}
		sel := within(q.text, s, contextBytes)
		sel.Position = s.Shift(q.sel.Position.Start - q.start)
		out = append(out, sel)
	}
	return out
}
