package desk

import (
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// Plan is an action that is worked out and written down, but not carried out: of what
// would keep the page busy too long, all but the last step.
type Plan struct {
	action  notebook.Action
	plan    notebook.Plan
	records store.Encoded
}

// NewPlan works out what a does to s, the notebook as it is now. It may be called on any
// goroutine, and calls pause every few milliseconds. Made is to be around a. The error is as Do's.
func NewPlan(s notebook.State, a notebook.Action, pause func()) (Plan, error) {
	p := Plan{action: a}
	var err error
	if p.plan, err = notebook.NewPlan(s, a, pause); err != nil {
		return p, err
	}
	pause()
	p.records, err = store.Encode(p.plan.Change(), pause)
	return p, err
}

// Carry carries out p as Do does its action, but leaves the saving to SaveMore, which is to
// be called until nothing is left. Where the notebook has changed since p was made, its
// action is worked out once more, and saved.
func (d *Desk) Carry(p Plan) error {
	if !d.history.Carry(p.plan) {
		_, err := d.carryOut(p.action)
		return err
	}
	d.saving = d.writer.Begin(p.plan.Change(), p.records)
	d.outdate()
	d.tell(p.plan.Change())
	return nil
}

// SaveMore goes on with saving what Carry has changed, until enough reports true. It
// reports whether some of it is left.
func (d *Desk) SaveMore(enough func() bool) (more bool) {
	if d.saving == nil {
		return false
	}
	more, err := d.saving.Step(enough)
	if !more {
		d.saving, d.unsaved = nil, err
		if err != nil {
			d.tell(notebook.Change{})
		}
	}
	return more
}
