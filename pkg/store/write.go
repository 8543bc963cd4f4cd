package store

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"counterpoint/pkg/notebook"
)

// Writer saves changes to a KV. What cannot be saved stays pending, the latest value
// of each record, and is tried again with the next Save or Retry. It is for one
// goroutine at a time.
type Writer struct {
	kv      KV
	pending map[notebook.Record]write
}

// NewWriter returns a Writer with nothing pending.
func NewWriter(kv KV) *Writer {
	return &Writer{kv: kv, pending: map[notebook.Record]write{}}
}

// Pending returns how many records are not saved yet.
func (w *Writer) Pending() int { return len(w.pending) }

// Save writes the records that c changed, one key each, and what is pending. The error
// says why some are still pending: it is the first that came up, and wraps ErrQuota,
// ErrNewer, or what the KV says.
func (w *Writer) Save(c notebook.Change) error {
	w.put(c, nil)
	return w.Retry()
}

// put makes the records that c changed pending.
func (w *Writer) put(c notebook.Change, e Encoded) {
	for _, next := range writes(c) {
		next.data = e[next.record]
		w.pending[next.record] = next
	}
}

// Encoded is records as a KV keeps them.
type Encoded map[notebook.Record]string

// Encode returns the records that saving c writes. It calls pause now and then, and
// after each, for a caller that has other work to do meanwhile.
func Encode(c notebook.Change, pause func()) (Encoded, error) {
	e := Encoded{}
	for _, next := range writes(c) {
		if next.value == nil {
			continue
		}
		data, err := next.encoded(pause)
		if err != nil {
			return nil, err
		}
		e[next.record] = data
		pause()
	}
	return e, nil
}

// Retry writes what is pending; its error is as Save's. A record goes after those that
// it names, and removals go last and the other way, so that a crash between two writes
// leaves no record without what it names. For the same reason a record waits where one
// that it names cannot be written. Removals make room, so what could not be written is
// tried once more after them: what is kept of a removed article names that one till then.
func (w *Writer) Retry() error {
	if len(w.pending) == 0 {
		return nil
	}
	if err := w.claim(); err != nil {
		return err
	}
	sets, removals := w.queue()
	err := w.setAll(sets)
	if removed := w.removeAll(removals); removed != nil {
		return cmp.Or(err, removed)
	}
	if err != nil && len(removals) > 0 {
		sets, _ = w.queue()
		err = w.setAll(sets)
	}
	return err
}

// setAll writes sets, which are in order, as far as it can. The error is the first.
func (w *Writer) setAll(sets []write) error {
	var first error
	stuck := map[notebook.Record]bool{}
	for _, next := range sets {
		if slices.ContainsFunc(next.needs, func(r notebook.Record) bool { return stuck[r] }) {
			stuck[next.record] = true
			continue
		}
		if err := w.set(next); err != nil {
			stuck[next.record] = true
			first = cmp.Or(first, err)
		}
	}
	return first
}

// removeAll carries out removals, which are in order, up to the first that fails: what
// follows is named by that one.
func (w *Writer) removeAll(removals []write) error {
	for _, next := range removals {
		if err := w.kv.Delete(keyOf(next.record)); err != nil {
			return fmt.Errorf("store: remove %s %s: %w", next.record.Kind, next.record.ID, err)
		}
		delete(w.pending, next.record)
	}
	return nil
}

// claim makes sure that kv says which version its records are of.
func (w *Writer) claim() error {
	known, err := checkVersion(w.kv)
	if err != nil || known {
		return err
	}
	if err := w.kv.Set(versionKey, strconv.Itoa(version)); err != nil {
		return fmt.Errorf("store: version: %w", err)
	}
	return nil
}

func (w *Writer) set(next write) error {
	data, err := next.encoded(func() {})
	if err != nil {
		return err
	}
	if err := w.kv.Set(keyOf(next.record), data); err != nil {
		return fmt.Errorf("store: save %s %s: %w", next.record.Kind, next.record.ID, err)
	}
	delete(w.pending, next.record)
	return nil
}

// queue returns what is pending in the order in which it is to be written.
func (w *Writer) queue() (sets, removals []write) {
	for _, next := range ordered(w.pending) {
		if next.value == nil {
			removals = append(removals, next)
		} else {
			sets = append(sets, next)
		}
	}
	slices.Reverse(removals)
	return sets, removals
}
