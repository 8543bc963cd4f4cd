package walk_test

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"counterpoint/components/internal/walk"
)

// open opens the page that tries the harness.
func open(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	page := walk.Launch(t, walk.Serve(t, http.FileServer(http.Dir("testdata")), "/"), options)
	page.Forgive("favicon.ico")
	page.Navigate("page.html")
	page.WaitFor("button", "Late")
	return page
}

func TestClickAndKeys(t *testing.T) {
	for name, touch := range map[string]bool{"mouse": false, "touch": true} {
		t.Run(name, func(t *testing.T) {
			page := open(t, walk.Options{Touch: touch})
			page.Click("button", "La*")
			page.WaitText("late clicked")
			page.Fill("textbox", "Comment", "naïve?\nYes")
			if got := page.WaitFor("textbox", "Comment").Value; got != "naïve?\nYes" {
				t.Errorf("the comment reads %q", got)
			}
			page.Press("Tab")
			if got := page.Focused(); got.Name != "Rich text" {
				t.Errorf("Tab led to %+v", got)
			}
		})
	}
}

func TestShortcuts(t *testing.T) {
	page := open(t, walk.Options{})
	for chord, said := range map[string]string{
		"j": "key j", "?": "key Shift ?", "Escape": "key Escape",
		"Control+z": "key Control z", "Control+Shift+z": "key Control Shift Z",
	} {
		page.Press(chord)
		page.WaitText(said)
	}
}

func TestDragAcrossParagraphsAndMarks(t *testing.T) {
	page := open(t, walk.Options{})
	page.DragText("bridge was safe", "engineer disagreed")
	const want = "bridge was safe in every season.\n\nAn engineer disagreed"
	if got := page.Selection(); got != want {
		t.Errorf("selected %q, want %q", got, want)
	}
	page.SelectText("safe", "in every")
	if got := page.Selection(); got != "safe in every" {
		t.Errorf("selected %q", got)
	}
}

func TestPaste(t *testing.T) {
	page := open(t, walk.Options{})
	page.Click("textbox", "Rich text")
	page.PasteHTML("<p>some <b>bold</b> words</p>", "some bold words")
	page.WaitText("rich")
	page.Click("textbox", "Comment")
	page.PasteText("plain words")
	page.Wait("the paste", func() bool { return page.WaitFor("textbox", "Comment").Value == "plain words" })
	if got := page.Clipboard(); got != "plain words" {
		t.Errorf("the clipboard holds %q", got)
	}
}

func TestFiles(t *testing.T) {
	page := open(t, walk.Options{})
	saved := page.Download(func() { page.Click("button", "Save") })
	if content, err := os.ReadFile(saved); err != nil || string(content) != "saved text" || filepath.Base(saved) != "notes.md" {
		t.Errorf("downloaded %s: %q, %v", saved, content, err)
	}
	page.SetFiles("button", "Open a file", saved)
	page.WaitText("notes.md: saved text")
	other := filepath.Join(t.TempDir(), "other.txt")
	if err := os.WriteFile(other, []byte("dropped text"), 0o600); err != nil {
		t.Fatal(err)
	}
	page.DropFiles(other)
	page.WaitText("other.txt: dropped text")
}

func TestProfileOutlivesTheBrowser(t *testing.T) {
	profile := t.TempDir()
	site := walk.Serve(t, http.FileServer(http.Dir("testdata")), "/")
	first := walk.Launch(t, site, walk.Options{Profile: profile})
	first.Forgive("favicon.ico")
	first.Navigate("page.html")
	first.Eval(`localStorage.setItem("kept", "yes")`, nil)
	first.Close()
	second := walk.Launch(t, site, walk.Options{Profile: profile, Dark: true, Width: 390, Height: 800})
	second.Forgive("favicon.ico")
	second.Navigate("page.html")
	var kept string
	second.Eval(`localStorage.getItem("kept")`, &kept)
	if kept != "yes" {
		t.Errorf("the second browser found %q", kept)
	}
	var dark bool
	second.Eval(`matchMedia("(prefers-color-scheme: dark)").matches && innerWidth === 390`, &dark)
	if !dark {
		t.Error("the second browser is not dark and 390 wide")
	}
}
