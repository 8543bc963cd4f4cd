package reader_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// The article that the walks read: headings, quotes, a link, emphasis and a list.
const (
	bridgeHTML = `<h1>Orme closes its footbridge</h1>
<p>The council of Orme voted on Tuesday to close the footbridge for a year. It says the timber is rotten.</p>
<p>“Who would cross it?” asked Mayor Ida Brandt. “We will not wait for an accident.” Sen. Tom Alder (R-Orme) disagreed.</p>
<p>A survey by <a href="https://example.org/survey">the college of engineers</a> found <em>no rot at all</em> in the main beams. Only the railing was weak.</p>
<ul><li>A new railing costs 4,000 crowns.</li><li>A new bridge costs 2.1 million crowns.</li></ul>
<blockquote><p>I have crossed it every day since 1987.</p></blockquote>
<p>Shops on the far bank expect to lose a third of their trade. The closure begins in May.</p>`
	bridgeText = `Orme closes its footbridge

The council of Orme voted on Tuesday to close the footbridge for a year. It says the timber is rotten.

“Who would cross it?” asked Mayor Ida Brandt. “We will not wait for an accident.” Sen. Tom Alder (R-Orme) disagreed.

A survey by the college of engineers found no rot at all in the main beams. Only the railing was weak.

Shops on the far bank expect to lose a third of their trade. The closure begins in May.`
)

// openBridge opens a browser and pastes the article as a copy from a web page.
func openBridge(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	page := walk.Open(t, walk.Start(t), options)
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteHTML(bridgeHTML, bridgeText)
	page.WaitFor("region", "Preview")
	page.Click("button", "Read it")
	page.WaitFor("article", "Orme closes its footbridge")
	return page
}

// mark drags over a passage and marks it as the kind that the toolbar's button names.
func mark(page *walk.Page, from, to, kind string) {
	page.DragText(from, to)
	page.Click("button", kind)
	page.WaitGone("toolbar", "")
}

// claimAndRebuttal marks two passages and links them.
func claimAndRebuttal(page *walk.Page) {
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Rebut this")
	page.DragText("A survey", "the main beams")
	page.WaitText("rebuts «the timber is rotten».")
}

// marked lists the highlights as the page draws them, in its order: kind and text,
// "claim: the timber is rotten". Parts of one highlight are put together.
func marked(page *walk.Page) string {
	var list []string
	page.Eval(`(() => {
		const found = new Map();
		for (const m of document.querySelectorAll("article mark")) {
			const kind = [...m.classList].find((c) => ["claim", "evidence", "rebuttal", "note"].includes(c));
			const id = m.dataset.highlight;
			found.set(id, (found.has(id) ? found.get(id) : kind + ": ") + m.textContent);
		}
		return [...found.values()];
	})()`, &list)
	return strings.Join(list, " | ")
}

// waitMarked waits until the page draws just these highlights.
func waitMarked(t *testing.T, page *walk.Page, want string) {
	t.Helper()
	got := ""
	page.Wait(fmt.Sprintf("the highlights %q", want), func() bool {
		got = marked(page)
		return got == want
	})
}

// is waits until an expression in JavaScript holds; one that throws does not.
func is(page *walk.Page, what, condition string) {
	page.Wait(what, func() bool {
		var held bool
		page.Eval("(() => { try { return !!("+condition+") } catch { return false } })()", &held)
		return held
	})
}

// js writes text as JavaScript does.
func js(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // A string always has a JSON form.
	}
	return string(quoted)
}
