package annotation

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
)

// Field names a part of a record that is merged by itself.
type Field string

// The fields of a highlight and of a link. Whatever else a record has stays as it was made.
const (
	KindField    Field = "kind"
	PassageField Field = "passage" // of an own statement: its words
	CommentField Field = "comment"
	SpeakerField Field = "speaker"
	TagsField    Field = "tags"
	SourcesField Field = "sources"
	VerdictField Field = "verdict"

	RelationField Field = "relation" // type and ends: what ends there may be is up to the type
	NoteField     Field = "note"
)

// Presence is no value but whether the record is there: a record that was deleted and
// brought back has an Edit of it.
const Presence Field = "presence"

// base is the field that all fields are which have no Edit.
const base Field = ""

// Stamp says when something was changed, and by whom. The zero Stamp is before all others.
type Stamp struct {
	At time.Time `json:"at"`
	By string    `json:"by,omitempty"` // a Maker's ID
}

// Compare returns -1, 0 or 1 as s is before, at or after t. Of two at one time the one by
// the maker with the greater id is the later.
func (s Stamp) Compare(t Stamp) int {
	return cmp.Or(s.At.Compare(t.At), strings.Compare(s.By, t.By))
}

// Edit is the latest change of a field since its record was made.
type Edit struct {
	Stamp
	// Seen says by the makers' ids up to when their changes of the field were known to who
	// made this one, and are so replaced by it. Of By, and of how the record was made, all
	// that is earlier is.
	Seen map[string]time.Time `json:"seen,omitempty"`
	// Others are values that were given to the field by who did not know of each other's,
	// the latest first, until one is chosen.
	Others []Other `json:"others,omitempty"`
}

// Other is a value of a field beside the one that is shown.
type Other struct {
	Stamp
	Seen  map[string]time.Time `json:"seen,omitempty"`
	Value json.RawMessage      `json:"value"` // of the field, as its record has it in JSON
}

// Edits are a record's changed fields. It is read-only where a State gave it.
type Edits map[Field]Edit

// Clone returns a copy of e whose entries can be replaced.
func (e Edits) Clone() Edits { return maps.Clone(e) }

// Equal reports whether e and o say the same.
func (e Edits) Equal(o Edits) bool {
	return maps.EqualFunc(e, o, func(a, b Edit) bool {
		return a.Stamp.Compare(b.Stamp) == 0 && maps.EqualFunc(a.Seen, b.Seen, time.Time.Equal) &&
			slices.EqualFunc(a.Others, b.Others, func(p, q Other) bool {
				return p.Stamp.Compare(q.Stamp) == 0 && string(p.Value) == string(q.Value) && maps.EqualFunc(p.Seen, q.Seen, time.Time.Equal)
			})
	})
}

// Made is the stamp of how h was made.
func (h Highlight) Made() Stamp { return Stamp{h.Created, h.Creator.ID} }

// Origin is the stamp of the fields of h that have no Edit.
func (h Highlight) Origin() Stamp { return h.Edits.origin(h.Made(), h.Modified) }

// Made is the stamp of how l was made.
func (l Link) Made() Stamp { return Stamp{l.Created, l.Creator.ID} }

// Origin is the stamp of the fields of l that have no Edit.
func (l Link) Origin() Stamp { return l.Edits.origin(l.Made(), l.Modified) }

// origin returns the stamp of the fields that have no Edit. A record that has none at all
// may be from before fields had stamps: it was changed as a whole, when it was last modified.
func (e Edits) origin(made Stamp, modified time.Time) Stamp {
	if of, ok := e[base]; ok {
		return of.Stamp
	}
	if len(e) == 0 && !modified.IsZero() {
		made.At = modified
	}
	return made
}

// Since returns e, or nil where it is empty, of a record that was made as made says and
// whose fields without an Edit have the stamp origin.
func (e Edits) Since(origin, made Stamp) Edits {
	delete(e, base)
	if len(e) == 0 {
		return nil
	}
	if origin.Compare(made) != 0 {
		e[base] = Edit{Stamp: origin}
	}
	return e
}

// Latest returns when the last of the edits was made; ok is false where there are none.
func (e Edits) Latest() (at time.Time, ok bool) {
	for f, edit := range e {
		if f != base && edit.At.After(at) {
			at, ok = edit.At, true
		}
	}
	return at, ok
}

// Replaced returns the edit that by makes who knows of e and its others: it is later than
// each, and replaces them all.
func (e Edit) Replaced(by Stamp) Edit {
	next := Edit{Stamp: by, Seen: map[string]time.Time{}}
	see := func(s Stamp, seen map[string]time.Time) {
		for maker, at := range seen {
			next.see(maker, at)
		}
		next.see(s.By, s.At)
		if next.Compare(s) <= 0 {
			next.At = s.At.Add(time.Millisecond) // a clock is slow, or was set back
		}
	}
	see(e.Stamp, e.Seen)
	for _, o := range e.Others {
		see(o.Stamp, o.Seen)
	}
	delete(next.Seen, by.By)
	if len(next.Seen) == 0 {
		next.Seen = nil
	}
	return next
}

func (e Edit) see(maker string, at time.Time) {
	if at.After(e.Seen[maker]) {
		e.Seen[maker] = at
	}
}

// UTC returns e with its times in UTC.
func (e Edits) UTC() Edits {
	if e == nil {
		return nil
	}
	out := Edits{}
	for f, edit := range e {
		edit.At, edit.Seen, edit.Others = edit.At.UTC(), seenUTC(edit.Seen), slices.Clone(edit.Others)
		for i, o := range edit.Others {
			edit.Others[i].At, edit.Others[i].Seen = o.At.UTC(), seenUTC(o.Seen)
		}
		out[f] = edit
	}
	return out
}

func seenUTC(seen map[string]time.Time) map[string]time.Time {
	if seen == nil {
		return nil
	}
	out := map[string]time.Time{}
	for maker, at := range seen {
		out[maker] = at.UTC()
	}
	return out
}
