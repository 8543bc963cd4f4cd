package browser

import (
	"errors"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ErrNotShared says that the reader left the share sheet without sending anything.
var ErrNotShared = errors.New("browser: nothing was shared")

// shareable are the media types that systems let pass as they are. All else is refused by
// some, and not before the reader has chosen where to send it.
var shareable = []string{"text/plain", "text/html", "text/csv", "image/svg+xml"}

// passing returns p as a share sheet takes it: as plain text where its type is no other
// that passes.
func passing(p Parcel) Parcel {
	if !slices.Contains(shareable, p.Type) {
		p.Name, p.Type = p.Name+".txt", "text/plain"
	}
	return p
}

// CanShare reports whether the system has a share sheet that takes files of such names and
// types.
func CanShare(files []Parcel) bool {
	navigator := app.Window().Get("navigator")
	if len(files) == 0 || !present(navigator) || !present(navigator.Get("canShare")) {
		return false
	}
	var empty []Parcel
	for _, f := range files {
		empty = append(empty, Parcel{Name: f.Name, Type: f.Type})
	}
	return navigator.Call("canShare", map[string]any{"files": filesOf(empty)}).Bool()
}

// Share opens the system's share sheet with files and a title, and calls done with what
// went wrong, ErrNotShared where the reader thought better of it, or nil.
func Share(ctx app.Context, title string, files []Parcel, done func(app.Context, error)) {
	sheet := map[string]any{"title": title, "files": filesOf(files)}
	settle(app.Window().Get("navigator").Call("share", sheet), func(_ app.Value, err error) {
		if err != nil && strings.Contains(err.Error(), "AbortError") {
			err = ErrNotShared
		}
		ctx.Dispatch(func(ctx app.Context) { done(ctx, err) })
	})
}

func filesOf(parcels []Parcel) []any {
	var files []any
	for _, p := range parcels {
		p = passing(p)
		files = append(files, app.Window().Get("File").New([]any{bytesOf(p.Data)}, p.Name, map[string]any{"type": p.Type}))
	}
	return files
}
