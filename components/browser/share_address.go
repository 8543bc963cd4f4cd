package browser

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// CanShareAddress reports whether the system has a sheet that sends an address on.
func CanShareAddress() bool { return present(app.Window().Get("navigator").Get("share")) }

// ShareAddress hands an address to the system's sheet, and calls done with what went wrong,
// or nil. That the reader thinks better of it is nothing wrong. It has to follow a click.
func ShareAddress(ctx app.Context, title, address string, done func(app.Context, error)) {
	promise := app.Window().Get("navigator").Call("share", map[string]any{"title": title, "url": address})
	settle(promise, func(_ app.Value, err error) {
		if err != nil && strings.Contains(err.Error(), "AbortError") {
			err = nil
		}
		ctx.Dispatch(func(ctx app.Context) { done(ctx, err) })
	})
}
