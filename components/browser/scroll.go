package browser

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// ScrollOf returns how far what is in the element with an id is scrolled, in CSS pixels.
func ScrollOf(id string) (left, top float64) {
	if el, ok := element(id); ok {
		return el.Get("scrollLeft").Float(), el.Get("scrollTop").Float()
	}
	return 0, 0
}

// ScrollTo scrolls what is in the element with an id.
func ScrollTo(id string, left, top float64) {
	if el, ok := element(id); ok {
		el.Set("scrollLeft", left)
		el.Set("scrollTop", top)
	}
}

// ScrollBy scrolls what is in the element with an id on by some CSS pixels.
func ScrollBy(id string, x, y float64) {
	left, top := ScrollOf(id)
	ScrollTo(id, left+x, top+y)
}

// ScrollInto scrolls as little as it takes to bring the element with an id into sight.
func ScrollInto(id string) {
	if el, ok := element(id); ok {
		el.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest", "behavior": "instant"})
	}
}

// Pointer is where a pointer is, in CSS pixels of the window.
type Pointer struct {
	X, Y    float64
	Pressed bool // its main button is down
}

// PointerOf returns the pointer of a pointer event.
func PointerOf(e app.Event) Pointer {
	return Pointer{e.Get("clientX").Float(), e.Get("clientY").Float(), e.Get("buttons").Int()&1 == 1}
}

// OnZoom calls zoomed when a reader turns the wheel with Control, or moves two fingers apart
// or together, over the element with an id: by how much, and where in the window. The
// browser then leaves the page's own zoom alone.
func OnZoom(ctx app.Context, id string, zoomed func(ctx app.Context, by, x, y float64)) (stop func()) {
	el, ok := element(id)
	if !ok {
		return func() {}
	}
	send := func(e app.Value, by, x, y float64) {
		e.Call("preventDefault")
		ctx.Dispatch(func(ctx app.Context) { zoomed(ctx, by, x, y) })
	}
	wheel := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if e := args[0]; e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() {
			const step = 400 // pixels of the wheel that make e times as much
			send(e, math.Exp(-e.Get("deltaY").Float()/step), e.Get("clientX").Float(), e.Get("clientY").Float())
		}
		return nil
	})
	last := 0.0 // between the fingers
	touch := app.FuncOf(func(_ app.Value, args []app.Value) any {
		apart, x, y := fingers(args[0])
		if last > 0 && apart > 0 {
			send(args[0], apart/last, x, y)
		}
		last = apart
		return nil
	})
	active := map[string]any{"passive": false}
	events := map[string]app.Func{"wheel": wheel, "touchstart": touch, "touchmove": touch, "touchend": touch}
	for name, listener := range events {
		el.Call("addEventListener", name, listener, active)
	}
	return func() {
		for name, listener := range events {
			el.Call("removeEventListener", name, listener)
		}
		wheel.Release()
		touch.Release()
	}
}

// fingers returns how far apart two fingers are, and the place between them; 0 where there
// are not two.
func fingers(e app.Value) (apart, x, y float64) {
	list := e.Get("touches")
	if list.Length() != 2 {
		return 0, 0, 0
	}
	a, b := list.Index(0), list.Index(1)
	x1, y1, x2, y2 := a.Get("clientX").Float(), a.Get("clientY").Float(), b.Get("clientX").Float(), b.Get("clientY").Float()
	return math.Hypot(x2-x1, y2-y1), (x1 + x2) / 2, (y1 + y2) / 2
}
