package notebook

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"sort"
	"time"

	"counterpoint/pkg/annotation"
)

// A field is a register of several values: each has a stamp, and says which others its maker
// had seen. Joining two registers keeps the values that no other one has seen, in whatever
// order registers meet; the latest is shown. (Shapiro, Preguiça, Baquero and Zawirski: A
// comprehensive study of Convergent and Commutative Replicated Data Types, 2011, section
// 3.2.2, the multi-value register.)

// given is a value that somebody gave to a field.
type given[T any] struct {
	annotation.Stamp
	seen  map[string]time.Time
	made  bool            // with the record: no edit
	in    *T              // the record that has it, or
	other json.RawMessage // the value itself
}

// register is a record with what is needed to join it.
type register[T any] struct {
	record *T
	edits  annotation.Edits
	origin annotation.Stamp
}

// values returns the values of a field, the shown one first.
func (r register[T]) values(f annotation.FieldOf[T]) []given[T] {
	e, edited := r.edits[f.Name]
	if !edited {
		return []given[T]{{Stamp: r.origin, made: true, in: r.record}}
	}
	out := []given[T]{{Stamp: e.Stamp, seen: e.Seen, in: r.record}}
	for _, o := range e.Others {
		out = append(out, given[T]{Stamp: o.Stamp, seen: o.Seen, other: o.Value})
	}
	return out
}

// sees reports whether who gave a field the value v knew of o, or v is o.
func (v given[T]) sees(o given[T]) bool {
	switch {
	case v.made && o.made:
		return v.Compare(o.Stamp) >= 0
	case v.made:
		return false
	case o.made:
		return !o.At.After(v.At)
	case v.By == o.By:
		return !o.At.After(v.At)
	}
	return !o.At.After(v.seen[o.By]) // the zero time where it saw none
}

// joined gives to, which is a copy of a's record, the field's value in a joined with b, and
// returns the edit of it; ok is false where there is none.
func joined[T any](to *T, f annotation.FieldOf[T], a, b register[T]) (e annotation.Edit, ok bool) {
	mine, edited := a.edits[f.Name]
	theirs, editedThere := b.edits[f.Name]
	switch {
	case !edited && !editedThere && a.origin.Compare(b.origin) == 0 && f.Same(*a.record, *b.record):
		return mine, false
	case edited && editedThere && mine.Compare(theirs.Stamp) == 0 && len(mine.Others)+len(theirs.Others) == 0 && f.Same(*a.record, *b.record):
		return mine, true
	}
	kept := a.values(f)
	for _, v := range b.values(f) {
		kept = v.join(f, kept)
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Compare(kept[j].Stamp) > 0 })
	shown := kept[0]
	shown.give(to, f)
	if shown.made {
		return e, false
	}
	e = annotation.Edit{Stamp: shown.Stamp, Seen: shown.seen}
	for _, v := range kept[1:] {
		e.Others = append(e.Others, annotation.Other{Stamp: v.Stamp, Seen: v.seen, Value: v.json(f)})
	}
	return e, true
}

// join returns kept, none of which has seen another, with v: without it where one of them has
// seen it, else without those that it has seen.
func (v given[T]) join(f annotation.FieldOf[T], kept []given[T]) []given[T] {
	for _, k := range kept {
		if k.sees(v) && !(v.sees(k) && v.rules(f, k)) {
			return kept
		}
	}
	return append(slices.DeleteFunc(kept, v.sees), v)
}

// rules reports whether v goes before o, which has its stamp and yet another value: so it is
// where the way to somebody could not hold all of it. What says more goes before. A passage
// of one stamp stays as it is here: where it comes from may be another text.
func (v given[T]) rules(f annotation.FieldOf[T], o given[T]) bool {
	if f.Name == annotation.PassageField || v.in != nil && o.in != nil && f.Same(*v.in, *o.in) {
		return false
	}
	mine := v.json(f)
	return !bytes.Equal(mine, o.json(f)) && bytes.Equal(mine, moreOf(mine, o.json(f)))
}

// moreOf returns the one of two texts in JSON that says more.
func moreOf(a, b json.RawMessage) json.RawMessage {
	if cmp.Or(len(a)-len(b), bytes.Compare(a, b)) < 0 {
		return b
	}
	return a
}

// give gives to the value v.
func (v given[T]) give(to *T, f annotation.FieldOf[T]) {
	if v.in != nil {
		f.Take(to, *v.in)
		return
	}
	_ = f.Set(to, v.other) // It was tried when the record was validated.
}

// json returns the value as its record has it in JSON.
func (v given[T]) json(f annotation.FieldOf[T]) json.RawMessage {
	if v.in == nil {
		return v.other
	}
	data, err := json.Marshal(f.Get(*v.in))
	if err != nil {
		panic(err) // There is nothing in a field that has no JSON.
	}
	return data
}

// joinedEdits gives to, a copy of a's record, each field's value in a joined with b, and
// returns the edits.
func joinedEdits[T any](to *T, fields []annotation.FieldOf[T], a, b register[T]) annotation.Edits {
	edits := annotation.Edits{}
	for _, f := range fields {
		if e, ok := joined(to, f, a, b); ok {
			edits[f.Name] = e
		}
	}
	for _, from := range []annotation.Edits{a.edits, b.edits} {
		e, ok := from[annotation.Presence]
		if ok && e.Compare(edits[annotation.Presence].Stamp) > 0 {
			edits[annotation.Presence] = e
		}
	}
	return edits
}

// laterOrigin returns the later of the stamps of what has no edit.
func (r register[T]) laterOrigin(o register[T]) annotation.Stamp {
	if r.origin.Compare(o.origin) < 0 {
		return o.origin
	}
	return r.origin
}
