package changed_test

import (
	"testing"

	"counterpoint/components/internal/changed"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

func TestTally(t *testing.T) {
	kept := func(n int) []annotation.Highlight { return make([]annotation.Highlight, n) }
	some := func(n int) []notebook.Revised { return make([]notebook.Revised, n) }
	for _, c := range []struct {
		rev    notebook.Revision
		settle int
		want   string
	}{
		{notebook.Revision{Unchanged: kept(12), Moved: some(2), Edited: some(3), Gone: some(1)}, 0, "12 unchanged, 2 moved, 3 edited, 1 gone."},
		{notebook.Revision{Unchanged: kept(1204), Gone: some(3)}, 2, "1,204 unchanged, 2 to settle, 1 gone."},
		{notebook.Revision{Gone: some(1)}, 1, "1 to settle."},
		{notebook.Revision{Moved: some(1)}, 0, "1 moved."},
		{notebook.Revision{Unchanged: kept(12)}, 0, "All 12 highlights stand unchanged."},
		{notebook.Revision{Unchanged: kept(2)}, 0, "Both highlights stand unchanged."},
		{notebook.Revision{Unchanged: kept(1)}, 0, "The highlight stands unchanged."},
		{notebook.Revision{}, 0, "No highlights stood in the older text."},
	} {
		if got := changed.Tally(c.rev, c.settle); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
