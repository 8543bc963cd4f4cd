// Package desk is the reader's working table: the notebook, where it is kept, and who
// wants to hear of changes. Screens change the notebook through Do, Undo and Redo alone:
// an action goes in, the records that it changed are saved, and the watchers are told.
//
// A Desk is used on go-app's UI goroutine only. Start with Open.
package desk

import (
	"errors"
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// Desk is a notebook in use.
type Desk struct {
	kv       store.KV
	history  *notebook.History
	argument *argument.Graph
	writer   *store.Writer
	saving   *store.Saving // of a change that is saved in steps, nil where there is none
	damage   []store.Damage
	problem  error // why the notebook could not be opened
	unkept   error // why nothing is kept, if so
	unsaved  error // why the last save failed
	notice   Notice
	draft    Draft
	maker    annotation.Maker
	leftMap  string // the address of the map that was left last for a passage
	watchers map[int]func(Change)
	last     int
}

// Open reads the notebook in kv. What cannot be read is told by Problem and Damage, and is
// left as it is; the Desk works all the same.
func Open(kv store.KV) *Desk {
	state, damage, err := store.Load(kv)
	if err != nil {
		// Nothing may be written over a notebook that could not be understood.
		kv = store.NewMemory()
	}
	d := &Desk{
		kv:       kv,
		argument: arguing(state),
		writer:   store.NewWriter(kv),
		damage:   damage,
		problem:  err,
		watchers: map[int]func(Change){},
	}
	d.begin(state)
	return d
}

// begin starts a history of its own at s.
func (d *Desk) begin(s notebook.State) {
	d.history = notebook.NewHistory(s)
	d.history.Stamp(d.Stamp)
}

// OpenUnkept returns an empty notebook that is gone with the window; why says what keeps
// the browser from keeping it.
func OpenUnkept(why error) *Desk {
	d := Open(store.NewMemory())
	d.unkept = why
	return d
}

// State returns the notebook as it is now.
func (d *Desk) State() notebook.State { return d.history.State() }

// Problem returns why the notebook could not be opened, or nil.
func (d *Desk) Problem() error { return d.problem }

// Unkept returns why nothing that is done here will be kept, or nil.
func (d *Desk) Unkept() error { return d.unkept }

// Damage lists the records that could not be read; they are kept as they are.
func (d *Desk) Damage() []store.Damage { return d.damage }

// Do carries out an action, saves what it changed and tells the watchers. The error is
// the notebook's refusal, in a sentence; a failed save is no error here: see Unsaved.
func (d *Desk) Do(a notebook.Action) error {
	_, err := d.carryOut(d.Made(a))
	return err
}

// Receive carries out an action that may bring articles, or notes of some. Notes that wait
// join their articles in the same step. It returns what changed; the error is as Do's.
func (d *Desk) Receive(a notebook.Action) (notebook.Change, error) {
	return d.carryOut(notebook.Receive{Action: a})
}

// carryOut carries out what is stamped already, or needs no stamp.
func (d *Desk) carryOut(a notebook.Action) (notebook.Change, error) {
	c, err := d.history.Do(a)
	if err == nil {
		d.settle(c)
	}
	return c, err
}

// Undo takes the last change back and says so. It returns false where there is none.
func (d *Desk) Undo() bool {
	label, _ := d.history.CanUndo()
	c, ok := d.history.Undo()
	if ok {
		d.settle(c)
		d.Say(Notice{Text: "Undone: " + label + "."})
	}
	return ok
}

// Redo carries the last change that was taken back out again and says so. It returns
// false where there is none.
func (d *Desk) Redo() bool {
	label, _ := d.history.CanRedo()
	c, ok := d.history.Redo()
	if ok {
		d.settle(c)
		d.Say(Notice{Text: "Redone: " + label + "."})
	}
	return ok
}

// CanUndo returns what Undo would take back.
func (d *Desk) CanUndo() (label string, ok bool) { return d.history.CanUndo() }

// CanRedo returns what Redo would carry out again.
func (d *Desk) CanRedo() (label string, ok bool) { return d.history.CanRedo() }

// Adopt takes over what another window wrote under key.
func (d *Desk) Adopt(key string) {
	if c, ok := store.Reload(d.kv, d.State(), key); ok {
		d.history.Adopt(c)
		d.outdate()
		d.tell(c)
	}
}

// Watch calls changed with every change from now on, until stop is called.
func (d *Desk) Watch(changed func(Change)) (stop func()) {
	d.last++
	id := d.last
	d.watchers[id] = changed
	return func() { delete(d.watchers, id) }
}

// Unsaved returns how many records could not be saved yet, and why. What is saved in steps
// is none of them.
func (d *Desk) Unsaved() (records int, why error) {
	if d.saving != nil {
		return 0, nil
	}
	return d.writer.Pending(), d.unsaved
}

// Retry tries to save all that is not saved. It returns whether all is.
func (d *Desk) Retry() bool {
	d.saving, d.unsaved = nil, d.writer.Retry()
	return d.unsaved == nil
}

// Forget makes all that was done so far final: undo begins anew.
func (d *Desk) Forget() { d.begin(d.State()) }

// Setting returns a preference of the reader's, "" where there is none.
func (d *Desk) Setting(name string) string {
	value, _, err := store.Setting(d.kv, name)
	if err != nil {
		return ""
	}
	return value
}

// SetSetting keeps a preference of the reader's.
func (d *Desk) SetSetting(name, value string) error { return store.SetSetting(d.kv, name, value) }

func (d *Desk) settle(c notebook.Change) {
	d.saving, d.unsaved = nil, d.writer.Save(c)
	d.outdate()
	d.tell(c)
}

func (d *Desk) tell(c notebook.Change) {
	change := Change{c, d.argue(c)}
	d.outlive()
	for _, changed := range d.watchers {
		changed(change)
	}
}

// Explain says in a sentence why records are not saved, and what to do.
func Explain(records int, why error) string {
	what := fmt.Sprintf("Not saved: %d changes are in this window only. ", records)
	if records == 1 {
		what = "Not saved: 1 change is in this window only. "
	}
	if errors.Is(why, store.ErrQuota) {
		return what + "The browser's storage for this page is full. Remove an article or export your notes, and keep this window open; saving is tried again by itself."
	}
	return what + "The browser refused to store them. Keep this window open and export your notes; saving is tried again by itself."
}
