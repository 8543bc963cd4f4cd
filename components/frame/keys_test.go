package frame_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestUndoAndRedo(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	const sample = "Brackwater’s *"
	title := func(button string) (title string) {
		page.Eval(`document.querySelector("button[aria-label=`+button+`]").title`, &title)
		return title
	}
	if got := title("Undo"); got != "Undo" {
		t.Errorf("with nothing to undo, the button says %q", got)
	}
	page.Click("button", "Remove "+sample)
	page.WaitGone("link", sample)
	if got := title("Undo"); got != "Undo: remove article" {
		t.Errorf("the button says %q", got)
	}
	for _, step := range []struct {
		do   func()
		told string
	}{
		{func() { page.Press("Control+z") }, "Undone: remove article."},
		{func() { page.Press("Control+Shift+z") }, "Redone: remove article."},
		{func() { page.Click("button", "Undo") }, "Undone: remove article."},
		{func() { page.Press("Control+y") }, "Redone: remove article."},
		{func() { page.Press("Control+z") }, "Undone: remove article."},
		{func() { page.Click("button", "Redo") }, "Redone: remove article."},
	} {
		step.do()
		page.WaitText(step.told)
		if back := step.told[0] == 'U'; back {
			page.WaitFor("link", sample)
			if got := title("Redo"); got != "Redo: remove article" {
				t.Errorf("the button says %q", got)
			}
		} else {
			page.WaitGone("link", sample)
		}
	}
}

func TestKeysInAFieldAreTheFields(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("button", "Remove Brackwater’s *")
	page.WaitText("Removed “Brackwater")
	page.Click("link", "New article")
	page.Fill("textbox", "Title", "What? zzz")
	page.Press("Control+z")
	page.Press("Escape")
	page.Click("link", "Library")
	page.WaitText("No articles yet.")
	page.WaitText("Removed “Brackwater")
	if len(page.Find("dialog", "Keys")) > 0 {
		t.Error("a question mark in a title opened the list of keys")
	}
}

func TestANoticeCanBeDismissed(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	for _, dismiss := range []func(){
		func() { page.Press("Escape") },
		func() { page.Click("button", "Dismiss") },
	} {
		page.Click("button", "Remove Brackwater’s *")
		page.WaitText("Removed “Brackwater")
		page.WaitFor("status", "")
		dismiss()
		page.WaitNoText("Removed “Brackwater")
		page.Press("Control+z")
		page.WaitText("Undone: remove article.")
	}
}

func TestHelpOpensAndCloses(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	for _, leave := range []func(){
		func() { page.Press("Escape") },
		func() { page.Click("button", "Close") },
	} {
		page.Press("?")
		page.WaitFor("dialog", "Keys")
		leave()
		page.WaitGone("dialog", "Keys")
	}
}
