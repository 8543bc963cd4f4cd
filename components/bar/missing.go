package bar

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
)

// Missing is the page that an address of an article that is not here leads to.
func Missing(d *desk.Desk) app.UI {
	return html.Div().Class("screen").Body(
		Bar(d, ""),
		html.Main().Class("plain").Body(
			html.H1().Text("This article is not here"),
			html.P().Text("It may have been removed, or it was opened in another browser: what you read stays in the browser you read it in. If someone sent you this address, ask for a notes file and open it from the library."),
			html.P().Body(html.A(address.Address{}.String()).Class("button").Text("Go to the library")),
		),
	)
}
