package changed

import (
	"fmt"
	"strings"

	"counterpoint/pkg/notebook"
)

// Tally says what became of the highlights in a newer version. Of those that are gone,
// settle fit several places: the reader is asked.
func Tally(r notebook.Revision, settle int) string {
	all := len(r.Unchanged) + len(r.Moved) + len(r.Edited) + len(r.Gone)
	if len(r.Unchanged) == all {
		return unchanged(all)
	}
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, Grouped(n)+" "+what)
		}
	}
	add(len(r.Unchanged), "unchanged")
	add(len(r.Moved), "moved")
	add(len(r.Edited), "edited")
	add(settle, "to settle")
	add(len(r.Gone)-settle, "gone")
	return strings.Join(parts, ", ") + "."
}

func unchanged(n int) string {
	switch n {
	case 0:
		return "No highlights stood in the older text."
	case 1:
		return "The highlight stands unchanged."
	case 2:
		return "Both highlights stand unchanged."
	}
	return "All " + Grouped(n) + " highlights stand unchanged."
}

// Grouped writes n, which is not negative, with commas: 1,000.
func Grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", Grouped(n/1000), n%1000)
}
