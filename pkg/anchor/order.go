package anchor

import (
	"sort"

	"counterpoint/pkg/span"
)

// fix is a passage whose place is known, before and now.
type fix struct{ was, now span.Span }

// fixes are the passages whose place is known.
type fixes struct {
	byWas    []fix
	byNow    []fix
	backbone []fix // the longest part of byWas whose order has not changed
}

// newFixes takes fixes that are sorted by where they were.
func newFixes(byWas []fix) fixes {
	byNow := append([]fix(nil), byWas...)
	sort.SliceStable(byNow, func(i, j int) bool { return byNow[i].now.Start < byNow[j].now.Start })
	return fixes{byWas, byNow, backbone(byWas)}
}

// backbone returns the longest part of byWas that is in order now too.
func backbone(byWas []fix) []fix {
	starts := make([]int, len(byWas))
	for i, f := range byWas {
		starts[i] = f.now.Start
	}
	var out []fix
	for i, moved := range Disorder(starts) {
		if !moved {
			out = append(out, byWas[i])
		}
	}
	return out
}

// gap is where in the text a passage stands if it kept its order.
type gap struct {
	span.Span
	expected  int  // where in it; -1 where nothing tells
	neighbour int  // how far away the passage was that tells so, in bytes; where none does, further than any
	bounded   bool // by a passage whose place is known
}

// gap returns where w is to be looked for.
func (r *resolver) gap(w *work) gap {
	if w.sel.Position.Empty() {
		return gap{Span: span.Span{End: len(r.text)}, expected: -1}
	}
	g := r.known.gap(w.sel.Position, len(r.text))
	g.expected = min(max(g.expected, g.Start), g.End)
	return g
}

// gap returns where a passage that was at was stands if it kept its order, in a text of
// n bytes. It is expected as far from its nearest neighbour as before.
func (f fixes) gap(was span.Span, n int) gap {
	bone := f.backbone
	next := sort.Search(len(bone), func(i int) bool { return bone[i].was.Start > was.Start })
	prev := next - 1
	for prev >= 0 && bone[prev].was == was { // its own place, as far as it is known
		prev--
	}
	g := gap{Span: span.Span{End: n}, expected: was.Start, neighbour: n + was.End, bounded: prev >= 0 || next < len(bone)}
	switch {
	case prev >= 0 && (next == len(bone) || was.Start-bone[prev].was.Start <= bone[next].was.Start-was.Start):
		g.expected, g.neighbour = bone[prev].moved(was), was.Start-bone[prev].was.Start
	case next < len(bone):
		g.expected, g.neighbour = bone[next].moved(was), bone[next].was.Start-was.Start
	}
	for prev >= 0 && bone[prev].was.End > was.Start { // it overlaps, and tells nothing of the order
		prev--
	}
	for next < len(bone) && bone[next].was.Start < was.End {
		next++
	}
	if prev >= 0 {
		g.Start = bone[prev].now.Start
	}
	if next < len(bone) {
		g.End = max(g.Start, bone[next].now.End)
	}
	return g
}

// moved returns where a passage that was at was starts if it moved as f did.
func (f fix) moved(was span.Span) int { return f.now.Start + was.Start - f.was.Start }

const (
	neighbourReach = 2048 // bytes between passages that likely moved together
	neighbourError = 500  // bytes that the text between them may have grown or shrunk by
)

// strayed returns how far now is from where a passage that was at was stands if it moved
// with its neighbour on either side; ok is false where none is near, or it is too far.
func (f fixes) strayed(was, now span.Span) (away int, ok bool) {
	next := sort.Search(len(f.byWas), func(i int) bool { return f.byWas[i].was.Start > was.Start })
	away = neighbourError
	for i := max(0, next-1); i < min(len(f.byWas), next+1); i++ {
		n := f.byWas[i]
		if n.was != was && abs(n.was.Start-was.Start) <= neighbourReach {
			away = min(away, abs(now.Start-n.moved(was)))
		}
	}
	return away, away < neighbourError
}

// holds reports whether a passage that was elsewhere than was is known to fill most of now.
func (f fixes) holds(was, now span.Span) bool {
	// A passage that starts before now reaches into it only if it is longer than now is
	// far; those are few, and one that holds most of now starts near it.
	i := sort.Search(len(f.byNow), func(i int) bool { return f.byNow[i].now.Start >= now.Start-neighbourReach })
	for ; i < len(f.byNow) && f.byNow[i].now.Start < now.End; i++ {
		n := f.byNow[i]
		if !n.was.Overlaps(was) && 2*n.now.Intersect(now).Len() > now.Len() {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }
