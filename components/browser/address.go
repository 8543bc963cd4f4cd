package browser

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Fragment returns the fragment of the page's address, as it is written.
func Fragment() string {
	if location := app.Window().Get("location"); present(location) {
		return location.Get("hash").String()
	}
	return ""
}

// PageAddress returns the page's address without its fragment and its query.
func PageAddress() string {
	location := app.Window().Get("location")
	if !present(location) {
		return ""
	}
	return location.Get("origin").String() + location.Get("pathname").String()
}

// ReplaceFragment changes the page's address without a new entry in the history.
// Components hear of it through OnNav.
func ReplaceFragment(fragment string) {
	history := app.Window().Get("history")
	if !present(history) || fragment == Fragment() {
		return
	}
	history.Call("replaceState", nil, "", fragment)
	// The engine remembers the last address itself and learns of a new one from this event.
	app.Window().Call("dispatchEvent", app.Window().Get("PopStateEvent").New("popstate"))
}

// SetTitle sets the title of the page.
func SetTitle(title string) { document().Set("title", title) }
