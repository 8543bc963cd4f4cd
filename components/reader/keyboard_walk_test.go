package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// says waits until the page tells a screen reader which statement the cursor is at.
func says(page *walk.Page, statement string) {
	is(page, "the statement "+statement, `[...document.querySelectorAll("[role=status][aria-live=polite]")]
		.some((e) => e.textContent === `+js(statement)+`)`)
}

func TestKeyboardAlone(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.TabTo("New article")
	page.Press("Enter")
	page.Wait("the field for the text", func() bool { return page.Focused().Name == "Text" })
	page.PasteText(bridgeText)
	page.TabTo("Read it")
	page.Press("Enter")
	page.WaitFor("article", "Orme closes its footbridge")

	page.Press("j")
	says(page, "Orme closes its footbridge")
	page.Press("j")
	says(page, "The council of Orme voted on Tuesday to close the footbridge for a year.")
	page.Press("j")
	says(page, "It says the timber is rotten.")
	page.Press("c")
	waitMarked(t, page, "claim: It says the timber is rotten.")
	says(page, "Claim: It says the timber is rotten.")
	page.Press("j")
	says(page, "“Who would cross it?” asked Mayor Ida Brandt.")
	page.Press("k")
	page.Press("j")
	page.Press("e")
	page.Press("j")
	says(page, "“We will not wait for an accident.”")
	page.Press("j")
	says(page, "Sen. Tom Alder (R-Orme) disagreed.")
	page.Press("r")
	page.Press("j")
	page.Press("J")
	says(page, "A survey by the college of engineers found no rot at all in the main beams. Only the railing was weak.")
	page.Press("K")
	says(page, "A survey by the college of engineers found no rot at all in the main beams.")
	page.Press("J")
	page.Press("n")
	const all = "claim: It says the timber is rotten. | " +
		"evidence: “Who would cross it?” asked Mayor Ida Brandt. | " +
		"rebuttal: Sen. Tom Alder (R-Orme) disagreed. | " +
		"note: A survey by the college of engineers found no rot at all in the main beams. Only the railing was weak."
	waitMarked(t, page, all)
	page.Press("Control+z")
	page.WaitText("Undone: ")
	page.Press("Control+Shift+z")
	page.WaitText("Redone: ")
	waitMarked(t, page, all)
	page.Press("?")
	page.WaitFor("dialog", "Keys")
	page.Press("Escape")
	page.WaitGone("dialog", "Keys")
}

// From a statement to a link: l, the j's, Enter.
func TestKeyboardLink(t *testing.T) {
	page := openBridge(t, walk.Options{})
	for range 3 {
		page.Press("j")
	}
	says(page, "It says the timber is rotten.")
	page.Press("l")
	page.WaitText("Select what rebuts: «It says the timber is rotten.»")
	for range 4 {
		page.Press("j")
	}
	says(page, "A survey by the college of engineers found no rot at all in the main beams.")
	page.Press("Enter")
	page.WaitText("«A survey by the college of engineers found no rot at all in the main beams.» rebuts «It says the timber is rotten.».")
	waitMarked(t, page, "claim: It says the timber is rotten. | "+
		"rebuttal: A survey by the college of engineers found no rot at all in the main beams.")

	// The next statement's keys are about it, though the card of the claim is open.
	page.Press("j")
	says(page, "“Who would cross it?” asked Mayor Ida Brandt.")
	page.Press("s")
	page.WaitText("Select what supports: «“Who would cross it?” asked")
	page.Press("Escape")
	page.WaitNoText("Select what supports")
}

func TestKeyboardOwnStatement(t *testing.T) {
	page := openBridge(t, walk.Options{})
	page.Press("j")
	page.Press("j")
	page.Press("c")
	page.Press("w")
	page.WaitFor("dialog", "Write what rebuts *")
	page.Wait("the focus in the field", func() bool { return page.Focused().Name == "What you say" })
	page.Type("Nobody measured the timber.")
	page.TabTo("Add a source")
	page.Press("Enter")
	page.TabTo("Title")
	page.Type("Minutes of the council")
	page.TabTo("Address")
	page.Type("https://example.org/minutes")
	page.Press("Control+Enter")
	page.WaitText("«Nobody measured the timber.» rebuts «The council of Orme voted")
	page.WaitFor("link", "Minutes of the council")

	page.Press("i")
	page.WaitFor("dialog", "Claim")
	page.TabTo("Comment")
	page.Type("Check the minutes")
	page.TabTo("Speaker")
	page.Type("Orme council")
	page.TabTo("Tags")
	page.Type("vote, bridge")
	page.Press("Control+Enter")
	page.WaitText("Check the minutes")
	page.WaitText("#vote #bridge")
	page.WaitText("Orme council")
	page.Press("Control+z")
	page.WaitNoText("Check the minutes")
}

func TestKeyboardMovesEndsAndDeletes(t *testing.T) {
	page := openBridge(t, walk.Options{})
	for range 3 {
		page.Press("j")
	}
	page.Press("c")
	waitMarked(t, page, "claim: It says the timber is rotten.")
	for _, step := range []struct{ key, want string }{
		{"}", "claim: says the timber is rotten."},
		{"{", "claim: It says the timber is rotten."},
		{"[", "claim: It says the timber is"},
		{"]", "claim: It says the timber is rotten"},
		{"{", "claim: year. It says the timber is rotten"},
	} {
		page.Press(step.key)
		waitMarked(t, page, step.want)
	}
	page.Press("x")
	waitMarked(t, page, "")
	page.WaitText("Deleted the claim")
	page.Press("Control+z")
	waitMarked(t, page, "claim: year. It says the timber is rotten")
}

func TestEscapeLetsGoOneByOne(t *testing.T) {
	page := openBridge(t, walk.Options{})
	page.Press("j")
	page.Press("c")
	page.Press("Enter")
	page.Wait("the focus in the card", func() bool { return page.Focused().Role == "dialog" })
	page.Press("l")
	page.WaitText("Select what rebuts")
	page.Press("Escape")
	page.WaitNoText("Select what rebuts")
	page.Press("Escape")
	is(page, "no cursor", `!CSS.highlights.get("cursor")?.size`)
}
