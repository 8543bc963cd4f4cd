package store

import "counterpoint/pkg/notebook"

// Saving is a large change that is saved in several steps, so that other work goes on
// between them. A Save or Retry of its Writer meanwhile saves all that is left at once.
type Saving struct {
	writer *Writer
	queue  []write // in order
}

// Begin makes c pending and returns what saves it step by step. What e has of c was encoded
// before.
func (w *Writer) Begin(c notebook.Change, e Encoded) *Saving {
	w.put(c, e)
	sets, _ := w.queue()
	return &Saving{w, sets}
}

// Step writes records until enough reports true, at least one, and reports whether some
// are left for the next step. The error is that of Writer.Retry, which the last step ends
// with: then nothing is left to step through, but records may be pending.
func (s *Saving) Step(enough func() bool) (more bool, err error) {
	if err := s.writer.claim(); err != nil {
		return false, err
	}
	for len(s.queue) > 0 {
		next := s.queue[0]
		s.queue = s.queue[1:]
		if now, ok := s.writer.pending[next.record]; !ok || now.data != next.data {
			continue // It was saved meanwhile, or overtaken.
		}
		if s.writer.set(next) != nil {
			break // Retry says it, and goes on with what does not need that record.
		}
		if len(s.queue) > 0 && enough() {
			return true, nil
		}
	}
	s.queue = nil
	return false, s.writer.Retry()
}
