package reader_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

func TestTheVerdictOnAClaim(t *testing.T) {
	page := openBridge(t, walk.Options{})
	mark(page, "the timber", "is rotten", "Claim")
	page.Press("i")
	page.Fill("combobox", "Verdict", "Mostly true")
	page.Click("button", "Save")
	page.WaitText("Your verdict: Mostly true")
	page.Reload()
	page.WaitText("Your verdict: Mostly true")
	page.ClickText("timber is")
	page.Press("i")
	page.Fill("combobox", "Verdict", "False")
	page.Click("button", "Save")
	page.WaitText("Your verdict: False")
	page.Press("Control+z")
	page.WaitText("Your verdict: Mostly true")
}
