package desk

import (
	"slices"

	"counterpoint/pkg/argument"
	"counterpoint/pkg/notebook"
)

// Change is a change of the notebook with what it does to the argument.
type Change struct {
	notebook.Change
	Restood []string // ids of the statements that stand otherwise now, or with other evidence, in order
}

// Argument returns what tells which statements of the notebook stand. It is kept up to date
// and is for reading only.
func (d *Desk) Argument() *argument.Graph { return d.argument }

// arguing returns the argument of a notebook.
func arguing(s notebook.State) *argument.Graph {
	part := s.Part()
	ids := make([]string, len(part.Highlights))
	for i, h := range part.Highlights {
		ids[i] = h.ID
	}
	return argument.New(ids, part.Links)
}

// argue brings the argument up to date with c, and returns whose standing that changed.
func (d *Desk) argue(c notebook.Change) []string {
	var restood []string
	note := func(c argument.Change) { restood = append(restood, c.Statements...) }
	for _, e := range c.Links {
		if e.After == nil {
			note(d.argument.RemoveLink(e.ID))
		}
	}
	for _, e := range c.Highlights {
		switch {
		case e.After == nil:
			note(d.argument.RemoveStatement(e.ID))
		case e.Before == nil:
			note(d.argument.AddStatement(e.ID))
		}
	}
	for _, e := range c.Links {
		if e.After != nil {
			note(d.argument.PutLink(*e.After))
		}
	}
	slices.Sort(restood)
	return slices.Compact(restood)
}
