package desk

import (
	"time"

	"counterpoint/pkg/annotation"
)

// Draft is a link in the making: one end is known, and the reader picks the other or
// writes it. It stays while the reader goes from one article to another, to pick there.
// The zero Draft is none.
type Draft struct {
	Type annotation.LinkType
	End  string // id of the end that is known: a highlight, or the link that is to be disputed
	From bool   // the link starts there: "this rebuts…"
}

// Armed reports whether there is a link in the making.
func (t Draft) Armed() bool { return t.End != "" }

// Picks returns the kind of highlight that a new passage at the other end becomes.
func (t Draft) Picks() annotation.Kind {
	switch {
	case t.From, t.Type == annotation.Contradicts, t.Type == annotation.SameClaim:
		return annotation.Claim
	case t.Type == annotation.Supports:
		return annotation.Evidence
	}
	return annotation.Rebuttal
}

// Link returns the link to or from the highlight with the id other, made now.
func (t Draft) Link(other string, now time.Time) annotation.Link {
	l := annotation.Link{ID: annotation.NewID(), Type: t.Type, From: other, To: t.End, Created: now, Modified: now}
	if t.From {
		return l.Swapped()
	}
	return l
}

// Draft returns the link in the making.
func (d *Desk) Draft() Draft { return d.draft }

// Begin makes t the link in the making; the zero Draft ends it.
func (d *Desk) Begin(t Draft) {
	d.draft = t
	d.tell(nothing)
}

// outlive ends the link in the making where its known end is gone.
func (d *Desk) outlive() {
	_, there := d.State().Highlight(d.draft.End)
	if d.draft.Type == annotation.Disputes {
		_, there = d.State().Link(d.draft.End)
	}
	if !there {
		d.draft = Draft{}
	}
}
