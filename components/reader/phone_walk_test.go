package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestPhone(t *testing.T) {
	page := openBridge(t, walk.Options{Width: 390, Height: 844, Touch: true})
	page.SelectText("the timber", "is rotten")
	page.WaitFor("toolbar", "Mark the selection")
	atBottom(page, "[role=toolbar]")
	page.Click("button", "Claim")
	waitMarked(t, page, "claim: the timber is rotten")
	page.WaitFor("dialog", "Claim: *")
	page.Click("button", "Close")
	page.WaitGone("dialog", "Claim: *")

	page.ClickText("timber is")
	page.WaitFor("dialog", "Claim: the timber is rotten")
	atBottom(page, "#card")
	aboveSheet(page, "the timber is rotten")
	page.Click("button", "Rebut this")
	page.SelectText("no rot", "main beams")
	atBottom(page, "[role=toolbar]")
	page.WaitText("Select what rebuts")
	waitMarked(t, page, "claim: the timber is rotten")
	page.Click("button", "This rebuts it")
	page.WaitText("«no rot at all in the main beams» rebuts «the timber is rotten».")
	waitMarked(t, page, "claim: the timber is rotten | rebuttal: no rot at all in the main beams")
	page.Click("button", "Dismiss")
	page.Click("link", "Go there")
	page.WaitFor("dialog", "Rebuttal: *")
	page.Click("button", "Close")
	page.Click("button", "Claims")
	page.Click("link", "Claim: the timber is rotten*")
	page.WaitFor("dialog", "Claim: the timber is rotten")
	page.WaitGone("navigation", "Claims") // it would lie over the text
	is(page, "no scrolling sideways", "document.documentElement.scrollWidth <= innerWidth")
}

// aboveSheet waits until the highlight of a passage is in sight above the card.
func aboveSheet(page *walk.Page, passage string) {
	is(page, "the highlight above the sheet", `(() => {
		const mark = [...document.querySelectorAll("mark.first")].find((m) => m.textContent === `+js(passage)+`);
		const box = mark.getBoundingClientRect();
		return box.top > 0 && box.bottom < document.querySelector("#card").getBoundingClientRect().top;
	})()`)
}

// atBottom waits until what a selector picks lies across the window's bottom.
func atBottom(page *walk.Page, selector string) {
	is(page, selector+" at the bottom", `(() => {
		const box = document.querySelector(`+js(selector)+`).getBoundingClientRect();
		return box.left <= 0 && box.right >= innerWidth && Math.abs(box.bottom - innerHeight) < 1 && box.height < innerHeight * 0.65;
	})()`)
}

// With an earlier version there is one button more in the bar.
func TestTheBarFitsASmallPhone(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry", walk.Options{Width: 360, Height: 740, Touch: true})
	page.WaitFor("link", "New version")
	is(page, "the whole bar", `[...document.querySelectorAll("#bar .button")].every((b) => b.getBoundingClientRect().right <= innerWidth)
		&& document.documentElement.scrollWidth <= innerWidth`)
	page.Click("button", "Changes")
	page.Click("button", "Put it back")
	page.WaitGone("navigation", "Changes") // it would lie over the text
	page.SelectText("Somebody", "laughed.")
	page.Click("button", "It stands here")
	page.WaitText("«Somebody laughed.» stands here now.")
}
