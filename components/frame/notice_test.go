package frame_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

// A notice of two words has its buttons beside them, and one of many fits a phone.
func TestANoticeTakesNoMoreLinesThanItNeeds(t *testing.T) {
	for _, options := range []walk.Options{{}, {Width: 320, Height: 568, Touch: true}} {
		page := walk.Open(t, walk.Start(t), options)
		page.Click("button", "Remove *")
		page.WaitText("Removed “")
		holds(page, `box("").right <= innerWidth`)
		page.Click("button", "Undo")
		page.WaitText("Undone: ")
		holds(page, `box(" p").bottom > box(" .close").top`)
	}
}

// holds waits until a condition on the boxes of the notice and of what is in it is met.
func holds(page *walk.Page, condition string) {
	page.Wait(condition, func() (met bool) {
		page.Eval(`(() => {
			const box = (of) => document.querySelector("#notice" + of).getBoundingClientRect();
			return `+condition+`;
		})()`, &met)
		return met
	})
}
