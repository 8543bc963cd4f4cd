package frame_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// On the way from one article to another the page says what is to be picked, leads back to
// where that began, and lets go of it.
func TestALinkInTheMakingGoesAlong(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	page.Press("s")
	page.Click("link", "Library")
	page.WaitText("Select what supports: «pays for itself” within two winters» Open the article that it is in.")
	page.Click("link", "Back to it")
	page.WaitFor("dialog", "Claim: pays for itself*")
	page.WaitText("Select what supports:")
	page.Click("link", "Library")
	page.WaitFor("heading", "Library")
	page.Press("Escape")
	page.WaitNoText("Select what supports")
	page.WaitFor("heading", "Library")
}
