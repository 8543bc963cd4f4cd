package reader_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// What the page draws in the newer text while nothing is put back.
const ferryMarked = "claim: It says the railing is loose. | " +
	"evidence: Shops on the far bank expect to lose a third of their trade. | " +
	"rebuttal: A survey by the college of engineers found no rot at all in the main beams. | " +
	"claim: The closure begins in May."

func TestChangesAreListed(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry", walk.Options{})
	waitMarked(t, page, ferryMarked)
	page.Click("button", "Changes")
	page.WaitFor("navigation", "Changes")
	page.WaitText("2 unchanged, 1 moved, 1 edited, 1 to settle, 1 gone")
	for _, section := range []string{"To settle", "Edited", "Moved", "Gone"} {
		page.WaitFor("heading", section)
	}
	is(page, "the changed words", `document.querySelector("#changes del").textContent === "removed: timber; " &&
		[...document.querySelectorAll("#changes del, #changes ins")].map((e) => e.textContent).join("") ===
		"removed: timber; added: railing; removed: rotten; added: loose; "`)
	page.WaitText("This claim was changed after you rebutted it.")
	page.WaitNoText("after you supported it")
	page.Click("link", "Claim: It says the *")
	page.WaitFor("dialog", "Claim: It says the railing is loose.")
	page.WaitFor("navigation", "Changes")
	page.WaitFor("link", "Read the text as it was until 3 May 2026")
	page.Click("button", "Changes")
	page.WaitGone("navigation", "Changes")
}

// In a long text the questions come once they are worked out.
func TestQuestionsOfALongTextAreAsked(t *testing.T) {
	page := openFerry(t, revised(t, ferryBefore, long(ferryAfter)), ferryChanges, walk.Options{})
	page.WaitText("2 unchanged, 1 moved, 1 edited, 1 to settle, 1 gone")
	page.WaitText("«The mayor agreed.» stands in 2 places. Which one is it?")
	page.Click("button", "None of these")
	page.WaitText("2 unchanged, 1 moved, 1 edited, 2 gone")
}

func TestChangedAfterYouRebuttedIt(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry?highlight=timber", walk.Options{})
	page.WaitFor("dialog", "Claim: It says the railing is loose.")
	if got := len(page.Find("DisclosureTriangle", "This claim was changed after you rebutted it.")); got != 1 {
		t.Errorf("the card says %d times that the claim was changed after it was rebutted", got)
	}
	if got := len(page.Find("DisclosureTriangle", "This *")); got != 1 {
		t.Errorf("%d links say that something was changed, want the rebuttal only", got)
	}
	page.Click("DisclosureTriangle", "This claim was changed after *")
	page.WaitText("rotten")
	page.Press("p")
	page.WaitFor("navigation", "Claims")
	is(page, "the sentence in the list of claims", `document.querySelector("#claims .since").textContent === "This claim was changed after you rebutted it."`)
}

// settled waits until the mayor agrees in the second place.
func settled(t *testing.T, page *walk.Page) {
	t.Helper()
	is(page, "the highlight before the laughter", `document.getElementById("highlight-mayor").textContent === "The mayor agreed." &&
		document.getElementById("highlight-mayor").nextSibling.data === " Somebody laughed."`)
	page.WaitText("«The mayor agreed.» stands here now.")
	page.WaitText("2 unchanged, 2 moved, 1 edited, 1 gone")
	page.WaitGone("heading", "To settle")
}

func TestAQuestionIsSettledByMouse(t *testing.T) {
	page := openFerry(t, revisedFerry(t), ferryChanges, walk.Options{})
	page.WaitText("«The mayor agreed.» stands in 2 places. Which one is it?")
	page.Click("button", "… to lose a third of their trade. Masons were heard once. The mayor agreed. Somebody laughed.*")
	settled(t, page)
	inNotice(page, "Undo")
	page.WaitFor("heading", "To settle")
	waitMarked(t, page, ferryMarked)
	page.Click("button", "None of these")
	page.WaitGone("heading", "To settle")
	page.WaitFor("link", "Note: *")
	page.Wait("the focus on the way back", func() bool { return page.Focused().Name == "Put it back" })
}

func TestAQuestionIsSettledByKeyboard(t *testing.T) {
	page := openFerry(t, revisedFerry(t), ferryChanges, walk.Options{})
	page.WaitFor("heading", "To settle")
	page.TabTo("Orme closes its footbridge Engineers were heard twice. *")
	is(page, "the place shown in the text", `[...CSS.highlights.get("cursor")].map((r) => r.toString()).join() === "The mayor agreed."`)
	page.Press("Tab")
	page.Press("Enter")
	settled(t, page)
	page.Wait("the focus in the list", func() bool { return page.Focused().Name == "Changes" })
	page.Press("Control+z")
	page.WaitFor("heading", "To settle")
}

func TestAnOrphanIsPutBackByMouse(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry?highlight=ferryman&panel=changes", walk.Options{})
	page.WaitFor("dialog", "Claim: The ferryman was not asked.")
	page.WaitFor("link", "See it where it was")
	page.Click("button", "Close")
	page.Click("button", "None of these")
	page.Wait("the focus on the way back", func() bool { return page.Focused().Name == "Put it back" })
	putBack(page, "ferryman")
	page.WaitText("Select where this stands now: «The ferryman was not asked.»")
	page.DragText("Somebody laughed", "Somebody laughed.")
	page.WaitText("«Somebody laughed.» stands here now.")
	page.WaitFor("dialog", "Claim: Somebody laughed.")
	page.WaitNoText("Select where")
	inNotice(page, "Undo")
	waitMarked(t, page, ferryMarked)
	page.WaitText("2 unchanged, 1 moved, 1 edited, 2 gone")
}

