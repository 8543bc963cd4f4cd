package argmap_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func open(t *testing.T, address string) *walk.Page {
	t.Helper()
	page := walk.Open(t, walk.Start(t), walk.Options{Width: 1440, Height: 900, Address: address})
	page.WaitFor("tree", "Outline of the argument")
	return page
}

func TestTheMapLeadsToThePassageAndBack(t *testing.T) {
	page := open(t, "#/map/sample")
	page.WaitText("rebutted by")
	page.Click("button", "Actions: The fall began a year*")
	page.WaitFor("complementary", "Rebuttal: The fall began a year*")
	page.WaitText("Rebutted by")
	page.Click("button", "Zoom in")
	page.WaitText("88 %")
	page.Click("link", "Go there")
	page.WaitFor("dialog", "Rebuttal: The fall began a year*")
	page.Back()
	page.WaitFor("heading", "Map")
	page.WaitFor("complementary", "Rebuttal: The fall began a year*")
	page.WaitText("88 %")
	page.Reload()
	page.WaitFor("complementary", "Rebuttal: The fall began a year*")
	page.WaitText("88 %")
}

func TestADoubleClickGoesToThePassage(t *testing.T) {
	page := open(t, "#/map/sample")
	page.WaitFor("button", "Claim, stands: Without a second line*")
	page.Click("treeitem", "Claim, stands: Without a second line*")
	page.WaitFor("complementary", "Claim: Without a second line*")
	page.MultiClickText("will be back above the limit", 2) // in the outline
	page.WaitFor("dialog", "Claim: Without a second line*")
}

func TestChoosingInOneChoosesInTheOther(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("treeitem", "Claim, rebutted: the plant had doubled*")
	page.WaitFor("complementary", "Claim: the plant had doubled*")
	chosen(t, page, "the plant had doubled")
	page.Click("button", "Actions: Without a second line*")
	page.WaitFor("complementary", "Claim: Without a second line*")
	chosen(t, page, "Without a second line")
	page.Press("Escape")
	page.WaitGone("complementary", "Claim:*")
	if n := count(page, ".chosen"); n != 0 {
		t.Errorf("%d things are chosen after Escape", n)
	}
}

// chosen fails unless one card and one row are chosen, and both are about words.
func chosen(t *testing.T, page *walk.Page, words string) {
	t.Helper()
	page.Wait("one card and one row to be chosen", func() bool {
		var labels []string
		page.Eval(`[...document.querySelectorAll(".node[aria-pressed=true], [role=treeitem][aria-selected=true]")].map((e) => e.getAttribute("aria-label"))`, &labels)
		return len(labels) == 2 && strings.Contains(labels[0], words) && strings.Contains(labels[1], words)
	})
}

func count(page *walk.Page, selector string) int {
	var n int
	page.Eval(`document.querySelectorAll("`+selector+`").length`, &n)
	return n
}

func TestTheMapSaysWhatWasChangedAfterItWasRebutted(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitFor("heading", "Brackwater’s *")
	// The passage of a claim was another one until long after it was rebutted.
	page.Eval(`(() => {
		const key = "counterpoint/1/highlight/sample-1";
		const h = JSON.parse(localStorage.getItem(key).slice(1));
		h.earlier = [{ version: "gone", selector: { ...h.selector, exact: "Other words." }, at: "2100-01-01T00:00:00Z" }];
		localStorage.setItem(key, "=" + JSON.stringify(h));
	})()`, nil)
	page.Goto("#/map/sample")
	page.WaitNoText("changed after")
	page.Reload()
	page.WaitText("This claim was changed after you rebutted it.")
}

func TestACircleOfRebuttalsEnds(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitFor("heading", "Brackwater’s *")
	// The claim that is rebutted rebuts what rebuts it.
	page.Eval(`localStorage.setItem("counterpoint/1/link/circle", JSON.stringify({ id: "circle", type: "rebuts",
		from: "sample-1", to: "sample-3", created: "2026-03-14T09:00:00Z", modified: "2026-03-14T09:00:00Z" }))`, nil)
	page.Reload()
	page.Click("link", "Map")
	page.WaitText("(what bears on it is above)")
	n := len(page.Find("treeitem", "Claim, *")) + len(page.Find("treeitem", "rebutted by Claim, *"))
	if n != 5 { // three other claims, and this one as a claim and as a rebuttal
		t.Errorf("%d claims are in the outline, want the claim twice", n)
	}
}

func TestNoTextLeavesItsCard(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitFor("heading", "Brackwater’s *")
	page.Eval(`["W".repeat(200), "漢字かな交じり文".repeat(20), "👩‍👩‍👧‍👦🏳️‍🌈🇸🇪".repeat(20), "نص طويل يكتب من اليمين إلى اليسار ".repeat(8),
		"MMMM WWWW ".repeat(30), "ẂẂẂẂ ŴŴŴŴ ĦĦĦĦ ".repeat(20)].forEach((words, i) =>
		localStorage.setItem("counterpoint/1/highlight/x" + i, JSON.stringify({ id: "x" + i, article: "sample", kind: "claim",
			words, speaker: words, created: "2026-03-14T09:00:00Z", modified: "2026-03-14T09:00:00Z" })))`, nil)
	page.Goto("#/map/sample")
	page.Reload()
	page.WaitFor("tree", "Outline of the argument")
	var outside []string
	page.Eval(`[...document.querySelectorAll(".node")].flatMap((node) => {
		const card = node.querySelector("rect").getBoundingClientRect();
		return [...node.querySelectorAll("text")].filter((text) => {
			const box = text.getBoundingClientRect();
			return box.left < card.left || box.right > card.right || box.bottom > card.bottom;
		}).map((text) => text.textContent);
	})`, &outside)
	for _, words := range outside {
		t.Errorf("%q is wider than its card", words)
	}
}
