package reader_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func TestHoverOpensTheCard(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Press("Escape")
	page.WaitGone("dialog", "Claim: *")
	page.Hover("button", "Claim, *")
	page.WaitFor("dialog", "Claim: the timber is rotten")
	connected(page, true)
	if address := page.Address(); strings.Contains(address, "highlight") {
		t.Errorf("a card that only hovers is in the address: %s", address)
	}
	page.HoverText("Shops on the far bank")
	page.WaitGone("dialog", "Claim: *")
	connected(page, false)
	page.Click("button", "Claim, *")
	page.HoverText("Shops on the far bank")
	page.WaitFor("dialog", "Claim: the timber is rotten")
	if address := page.Address(); !strings.Contains(address, "highlight=") {
		t.Errorf("the address does not name the card that was clicked: %s", address)
	}
}

// connected waits until the line to the other end of a link is drawn, or gone.
func connected(page *walk.Page, drawn bool) {
	if drawn {
		is(page, "the connector", `document.getElementById("connector").getTotalLength() > 20`)
		return
	}
	is(page, "the connector to go", `!document.getElementById("connector").getAttribute("d")`)
}

func TestFocusOpensTheCardAndEnterGoesIn(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Press("Escape")
	page.WaitGone("dialog", "Claim: *")
	if got := page.Focused(); got.Name != "the timber is rotten" {
		t.Errorf("closing the card left the focus on %+v", got)
	}
	page.Press("Tab")
	page.Press("Shift+Tab")
	page.WaitFor("dialog", "Claim: *")
	page.Press("Enter")
	page.Wait("the focus in the card", func() bool { return page.Focused().Role == "dialog" })
	page.Press("Tab")
	if got := page.Focused(); got.Name != "Claim" || got.Role != "button" {
		t.Errorf("in the card Tab led to %+v", got)
	}
	page.Press("Escape")
	page.WaitGone("dialog", "Claim: *")
	if got := page.Focused(); got.Name != "the timber is rotten" {
		t.Errorf("Escape led to %+v", got)
	}
	page.Press("Enter")
	page.WaitFor("dialog", "Claim: *")
}

func TestGoThereAndBack(t *testing.T) {
	page := openBridge(t, walk.Options{Width: 1280, Height: 420})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Rebut this")
	page.DragText("Shops on", "their trade")
	page.WaitFor("dialog", "Claim: *")
	page.ClickText("the timber")
	inSight(page, "Shops on the far bank", false)
	page.Click("link", "Go there")
	page.WaitFor("dialog", "Rebuttal: Shops on*")
	inSight(page, "Shops on the far bank", true)
	inSight(page, "the timber", false)
	page.Back()
	page.WaitFor("dialog", "Claim: *")
	inSight(page, "the timber", true)
}

// inSight waits until a highlight is in the window, below the bar, or out of it.
func inSight(page *walk.Page, start string, seen bool) {
	condition := `(() => {
		const mark = [...document.querySelectorAll("mark")].find((m) => m.textContent.startsWith(` + js(start) + `));
		const box = mark.getBoundingClientRect();
		return box.top >= 50 && box.bottom <= innerHeight;
	})()`
	if !seen {
		condition = "!" + condition
	}
	is(page, start+" in sight or not", condition)
}

func TestReloadShowsTheHighlightOfTheAddress(t *testing.T) {
	page := openBridge(t, walk.Options{Width: 1280, Height: 420})
	mark(page, "The closure begins", "in May", "Note")
	address := page.Address()
	page.Eval("scrollTo(0, 0)", nil)
	page.Reload()
	page.WaitFor("dialog", "Note: The closure begins in May")
	inSight(page, "The closure", true)
	if got := page.Address(); got != address {
		t.Errorf("the address became %s", got)
	}
}

func TestChangeKindDeleteAndReselect(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Evidence")
	waitMarked(t, page, "evidence: the timber is rotten")
	page.WaitFor("dialog", "Evidence: *")
	page.Click("button", "Reselect")
	page.WaitText("Select the new extent of: «the timber is rotten»")
	page.DragText("It says", "rotten.")
	waitMarked(t, page, "evidence: It says the timber is rotten.")
	page.WaitNoText("Select the new extent")
	page.Click("button", "End a word earlier")
	waitMarked(t, page, "evidence: It says the timber is")
	page.Click("button", "Delete")
	waitMarked(t, page, "")
	page.WaitGone("dialog", "")
	page.WaitText("Deleted the evidence «It says the timber is».")
	inNotice(page, "Undo")
	waitMarked(t, page, "evidence: It says the timber is")
}

func TestUnlink(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.WaitFor("dialog", "Claim: *")
	page.Click("button", "Unlink")
	page.WaitText("Removed the link.")
	counts(page, "stands, no rebuttals, no supports")
	connected(page, false)
	inNotice(page, "Undo")
	counts(page, "rebutted, 1 rebuttal, no supports")
	connected(page, true)
}

// Marks, toolbar, card and list are told as what they are.
func TestRolesAndNames(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.WaitFor("link", "the timber is rotten")
	is(page, "what the highlight is in words",
		`document.querySelector("mark.claim").ariaDescription === "Claim, rebutted, 1 rebuttal, no supports"`)
	page.WaitFor("dialog", "Claim: the timber is rotten")
	page.WaitFor("group", "Kind")
	page.WaitFor("group", "Move the ends by a word")
	page.Press("p")
	page.WaitFor("navigation", "Claims")
	page.DragText("Shops on", "trade")
	page.WaitFor("toolbar", "Mark the selection")
	page.WaitFor("status", "")
}
