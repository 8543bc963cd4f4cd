package browser

import (
	"errors"
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What a canvas can hold in the browsers that hold least of those on a desk: more is drawn
// as nothing, without a word.
const (
	canvasSide = 16_384
	canvasArea = 120_000_000
)

// ErrLargePicture says that a picture is larger than any that the browser can draw.
var ErrLargePicture = errors.New("browser: this picture is larger than the browser can draw. Save it as SVG, or fold some of it")

// ErrNoPicture says that the browser did not draw a picture that it was given.
var ErrNoPicture = errors.New("browser: the browser could not draw the picture. Save it as SVG, or fold some of it")

// leastScale is that of a picture whose text can just be read.
const leastScale = 0.5

// scaled returns the size of a picture of width by height that is drawn at scale, or at as
// much of it as a canvas can hold; ok is false where that could not be read.
func scaled(width, height int, scale float64) (w, h int, ok bool) {
	wide, high := float64(width), float64(height)
	scale = min(scale, canvasSide/wide, canvasSide/high, math.Sqrt(canvasArea/(wide*high)))
	return int(wide * scale), int(high * scale), scale >= leastScale
}

// SavePNG offers an SVG document to the reader as a picture in pixels, scale of them for a
// pixel of the document, which is width by height, or fewer where that is too large for the
// browser. done is called with what went wrong, or nil.
func SavePNG(ctx app.Context, name, svg string, width, height int, scale float64, done func(app.Context, error)) {
	width, height, ok := scaled(width, height, scale)
	if !ok {
		done(ctx, ErrLargePicture)
		return
	}
	address := addressOf(blobOf(svg, "image/svg+xml"))
	image := app.Window().Get("Image").New()
	image.Set("src", address)
	settle(image.Call("decode"), func(_ app.Value, err error) {
		ctx.Dispatch(func(ctx app.Context) {
			defer revoke(address)
			if err != nil {
				done(ctx, ErrNoPicture)
				return
			}
			drawPNG(ctx, image, width, height, func(ctx app.Context, png app.Value) {
				if !present(png) {
					done(ctx, ErrNoPicture)
					return
				}
				saveBlob(ctx, name, png)
				done(ctx, nil)
			})
		})
	})
}

// drawPNG calls done with the PNG file of an image, which may be nothing.
func drawPNG(ctx app.Context, image app.Value, width, height int, done func(app.Context, app.Value)) {
	canvas := document().Call("createElement", "canvas")
	canvas.Set("width", width)
	canvas.Set("height", height)
	pen := canvas.Call("getContext", "2d")
	if !present(pen) {
		done(ctx, nil)
		return
	}
	pen.Call("drawImage", image, 0, 0, width, height)
	var drawn app.Func
	drawn = app.FuncOf(func(_ app.Value, args []app.Value) any {
		drawn.Release()
		ctx.Dispatch(func(ctx app.Context) { done(ctx, args[0]) })
		return nil
	})
	canvas.Call("toBlob", drawn, "image/png")
}
