package walk

import (
	_ "embed"
	"encoding/json"
	"fmt"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// phraseScript finds the boxes of a phrase's first visible occurrence.
//
//go:embed phrase.js
var phraseScript string

// box is where a line of text stands in the window, in CSS pixels.
type box struct{ Left, Top, Right, Bottom float64 }

func (b box) middle() float64 { return (b.Top + b.Bottom) / 2 }

// DragText drags the mouse from the start of one phrase to the end of another
// (or of the same), so that the text between is selected. Phrases are looked for
// in the page's article element, else in the whole page; each lies in one block.
func (p *Page) DragText(from, to string) {
	p.t.Helper()
	p.phrase(from, true)
	first, last := p.phrase(from, false)[0], p.phrase(to, false)
	end := last[len(last)-1]
	p.drag(spot{first.Left + 1, first.middle()}, spot{end.Right - 1, end.middle()})
}

// DragTextTo drags the mouse from the start of a phrase to a place in the window, in CSS
// pixels, which may be beside the text.
func (p *Page) DragTextTo(from string, x, y float64) {
	p.t.Helper()
	first := p.phrase(from, true)[0]
	p.drag(spot{first.Left + 1, first.middle()}, spot{x, y})
}

func (p *Page) drag(start, stop spot) {
	p.t.Helper()
	p.do("press the mouse button",
		input.DispatchMouseEvent(input.MouseMoved, start.X, start.Y),
		input.DispatchMouseEvent(input.MousePressed, start.X, start.Y).WithButton(input.Left).WithClickCount(1))
	const steps = 6
	for i := 1; i <= steps; i++ {
		part := float64(i) / steps
		p.do("drag", input.DispatchMouseEvent(input.MouseMoved,
			start.X+(stop.X-start.X)*part, start.Y+(stop.Y-start.Y)*part).WithButton(input.Left).WithButtons(1))
	}
	p.do("release the mouse button",
		input.DispatchMouseEvent(input.MouseReleased, stop.X, stop.Y).WithButton(input.Left).WithClickCount(1))
}

// SelectText selects from one phrase to the end of another without the mouse,
// as the handles of a touch screen do: the page hears only that it changed.
func (p *Page) SelectText(from, to string) {
	p.t.Helper()
	p.phrase(from, true)
	p.Eval(fmt.Sprintf(`(() => { const find = %s; const a = find(%s), b = find(%s);
		getSelection().setBaseAndExtent(a.startContainer, a.startOffset, b.endContainer, b.endOffset) })()`,
		phraseScript, quote(from), quote(to)), nil)
}

// ClickText clicks (or taps) the middle of a phrase's first line.
func (p *Page) ClickText(phrase string) {
	p.t.Helper()
	p.press(p.middleOf(phrase))
}

// MultiClickText clicks a phrase several times on end, as a double or triple click does.
func (p *Page) MultiClickText(phrase string, times int64) {
	p.t.Helper()
	at := p.middleOf(phrase)
	for i := int64(1); i <= times; i++ {
		p.do("click", input.DispatchMouseEvent(input.MousePressed, at.X, at.Y).WithButton(input.Left).WithClickCount(i),
			input.DispatchMouseEvent(input.MouseReleased, at.X, at.Y).WithButton(input.Left).WithClickCount(i))
	}
}

// HoverText moves the mouse over a phrase.
func (p *Page) HoverText(phrase string) {
	p.t.Helper()
	at := p.middleOf(phrase)
	p.do("move the mouse", input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y))
}

// Selection is the text that is selected now.
func (p *Page) Selection() string {
	p.t.Helper()
	var text string
	p.Eval("getSelection().toString()", &text)
	return text
}

func (p *Page) middleOf(phrase string) spot {
	p.t.Helper()
	line := p.phrase(phrase, true)[0]
	return spot{(line.Left + line.Right) / 2, line.middle()}
}

// phrase waits until phrase stands still in the window and returns the boxes of
// its lines; scroll moves it to the window's middle first.
func (p *Page) phrase(phrase string, scroll bool) []box {
	p.t.Helper()
	var last, lines []box
	script := fmt.Sprintf(`(() => { const range = (%s)(%s);
		if (range && %t) range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
		return range ? [...range.getClientRects()].filter((r) => r.width)
			.map((r) => ({ Left: r.left, Top: r.top, Right: r.right, Bottom: r.bottom })) : [] })()`,
		phraseScript, quote(phrase), scroll)
	p.until(func() string {
		last, lines = lines, nil
		if err := p.try(chromedp.Evaluate(script, &lines)); err != nil || len(lines) == 0 {
			return fmt.Sprintf("the phrase %q is not to be seen", phrase)
		}
		var height float64
		p.Eval("innerHeight", &height)
		switch {
		case lines[0].Top < 0 || lines[len(lines)-1].Bottom > height:
			return fmt.Sprintf("the phrase %q is outside the window", phrase)
		case len(last) == 0 || last[0] != lines[0]:
			return fmt.Sprintf("the phrase %q does not stand still", phrase)
		}
		return ""
	})
	return lines
}

func quote(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // A string always has a JSON form.
	}
	return string(quoted)
}
