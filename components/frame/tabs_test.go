package frame_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestTwoTabsShareTheNotebook(t *testing.T) {
	here := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(here)
	there := here.OpenTab(here.Address())
	there.WaitText("carried nine passengers")

	here.Show()
	mark(here, "Claim", "pays for itself", "within two winters")
	here.Press("Escape")
	there.Show()
	there.Click("button", "Claims")
	there.WaitText("1 claim, no rebuttals")
	var idle bool
	there.Eval(`document.querySelector("button[aria-label=Undo]").disabled`, &idle)
	if !idle {
		t.Error("one tab offers to undo what another did")
	}
	mark(there, "Rebuttal", "Harbour records show", "nine passengers a day")
	there.Press("Escape")
	here.Show()
	here.Click("button", "Claims")
	here.WaitText("1 claim, 1 rebuttal")
	here.Press("Control+z")
	here.WaitText("Undone: add claim.")
	here.WaitText("no claims, 1 rebuttal")
	there.Show()
	there.WaitText("no claims, 1 rebuttal")
	there.Press("Control+z")
	there.WaitText("no claims, no rebuttals")
	here.Show()
	here.WaitText("no claims, no rebuttals")
}

func TestAnArticleRemovedInAnotherTab(t *testing.T) {
	here := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(here)
	mark(here, "Claim", "pays for itself", "within two winters")
	there := here.OpenTab("")
	there.Click("button", "Remove Island ferry to run all winter")
	there.WaitText("Removed “Island ferry to run all winter”")
	here.Show()
	here.WaitFor("heading", "This article is not here")
	there.Show()
	there.Press("Control+z")
	here.Show()
	here.WaitText("carried nine passengers")
}
