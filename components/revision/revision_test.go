package revision_test

import (
	"testing"

	"counterpoint/components/revision"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// gone are the highlights of those ids.
func gone(ids ...string) []notebook.Revised {
	var out []notebook.Revised
	for _, id := range ids {
		out = append(out, notebook.Revised{Highlight: annotation.Highlight{ID: id}})
	}
	return out
}

func TestSentence(t *testing.T) {
	some := func(n int) []annotation.Highlight { return make([]annotation.Highlight, n) }
	for want, r := range map[string]notebook.Revision{
		"12 unchanged, 2 moved, 2 to settle, 1 gone.":         {Unchanged: some(12), Moved: gone("a", "b"), Gone: gone("torn", "d", "torn too")},
		"All 12 highlights stand unchanged.":                  {Unchanged: some(12)},
		"The new version is here. The one before it is kept.": {},
	} {
		if got := revision.Sentence(r, map[string]bool{"torn": true, "torn too": true}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
