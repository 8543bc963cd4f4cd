package frame_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// TestMainJobByKeyboard is TestMainJob with no pointer at all.
func TestMainJobByKeyboard(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	page.WaitFor("heading", "Library")
	press(page, "New article")
	page.Wait("the field for the text", func() bool { return page.Focused().Name == "Text" })
	page.PasteText(ferry)
	press(page, "Read it")
	page.WaitFor("article", "Island ferry to run all winter") // the preview has its words, too
	page.WaitText("carried nine passengers")

	page.Press("j") // the headline
	page.Press("j")
	page.Press("c")
	page.WaitFor("dialog", "Claim: The company says*")
	page.Press("l")
	page.WaitText("Select what rebuts")
	page.Press("j")
	page.Press("J")
	page.Press("J") // into the next paragraph
	page.Press("Enter")
	page.WaitText("rebutted by")

	seeByKeyboard(page)
	page.Reload()
	seeByKeyboard(page)
	page.WaitOffline()
	site.Stop()
	page.Reload()
	seeByKeyboard(page)
	notes := exportByKeyboard(page)
	site.Restart()

	other := walk.Open(t, site, walk.Options{})
	other.WaitFor("heading", "Library")
	other.TabTo("Open a file*")
	other.ChooseFiles(func() { other.Press("Enter") }, notes)
	other.WaitFor("dialog", "Import notes")
	other.WaitText("1 article, 2 highlights, 1 link.")
	other.Press("Enter") // the focus is on Import
	seeByKeyboard(other)
	compareFiles(t, notes, exportByKeyboard(other))
}

// press goes to what has this name and presses Enter there.
func press(page *walk.Page, name string) {
	page.TabTo(name)
	page.Press("Enter")
}

// seeByKeyboard goes to the claim in the text and reads its card.
func seeByKeyboard(page *walk.Page) {
	page.WaitText("carried nine passengers")
	page.TabTo("The company says the new ferry*")
	page.WaitFor("dialog", "Claim: The company says*")
	page.WaitText("rebutted by")
	page.WaitText("“Harbour records show that it carried nine passengers a day. Its fuel alone cost more than their fares. “Count the freight")
}

func exportByKeyboard(page *walk.Page) string {
	press(page, "Export")
	page.WaitFor("dialog", "Export")
	return page.Download(func() { press(page, "Save") })
}
