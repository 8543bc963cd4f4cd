package argmap_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// view is where the picture lies in the window, and how large it is.
type view struct{ Left, Top, Width float64 }

func viewOf(page *walk.Page) (v view) {
	page.Eval(`(() => {
		const box = document.getElementById("picture").getBoundingClientRect();
		return { Left: box.left, Top: box.top, Width: box.width };
	})()`, &v)
	return v
}

// returned waits for the map with the same view, and the card in focus.
func returned(page *walk.Page, card string, was view) {
	page.WaitFor("heading", "Map")
	page.Wait("the focus on "+card, func() bool { return strings.HasPrefix(page.Focused().Name, card) })
	page.Wait("the view that was left", func() bool {
		now := viewOf(page)
		return max(now.Left-was.Left, was.Left-now.Left, now.Top-was.Top, was.Top-now.Top, now.Width-was.Width, was.Width-now.Width) < 2
	})
}

func TestAClickGoesToThePassageAndBack(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Zoom in")
	page.WaitText("88 %")
	page.Hover("button", "Claim, stands: The plant has ended*") // which brings it into sight
	was := viewOf(page)
	page.Click("button", "Claim, stands: The plant has ended*")
	page.WaitFor("dialog", "Claim: The plant has ended*")
	page.Back()
	returned(page, "Claim, stands: The plant has ended", was)

	page.Press("Enter")
	page.WaitFor("dialog", "Claim: The plant has ended*")
	page.Click("link", "Back to the map")
	returned(page, "Claim, stands: The plant has ended", was)
	page.Press("ArrowDown")
	page.WaitFor("complementary", "Rebuttal: The fall*")
}

func TestATapGoesToThePassageAndBack(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Width: 390, Height: 844, Touch: true, Address: "#/map/sample"})
	page.WaitFor("button", "Claim, stands: The plant has ended*")
	was := viewOf(page)
	page.Click("button", "Claim, stands: The plant has ended*")
	page.WaitFor("dialog", "Claim: The plant has ended*")
	page.Back()
	returned(page, "Claim, stands: The plant has ended", was)
}

func TestARightClickChooses(t *testing.T) {
	page := open(t, "#/map/sample")
	page.RightClick("button", "Claim, stands: The plant has ended*")
	page.WaitFor("complementary", "Claim: The plant has ended*")
	page.Click("button", "Rebut this")
	page.WaitText("Select what rebuts: ")
}

func TestTheWheelZooms(t *testing.T) {
	page := open(t, "#/map/sample")
	was := viewOf(page).Width
	page.Wheel("button", "Claim, stands: The plant has ended*", -120)
	page.Wait("a larger picture", func() bool { return viewOf(page).Width > was*1.2 })
	page.Wheel("button", "Claim, stands: The plant has ended*", 120)
	page.Wait("the picture as it was", func() bool { return viewOf(page).Width < was*1.05 })
}

func TestTwoFingersZoom(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Width: 390, Height: 844, Touch: true, Address: "#/map/sample"})
	page.WaitFor("button", "Claim, stands: The plant has ended*")
	was := viewOf(page).Width
	page.Pinch("button", "Claim, stands: The plant has ended*", 60, 120)
	page.Wait("a larger picture", func() bool { return viewOf(page).Width > was*1.5 })
}
