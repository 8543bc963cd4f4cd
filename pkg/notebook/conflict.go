package notebook

import (
	"encoding/json"
	"fmt"

	"counterpoint/pkg/annotation"
)

// Conflict is a field that several people gave a value without knowing of each other's. The
// latest is shown until the reader chooses.
type Conflict struct {
	Record Record
	Field  annotation.Field
	Values []Value // the one that is shown first, then the others, the latest first
}

// Value is one of the values of a Conflict.
type Value struct {
	annotation.Stamp
	JSON json.RawMessage // as the record has it
}

// Conflicts returns what is to be chosen in an article, in reading order.
func (s State) Conflicts(articleID string) []Conflict {
	var out []Conflict
	for _, h := range s.HighlightsOf(articleID) {
		out = append(out, conflicts(Record{HighlightRecord, h.ID}, annotation.HighlightFields, h, h.Edits)...)
	}
	for _, l := range s.LinksOf(articleID) {
		out = append(out, conflicts(Record{LinkRecord, l.ID}, annotation.LinkFields, l, l.Edits)...)
	}
	return out
}

// conflicts returns the conflicts in one record. Others that say what is shown are none.
func conflicts[T any](r Record, fields []annotation.FieldOf[T], record T, edits annotation.Edits) []Conflict {
	var out []Conflict
	for _, f := range fields {
		e := edits[f.Name]
		if len(e.Others) == 0 {
			continue
		}
		shown := given[T]{Stamp: e.Stamp, in: &record}
		c := Conflict{r, f.Name, []Value{{e.Stamp, shown.json(f)}}}
		for _, o := range e.Others {
			if string(o.Value) != string(c.Values[0].JSON) {
				c.Values = append(c.Values, Value{o.Stamp, o.Value})
			}
		}
		if len(c.Values) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// Choose settles a Conflict: the field gets Value, which may be the one that is shown, and
// the others are forgotten, here and wherever this meets them.
type Choose struct {
	Record Record
	Field  annotation.Field
	Value  json.RawMessage // one of Conflict.Values
	Stamp  annotation.Stamp
}

func (a Choose) change(s State) (Change, error) {
	switch a.Record.Kind {
	case HighlightRecord:
		old, ok := s.highlights.get(a.Record.ID)
		if !ok {
			return Change{}, ErrNoHighlight
		}
		h := old.Clone()
		var err error
		if h.Edits, err = chosen(&h, annotation.HighlightFields, h.Edits, a); err != nil {
			return Change{}, err
		}
		in, err := s.home(h)
		if err != nil {
			return Change{}, err
		}
		h = settle(h, in)
		return Change{Label: "choice", Highlights: []Edit[annotation.Highlight]{{ID: h.ID, Before: old, After: &h}}}, nil
	case LinkRecord:
		old, ok := s.links.get(a.Record.ID)
		if !ok {
			return Change{}, ErrNoLink
		}
		l := *old
		var err error
		if l.Edits, err = chosen(&l, annotation.LinkFields, l.Edits.Clone(), a); err != nil {
			return Change{}, err
		}
		if err := checkTie(l, s.has); err != nil {
			return Change{}, err
		}
		return Change{Label: "choice", Links: []Edit[annotation.Link]{{ID: l.ID, Before: old, After: &l}}}, nil
	}
	return Change{}, ErrNoHighlight
}

// chosen gives to the value that a chooses, and returns edits, which it changes, with that.
func chosen[T any](to *T, fields []annotation.FieldOf[T], edits annotation.Edits, a Choose) (annotation.Edits, error) {
	for _, f := range fields {
		if f.Name != a.Field {
			continue
		}
		if err := f.Set(to, a.Value); err != nil {
			return nil, fmt.Errorf("this %s cannot be read: %w", a.Field, err)
		}
		edits[f.Name] = edits[f.Name].Replaced(a.Stamp)
		return edits, nil
	}
	return nil, fmt.Errorf("there is nothing to choose in %q", a.Field)
}
