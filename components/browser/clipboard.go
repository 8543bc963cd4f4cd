package browser

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Pasted is what a paste event brings: HTML where it was rich text, and plain text.
type Pasted struct{ HTML, Text string }

// PastedIn returns what a paste event brings.
func PastedIn(e app.Event) Pasted {
	data := e.Get("clipboardData")
	if !present(data) {
		return Pasted{}
	}
	return Pasted{
		HTML: data.Call("getData", "text/html").String(),
		Text: data.Call("getData", "text/plain").String(),
	}
}

// Copy puts text on the clipboard and calls done with what went wrong, or nil.
func Copy(ctx app.Context, text string, done func(app.Context, error)) {
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !present(clipboard) {
		done(ctx, errors.New("browser: this page may not write to the clipboard"))
		return
	}
	settle(clipboard.Call("writeText", text), func(_ app.Value, err error) {
		ctx.Dispatch(func(ctx app.Context) { done(ctx, err) })
	})
}

// Inserted reports whether an input event brought text in whole, by a paste or a drop,
// rather than key by key.
func Inserted(e app.Event) bool {
	kind := e.Get("inputType")
	if !present(kind) {
		return false
	}
	return kind.String() == "insertFromPaste" || kind.String() == "insertFromDrop"
}
