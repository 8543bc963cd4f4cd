package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// What the page draws in the older text: each highlight where it stood.
const ferryStood = "claim: It says the timber is rotten. | note: The mayor agreed. | " +
	"rebuttal: A survey by the college of engineers found no rot at all in the main beams. | " +
	"evidence: Shops on the far bank expect to lose a third of their trade. | " +
	"claim: The ferryman was not asked. | claim: The closure begins in May."

func TestAnEarlierVersionIsToBeRead(t *testing.T) {
	page := openFerry(t, revisedFerry(t), ferryChanges, walk.Options{})
	page.Click("link", "Read the text as it was until 3 May 2026")
	page.WaitFor("article", "Orme closes its footbridge (until 3 May 2026)")
	page.WaitText("This is the text as it was until 3 May 2026, ")
	waitMarked(t, page, ferryStood)
	is(page, "the title", `document.title === "Orme closes its footbridge (until 3 May 2026) · Counterpoint"`)

	const refused = "it can be read, not marked"
	page.DragText("Ida Brandt", "spoke last")
	page.WaitText(refused)
	page.WaitGone("toolbar", "")
	page.Click("button", "Dismiss")
	for _, key := range []string{"j", "c", "l"} {
		page.Press(key)
		page.WaitText(refused)
		page.Press("Escape")
		page.WaitNoText(refused)
	}
	waitMarked(t, page, ferryStood)
	page.Click("link", "Read the present text")
	page.WaitText("Engineers were heard twice.")
	waitMarked(t, page, ferryMarked)
}

// In a long text the highlights come once it is known where they stood.
func TestALongEarlierVersionIsMarked(t *testing.T) {
	page := openFerry(t, revised(t, long(ferryBefore), long(ferryAfter)), "#/article/ferry-1?highlight=ferryman", walk.Options{})
	waitMarked(t, page, ferryStood)
	page.Wait("the focus on the highlight", func() bool { return page.Focused().Name == "The ferryman was not asked." })
}

func TestAHighlightIsSeenWhereItWas(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry?highlight=ferryman", walk.Options{Width: 1280, Height: 420})
	page.Click("link", "See it where it was")
	page.WaitFor("note", "")
	inSight(page, "The ferryman was not asked.", true)
	page.Wait("the focus on the highlight", func() bool { return page.Focused().Name == "The ferryman was not asked." })
	page.Press("Enter")
	page.WaitFor("dialog", "Claim: The ferryman was not asked.")
	waitMarked(t, page, ferryMarked)
	page.Back()
	page.ClickText("the timber is")
	page.WaitFor("dialog", "Claim: It says the railing is loose.")
}
