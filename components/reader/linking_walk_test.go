package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// counts waits until the margin note of the claim says whether it stands and how many links it has.
func counts(page *walk.Page, words string) {
	page.WaitFor("button", "Claim, "+words)
}

func TestRebutWithTheNextSelection(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	counts(page, "stands, no rebuttals, no supports")
	page.Click("button", "Rebut this")
	page.WaitText("Select what rebuts: «the timber is rotten»")
	page.DragText("no rot", "main beams")
	page.WaitText("«no rot at all in the main beams» rebuts «the timber is rotten».")
	page.WaitNoText("Select what rebuts")
	waitMarked(t, page, "claim: the timber is rotten | rebuttal: no rot at all in the main beams")
	counts(page, "rebutted, 1 rebuttal, no supports")
	is(page, "the count in the margin", `document.querySelector(".chip.claim .counts").textContent === "⇄1"`)

	page.Click("button", "Undo")
	counts(page, "stands, no rebuttals, no supports")
	waitMarked(t, page, "claim: the timber is rotten")
	page.Click("button", "Redo")
	counts(page, "rebutted, 1 rebuttal, no supports")
}

func TestSwapAndUndoInTheNotice(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Click("button", "Dismiss")
	page.Press("Control+z")
	counts(page, "stands, no rebuttals, no supports")
	page.Press("Control+Shift+z")
	counts(page, "rebutted, 1 rebuttal, no supports")
	page.Press("Control+z")

	page.Click("button", "Rebut this")
	page.DragText("no rot", "main beams")
	page.WaitText("«no rot at all in the main beams» rebuts «the timber is rotten».")
	inNotice(page, "Swap")
	page.WaitText("«the timber is rotten» rebuts «no rot at all in the main beams».")
	counts(page, "stands, no rebuttals, no supports")
	page.WaitFor("button", "Rebuttal, rebutted, 1 rebuttal, no supports")
	inNotice(page, "Undo")
	counts(page, "rebutted, 1 rebuttal, no supports")
}

// inNotice clicks a button of the notice, where the page has others of that name.
func inNotice(page *walk.Page, name string) {
	is(page, name+" in the notice", `(() => {
		const found = [...document.querySelectorAll("#notice button")].find((b) => b.textContent === `+js(name)+`);
		found?.click();
		return found;
	})()`)
}

func TestSupportWithTheNextHighlight(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "A new bridge", "million crowns", "Evidence")
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Support this")
	page.WaitText("Select what supports: «the timber is rotten»")
	page.ClickText("2.1 million")
	page.WaitText("«A new bridge costs 2.1 million crowns» supports «the timber is rotten».")
	counts(page, "stands, no rebuttals, 1 support")
	is(page, "the count in the margin", `document.querySelector(".chip.claim .counts").textContent === "+1"`)
}

func TestWriteARebuttal(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Write a rebuttal")
	page.WaitFor("dialog", "Write what rebuts «the timber is rotten»")
	page.Click("button", "Save")
	page.WaitFor("alert", "")
	page.Fill("textbox", "What you say", "Nobody measured it.")
	page.Click("button", "Save")
	page.WaitText("«Nobody measured it.» rebuts «the timber is rotten».")
	page.WaitText("own statement")
	counts(page, "rebutted, 1 rebuttal, no supports")
}

func TestCancelledFormChangesNothing(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	for _, leave := range []func(){
		func() { page.Click("button", "Cancel") },
		func() { page.Press("Escape") },
	} {
		page.Click("button", "Edit")
		page.Fill("textbox", "Comment", "Never to be kept")
		leave()
		page.WaitGone("textbox", "Comment")
		page.WaitNoText("Never to be kept")
		page.WaitFor("dialog", "Claim: the timber is rotten")
	}
	page.Click("button", "Edit")
	if got := page.WaitFor("textbox", "Comment").Value; got != "" {
		t.Errorf("the form opened again with the comment %q", got)
	}
}

func TestNothingRebutsItself(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Rebut this")
	page.ClickText("timber is")
	page.WaitText("A statement cannot rebut itself")
	counts(page, "stands, no rebuttals, no supports")
	page.WaitText("Select what rebuts")
	page.Press("Escape")
	page.WaitNoText("Select what rebuts")
	page.ClickText("timber is")
	page.WaitFor("dialog", "Claim: the timber is rotten")
}
