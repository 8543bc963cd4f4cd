package revision

import (
	"counterpoint/components/internal/changed"
	"counterpoint/pkg/notebook"
)

// Sentence says what became of an article's highlights in a newer version of it. ambiguous
// holds the ids of those that several places fit.
func Sentence(r notebook.Revision, ambiguous map[string]bool) string {
	settle := 0
	for _, p := range r.Gone {
		if ambiguous[p.Highlight.ID] {
			settle++
		}
	}
	if len(r.Unchanged)+len(r.Moved)+len(r.Edited)+len(r.Gone) == 0 {
		return "The new version is here. The one before it is kept."
	}
	return changed.Tally(r, settle)
}

// looking says how many highlights are looked for.
func looking(n int) string {
	switch n {
	case 0:
		return "Comparing with the new text…"
	case 1:
		return "Looking for 1 highlight in the new text…"
	}
	return "Looking for " + changed.Grouped(n) + " highlights in the new text…"
}
