package argmap_test

import (
	"fmt"
	"testing"

	"counterpoint/components/internal/walk"
)

// statements is how many statements a large map has.
const statements = 300

// grow adds own statements to the sample's notebook, in trees of thirty: each claim has what
// bears on it, and that again.
const grow = `(() => {
	const at = "2026-03-14T09:00:00Z";
	for (let i = 0; i < %d; i++) {
		const kind = i %% 30 ? "rebuttal" : "claim";
		localStorage.setItem("counterpoint/1/highlight/h" + i, JSON.stringify({ id: "h" + i, article: "sample", kind,
			words: "Statement " + i + " says that nobody has seen the ninth sentence yet.", created: at, modified: at }));
		if (i %% 30) localStorage.setItem("counterpoint/1/link/l" + i, JSON.stringify({ id: "l" + i,
			type: i %% 4 ? "rebuts" : "supports", from: "h" + i, to: "h" + (i - i %% 30 + Math.floor((i %% 30 - 1) / 3)), created: at, modified: at }));
	}
})()`

func TestALargeMapIsUsable(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Width: 1440, Height: 900, Address: "#/article/sample"})
	page.WaitFor("heading", "Brackwater’s *")
	page.Eval(fmt.Sprintf(grow, statements), nil)
	page.Reload()
	page.Click("link", "Map")
	page.WaitFor("tree", "Outline of the argument")
	if n := count(page, ".node"); n < statements {
		t.Fatalf("%d cards are drawn", n)
	}
	var took float64
	page.Eval(`new Promise((done) => {
		const start = performance.now();
		document.querySelector("[data-highlight=h40]").dispatchEvent(new MouseEvent("click", { bubbles: true }));
		requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
	})`, &took)
	t.Logf("a card was chosen in %.0f ms", took)
	page.Eval(`new Promise((done) => {
		const start = performance.now();
		document.querySelector("[data-fold=h30]").dispatchEvent(new MouseEvent("click", { bubbles: true }));
		requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
	})`, &took)
	t.Logf("all of it was drawn anew in %.0f ms", took)
	page.WaitGone("button", "Rebuttal, *: Statement 40 *")
	page.Fill("searchbox", "Search the map", "statement 299")
	page.Press("Enter")
	page.WaitFor("complementary", "Rebuttal: Statement 299*")
	page.Click("button", "Delete")
	page.WaitNoText("Statement 299 says that nobody has seen the ninth sentence yet. ●")
	page.Press("Control+z")
	page.WaitFor("treeitem", "rebutted by Rebuttal, stands: Statement 299*")
}
