//go:build js

// Command webapp is the WebAssembly client: wiring only. The page that loads it
// is web/static/index.html; package components holds what the reader sees.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/frame"
	"counterpoint/components/library"
)

func main() {
	d := open()
	app.RouteWithRegexp(".*", func() app.Composer { return &frame.Frame{Desk: d} })
	app.RunWhenOnBrowser()
}

// open returns the reader's notebook, which has the sample in it on a first visit.
func open() *desk.Desk {
	kv, err := browser.OpenStorage()
	if err != nil {
		return welcomed(desk.OpenUnkept(err))
	}
	return welcomed(desk.Open(kv))
}

func welcomed(d *desk.Desk) *desk.Desk {
	if err := library.Welcome(d); err != nil {
		d.Fail(err)
	}
	return d
}
