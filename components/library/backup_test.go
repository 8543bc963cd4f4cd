package library_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

const bridge = "Bridge to be painted green\n\nThe council says that paint keeps rust away. Nobody asked the painters.\n\nWork begins in May."

// A backup holds the whole notebook: versions, what is no longer in the text, own words. What
// is restored from it is backed up as the same file, byte for byte.
func TestBackupAndRestore(t *testing.T) {
	site := walk.Start(t)
	page := withoutSample(t, site)
	page.Click("link", "New article")
	page.Fill("textbox", "Text", bridge)
	page.Click("button", "Read it")
	page.WaitFor("heading", "Bridge to be painted green")
	for _, passage := range []string{"paint keeps rust away", "Work begins in May"} {
		page.DragText(passage, passage)
		page.Click("button", "Claim")
		page.WaitFor("dialog", "Claim: "+passage+"*")
		page.Press("Escape")
	}
	page.Click("link", "New version")
	page.Fill("textbox", "Text", strings.Replace(bridge, "Work begins in May.", "Nothing is known of a date.", 1))
	page.Click("button", "Compare")
	page.WaitText("1 unchanged, 1 gone.")
	page.WaitFor("heading", "Changes")
	path, saved := backUp(t, page)
	if !regexp.MustCompile(`^counterpoint-backup-\d{4}-\d\d-\d\d\.jsonld$`).MatchString(filepath.Base(path)) {
		t.Errorf("the file is called %q", filepath.Base(path))
	}
	page.WaitText("Backed up 1 article and 2 highlights in “" + filepath.Base(path) + "”.")

	other := withoutSample(t, site)
	other.SetFiles("button", "Restore*", path)
	other.Click("button", "Import")
	other.WaitText("From “" + filepath.Base(path) + "”: 1 article, 2 highlights, no links.")
	if _, again := backUp(t, other); again != saved {
		t.Errorf("backed up:\n%s\nrestored:\n%s", saved, again)
	}
	other.Click("button", "Undo")
	other.WaitGone("link", "Bridge to be painted green")
}

// withoutSample opens the library of an empty notebook: a sample is made anew in each browser.
func withoutSample(t *testing.T, site *walk.Site) *walk.Page {
	t.Helper()
	page := walk.Open(t, site, walk.Options{})
	page.Click("button", "Remove "+sample)
	page.WaitText("No articles yet.")
	return page
}

func backUp(t *testing.T, page *walk.Page) (path, content string) {
	t.Helper()
	page.Click("link", "Library")
	page.WaitFor("heading", "Library")
	path = page.Download(func() { page.Click("button", "Back up") })
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, string(data)
}
