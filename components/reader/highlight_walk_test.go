package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestMarkEachKind(t *testing.T) {
	page := openBridge(t, walk.Options{})
	for _, mark := range []struct{ from, to, kind string }{
		{"the timber", "is rotten", "Claim"},
		{"no rot", "at all", "Evidence"},
		{"We will not wait", "accident", "Rebuttal"},
		{"A new bridge", "million crowns", "Note"},
	} {
		page.DragText(mark.from, mark.to)
		page.WaitFor("toolbar", "Mark the selection")
		page.Click("button", mark.kind)
		page.WaitGone("toolbar", "")
		page.WaitFor("dialog", mark.kind+": "+mark.from+"*")
		if got := page.Selection(); got != "" {
			t.Errorf("%q is still selected", got)
		}
	}
	waitMarked(t, page, "claim: the timber is rotten | rebuttal: We will not wait for an accident | "+
		"evidence: no rot at all | note: A new bridge costs 2.1 million crowns")
	page.Reload()
	waitMarked(t, page, "claim: the timber is rotten | rebuttal: We will not wait for an accident | "+
		"evidence: no rot at all | note: A new bridge costs 2.1 million crowns")
}

func TestMarkAcrossParagraphsEmphasisAndLink(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "Sen. Tom Alder", "main beams", "Claim")
	waitMarked(t, page, "claim: Sen. Tom Alder (R-Orme) disagreed."+
		"A survey by the college of engineers found no rot at all in the main beams")
	is(page, "the link and the emphasis inside the highlight",
		`document.querySelector("mark a[href='https://example.org/survey']") && document.querySelector("mark em")`)
	page.WaitFor("dialog", "Claim: Sen. Tom Alder (R-Orme) disagreed.*")
}

func TestMarkOneWordOneParagraph(t *testing.T) {
	page := openBridge(t, walk.Options{})
	page.MultiClickText("rotten", 2)
	page.Click("button", "Note")
	waitMarked(t, page, "note: rotten")
	page.MultiClickText("Only the railing", 3)
	page.Click("button", "Claim")
	waitMarked(t, page, "note: rotten | "+
		"claim: A survey by the college of engineers found no rot at all in the main beams. Only the railing was weak.")
}

func TestOverlappingHighlights(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "The council of Orme", "is rotten", "Note")
	mark(page, "voted on Tuesday", "for a year", "Claim")
	mark(page, "the footbridge", "It says", "Evidence")
	mark(page, "on Tuesday", "on Tuesday", "Rebuttal")
	waitMarked(t, page, "note: The council of Orme voted on Tuesday to close the footbridge for a year. It says the timber is rotten | "+
		"claim: voted on Tuesday to close the footbridge for a year | rebuttal: on Tuesday | "+
		"evidence: the footbridge for a year. It says")

	page.Press("Escape")
	for _, kind := range []string{"Rebuttal", "Claim", "Note", "Rebuttal"} {
		page.ClickText("on Tuesday")
		page.WaitFor("dialog", kind+": *")
	}
	page.ClickText("timber")
	page.WaitFor("dialog", "Note: *")
	page.ClickText("It says")
	page.WaitFor("dialog", "Evidence: *")

	page.Press("Escape")
	page.Eval(`document.querySelector("#bar button:last-child").focus()`, nil)
	page.Press("Tab") // to the overview
	for _, kind := range []string{"Note", "Claim", "Rebuttal", "Evidence"} {
		page.Press("Tab")
		page.WaitFor("dialog", kind+": *")
		if got := page.Focused(); got.Role != "link" {
			t.Errorf("Tab led to %+v, not to the %s", got, kind)
		}
	}
	page.Press("Tab")
	if got := page.Focused().Name; got != "the college of engineers" {
		t.Errorf("after the last highlight Tab led to %q", got)
	}
}

func TestSelectionThatEndsBesideTheText(t *testing.T) {
	page := openBridge(t, walk.Options{})
	page.DragTextTo("Only the railing", 1270, 790)
	page.Click("button", "Claim")
	page.WaitFor("dialog", "Claim: Only the railing*")
	page.Press("Escape")
	page.DragTextTo("Orme voted", 3, 3)
	page.Click("button", "Note")
	page.WaitFor("dialog", "Note: *")
}

// A headline claims something, too.
func TestTheHeadlineTakesAHighlight(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "Orme closes", "its footbridge", "Claim")
	waitMarked(t, page, "claim: Orme closes its footbridge")
	if headings := page.Find("heading", "Orme closes its footbridge"); len(headings) != 1 {
		t.Errorf("the headline is drawn %d times", len(headings))
	}
}
