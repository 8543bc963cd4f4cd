package notes

import (
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
	Conflicts  int // fields of which two people's values are kept, to choose from
	Waiting    int // highlights that wait for their article
	Joined     int // highlights that waited here and join their article
	Deleted    int // records that the file says are deleted

	news bool
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
	out := Preview{Joined: c.Joined(), news: !c.Empty()}
	in := contentOf(p)
	out.count(c, in)
	out.compare(s, next, c, in)
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
		_, inFile := in.highlights[e.ID]
		v.tally(e.Before == nil, e.After == nil, inFile, &v.Highlights)
	}
	for _, e := range c.Links {
		_, inFile := in.links[e.ID]
		v.tally(e.Before == nil, e.After == nil, inFile, &v.Links)
	}
	for _, e := range c.Waiting {
		if e.Before == nil {
			v.Waiting += len(e.After.Highlights) + len(e.After.Links)
		}
	}
}

func (v *Preview) tally(comes, goes, inFile bool, added *int) {
	switch {
	case goes:
		v.Deleted++
	case inFile && comes:
		*added++
	case inFile:
		v.Changed++
	}
}

// compare counts the records of the file that before had, and that c, which led to after,
// leaves as they were, and the fields of which both sides' values are kept.
func (v *Preview) compare(before, after notebook.State, c notebook.Change, in content) {
	edited := map[notebook.Record]bool{}
	for _, e := range c.Highlights {
		edited[notebook.Record{Kind: notebook.HighlightRecord, ID: e.ID}] = true
	}
	for _, e := range c.Links {
		edited[notebook.Record{Kind: notebook.LinkRecord, ID: e.ID}] = true
	}
	articles := map[string]bool{}
	for id := range in.highlights {
		_, here := before.Highlight(id)
		now, _ := after.Highlight(id)
		v.stayed(here && !edited[notebook.Record{Kind: notebook.HighlightRecord, ID: id}])
		articles[now.Article] = true
	}
	for id := range in.links {
		_, here := before.Link(id)
		v.stayed(here && !edited[notebook.Record{Kind: notebook.LinkRecord, ID: id}])
	}
	for id := range articles {
		v.Conflicts += max(0, len(after.Conflicts(id))-len(before.Conflicts(id)))
	}
}

func (v *Preview) stayed(stayed bool) {
	if stayed {
		v.Here++
	}
}

// News reports whether taking it in changes anything.
func (v Preview) News() bool { return v.news }
