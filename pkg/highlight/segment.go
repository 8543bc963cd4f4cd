// Package highlight turns overlapping passages of a text into segments to draw.
//
// A page cannot draw two elements that overlap, so Segments cuts the text wherever a
// passage begins or ends: between two cuts the same passages cover every byte.
// Positions are byte offsets into whatever text the caller means, usually one block.
package highlight

import (
	"slices"
	"sort"

	"counterpoint/pkg/span"
)

// Segment is a stretch of text under the same passages throughout.
type Segment struct {
	span.Span
	Over []int // indexes of the passages that cover it, outermost first
}

// Segments cuts within into segments, in order and without gaps. Passages may overlap and
// nest; what of them lies outside within is left out. The outermost passage is the one
// that starts first, then the longest, then the one given first.
func Segments(within span.Span, passages []span.Span) []Segment {
	order := outermostFirst(passages)
	cuts := cutsOf(within, passages)
	segments := make([]Segment, 0, len(cuts))
	var open []int
	next := 0
	for i := 0; i+1 < len(cuts); i++ {
		here := span.Span{Start: cuts[i], End: cuts[i+1]}
		open = slices.DeleteFunc(open, func(p int) bool { return passages[p].End <= here.Start })
		for next < len(order) && passages[order[next]].Start <= here.Start {
			if passages[order[next]].End > here.Start {
				open = append(open, order[next])
			}
			next++
		}
		segments = append(segments, Segment{here, slices.Clone(open)})
	}
	return segments
}

func outermostFirst(passages []span.Span) []int {
	order := make([]int, len(passages))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := passages[order[i]], passages[order[j]]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	return order
}

// cutsOf returns the ends of within and every passage's end inside it, each once, in order.
func cutsOf(within span.Span, passages []span.Span) []int {
	cuts := []int{within.Start, within.End}
	for _, p := range passages {
		for _, at := range []int{p.Start, p.End} {
			if within.Start < at && at < within.End {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}
