package browser

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What keeps a stream from being read.
var (
	ErrTooMuch  = errors.New("browser: this is more than is read")
	ErrNoStream = errors.New("browser: this browser is too old to read or make links; update it, or use a notes file")
)

// Deflate compresses data as a DEFLATE stream (RFC 1951) and calls done with that, or with
// what went wrong.
func Deflate(ctx app.Context, data []byte, done func(app.Context, []byte, error)) {
	pump(ctx, data, "CompressionStream", 0, done)
}

// Inflate decompresses a DEFLATE stream and calls done with what it holds, or with what
// went wrong: ErrTooMuch where that is more than limit bytes, of which no more is unpacked.
func Inflate(ctx app.Context, data []byte, limit int, done func(app.Context, []byte, error)) {
	pump(ctx, data, "DecompressionStream", limit, done)
}

// pump sends data through a stream of the browser's and gathers what comes out of it: up to
// limit bytes, any number where that is 0.
func pump(ctx app.Context, data []byte, stream string, limit int, done func(app.Context, []byte, error)) {
	constructor := app.Window().Get(stream)
	if !present(constructor) {
		done(ctx, nil, ErrNoStream)
		return
	}
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	blob := app.Window().Get("Blob").New([]any{bytes})
	reader := blob.Call("stream").Call("pipeThrough", constructor.New("deflate-raw")).Call("getReader")
	finish := func(out []byte, err error) {
		ctx.Dispatch(func(ctx app.Context) { done(ctx, out, err) })
	}
	var out []byte
	var next func()
	next = func() {
		settle(reader.Call("read"), func(read app.Value, err error) {
			switch {
			case err != nil:
				finish(nil, err)
				return
			case read.Get("done").Bool():
				finish(out, nil)
				return
			}
			chunk := read.Get("value")
			at, n := len(out), chunk.Get("length").Int()
			if limit > 0 && at+n > limit {
				reader.Call("cancel")
				finish(nil, ErrTooMuch)
				return
			}
			out = append(out, make([]byte, n)...)
			app.CopyBytesToGo(out[at:], chunk)
			next()
		})
	}
	next()
}
