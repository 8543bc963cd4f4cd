package reader_test

import (
	"fmt"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// largeText is an article of about 1 MB in 10,000 paragraphs.
func largeText() string {
	var text strings.Builder
	text.WriteString("The minutes of a long year\n\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "Entry %d says that the clerk of Orme counted the boats. The harbour master wrote another number down.\n\n", i)
	}
	return text.String()
}

// A highlight in a long article redraws its own row and leaves all others as they are.
func TestLargeArticleTakesHighlights(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(largeText())
	page.Wait("the title", func() bool { return page.WaitFor("textbox", "Title").Value != "" })
	page.Click("button", "Read it")
	page.WaitFor("article", "The minutes of a long year")
	is(page, "the headline and 10,000 paragraphs", `document.querySelectorAll(".row").length === 10001`)
	page.Eval(`document.querySelectorAll(".row").forEach((row) => { row.walkDrawn = true })`, nil)

	mark(page, "Entry 3 says", "Entry 3 says", "Claim")
	waitMarked(t, page, "claim: Entry 3 says")
	redrawn(t, page, "4")
	page.Click("button", "Rebut this")
	page.DragText("Entry 5 says", "Entry 5 says")
	page.WaitText("rebuts «Entry 3 says».")
	redrawn(t, page, "4 6")
	page.Press("Control+z")
	waitMarked(t, page, "claim: Entry 3 says")
	redrawn(t, page, "4 6")
	page.Reload()
	waitMarked(t, page, "claim: Entry 3 says")
}

// What is looked for in a long article is there at once, though its text comes in steps.
func TestALongArticleOpensAtItsHighlight(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(largeText())
	page.Wait("the title", func() bool { return page.WaitFor("textbox", "Title").Value != "" })
	page.Click("button", "Read it")
	page.WaitFor("article", "The minutes of a long year")
	mark(page, "Entry 9990 says", "Entry 9990 says", "Claim")
	at := page.Address()
	page.Goto("#/")
	page.WaitFor("heading", "Library")
	page.Goto(at)
	page.WaitFor("dialog", "Claim: Entry 9990 says*")
	is(page, "the highlight in sight", `(() => {
		const at = document.querySelector("mark")?.getBoundingClientRect();
		return at && at.top > 0 && at.bottom < innerHeight;
	})()`)
	is(page, "all of the text, once", `document.querySelectorAll(".row").length === 10001`)
	page.Goto("#/")
	page.WaitFor("heading", "Library")
	is(page, "nothing of it elsewhere", `document.querySelectorAll(".row").length === 0`)
}

// redrawn checks which rows are no longer those that were first drawn.
func redrawn(t *testing.T, page *walk.Page, want string) {
	t.Helper()
	var got string
	page.Eval(`[...document.querySelectorAll(".row")].filter((row) => !row.walkDrawn).map((row) => row.dataset.block).join(" ")`, &got)
	if got != want {
		t.Errorf("rows %q were redrawn, want %q", got, want)
	}
}
