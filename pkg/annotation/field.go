package annotation

import (
	"encoding/json"
	"fmt"
	"slices"

	"counterpoint/pkg/anchor"
)

// FieldOf is a field of the record T that is merged by itself.
type FieldOf[T any] struct {
	Name Field
	Same func(a, b T) bool                        // whether a reader could not tell the two apart
	Take func(to *T, from T)                      // gives to the value that from has
	Get  func(T) any                              // the value, to be written as JSON
	Set  func(to *T, value json.RawMessage) error // the other way
}

// HighlightFields are the fields of a highlight. The passage comes with the article that it
// is in; that a passage merely stands further up or down is no other passage.
var HighlightFields = []FieldOf[Highlight]{
	textField(KindField, func(h *Highlight) *Kind { return &h.Kind }),
	passageField,
	textField(CommentField, func(h *Highlight) *string { return &h.Comment }),
	textField(SpeakerField, func(h *Highlight) *string { return &h.Speaker }),
	listField(TagsField, func(h *Highlight) *[]string { return &h.Tags }),
	listField(SourcesField, func(h *Highlight) *[]Source { return &h.Sources }),
	textField(VerdictField, func(h *Highlight) *string { return &h.Verdict }),
}

// LinkFields are the fields of a link.
var LinkFields = []FieldOf[Link]{
	relationField,
	textField(NoteField, func(l *Link) *string { return &l.Note }),
}

func textField[T any, V ~string](name Field, at func(*T) *V) FieldOf[T] {
	return FieldOf[T]{
		Name: name,
		Same: func(a, b T) bool { return *at(&a) == *at(&b) },
		Take: func(to *T, from T) { *at(to) = *at(&from) },
		Get:  func(r T) any { return *at(&r) },
		Set:  func(to *T, value json.RawMessage) error { return json.Unmarshal(value, at(to)) },
	}
}

func listField[T any, V comparable](name Field, at func(*T) *[]V) FieldOf[T] {
	return FieldOf[T]{
		Name: name,
		Same: func(a, b T) bool { return slices.Equal(*at(&a), *at(&b)) },
		Take: func(to *T, from T) { *at(to) = slices.Clone(*at(&from)) },
		Get:  func(r T) any { return *at(&r) },
		Set: func(to *T, value json.RawMessage) error {
			*at(to) = nil // Unmarshal would write into the list that is there.
			return json.Unmarshal(value, at(to))
		},
	}
}

// passageValue is a highlight's passage as JSON.
type passageValue struct {
	Selector *anchor.Selector `json:"selector,omitempty"`
	Words    string           `json:"words,omitempty"`
	Earlier  []Earlier        `json:"earlier,omitempty"`
}

var passageField = FieldOf[Highlight]{
	Name: PassageField,
	Same: func(a, b Highlight) bool {
		return a.Own() == b.Own() && a.Quote() == b.Quote() && slices.EqualFunc(a.Earlier, b.Earlier, func(p, q Earlier) bool {
			return p.Version == q.Version && p.Selector == q.Selector && p.At.Equal(q.At)
		})
	},
	Take: func(to *Highlight, from Highlight) {
		from = from.Clone()
		to.Article, to.Selector, to.Words, to.Earlier = from.Article, from.Selector, from.Words, from.Earlier
	},
	Get: func(h Highlight) any { return passageValue{h.Selector, h.Words, h.Earlier} },
	Set: func(to *Highlight, value json.RawMessage) error {
		var v passageValue
		err := json.Unmarshal(value, &v)
		to.Selector, to.Words, to.Earlier = v.Selector, v.Words, v.Earlier
		return err
	},
}

// relation is what a link says, as JSON.
type relation struct {
	Type LinkType `json:"type"`
	From string   `json:"from"`
	To   string   `json:"to"`
}

var relationField = FieldOf[Link]{
	Name: RelationField,
	Same: func(a, b Link) bool { return a.Type == b.Type && a.From == b.From && a.To == b.To },
	Take: func(to *Link, from Link) { to.Type, to.From, to.To = from.Type, from.From, from.To },
	Get:  func(l Link) any { return relation{l.Type, l.From, l.To} },
	Set: func(to *Link, value json.RawMessage) error {
		var v relation
		err := json.Unmarshal(value, &v)
		to.Type, to.From, to.To = v.Type, v.From, v.To
		return err
	},
}

// checkEdits returns an error where one of the other values of a field is none that r could
// have. valid is T's Validate, and r has no edits.
func checkEdits[T any](fields []FieldOf[T], r T, edits Edits, valid func(T) error) error {
	for _, f := range fields {
		for _, o := range edits[f.Name].Others {
			other := r
			if err := f.Set(&other, o.Value); err != nil {
				return fmt.Errorf("another %s cannot be read: %w", f.Name, err)
			}
			if err := valid(other); err != nil {
				return fmt.Errorf("another %s: %w", f.Name, err)
			}
		}
	}
	return nil
}
