package reader_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// listed waits until the list of claims reads like this, one entry after the other.
func listed(page *walk.Page, want string) {
	got := ""
	page.Wait("the list "+want, func() bool {
		page.Eval(`[...document.querySelectorAll("#claims .verb, #claims .to")].map((e) => e.textContent).join(" | ")`, &got)
		return got == want
	})
}

func TestPanelListsClaimsWithTheirRebuttals(t *testing.T) {
	page := openBridge(t, walk.Options{})
	claimAndRebuttal(page)
	page.Press("Escape")
	mark(page, "Shops on", "their trade", "Claim")
	mark(page, "A new bridge", "million crowns", "Note")
	const claim, rebuttal = "CClaim: the timber is rotten", "RRebuttal: A survey by the college of engineers found no rot at all in the main beams"
	const shops, bridge = "CClaim: Shops on the far bank expect to lose a third of their trade", "NNote: A new bridge costs 2.1 million crowns"
	page.Click("button", "Claims")
	page.WaitFor("navigation", "Claims")
	page.WaitText("2 claims, 1 rebuttal, no pieces of evidence")
	listed(page, claim+" | rebutted by | "+rebuttal+" | "+bridge+" | "+shops)

	page.Press("Escape")
	page.Press("/")
	page.Wait("the focus in the search field", func() bool { return page.Focused().Name == "Words in the list" })
	page.Type("college rot")
	listed(page, rebuttal)
	page.WaitText("1 statement found")
	if address := page.Address(); !strings.Contains(address, "text=college+rot") {
		t.Errorf("the filter is not in the address: %s", address)
	}
	page.Reload()
	listed(page, rebuttal)
	if got := page.WaitFor("searchbox", "Words in the list").Value; got != "college rot" {
		t.Errorf("after a reload the field holds %q", got)
	}
	page.Click("link", "Rebuttal: *")
	page.WaitFor("dialog", "Rebuttal: *")
	listed(page, rebuttal)
	page.Back()
	page.WaitGone("dialog", "Rebuttal: *")
	listed(page, rebuttal)
	page.Fill("searchbox", "Words in the list", "z")
	listed(page, "")
	page.Press("Backspace")
	choose(page, "Kind", "note")
	listed(page, bridge)
	choose(page, "Kind", "All kinds")
	listed(page, claim+" | rebutted by | "+rebuttal+" | "+bridge+" | "+shops)
}

func TestPanelFiltersByTag(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "Shops on", "their trade", "Claim")
	mark(page, "the timber", "is rotten", "Claim")
	page.Click("button", "Edit")
	page.Fill("textbox", "Tags", "timber")
	page.Click("button", "Save")
	page.Click("button", "Claims")
	choose(page, "Tag", "timber")
	listed(page, "CClaim: the timber is rotten")
	page.Press("Escape")
	page.Press("p")
	page.WaitGone("navigation", "Claims")
}

// choose picks an entry of a drop-down list as the keyboard does.
func choose(page *walk.Page, label, value string) {
	is(page, "the entry "+value, `(() => {
		const list = document.querySelector("#claims select[aria-label=`+label+`]");
		list.value = `+js(value)+`;
		list.dispatchEvent(new Event("change", { bubbles: true }));
		return list.selectedIndex >= 0;
	})()`)
}

func TestOrphanIsListed(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	is(page, "the record of the highlight, changed", `(() => {
		for (const key of Object.keys(localStorage)) {
			const value = localStorage.getItem(key);
			if (!key.startsWith("counterpoint/1/highlight/") || !value.includes("the timber is rotten")) continue;
			localStorage.setItem(key, value.replace("the timber is rotten", "the timber is sound"));
			return true;
		}
	})()`)
	page.Reload()
	page.Click("button", "Claims")
	listed(page, "CClaim: the timber is sound not in the text")
	waitMarked(t, page, "")
	page.Click("link", "Claim: the timber is sound*")
	page.WaitText("This passage is not in the article as it is here.")
	page.Click("button", "Put it back")
	page.DragText("the timber", "is rotten")
	waitMarked(t, page, "claim: the timber is rotten")
	listed(page, "CClaim: the timber is rotten")
}
