package frame_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// TestMainJob is what Counterpoint is for, from a pasted text to another reader's browser.
func TestMainJob(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	page.Click("button", "Rebut this")
	page.WaitText("Select what rebuts")
	page.DragText("Harbour records show", "earns its keep") // across two paragraphs
	page.WaitText("rebutted by")

	seeFerry(page)
	page.Reload()
	seeFerry(page)
	page.WaitOffline()
	site.Stop()
	page.Reload()
	seeFerry(page)
	seeLibraryAndMap(page)
	notes := exportNotes(t, page)
	site.Restart()

	other := walk.Open(t, site, walk.Options{})
	other.SetFiles("button", "Open a file*", notes)
	other.WaitText("1 article, 2 highlights, 1 link.")
	other.Click("button", "Import")
	seeFerry(other)
	compareFiles(t, notes, exportNotes(t, other))

	before := records(other, "")
	other.Click("link", "Library")
	other.SetFiles("button", "Open a file*", notes)
	other.WaitText("nothing new")
	if !maps.Equal(before, records(other, "")) {
		t.Error("importing the same file again changed something")
	}
}

// seeFerry waits until the ferry article is shown with its claim and what rebuts it.
func seeFerry(page *walk.Page) {
	page.WaitFor("heading", "Island ferry to run all winter")
	page.ClickText("pays for itself")
	page.WaitFor("dialog", "Claim: pays for itself*")
	page.WaitText("rebutted by")
	page.WaitText("“Harbour records show")
}

func seeLibraryAndMap(page *walk.Page) {
	page.Click("link", "Library")
	page.WaitText("1 claim, 1 rebuttal")
	page.Click("link", "Island ferry to run all winter")
	page.Click("link", "Map")
	page.WaitFor("treeitem", "rebutted by Rebuttal, stands: Harbour records show*")
	page.Click("link", "Read")
	page.WaitText("carried nine passengers")
}

func exportNotes(t *testing.T, page *walk.Page) string {
	t.Helper()
	page.Click("button", "Export")
	path := page.Download(func() { page.Click("button", "Save") })
	if got := filepath.Base(path); got != "island-ferry-to-run-all-winter.jsonld" {
		t.Errorf("the notes file is called %q", got)
	}
	return path
}

func compareFiles(t *testing.T, path, other string) {
	t.Helper()
	a, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Errorf("exported here:\n%s\nexported there:\n%s", a, b)
	}
}

func TestFilesThatAreNoNotesChangeNothing(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	notes, err := os.ReadFile(exportNotes(t, page))
	if err != nil {
		t.Fatal(err)
	}
	before := records(page, "")
	page.Click("link", "Library")
	for name, content := range map[string]string{
		"broken.jsonld": string(notes[:len(notes)/2]),
		"shopping.json": `{"milk": 2}`,
		"newer.jsonld":  strings.Replace(string(notes), `"formatVersion": 1`, `"formatVersion": 99`, 1),
	} {
		page.SetFiles("button", "Open a file*", write(t, name, content))
		page.WaitText("“" + name + "” was not imported, and the notebook is as it was: ")
		page.WaitFor("alert", "")
		page.Click("button", "Dismiss")
		page.WaitNoText("was not imported")
	}
	if !maps.Equal(before, records(page, "")) {
		t.Error("a file that was refused changed the notebook")
	}
}
