//go:build js

// Command webapp is the WebAssembly client: wiring only. The page that loads it
// is web/static/index.html; package components holds what the reader sees.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func main() {
	app.RouteWithRegexp(".*", func() app.Composer { return &hello{} })
	app.RunWhenOnBrowser()
}

type hello struct{ app.Compo }

func (h *hello) Render() app.UI { return app.H1().Text("Counterpoint") }
