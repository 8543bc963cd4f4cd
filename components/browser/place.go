package browser

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// Rect is a place on the page, in CSS pixels from the window's top left corner.
type Rect struct{ Left, Top, Right, Bottom float64 }

// Empty reports whether r has no area, as what is not shown.
func (r Rect) Empty() bool { return r.Right <= r.Left || r.Bottom <= r.Top }

func rectOf(v app.Value) Rect {
	r := v.Call("getBoundingClientRect")
	return Rect{r.Get("left").Float(), r.Get("top").Float(), r.Get("right").Float(), r.Get("bottom").Float()}
}

// RectOf returns where the element with an id is; an empty one where there is none.
func RectOf(id string) Rect {
	if el, ok := element(id); ok {
		return rectOf(el)
	}
	return Rect{}
}

// RectOfChip returns where the margin note of a highlight is; an empty one where it has none.
func RectOfChip(highlight string) Rect {
	selector := `[data-chip][data-highlight="` + app.Window().Get("CSS").Call("escape", highlight).String() + `"]`
	if el := document().Call("querySelector", selector); present(el) {
		return rectOf(el)
	}
	return Rect{}
}

// RectOfPassage returns the first line's place of a passage of a.
func RectOfPassage(a *article.Article, s span.Span) Rect {
	r, ok := rangeOf(a, s)
	if !ok {
		return Rect{}
	}
	lines := r.Call("getClientRects")
	if lines.Length() == 0 {
		return rectOf(r)
	}
	first := lines.Index(0)
	return Rect{first.Get("left").Float(), first.Get("top").Float(), first.Get("right").Float(), first.Get("bottom").Float()}
}

// Viewport returns the window's width and height in CSS pixels.
func Viewport() (width, height float64) {
	root := document().Get("documentElement")
	if !present(root) {
		return 0, 0
	}
	return root.Get("clientWidth").Float(), root.Get("clientHeight").Float()
}

// Dark reports whether the reader's system asks for dark colours.
func Dark() bool {
	query := app.Window().Call("matchMedia", "(prefers-color-scheme: dark)")
	return present(query) && query.Get("matches").Bool()
}

// Place moves the element with an id to left and top, in CSS pixels from the corner of its
// positioned ancestor, whose id is within; left and top are counted from the window.
func Place(id, within string, left, top float64) {
	el, ok := element(id)
	if !ok {
		return
	}
	origin := RectOf(within)
	style := el.Get("style")
	style.Call("setProperty", "left", fmt.Sprintf("%.1fpx", left-origin.Left))
	style.Call("setProperty", "top", fmt.Sprintf("%.1fpx", top-origin.Top))
}

// Unplace lets the style sheet say where the element with an id is.
func Unplace(id string) {
	if el, ok := element(id); ok {
		el.Get("style").Call("removeProperty", "left")
		el.Get("style").Call("removeProperty", "top")
	}
}

// SetAttribute sets an attribute of the element with an id. It is for drawing, in handlers
// that keep components from rendering; what a component renders it owns.
func SetAttribute(id, name, value string) {
	if el, ok := element(id); ok {
		el.Call("setAttribute", name, value)
	}
}

// SetClass gives the element with an id a class, or takes it away; see SetAttribute.
func SetClass(id, class string, on bool) {
	if el, ok := element(id); ok {
		el.Get("classList").Call("toggle", class, on)
	}
}

// Reveal scrolls the element with an id to the middle of the window, if it is not in sight.
func Reveal(id string) {
	if el, ok := element(id); ok {
		reveal(el)
	}
}

// RevealPassage scrolls a passage of a into sight.
func RevealPassage(a *article.Article, s span.Span) {
	r := RectOfPassage(a, s)
	_, height := Viewport()
	if r.Top < headroom || r.Bottom > height-headroom {
		app.Window().Call("scrollBy", map[string]any{"top": r.Top - height/3, "behavior": "instant"})
	}
}

// headroom is how far from the window's top and bottom a thing must be to count as in
// sight, in CSS pixels: the bars are there.
const headroom = 80

func reveal(el app.Value) {
	r := rectOf(el)
	_, height := Viewport()
	if r.Top >= headroom && r.Bottom <= height-headroom && !r.Empty() {
		return
	}
	el.Call("scrollIntoView", map[string]any{"block": "center", "behavior": "instant"})
}

// Lift scrolls so far that the element with an id ends above the height of bottom in the
// window, in CSS pixels.
func Lift(id string, bottom float64) {
	if at := RectOf(id); !at.Empty() && at.Bottom > bottom {
		app.Window().Call("scrollBy", map[string]any{"top": at.Bottom - bottom, "behavior": "instant"})
	}
}

// RevealIn scrolls what is in the element box until the element with an id in it is in
// sight. Nothing around box moves.
func RevealIn(box, id string) {
	el, ok := element(box)
	around, at := RectOf(box), RectOf(id)
	if !ok || at.Empty() || at.Top >= around.Top+headroom && at.Bottom <= around.Bottom {
		return
	}
	el.Call("scrollBy", map[string]any{"top": at.Top - around.Top - (around.Bottom-around.Top)/3, "behavior": "instant"})
}

// PlaceParts moves the elements in the element with an id, in their order, to tops: parts
// of its height, from 0 to 1. It reports false where there are fewer elements than tops.
func PlaceParts(id string, tops []float64) (all bool) {
	el, ok := element(id)
	if !ok {
		return true
	}
	part := el.Get("firstElementChild")
	for _, top := range tops {
		if !present(part) {
			return false
		}
		part.Get("style").Call("setProperty", "top", strconv.FormatFloat(100*top, 'f', 2, 64)+"%")
		part = part.Get("nextElementSibling")
	}
	return true
}

// ScrollTop scrolls the page to its top.
func ScrollTop() { app.Window().Call("scrollTo", 0, 0) }

// Focus moves the keyboard's focus to the element with an id, without scrolling.
func Focus(id string) {
	if el, ok := element(id); ok {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// FocusedID returns the id of the element that has the focus.
func FocusedID() string {
	if el := document().Get("activeElement"); present(el) {
		return el.Get("id").String()
	}
	return ""
}

// FirstInSight returns the byte position in a's canonical text of the first block that
// the window shows.
func FirstInSight(a *article.Article) int {
	width, _ := Viewport()
	for y := headroom; y < 2*headroom; y += headroom / 4 {
		hit := document().Call("elementFromPoint", width/3, y)
		if row, ok := closest(hit, rowSelector); ok {
			return pointOf(a, row, 0, 0)
		}
	}
	return 0
}

// RectOfEnd returns the last line's place of a passage of a.
func RectOfEnd(a *article.Article, s span.Span) Rect {
	r, ok := rangeOf(a, s)
	if !ok {
		return Rect{}
	}
	all := rectOf(r)
	return Rect{all.Left, all.Bottom, all.Right, all.Bottom}
}
