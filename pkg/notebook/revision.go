package notebook

import (
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

// Revision is what became of an article's highlights in the step from one of its versions
// to the next. Each list is in reading order, that of the text now. Own statements, which
// no version changes, are in none.
type Revision struct {
	Unchanged           []annotation.Highlight
	Moved, Edited, Gone []Revised
}

// Revised is a highlight with its passage on both sides of a step.
type Revised struct {
	Highlight annotation.Highlight
	Before    anchor.Selector // in the earlier version
	After     anchor.Selector // as the step, or putting it back, left it; zero where it is gone
}

// Revision returns what became of an article's highlights in the step from the earlier
// version of that id to the next; nothing where it is none of the article's. A highlight
// that the step lost is Gone only until it is put back. What came after the step, or was
// an orphan before it and still is, is in none of the lists.
func (s State) Revision(articleID, versionID string) Revision {
	var r Revision
	version, ok := s.Article(versionID)
	if !ok || !version.Earlier() || version.Meta().Of != articleID {
		return r
	}
	for _, h := range s.HighlightsOf(articleID) {
		step, met := stepOf(h, versionID)
		switch {
		case !met:
			if s.stayed(h, version.Text(), version.Meta().Replaced) {
				r.Unchanged = append(r.Unchanged, h)
			}
		case step+1 == len(h.Earlier) && s.Orphan(h):
			r.Gone = append(r.Gone, Revised{Highlight: h, Before: h.Earlier[step].Selector})
		default:
			r.add(Revised{h, h.Earlier[step].Selector, after(h, step)})
		}
	}
	return r
}

// add puts a passage that is in both texts where it belongs.
func (r *Revision) add(p Revised) {
	if p.Before.Exact == p.After.Exact {
		r.Moved = append(r.Moved, p)
	} else {
		r.Edited = append(r.Edited, p)
	}
}

// stepOf returns which of h.Earlier was in the version of that id, and whether one was.
func stepOf(h annotation.Highlight, versionID string) (step int, ok bool) {
	for i, e := range h.Earlier {
		if e.Version == versionID {
			return i, true
		}
	}
	return 0, false
}

// after returns the passage of h after that step of h.Earlier.
func after(h annotation.Highlight, step int) anchor.Selector {
	if step+1 < len(h.Earlier) {
		return h.Earlier[step+1].Selector
	}
	return *h.Selector
}

// stayed reports whether h, which has no Earlier of the version with that text, stood in
// it until it was replaced, and stood there still after that.
func (s State) stayed(h annotation.Highlight, text string, replaced time.Time) bool {
	if h.Own() || h.Created.After(replaced) {
		return false
	}
	last := lastStep(h, replaced)
	if last+1 == len(h.Earlier) && s.Orphan(h) {
		return false
	}
	// One that an older step had lost may have been put back only after this one.
	return last < 0 || strings.Contains(text, after(h, last).Exact)
}

// lastStep returns the last of h.Earlier that is from at or before, -1 where none is.
func lastStep(h annotation.Highlight, at time.Time) int {
	last := -1
	for i, e := range h.Earlier {
		if !e.At.After(at) {
			last = i
		}
	}
	return last
}

// ChangedSince returns the passage of h as it was at that moment where newer versions of
// the article have changed its words since; ok is false where it says the same, or is an
// orphan, which is gone rather than changed.
func (s State) ChangedSince(h annotation.Highlight, since time.Time) (was annotation.Earlier, ok bool) {
	step := lastStep(h, since) + 1
	if h.Own() || step == len(h.Earlier) || s.Orphan(h) {
		return annotation.Earlier{}, false
	}
	if was = h.Earlier[step]; was.Selector.Exact == h.Quote() {
		return annotation.Earlier{}, false
	}
	return was, true
}
