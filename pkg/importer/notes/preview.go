package notes

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// Preview is what an import would do to a notebook. It counts highlights and own statements
// as Highlights.
type Preview struct {
	Articles   int // that come new
	Highlights int // that come, and have their article
	Links      int
	Here       int // records that are here already, as they are in the file
	Changed    int // records that the file has a later version of
	Conflicts  int // records that the file has another version of, but not a later one
	Waiting    int // highlights that wait for their article
	Joined     int // highlights that waited here and join their article
}

// Import returns the action that takes in parts, one after the other, as one step.
func Import(parts ...notebook.Part) notebook.Action {
	steps := notebook.Steps{Label: "import"}
	for _, p := range parts {
		steps.Actions = append(steps.Actions, notebook.Merge{Part: p})
	}
	return notebook.Receive{Action: steps}
}

// PreviewOf returns what taking p into s would do, and the notebook after it.
func PreviewOf(s notebook.State, p notebook.Part) (Preview, notebook.State, error) {
	next, c, err := notebook.Apply(s, Import(p))
	if err != nil {
		return Preview{}, s, err
	}
	out := Preview{Joined: c.Joined()}
	in := contentOf(p)
	out.count(c, in)
	out.compare(s, next, in)
	return out, next, nil
}

// content is all highlights and links of a part, those that wait for their articles too.
type content struct {
	highlights map[string]annotation.Highlight
	links      map[string]annotation.Link
}

func contentOf(p notebook.Part) content {
	in := content{map[string]annotation.Highlight{}, map[string]annotation.Link{}}
	add := func(highlights []annotation.Highlight, links []annotation.Link) {
		for _, h := range highlights {
			in.highlights[h.ID] = h
		}
		for _, l := range links {
			in.links[l.ID] = l
		}
	}
	add(p.Highlights, p.Links)
	for _, w := range p.Waiting {
		add(w.Highlights, w.Links)
	}
	return in
}

// count counts what c adds and changes. What waited here and joins is no content of the
// file.
func (v *Preview) count(c notebook.Change, in content) {
	for _, e := range c.Articles {
		if e.Before == nil && !e.After.Earlier() {
			v.Articles++
		}
	}
	for _, e := range c.Highlights {
		if _, ok := in.highlights[e.ID]; ok {
			tally(e, &v.Highlights, &v.Changed)
		}
	}
	for _, e := range c.Links {
		if _, ok := in.links[e.ID]; ok {
			tally(e, &v.Links, &v.Changed)
		}
	}
	for _, e := range c.Waiting {
		if e.Before == nil {
			v.Waiting += len(e.After.Highlights) + len(e.After.Links)
		}
	}
}

func tally[T any](e notebook.Edit[T], added, changed *int) {
	switch {
	case e.Before == nil:
		*added++
	case e.After != nil:
		*changed++
	}
}

// compare counts the records of the file that before had, and that are in after as they
// were.
func (v *Preview) compare(before, after notebook.State, in content) {
	for id, h := range in.highlights {
		old, here := before.Highlight(id)
		now, _ := after.Highlight(id)
		v.stayed(here && old.Modified.Equal(now.Modified), saysSame(old, h))
	}
	for id, l := range in.links {
		old, here := before.Link(id)
		now, _ := after.Link(id)
		v.stayed(here && old.Modified.Equal(now.Modified), old.Type == l.Type && old.From == l.From && old.To == l.To && old.Note == l.Note)
	}
}

func (v *Preview) stayed(stayed, same bool) {
	switch {
	case stayed && same:
		v.Here++
	case stayed:
		v.Conflicts++
	}
}

// saysSame reports whether a reader said the same of a statement in a and b. Where its
// passage stands is told by the article.
func saysSame(a, b annotation.Highlight) bool {
	return a.Kind == b.Kind && a.Words == b.Words && a.Comment == b.Comment && a.Speaker == b.Speaker && a.Verdict == b.Verdict &&
		slices.Equal(a.Tags, b.Tags) && slices.Equal(a.Sources, b.Sources)
}

// News reports whether taking it in changes anything.
func (v Preview) News() bool {
	return v.Articles+v.Highlights+v.Links+v.Changed+v.Waiting+v.Joined > 0
}
