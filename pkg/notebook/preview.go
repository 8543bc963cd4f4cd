package notebook

import (
	"fmt"
	"strings"

	"counterpoint/pkg/annotation"
)

// Preview is what a Merge would do, in numbers of records.
type Preview struct {
	Articles, Highlights, Links int // that would come
	Changed, Deleted            int // highlights and links that are here
	Here                        int // highlights and links that are here already, like that
	Conflicts                   int // fields of which two people's values would be kept, to choose from
}

// Preview returns what merging p into s would do. The error is Merge's.
func (s State) Preview(p Part) (Preview, error) {
	c, err := Merge{Part: p}.change(s)
	if err != nil {
		return Preview{}, err
	}
	return s.preview(p, c), nil
}

func (s State) preview(p Part, c Change) Preview {
	var v Preview
	for _, e := range c.Articles {
		if e.Before == nil && !e.After.Earlier() {
			v.Articles++
		}
	}
	for _, e := range c.Highlights {
		v.count(e.Before == nil, e.After == nil, &v.Highlights)
		if e.After != nil {
			v.Conflicts += newConflicts(annotation.HighlightFields, e)
		}
	}
	for _, e := range c.Links {
		v.count(e.Before == nil, e.After == nil, &v.Links)
		if e.After != nil {
			v.Conflicts += newConflicts(annotation.LinkFields, e)
		}
	}
	v.Here = max(0, len(p.Highlights)+len(p.Links)-v.Highlights-v.Links-v.Changed)
	return v
}

func (v *Preview) count(comes, goes bool, coming *int) {
	switch {
	case comes:
		*coming++
	case goes:
		v.Deleted++
	default:
		v.Changed++
	}
}

// newConflicts returns how many fields of a record are to be chosen after e, and were not before.
func newConflicts[T any](fields []annotation.FieldOf[T], e Edit[T]) int {
	after := len(conflicts(Record{}, fields, *e.After, editsOf(e.After)))
	if e.Before != nil {
		after -= len(conflicts(Record{}, fields, *e.Before, editsOf(e.Before)))
	}
	return max(0, after)
}

func editsOf(record any) annotation.Edits {
	switch r := record.(type) {
	case *annotation.Highlight:
		return r.Edits
	case *annotation.Link:
		return r.Edits
	}
	return nil
}

// Sentence says v for a reader: “12 highlights, 3 links, 2 already here, 1 conflict”.
func (v Preview) Sentence() string {
	var parts []string
	add := func(n int, one, more string) {
		switch {
		case n == 1:
			parts = append(parts, "1 "+one)
		case n > 1:
			parts = append(parts, fmt.Sprint(n, " ", more))
		}
	}
	add(v.Articles, "article", "articles")
	add(v.Highlights, "highlight", "highlights")
	add(v.Links, "link", "links")
	add(v.Changed, "changed", "changed")
	add(v.Deleted, "deleted", "deleted")
	add(v.Here, "already here", "already here")
	add(v.Conflicts, "conflict", "conflicts")
	if len(parts) == 0 {
		return "nothing new"
	}
	return strings.Join(parts, ", ")
}
