// Package export is the dialog in which a reader takes notes along: what of the notebook,
// in which format, with a preview of what leaves and a line on what the format cannot hold.
//
// The formats are those of package pkg/export; nothing here is special to one of them. What
// a screen offers is a list of scopes: see Scope. Start with Dialog.
package export

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/export"
)

const (
	dialogID = "export"
	aboutID  = "export-about"
	fileID   = "export-file"
)

// pause is how long a choice stands before it is worked out: the arrow keys run through the
// choices, and a large notebook takes a moment in each format.
const pause = 150 * time.Millisecond

// Dialog offers to export one of Scopes, of which there is at least one.
type Dialog struct {
	app.Compo
	Desk   *desk.Desk
	Scopes []Scope // the first is chosen at first
	Close  func(app.Context)

	stop    func()
	scope   int
	format  export.Format
	choices int // how many were made
	made    outcome
	fresh   bool // made is of what is chosen
	file    int  // which one of several is shown
}

// OnMount opens the dialog.
func (d *Dialog) OnMount(ctx app.Context) {
	d.format = export.Formats[0]
	d.work(ctx)
	d.stop = d.Desk.Watch(func(c desk.Change) {
		if !c.Empty() { // another window may change the notebook
			d.later(ctx)
		}
	})
	ctx.Defer(func(app.Context) { browser.ShowDialog(dialogID) })
}

// OnDismount lets go of what OnMount took.
func (d *Dialog) OnDismount() {
	if d.stop != nil { // nil where the page went before it was mounted for good
		d.stop()
	}
}

func (d *Dialog) chooseScope(ctx app.Context, i int) {
	d.scope = i
	d.later(ctx)
}

func (d *Dialog) chooseFormat(ctx app.Context, f export.Format) {
	d.format = f
	d.later(ctx)
}

// later works out what is chosen, once the reader has stayed with it for a while.
func (d *Dialog) later(ctx app.Context) {
	d.fresh = false
	d.choices++
	n := d.choices
	ctx.After(pause, func(ctx app.Context) {
		if n == d.choices {
			d.work(ctx)
		}
	})
}

// work works out what is chosen, unless that is done.
func (d *Dialog) work(ctx app.Context) {
	if d.fresh {
		return
	}
	d.made = outcomeOf(d.Desk, d.chosen(), d.format)
	d.fresh, d.file = true, 0
	// The list of files keeps what was chosen from the list before.
	ctx.Defer(func(app.Context) { browser.SetField(fileID, "0") })
}

// chosen returns the scope that is chosen; there may be fewer of them than there were.
func (d *Dialog) chosen() Scope { return d.Scopes[min(d.scope, len(d.Scopes)-1)] }

func (d *Dialog) close(ctx app.Context) {
	browser.CloseDialog(dialogID)
	d.Close(ctx)
}
