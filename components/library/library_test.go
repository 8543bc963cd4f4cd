package library_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

const sample = "Brackwater’s new plant ‘ended the nitrate problem’. Did it?"

func TestTheSample(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitText("4 claims, 4 rebuttals")
	page.Click("link", sample)
	page.WaitText("A made-up article: people, places and figures are invented.")
	page.Click("link", "Library")

	page.Click("button", "Remove "+sample)
	page.WaitText("No articles yet.")
	page.Click("button", "Undo")
	page.WaitText("4 claims, 4 rebuttals")
	page.Click("button", "Remove "+sample)
	page.WaitText("Removed “" + sample + "” with its highlights.")
	page.Reload()
	page.WaitText("No articles yet.")

	page.Click("button", "Bring the sample back")
	page.WaitText("4 claims, 4 rebuttals")
	page.WaitGone("button", "Bring the sample back")
	page.Reload()
	page.WaitText("4 claims, 4 rebuttals")
}

func TestTheNewestArticleIsFirst(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	for _, title := range []string{"First come", "Last come"} {
		page.Click("link", "New article")
		page.Click("textbox", "Text")
		page.PasteText(title + "\n\nThere is something to read here.")
		page.Click("button", "Read it")
		page.WaitFor("heading", title)
		page.Click("link", "Library")
	}
	page.WaitFor("link", "Last come")
	var order []string
	page.Eval(`[...document.querySelectorAll("main li a")].map((a) => a.textContent)`, &order)
	if len(order) != 3 || order[0] != "Last come" || order[1] != "First come" || order[2] != sample {
		t.Errorf("the library lists %q", order)
	}
}

// The notice's Undo means what the notice tells of, and goes with the next step.
func TestAnUndoThatIsPastIsNotOffered(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("button", "Remove "+sample)
	page.WaitText("Removed “")
	page.Click("button", "Bring the sample back")
	page.WaitNoText("Removed “")
}
