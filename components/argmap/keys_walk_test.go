package argmap_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func TestTheOutlineByKeyboard(t *testing.T) {
	page := open(t, "#/map/sample")
	page.TabTo("Claim, stands: The plant has ended*")
	for _, step := range []struct{ key, at string }{
		{"ArrowDown", "rebutted by Rebuttal, rebutted: The fall*"},
		{"ArrowRight", "rebutted by Rebuttal, stands: Dr. Maarn*"},
		{"ArrowLeft", "rebutted by Rebuttal, stands: Dr. Maarn*"}, // folded
		{"ArrowLeft", "rebutted by Rebuttal, rebutted: The fall*"},
		{"End", "supported by Evidence, stands: four samples*"},
		{"Home", "Claim, stands: The plant has ended*"},
		{"ArrowUp", "Claim, stands: The plant has ended*"},
		{"ArrowLeft", "Claim, stands: The plant has ended*"}, // folded
		{"ArrowDown", "Claim, rebutted: the plant had doubled*"},
	} {
		page.Press(step.key)
		page.Wait(step.key+" to lead to "+step.at, func() bool {
			return strings.HasPrefix(page.Focused().Name, strings.TrimSuffix(step.at, "*"))
		})
	}
	page.WaitGone("button", "Rebuttal, rebutted: The fall*")
	page.Press("Enter")
	page.WaitFor("dialog", "Claim: the plant had doubled*")
	page.Back()
	page.WaitFor("complementary", "Claim: the plant had doubled*")
	page.WaitGone("button", "Rebuttal, rebutted: The fall*") // folded still
}

func TestLinkingByKeyboard(t *testing.T) {
	page := open(t, "#/map/sample")
	page.TabTo("Claim, stands: The plant has ended*")
	page.Press("End")
	for !strings.HasPrefix(page.Focused().Name, "Note: He gave") {
		page.Press("ArrowUp")
	}
	page.Press("ArrowUp")
	page.Wait("the claim", func() bool { return strings.HasPrefix(page.Focused().Name, "Claim, stands: Without") })
	page.Press("l")
	page.WaitText("Select what rebuts: ")
	page.TabTo("Claim, stands: Without*")
	page.Press("ArrowDown")
	page.Press("Enter")
	page.WaitFor("button", "Claim, rebutted: Without*")
	page.TabTo("Dispute this link")
	page.TabTo("Delete link")
	page.Press("Enter")
	page.WaitFor("button", "Claim, stands: Without*")
}

func TestFoldZoomAndSearch(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Fold: The plant has ended*")
	page.WaitGone("button", "Rebuttal, rebutted: The fall*")
	page.WaitFor("button", "Unfold: The plant has ended*")
	page.WaitGone("treeitem", "rebutted by Rebuttal, rebutted: The fall*")

	page.Fill("searchbox", "Search the map", "FARM register")
	page.WaitText("1 found")
	page.Press("Enter")
	page.WaitFor("complementary", "Evidence: The valley’s farm register*") // unfolded
	page.WaitText("1 of 1")
	if n := count(page, ".node.hit"); n != 1 {
		t.Errorf("%d cards are found", n)
	}
	page.Fill("searchbox", "Search the map", "nobody will find this")
	page.WaitText("none")
	page.Press("Escape")
	page.WaitNoText("none")

	width := func() (w float64) {
		page.Eval(`document.getElementById("picture").getBoundingClientRect().width`, &w)
		return w
	}
	page.Click("button", "Fit the whole picture")
	fitted := width()
	page.Click("button", "Zoom in")
	page.Wait("a larger picture", func() bool { return width() > fitted*1.2 })
	page.Press("0")
	page.Wait("the picture to fit", func() bool { return width() == fitted })
	page.Press("=")
	page.Wait("a larger picture", func() bool { return width() > fitted*1.2 })
	page.Press("-")
	page.Wait("the picture as it was", func() bool { return width() < fitted*1.02 })
}

func TestTheMapOnAPhone(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Width: 390, Height: 844, Touch: true, Address: "#/map/sample"})
	page.Click("button", "Actions: The plant has ended*")
	page.WaitFor("complementary", "Claim: The plant has ended*")
	page.Click("button", "Close")
	page.Click("button", "Outline")
	page.Click("treeitem", "Claim, stands: The plant has ended*")
	page.Click("link", "Go there")
	page.WaitFor("dialog", "Claim: The plant has ended*")
}
