package walk

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// RightClick clicks the middle of an element with the mouse's right button.
func (p *Page) RightClick(role, name string) {
	p.t.Helper()
	at, _ := p.settle(role, name)
	p.do("click with the right button", input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y),
		chromedp.MouseClickXY(at.X, at.Y, chromedp.ButtonRight))
}

// Wheel turns the wheel by a number of CSS pixels, down where it is above 0, with Control
// held down over the middle of an element.
func (p *Page) Wheel(role, name string, by float64) {
	p.t.Helper()
	at, _ := p.settle(role, name)
	p.do("turn the wheel", input.DispatchMouseEvent(input.MouseWheel, at.X, at.Y).
		WithModifiers(input.ModifierCtrl).WithDeltaX(0).WithDeltaY(by))
}

// Pinch puts two fingers down on the middle of an element, from apart CSS pixels, and moves
// them to be so far apart as to.
func (p *Page) Pinch(role, name string, from, to float64) {
	p.t.Helper()
	at, _ := p.settle(role, name)
	fingers := func(apart float64) []*input.TouchPoint {
		return []*input.TouchPoint{{ID: 1, X: at.X - apart/2, Y: at.Y}, {ID: 2, X: at.X + apart/2, Y: at.Y}}
	}
	p.do("pinch",
		input.DispatchTouchEvent(input.TouchStart, fingers(from)),
		input.DispatchTouchEvent(input.TouchMove, fingers((from+to)/2)),
		input.DispatchTouchEvent(input.TouchMove, fingers(to)),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}))
}
