package browser

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// File is a file that a reader gave the page.
type File struct {
	Name string
	Text string // decoded as UTF-8; bytes that are not become U+FFFD
	Err  error
}

// ChosenFiles reads the files that a reader chose in a file field, and calls done with
// all of them. The field is cleared, so that the same file can be chosen again.
func ChosenFiles(ctx app.Context, e app.Event, done func(app.Context, []File)) {
	field := e.Get("target")
	readFiles(ctx, field.Get("files"), done)
	field.Set("value", "")
}

// DroppedFiles reads the files that a reader dropped, and calls done with all of them;
// it returns false where something else was dropped.
func DroppedFiles(ctx app.Context, e app.Event, done func(app.Context, []File)) bool {
	transfer := e.Get("dataTransfer")
	if !present(transfer) || transfer.Get("files").Length() == 0 {
		return false
	}
	e.PreventDefault()
	readFiles(ctx, transfer.Get("files"), done)
	return true
}

// CarriesFiles reports whether what is dragged over the page are files.
func CarriesFiles(e app.Event) bool {
	transfer := e.Get("dataTransfer")
	return present(transfer) && present(transfer.Get("types")) && transfer.Get("types").Call("includes", "Files").Bool()
}

func readFiles(ctx app.Context, list app.Value, done func(app.Context, []File)) {
	n := list.Length()
	if n == 0 {
		return
	}
	files := make([]File, n)
	left := n
	for i := range n {
		f := list.Index(i)
		files[i].Name = f.Get("name").String()
		settle(f.Call("text"), func(text app.Value, err error) {
			if files[i].Err = err; err == nil {
				files[i].Text = text.String()
			}
			if left--; left == 0 {
				ctx.Dispatch(func(ctx app.Context) { done(ctx, files) })
			}
		})
	}
}

// Save offers text to the reader as a file of the name and media type.
func Save(ctx app.Context, name, mediaType, text string) {
	saveBlob(ctx, name, blobOf(text, mediaType+";charset=utf-8"))
}

// SaveSheet offers comma-separated values to the reader as a file of that name. It begins
// with the mark by which a spreadsheet knows UTF-8, which Go's strings lose on the way to
// the browser.
func SaveSheet(ctx app.Context, name, text string) {
	mark := app.Window().Get("String").Call("fromCharCode", 0xfeff)
	options := map[string]any{"type": "text/csv;charset=utf-8"}
	saveBlob(ctx, name, app.Window().Get("Blob").New([]any{mark, text}, options))
}

func blobOf(text, mediaType string) app.Value {
	return app.Window().Get("Blob").New([]any{text}, map[string]any{"type": mediaType})
}

// addressOf returns an address under which the page finds blob, until it is revoked.
func addressOf(blob app.Value) app.Value {
	return app.Window().Get("URL").Call("createObjectURL", blob)
}

func revoke(address app.Value) { app.Window().Get("URL").Call("revokeObjectURL", address) }

func saveBlob(ctx app.Context, name string, blob app.Value) {
	address := addressOf(blob)
	a := document().Call("createElement", "a")
	a.Set("href", address)
	a.Set("download", name)
	a.Call("click")
	// Some browsers read the address only after the click has been handled.
	ctx.After(time.Minute, func(app.Context) { revoke(address) })
}
