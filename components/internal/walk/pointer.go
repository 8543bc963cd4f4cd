package walk

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// spot is a place in the window, in CSS pixels.
type spot struct{ X, Y float64 }

// Click clicks (on a touch screen: taps) the middle of the first element with
// this role and name, once it stands still and nothing covers it.
func (p *Page) Click(role, name string) {
	p.t.Helper()
	at, _ := p.settle(role, name)
	p.press(at)
}

// Hover moves the mouse over an element.
func (p *Page) Hover(role, name string) {
	p.t.Helper()
	at, _ := p.settle(role, name)
	p.do("move the mouse", input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y))
}

// press clicks or taps a place.
func (p *Page) press(at spot) {
	p.t.Helper()
	if p.options.Touch {
		p.do("tap",
			input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: at.X, Y: at.Y}}),
			input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}))
		return
	}
	p.do("click", input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y), chromedp.MouseClickXY(at.X, at.Y))
}

// settle waits until the element may be clicked, and returns where.
func (p *Page) settle(role, name string) (spot, Element) {
	p.t.Helper()
	var last, at spot
	var element Element
	p.until(func() string {
		found := p.Find(role, name)
		if len(found) == 0 {
			return fmt.Sprintf("there is no %s %q", role, name)
		}
		element = found[0]
		cover, err := p.locate(element.id, &at)
		switch {
		case err != nil:
			return fmt.Sprintf("the %s %q cannot be clicked: %v", role, name, err)
		case cover != "":
			return fmt.Sprintf("the %s %q is covered by %s", role, name, cover)
		case at != last:
			last = at
			return fmt.Sprintf("the %s %q does not stand still", role, name)
		}
		return ""
	})
	return at, element
}

// aim answers with the middle of an element's first box and with what covers it.
const aim = `function () {
  this.scrollIntoViewIfNeeded?.();
  const box = [...this.getClientRects()].find((r) => r.width && r.height);
  if (!box) return { cover: "nothing: it has no size" };
  const at = { X: box.x + box.width / 2, Y: box.y + box.height / 2 };
  const hit = document.elementFromPoint(at.X, at.Y);
  const label = this.closest("label") ?? this.labels?.[0];
  const free = hit && (this.contains(hit) || hit.contains(this) || label?.contains(hit));
  return { at, cover: free ? "" : hit ? hit.outerHTML.slice(0, 120) : "the edge of the window" };
}`

func (p *Page) locate(id cdp.BackendNodeID, at *spot) (cover string, err error) {
	var answer struct {
		At    spot   `json:"at"`
		Cover string `json:"cover"`
	}
	err = p.try(chromedp.ActionFunc(func(ctx context.Context) error {
		node, err := dom.ResolveNode().WithBackendNodeID(id).Do(ctx)
		if err != nil {
			return err
		}
		result, problem, err := runtime.CallFunctionOn(aim).WithObjectID(node.ObjectID).WithReturnByValue(true).Do(ctx)
		if err != nil {
			return err
		}
		if problem != nil {
			return problem
		}
		return json.Unmarshal(result.Value, &answer)
	}))
	*at = answer.At
	return answer.Cover, err
}
