package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// ReloadNewest reloads the page into the newest version that is installed. The start-up
// script does it, since it also has to when this program has stopped.
func ReloadNewest() { app.Window().Call("counterpointReload") }
