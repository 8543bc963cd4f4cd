package outline_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestTheMapLeadsToThePassageAndBack(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/map/sample"})
	page.WaitFor("list", "Claims")
	page.WaitText("rebutted by")
	page.Click("link", "Rebuttal: The fall began a year*")
	page.WaitFor("dialog", "Rebuttal: The fall began a year*")
	page.Back()
	page.WaitFor("heading", "Map")
	page.WaitFor("link", "Rebuttal: The fall began a year*")
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
	if n := len(page.Find("link", "Claim: The plant has ended*")); n != 2 {
		t.Errorf("the claim is on the map %d times, want as a claim and as a rebuttal", n)
	}
}
