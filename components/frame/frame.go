// Package frame is the root of the page: it shows the screen that the address names and,
// around it, what concerns all of them: notices, unsaved work, undo keys, dropped files,
// help, new versions.
package frame

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/argmap"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/intake"
	"counterpoint/components/internal/html"
	"counterpoint/components/library"
	"counterpoint/components/people"
	"counterpoint/components/reader"
	"counterpoint/components/share"
)

// retryEvery is how long the frame waits before it tries again to save what is not saved.
const retryEvery = 5 * time.Second

// Frame is the root component.
type Frame struct {
	app.Compo
	Desk *desk.Desk

	address   address.Address
	file      *intake.Handed // on its way to the page for a new article
	turn      int            // how many files went that way
	arrival   arrival        // notes that the reader is asked about
	help      bool
	naming    bool // the reader's name is asked for
	updatable bool // a newer version is installed
	retrying  bool
}

// OnMount begins to listen.
func (f *Frame) OnMount(ctx app.Context) {
	f.follow()
	f.Desk.Watch(func(desk.Change) {
		f.retryLater(ctx)
		ctx.Update()
	})
	browser.OnStorage(ctx, func(_ app.Context, key string) { f.Desk.Adopt(key) })
	browser.Listen(ctx, "keydown", f.onKey)
	browser.Listen(ctx, "dragover", f.onDragOver)
	browser.Listen(ctx, "drop", f.onDrop)
	browser.Listen(ctx, "beforeunload", f.onLeave)
	f.retryLater(ctx) // the sample may have failed to be saved before
	ctx.Update()
}

// OnNav follows the address.
func (f *Frame) OnNav(app.Context) { f.follow() }

func (f *Frame) follow() {
	f.address = address.Parse(browser.Fragment())
	if f.file != nil && !samePage(f.file.To(), f.address) {
		f.file = nil
	}
	if f.address.Screen == address.Lost {
		browser.SetTitle("Nothing here · Counterpoint")
	}
}

func samePage(a, b address.Address) bool { return a.Screen == b.Screen && a.Article == b.Article }

// OnAppUpdate hears that a newer version is installed.
func (f *Frame) OnAppUpdate(app.Context) { f.updatable = true }

// Render draws the page.
func (f *Frame) Render() app.UI {
	return html.Div().Class("frame").Body(
		f.banners(),
		f.task(),
		f.screen(),
		f.notice(),
		f.helpDialog(),
		f.namingDialog(),
		f.arrivalDialog(),
	)
}

func (f *Frame) screen() app.UI {
	if err := f.Desk.Problem(); err != nil {
		return broken(err)
	}
	switch f.address.Screen {
	case address.Library:
		return &library.Library{Desk: f.Desk, Take: f.take, Name: func(app.Context) { f.naming = true }}
	case address.New:
		return &intake.Intake{Desk: f.Desk, File: f.file, Take: f.take}
	case address.Revise:
		return &intake.Intake{Desk: f.Desk, Article: f.address.Article, File: f.file, Take: f.take}
	case address.Article:
		return &reader.Reader{Desk: f.Desk, Address: f.address}
	case address.People:
		return &people.People{Desk: f.Desk, Address: f.address}
	case address.Map:
		return &argmap.Map{Desk: f.Desk, Address: f.address}
	case address.Share:
		return &share.Page{Desk: f.Desk, Link: f.address.Packed}
	}
	return lost()
}

// onKey works the keys that hold everywhere.
func (f *Frame) onKey(ctx app.Context, e app.Event) {
	k := browser.KeyOf(e)
	redo := k.Control && (k.Name == "Z" || k.Shift && k.Name == "z" || k.Name == "y")
	switch {
	case k.Typing || k.Dialog:
		ctx.PreventUpdate()
		return
	case redo:
		f.Desk.Redo()
	case k.Control && k.Name == "z":
		f.Desk.Undo()
	case k.Name == "Escape" && f.Desk.Notice().Text != "":
		f.Desk.Hush()
		return // Escape may mean something to the screen too
	case k.Name == "Escape" && f.Desk.Draft().Armed() && f.address.Screen != address.Article && f.address.Screen != address.Map:
		f.Desk.Begin(desk.Draft{})
		return
	case k.Name == "?" && !k.Control && !k.Alt:
		f.openHelp(ctx)
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
}

// onLeave asks the reader to stay while there is work that is not saved.
func (f *Frame) onLeave(ctx app.Context, e app.Event) {
	if !f.Desk.Retry() {
		e.PreventDefault()
	}
	ctx.PreventUpdate()
}

// retryLater saves what is not saved once more, after a while.
func (f *Frame) retryLater(ctx app.Context) {
	if records, _ := f.Desk.Unsaved(); records == 0 || f.retrying {
		return
	}
	f.retrying = true
	ctx.After(retryEvery, func(ctx app.Context) {
		f.retrying = false
		f.Desk.Retry()
		f.retryLater(ctx)
	})
}
