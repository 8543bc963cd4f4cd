package w3c

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"time"

	"counterpoint/pkg/notebook"
)

// Foreign is what other programs' annotations say, as records of a notebook.
type Foreign struct {
	Waiting []notebook.Waiting // of each article its notes, in the order of the file
	Left    []Left             // what is not in them
}

// Left is some of what a file holds and records cannot: three links, say.
type Left struct {
	What  string // one of it: "link"
	Why   string // a sentence's end: "it names no relation that is known here"
	Count int
}

// foreignReader makes records of annotations.
type foreignReader struct {
	reader
	notes   []*foreignNote
	byID    map[string]*foreignNote
	groups  map[string]*notebook.Waiting
	order   []string                     // keys of groups
	records map[string]*notebook.Waiting // by the ids of records that are made: where they are
	left    []Left
}

// ReadForeign reads a file of annotations that any program wrote, in the shapes that
// ReadNotes reads, as records that wait for their articles since added. Ids of records are
// made of those in the file, so that reading a file twice gives the same records. What is
// said of a whole article, and a reply, is an own statement. Each error is as ReadNotes's.
func ReadForeign(data []byte, added time.Time) (Foreign, error) {
	r := foreignReader{byID: map[string]*foreignNote{}, groups: map[string]*notebook.Waiting{}, records: map[string]*notebook.Waiting{}}
	r.take = r.note
	if err := r.read(data); err != nil {
		return Foreign{}, err
	}
	for _, step := range []func(*foreignNote) error{r.tie, r.statements, r.link} {
		if err := r.eachNote(step); err != nil {
			return Foreign{}, err
		}
	}
	out := Foreign{Left: r.left}
	for _, key := range r.order {
		w, err := named(*r.groups[key])
		if err != nil {
			return Foreign{}, err
		}
		w.Added = added
		if err := w.Validate(); err != nil {
			return Foreign{}, err
		}
		out.Waiting = append(out.Waiting, w)
	}
	return out, nil
}

// note takes in an annotation as it is read.
func (r *foreignReader) note(id string, v value, f map[string]value) error {
	if len(v.raw) > MaxNote {
		return fmt.Errorf("it has %d MB, and %d MB is the most that is read of one", len(v.raw)>>20, MaxNote>>20)
	}
	n := &foreignNote{called: fmt.Sprintf("annotation %d", r.count), id: id, raw: string(v.raw), fields: f}
	if id != "" {
		n.called += " (" + id + ")"
	}
	if err := n.readFields(); err != nil {
		return err
	}
	var err error
	if n.targets, err = readTargets(f["target"], 0); err != nil {
		return err
	}
	r.notes = append(r.notes, n)
	if id != "" && r.byID[id] == nil {
		r.byID[id] = n
	}
	return nil
}

func (r *foreignReader) eachNote(do func(*foreignNote) error) error {
	for _, n := range r.notes {
		if err := do(n); err != nil {
			return fmt.Errorf("%s: %w", n.called, err)
		}
	}
	return nil
}

// group returns the notes of the article that t is in or about.
func (r *foreignReader) group(t foreignTarget) *notebook.Waiting {
	key := t.key()
	w := r.groups[key]
	if w == nil {
		w = &notebook.Waiting{Source: t.source, UTF16: r.bare}
		r.groups[key] = w
		r.order = append(r.order, key)
	}
	if w.Title == "" {
		w.Title = strings.TrimSpace(t.title)
	}
	return w
}

// leave counts something that is in no record.
func (r *foreignReader) leave(what, why string) {
	for i, l := range r.left {
		if l.What == what && l.Why == why {
			r.left[i].Count++
			return
		}
	}
	r.left = append(r.left, Left{what, why, 1})
}

// fresh returns id or, where a record has it already, one made of it and n. The record is
// to be in w.
func (r *foreignReader) fresh(id string, n *foreignNote, w *notebook.Waiting) string {
	for again := 0; r.records[id] != nil; again++ {
		id = derivedID(id, n.raw, strconv.Itoa(again))
	}
	r.records[id] = w
	return id
}

// named returns w with an id made of what it holds, which its highlights name.
func named(w notebook.Waiting) (notebook.Waiting, error) {
	content, err := json.Marshal(w)
	if err != nil {
		return w, err
	}
	w.ID = derivedID(string(content))
	for i := range w.Highlights {
		w.Highlights[i].Article = w.ID
	}
	return w, nil
}

// recordID returns the id of the record that is made of an annotation. One that is unique
// everywhere stays; of another one, a number say, it is told by what the annotation is about.
func recordID(id string, about ...string) string {
	bare := strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(id, uuidBase), "#"))
	switch {
	case isUUID(bare):
		return bare
	case strings.Contains(id, ":"):
		return id
	}
	return derivedID(append(about, id)...)
}

// derivedID returns a UUID that is the same for the same parts (RFC 9562, version 8).
func derivedID(parts ...string) string {
	sum := fnv.New128a()
	for _, part := range parts {
		sum.Write([]byte(part))
		sum.Write([]byte{0})
	}
	b := sum.Sum(nil)
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
