package frame_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func hasPart(records map[string]string, part string) bool {
	for _, value := range records {
		if strings.Contains(value, part) {
			return true
		}
	}
	return false
}

func TestADamagedRecordHurtsNothingElse(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	page.Press("Escape")
	mark(page, "Rebuttal", "Harbour records show", "nine passengers a day")
	for key, value := range records(page, "counterpoint/1/highlight/") {
		if strings.Contains(value, "pays for itself”") && strings.Contains(value, `"claim"`) {
			page.Eval(fmt.Sprintf("localStorage.setItem(%s, %s)", quoteJS(key), quoteJS(value[:20])), nil)
		}
	}
	before := records(page, "")
	page.Reload()
	page.WaitText("Could not be read: 1 record of the notebook, kept untouched.")
	page.Click("link", "Library")
	page.WaitText("no claims, 1 rebuttal")
	if !maps.Equal(before, records(page, "")) {
		t.Error("opening a damaged notebook changed it")
	}
}

func TestANewerNotebookIsLeftAlone(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitText("Library")
	page.Eval(`localStorage.setItem("counterpoint/version", "99")`, nil)
	before := records(page, "")
	page.Reload()
	page.WaitFor("heading", "The notebook could not be opened")
	page.WaitText("This notebook was written by a newer Counterpoint, and was left as it is: reload the page to get that version.")
	if !maps.Equal(before, records(page, "")) {
		t.Error("a newer notebook was written to")
	}
}

func TestACrashedTabLosesNothing(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	page.Crash()
	page.OpenTab("").WaitText("1 claim, no rebuttals")
}

func TestTheNextVisitFindsAll(t *testing.T) {
	site, profile := walk.Start(t), t.TempDir()
	first := walk.Open(t, site, walk.Options{Profile: profile})
	readFerry(first)
	mark(first, "Claim", "pays for itself", "within two winters")
	first.Close()
	second := walk.Open(t, site, walk.Options{Profile: profile})
	second.WaitText("1 claim, no rebuttals")
}

// go-app decodes at each start every value that is JSON, and removes those that look like
// states of its own that ran out: nothing that is kept may be JSON to it.
func TestNothingKeptIsReadByGoApp(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	kept := records(page, "counterpoint/")
	if len(kept) == 0 {
		t.Fatal("nothing is kept")
	}
	for key, value := range kept {
		if json.Valid([]byte(value)) {
			t.Errorf("%s is JSON to go-app: %s", key, value)
		}
	}
}
