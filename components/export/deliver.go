package export

import (
	"errors"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
)

// ready works out what is chosen and reports whether there is something to deliver; why not
// is said where the preview would be.
func (d *Dialog) ready(ctx app.Context) bool {
	d.work(ctx)
	return len(d.made.files) > 0
}

// save saves what is chosen: one file as it is, several in one archive.
func (d *Dialog) save(ctx app.Context) {
	if !d.ready(ctx) {
		return
	}
	if len(d.made.files) == 1 {
		browser.SaveFile(ctx, d.made.files[0])
	} else {
		browser.SaveFile(ctx, d.made.packed(time.Now()))
	}
	d.close(ctx)
}

// shown returns the file that the preview shows.
func (d *Dialog) shown() browser.Parcel { return d.made.files[min(d.file, len(d.made.files)-1)] }

func (d *Dialog) copyShown(ctx app.Context) {
	if !d.ready(ctx) {
		return
	}
	shown := d.shown()
	browser.Copy(ctx, string(shown.Data), func(ctx app.Context, err error) {
		if err != nil {
			d.Desk.Fail(err)
		} else {
			d.Desk.Say(desk.Notice{Text: "Copied " + shown.Name + " as text."})
		}
		d.close(ctx) // only now: what is closed hears of nothing
	})
}

// share hands the files to the system's share sheet. The dialog stays where the reader
// changes their mind there.
func (d *Dialog) share(ctx app.Context) {
	if !d.ready(ctx) {
		return
	}
	browser.Share(ctx, d.chosen().Title, d.made.files, func(ctx app.Context, err error) {
		switch {
		case errors.Is(err, browser.ErrNotShared):
			return
		case err != nil:
			d.Desk.Fail(err)
		}
		d.close(ctx)
	})
}