// putBack presses the button of one of the orphans in the list of changes.
func putBack(page *walk.Page, id string) {
	is(page, "the way back of "+id, `(() => { const found = document.getElementById("put-back-changes-`+id+`"); found?.focus(); return found; })()`)
	page.Press("Enter")
}

func TestAnOrphanIsPutBackByKeyboard(t *testing.T) {
	page := openFerry(t, revisedFerry(t), ferryChanges, walk.Options{})
	page.TabTo("Put it back")
	page.Press("Enter")
	page.WaitText("Select where this stands now: «The ferryman was not asked.»")
	page.Press("Escape")
	page.WaitNoText("Select where")
	page.Wait("the focus back on the button", func() bool { return page.Focused().Name == "Put it back" })
	page.Press("Enter")
	page.WaitText("Select where this stands now: «The ferryman was not asked.»")
	page.Press("j")
	says(page, "Orme closes its footbridge")
	page.Press("j")
	says(page, "Engineers were heard twice.")
	page.Press("Enter")
	page.WaitText("«Engineers were heard twice.» stands here now.")
	page.Wait("the focus on the highlight", func() bool { return page.Focused().Name == "Engineers were heard twice." })
	page.Press("Control+z")
	waitMarked(t, page, ferryMarked)
}

func TestAnOrphanIsPutBackFromItsCard(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry?highlight=ferryman", walk.Options{})
	page.WaitFor("dialog", "Claim: The ferryman was not asked.")
	page.Press("Enter")
	page.TabTo("Put it back")
	page.Press("Enter")
	page.WaitText("Select where this stands now")
	page.Press("j")
	page.Press("Enter")
	page.WaitText("«Orme closes its footbridge» stands here now.")
}

func TestTheListOfClaimsOffersOrphansTheWayBack(t *testing.T) {
	page := openFerry(t, revisedFerry(t), "#/article/ferry?panel=claims", walk.Options{})
	page.WaitFor("link", "Claim: The ferryman was not asked. not in the text")
	page.Click("link", "See it where it was")
	page.WaitFor("note", "")
	page.Back()
	page.Click("button", "Put it back")
	page.SelectText("Nobody", "clapped.")
	page.Click("button", "It stands here")
	page.WaitText("«Nobody clapped.» stands here now.")
}

func TestSeveralSteps(t *testing.T) {
	latest := append([]string{}, ferryAfter...)
	latest[6] = "The closure begins in June."
	next := ferry(t, latest)
	s := apply(t, revisedFerry(t), notebook.Revise{Article: "ferry", Next: next, Version: "ferry-2", At: revising.Add(24 * time.Hour)})
	page := openFerry(t, s, ferryChanges, walk.Options{})
	page.WaitText("3 unchanged, 1 edited, 1 to settle, 1 gone.")
	is(page, "the two steps, the newest first", `(() => {
		const list = document.querySelector("#changes select");
		return list.options.length === 2 && list.value === "ferry-2" && list.options[1].text.startsWith("since 3 May 2026, ");
	})()`)
	is(page, "the moment of the step in full", `(() => {
		const list = document.querySelector("#changes select");
		return list.clientWidth > list.parentElement.clientWidth * 0.9;
	})()`)
	is(page, "the older step", `(() => {
		const list = document.querySelector("#changes select");
		list.value = "ferry-1";
		list.dispatchEvent(new Event("change", { bubbles: true }));
		return true;
	})()`)
	page.WaitText("2 unchanged, 1 moved, 1 edited, 1 to settle, 1 gone")
}

// Notes whose article is newer bring its text along; Undo brings the older one back.
func TestTheTextChangesUnderTheReader(t *testing.T) {
	page := openFerry(t, markedFerry(t), "#/article/ferry", walk.Options{})
	page.WaitText("The ferryman was not asked.")
	before := marked(page)
	page.Press("j")
	data, err := w3c.Encode(revisedFerry(t).Part())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "notes.jsonld")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	page.DropFiles(file)
	page.Click("button", "Import")
	waitMarked(t, page, ferryMarked)
	page.WaitNoText("The ferryman was not asked.")
	is(page, "no cursor", `!CSS.highlights.get("cursor")?.size`)
	page.Click("button", "Changes")
	page.WaitText("2 unchanged, 1 moved, 1 edited, 1 to settle, 1 gone")
	page.Click("button", "Undo")
	waitMarked(t, page, before)
	page.WaitText("The ferryman was not asked.")
	page.WaitText("This article has no earlier version.")
	page.Click("button", "Changes")
	page.WaitGone("navigation", "Changes")
	page.Click("button", "Redo")
	page.Click("button", "Changes")
	waitMarked(t, page, ferryMarked)
	page.Click("link", "Read the text as it was until *")
	page.WaitFor("note", "")
	page.Click("button", "Undo") // takes back the newer text, and the earlier version with it
	page.WaitGone("note", "")
	waitMarked(t, page, before)
}
