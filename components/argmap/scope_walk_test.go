package argmap_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestOneClaimAndTheWholeNotebook(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Actions: The fall*")
	page.Click("button", "Only this claim")
	page.WaitGone("button", "Claim, stands: The plant has ended*")
	page.WaitFor("button", "Rebuttal, stands: Dr. Maarn*")
	page.Reload()
	page.WaitFor("treeitem", "Rebuttal, rebutted: The fall*")
	page.Click("button", "All of the article")
	page.WaitFor("button", "Claim, stands: The plant has ended*")
	page.Back()
	page.WaitGone("button", "Claim, stands: The plant has ended*")

	page.Goto("#/")
	page.Click("link", "Map of everything")
	page.WaitFor("heading", "Map of everything")
	page.WaitFor("button", "Claim, stands: The plant has ended*")
	page.WaitGone("button", "Note: He gave no figures*") // it is no claim, and linked to nothing
}

func TestAMapOfNothing(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/map/nowhere"})
	page.WaitText("This article is not here")
	page.Goto("#/")
	page.Click("button", "Remove Brackwater’s*")
	page.Goto("#/map")
	page.WaitText("Nothing is marked here yet.")
}
