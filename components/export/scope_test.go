package export_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func TestTheWholeNotebook(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/new"})
	page.Fill("textbox", "Text", "Bridge to be painted\n\nIt will be green.")
	page.Click("button", "Read it")
	page.WaitFor("heading", "Bridge to be painted")
	page.Click("button", "Export")
	page.WaitText("1 article, no highlights, no links.")
	page.Click("radio", "The whole notebook")
	page.WaitText("2 articles, 13 highlights, 8 links.")
	preview(page, "counterpoint-notebook.jsonld")
	page.Click("button", "Close")
	page.WaitGone("dialog", "Export")

	page.Click("link", "Library")
	page.Click("button", "Export everything")
	page.WaitText("2 articles, 13 highlights, 8 links.")
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	focusOn(page, "Export everything")
}

// A claim goes with what hangs on it, and nothing else.
func TestAClaimWithWhatHangsOnIt(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.ClickText("list no raw-water reading under 55")
	page.WaitFor("dialog", "Evidence: list no raw-water*")
	page.Click("button", "Export this")
	page.WaitFor("dialog", "Export")
	page.WaitText("1 article, 1 highlight, no links. Not in it: 1 link with statements that are left out.")
	focusOn(page, "This evidence and what hangs on it")
	page.Click("radio", "Markdown")
	text := preview(page, "list-no-raw-water-reading-under-55-before-the-opening.md")
	if !strings.Contains(text, "list no raw-water reading") || strings.Contains(text, "The plant has ended our nitrate problem") {
		t.Errorf("the export is:\n%s", text)
	}
	page.Click("radio", "This article")
	page.WaitText("1 article, 13 highlights, 8 links.")
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	focusOn(page, "Export this") // the card is still open
}

// A filter's findings go alone or with what hangs on them.
func TestWhatTheFilterFound(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample?panel=claims"})
	page.Click("button", "Export")
	page.WaitFor("radio", "This article")
	if len(page.Find("radio", "The statement*")) > 0 {
		t.Error("without a filter, its findings are offered")
	}
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	page.Fill("searchbox", "Words in the list", "ended our nitrate")
	page.WaitText("1 statement found")
	page.Click("button", "Export")
	page.Click("radio", "The statement found")
	page.WaitText("1 article, 1 highlight, no links.")
	page.Click("radio", "The statement found, and what hangs on it")
	page.WaitNoText("1 article, 1 highlight, no links.")
	preview(page, "selection-of-brackwater-s-*")
	page.Click("button", "Close")
}

// The map exports what it draws.
func TestFromTheMap(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/map/sample"})
	page.Click("button", "Export")
	focusOn(page, "This article")
	page.WaitText("1 article, 13 highlights, 8 links.")
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	page.Click("treeitem", "Claim, stands: The plant has ended our nitrate problem*")
	page.Click("button", "Only this claim")
	page.WaitText("“The plant has ended our nitrate problem.”")
	page.Click("button", "Export")
	focusOn(page, "This claim and what hangs on it")
	preview(page, "the-plant-has-ended-our-nitrate-problem.jsonld")
}
