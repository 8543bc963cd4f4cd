package export_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

func TestMarkdown(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.Click("button", "Export")
	page.WaitText("This article with its highlights and links.")
	path := page.Download(func() { page.Click("button", "Save as Markdown") })
	if got, want := filepath.Base(path), "brackwater-s-new-plant-ended-the-nitrate-problem-did-it.md"; got != want {
		t.Errorf("the file is called %q, want %q", got, want)
	}
	saved, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"The plant has ended our nitrate problem.", "The fall began a year before the plant was switched on"} {
		if !strings.Contains(string(saved), part) {
			t.Errorf("%q is not in\n%s", part, saved)
		}
	}
	page.WaitGone("dialog", "Export")

	page.Click("button", "Export")
	page.Click("button", "Copy Markdown")
	page.WaitText("Copied the notes as Markdown.")
	if got := page.Clipboard(); got != string(saved) {
		t.Errorf("copied:\n%s\nsaved:\n%s", got, saved)
	}
}

func TestTheWholeNotebook(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("button", "Export everything")
	page.WaitText("every article with its highlights and links")
	path := page.Download(func() { page.Click("button", "Save the notes file") })
	if got := filepath.Base(path); got != "counterpoint-notebook.jsonld" {
		t.Errorf("the file is called %q", got)
	}
	page.Click("button", "Export everything")
	page.WaitFor("dialog", "Export")
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	page.Click("button", "Export everything")
	page.Click("button", "Close")
	page.WaitGone("dialog", "Export")
}
