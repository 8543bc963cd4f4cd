package share

import (
	"errors"
	"strconv"
	"strings"

	"counterpoint/components/desk"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/share"
)

// counted says how many notes there are: "15 highlights and 10 links".
func counted(highlights, links int) string {
	if highlights == 0 {
		return "no highlights"
	}
	if links == 0 {
		return render.Counted(highlights, "highlight")
	}
	return render.Counted(highlights, "highlight") + " and " + render.Counted(links, "link")
}

// news says what c adds to the notebook, or changes there.
func news(c notebook.Change) string {
	highlights, links := added(c.Highlights), added(c.Links)
	var parts []string
	if len(c.Articles) > 0 {
		parts = append(parts, "the article")
	}
	if highlights > 0 {
		parts = append(parts, render.Counted(highlights, "highlight"))
	}
	if links > 0 {
		parts = append(parts, render.Counted(links, "link"))
	}
	if changed := len(c.Highlights) + len(c.Links) - highlights - links; changed > 0 {
		parts = append(parts, render.Counted(changed, "later change"))
	}
	return list(parts)
}

// added returns how many of the records that a change edits are new.
func added[T any](edits []notebook.Edit[T]) int {
	n := 0
	for _, e := range edits {
		if e.Before == nil {
			n++
		}
	}
	return n
}

// list returns parts as a sentence lists them: "a, b and c".
func list(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// thousands returns n, which is not negative, with commas: "3,412".
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// from says who made what a link brings.
func from(p share.Parcel) string {
	names, nameless := p.Makers()
	if nameless || len(names) == 0 {
		names = append(names, "somebody who gave no name")
	}
	return "From " + list(names) + "."
}

// problem says what is wrong with a link, and what to do.
func problem(err error) (what, help string) {
	const kept = " Your notebook is as it was."
	switch {
	case errors.Is(err, share.ErrCut):
		return "This link was cut short", "A part of it was lost on its way." + kept +
			" Copy all of it from where you found it. If it is cut there too, ask for a notes file, which you can open from the library."
	case errors.Is(err, share.ErrNewer):
		return "This link is from a newer Counterpoint", "The version that is open here does not know how to read it." + kept +
			" Reload the page to get the newest version, or ask for a notes file."
	case errors.Is(err, share.ErrTooLarge):
		return "This link holds too much", "It stands for more than a link may hold." + kept + " Ask for a notes file, which you can open from the library."
	case !errors.Is(err, share.ErrAltered):
		return "This link cannot be opened here", desk.Sentence(err) + kept
	}
	return "This link was altered", "It is not as it was when it was copied, so that what it says cannot be trusted." + kept +
		" Copy it again from where you found it, or ask for a new one."
}
