package browser

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// rowSelector picks a block of the article that is read. The rows of a text that is shown
// beside it are none of those: their positions are in another text.
const rowSelector = "#" + render.TextID + " .row"

// textSelector picks the element that holds a block's text and nothing else.
const textSelector = "[data-text]"

// Selected returns the passage of a that is selected on the page, in bytes of its
// canonical text, without white space at its ends; false where nothing of it is selected.
func Selected(a *article.Article) (span.Span, bool) {
	selection := app.Window().Call("getSelection")
	if !present(selection) || selection.Get("rangeCount").Int() == 0 || selection.Get("isCollapsed").Bool() {
		return span.Span{}, false
	}
	r := selection.Call("getRangeAt", 0)
	if !touchesText(r) {
		return span.Span{}, false
	}
	s := span.Span{
		Start: pointOf(a, r.Get("startContainer"), r.Get("startOffset").Int(), 0),
		End:   pointOf(a, r.Get("endContainer"), r.Get("endOffset").Int(), len(a.Text())),
	}
	if !s.Valid(len(a.Text())) {
		return span.Span{}, false
	}
	s = trimmed(a.Text(), s)
	return s, !s.Empty()
}

func touchesText(r app.Value) bool {
	text, ok := element(render.TextID)
	return ok && r.Call("intersectsNode", text).Bool()
}

func trimmed(text string, s span.Span) span.Span {
	space := func(b byte) bool { return b == ' ' || b == '\n' }
	for s.Start < s.End && space(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && space(text[s.End-1]) {
		s.End--
	}
	return s
}

// pointOf returns the position in a's canonical text of a point in the DOM, outside where
// the point is in no block.
func pointOf(a *article.Article, node app.Value, offset, outside int) int {
	row, ok := closest(node, rowSelector)
	if !ok {
		return outside
	}
	block, err := strconv.Atoi(row.Call("getAttribute", "data-block").String())
	if err != nil || block >= a.Len() {
		return outside
	}
	at := a.BlockSpan(block)
	if _, ok := closest(node, ".notes"); ok {
		return at.End
	}
	text, ok := closest(node, textSelector)
	if !ok {
		return at.Start
	}
	before := document().Call("createRange")
	before.Call("setStart", text, 0)
	before.Call("setEnd", node, offset)
	// The text arrives as UTF-8, so that its length is in bytes already.
	return min(at.Start+len(before.Call("toString").String()), at.End)
}

// rangeOf returns the DOM range of a passage of a, and whether the page shows it.
func rangeOf(a *article.Article, s span.Span) (app.Value, bool) {
	first, end := a.BlocksIn(s)
	if first >= end {
		return nil, false
	}
	r := document().Call("createRange")
	ok := setEdge(r, "setStart", a, first, s.Start) && setEdge(r, "setEnd", a, end-1, s.End)
	return r, ok
}

// setEdge moves one edge of r to the byte position at, which is in or at the ends of block.
func setEdge(r app.Value, edge string, a *article.Article, block, at int) bool {
	row, ok := element(render.RowID(block))
	if !ok {
		return false
	}
	units := span.NewIndex(a.Block(block).Text).UTF16(at - a.BlockSpan(block).Start)
	const showText = 4
	walker := document().Call("createTreeWalker", row.Call("querySelector", textSelector), showText)
	for node := walker.Call("nextNode"); present(node); node = walker.Call("nextNode") {
		if n := node.Get("length").Int(); units > n {
			units -= n
			continue
		}
		r.Call(edge, node, units)
		return true
	}
	return false
}

// Deselect lets go of whatever is selected.
func Deselect() {
	if selection := app.Window().Call("getSelection"); present(selection) {
		selection.Call("removeAllRanges")
	}
}

// Paint shows passages of a in the style sheet's ::highlight(name), in place of those that
// had the name before. Browsers without the CSS Custom Highlight API show nothing: it is
// for passing marks, which are also told in words.
func Paint(name string, a *article.Article, passages ...span.Span) {
	registry := app.Window().Get("CSS").Get("highlights")
	if !present(registry) {
		return
	}
	painted := app.Window().Get("Highlight").New()
	for _, s := range passages {
		if r, ok := rangeOf(a, s); ok {
			painted.Call("add", r)
		}
	}
	registry.Call("set", name, painted)
}

// OnSelection calls changed whenever another text is selected, until stop is called.
func OnSelection(ctx app.Context, changed func(app.Context)) (stop func()) {
	listener := app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(changed)
		return nil
	})
	document().Call("addEventListener", "selectionchange", listener)
	return func() {
		document().Call("removeEventListener", "selectionchange", listener)
		listener.Release()
	}
}
