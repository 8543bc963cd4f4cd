package notebook

import (
	"slices"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// History is a notebook with its undo and redo. It is for one goroutine at a time.
type History struct {
	state State
	done  []Change // the last one is undone next
	taken []Change // taken back by Undo; the last one is redone next
	stamp func() annotation.Stamp
}

// NewHistory returns a History that starts at s.
func NewHistory(s State) *History { return &History{state: s} }

// Stamp has Undo and Redo stamp what they change, with what stamp gives, as Made does: what
// was taken out in a file and then taken back here is taken back where that file went, too.
// Without it they leave the stamps as they were.
func (h *History) Stamp(stamp func() annotation.Stamp) { h.stamp = stamp }

// stamped returns c with the stamps of now, where it was made here.
func (h *History) stamped(c Change) Change {
	if h.stamp == nil || c.Imported {
		return c
	}
	c.Gone = nil // it follows from the rest
	return stamping{state: h.state, by: h.stamp(), back: true}.of(c)
}

// State returns the notebook as it is now.
func (h *History) State() State { return h.state }

// Do applies a and returns what changed. A change that makes a difference can be
// undone, and ends what could be redone. On an error nothing changes.
func (h *History) Do(a Action) (Change, error) {
	next, c, err := Apply(h.state, a)
	if err == nil {
		h.step(next, c)
	}
	return c, err
}

// step goes on to next, to which c leads.
func (h *History) step(next State, c Change) {
	if c.Empty() {
		return
	}
	h.state = next
	h.done = append(h.done, c)
	h.taken = nil
}

// Undo takes the last step back and returns the change as carried out. It reports
// false where there is none.
func (h *History) Undo() (Change, bool) {
	c, ok := pop(&h.done)
	if !ok {
		return Change{}, false
	}
	h.taken = append(h.taken, c)
	c = h.stamped(c.Inverse())
	h.state = h.state.With(c)
	return c, true
}

// Redo does again what Undo last took back and returns the change. It reports false
// where there is none.
func (h *History) Redo() (Change, bool) {
	c, ok := pop(&h.taken)
	if !ok {
		return Change{}, false
	}
	h.done = append(h.done, c)
	c = h.stamped(c)
	h.state = h.state.With(c)
	return c, true
}

// CanUndo returns the label of the step that Undo would take back, if there is one.
func (h *History) CanUndo() (label string, ok bool) { return top(h.done) }

// CanRedo returns the label of the step that Redo would do again, if there is one.
func (h *History) CanRedo() (label string, ok bool) { return top(h.taken) }

// Adopt takes in a change that came from outside, from another tab say. It cannot be
// undone here, and what could be undone or redone here is given up where it meets c:
// where both change one record, or one changes whether a record is there and the other
// needs it. So no undo brings back what another tab has changed since.
func (h *History) Adopt(c Change) {
	if c.Empty() {
		return
	}
	h.state = h.state.With(c)
	h.done = apart(h.done, c)
	h.taken = apart(h.taken, c)
}

// apart returns the steps that do not meet c. The last step is the next to be carried
// out; one further down may build on one that is given up, and then it goes too.
func apart(steps []Change, c Change) []Change {
	var met reach
	met.add(c)
	var kept []Change
	for _, step := range slices.Backward(steps) {
		var own reach
		own.add(step)
		if own.meets(met) || met.meets(own) {
			met.add(step)
			continue
		}
		kept = append(kept, step)
	}
	slices.Reverse(kept)
	return kept
}

// reach is the records that changes bear on: those that they change, those of them
// that come or go, and those that the changed ones need.
type reach struct{ changed, moved, needed map[Record]bool }

func (r *reach) add(c Change) {
	if r.changed == nil {
		r.changed, r.moved, r.needed = map[Record]bool{}, map[Record]bool{}, map[Record]bool{}
	}
	for _, e := range c.Articles {
		note(r, ArticleRecord, e)
		for _, a := range []*article.Article{e.Before, e.After} {
			if a != nil && a.Earlier() {
				r.needed[Record{ArticleRecord, a.Meta().Of}] = true
			}
		}
	}
	for _, e := range c.Highlights {
		note(r, HighlightRecord, e)
		for _, h := range []*annotation.Highlight{e.Before, e.After} {
			if h != nil {
				r.needed[Record{ArticleRecord, h.Article}] = true
			}
		}
	}
	for _, e := range c.Waiting {
		note(r, WaitingRecord, e)
	}
	for _, e := range c.Links {
		note(r, LinkRecord, e)
		for _, l := range []*annotation.Link{e.Before, e.After} {
			if l != nil {
				for _, end := range Ends(*l) {
					r.needed[end] = true
				}
			}
		}
	}
}

func note[T any](r *reach, kind RecordKind, e Edit[T]) {
	r.changed[Record{kind, e.ID}] = true
	if e.Before == nil || e.After == nil {
		r.moved[Record{kind, e.ID}] = true
	}
}

// meets reports whether r changes a record that other changes, or one that comes or
// goes with r is needed by other.
func (r reach) meets(other reach) bool {
	for record := range r.changed {
		if other.changed[record] || r.moved[record] && other.needed[record] {
			return true
		}
	}
	return false
}

func pop(steps *[]Change) (Change, bool) {
	last := len(*steps) - 1
	if last < 0 {
		return Change{}, false
	}
	c := (*steps)[last]
	*steps = slices.Delete(*steps, last, last+1)
	return c, true
}

func top(steps []Change) (label string, ok bool) {
	if len(steps) == 0 {
		return "", false
	}
	return steps[len(steps)-1].Label, true
}
