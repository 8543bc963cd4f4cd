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

// Parcel is a file that leaves the page.
type Parcel struct {
	Name string
	Type string // media type; of what is text, without the charset: that is UTF-8
	Data []byte
}

// SaveFile offers p to the reader as a file.
func SaveFile(ctx app.Context, p Parcel) { saveBlob(ctx, p.Name, blobOf(bytesOf(p.Data), p.Type)) }

// bytesOf returns data as the browser has bytes. As text it would lose a byte order mark.
func bytesOf(data []byte) app.Value {
	array := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(array, data)
	return array
}

// blobOf returns content, text or bytes, as a file without a name.
func blobOf(content any, mediaType string) app.Value {
	return app.Window().Get("Blob").New([]any{content}, map[string]any{"type": mediaType})
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
