package export_test

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

const sampleName = "brackwater-s-new-plant-ended-the-nitrate-problem-did-it"

// open opens the dialog on the sample.
func open(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	options.Address = "#/article/sample"
	page := walk.Open(t, walk.Start(t), options)
	page.Click("button", "Export")
	page.WaitFor("dialog", "Export")
	return page
}

// preview waits for the preview of a file and returns what it shows.
func preview(page *walk.Page, name string) string {
	page.WaitFor("group", "Preview of "+name)
	var text string
	page.Eval(`document.querySelector("dialog pre").textContent`, &text)
	return text
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// focusOn waits until what has this name has the keyboard.
func focusOn(page *walk.Page, name string) {
	page.Wait("the focus on "+name, func() bool { return page.Focused().Name == name })
}

func TestThePreviewIsWhatLeaves(t *testing.T) {
	page := open(t, walk.Options{})
	page.WaitText("1 article, 13 highlights, 8 links.")
	page.Click("radio", "Markdown")
	page.WaitText("for a report")
	shown := preview(page, sampleName+".md")
	if !strings.Contains(shown, "The plant has ended our nitrate problem.") {
		t.Errorf("the preview shows:\n%s", shown)
	}
	path := page.Download(func() { page.Click("button", "Save") })
	if got := filepath.Base(path); got != sampleName+".md" {
		t.Errorf("the file is called %q", got)
	}
	if saved := read(t, path); saved != shown {
		t.Errorf("saved:\n%s\nshown:\n%s", saved, shown)
	}
	page.WaitGone("dialog", "Export")
	focusOn(page, "Export")

	page.Click("button", "Export")
	page.Click("radio", "Markdown")
	preview(page, sampleName+".md")
	page.Click("button", "Copy")
	page.WaitText("Copied " + sampleName + ".md as text.")
	if got := page.Clipboard(); got != shown {
		t.Errorf("copied:\n%s\nshown:\n%s", got, shown)
	}
}

// A long file is shown from its start, and the reader is told that there is more.
func TestALongPreviewIsCut(t *testing.T) {
	page := open(t, walk.Options{})
	shown := preview(page, sampleName+".jsonld")
	page.WaitText("The preview ends here")
	saved := read(t, page.Download(func() { page.Click("button", "Save") }))
	if len(shown) < 15_000 || len(shown) >= len(saved) || !strings.HasPrefix(saved, shown) {
		t.Errorf("%d bytes are shown of %d", len(shown), len(saved))
	}
}

// What is chosen a moment before is what leaves, though its preview has not come yet.
func TestSavingAtOnceSavesWhatIsChosen(t *testing.T) {
	page := open(t, walk.Options{})
	preview(page, sampleName+".jsonld")
	path := page.Download(func() {
		page.Eval(`(() => {
			const named = (tag, name) => [...document.querySelectorAll("dialog " + tag)].find((e) => e.textContent === name);
			named("label", "Markdown").click();
			named("button", "Save").click();
		})()`, nil)
	})
	if got := filepath.Base(path); got != sampleName+".md" {
		t.Errorf("the file is called %q", got)
	}
}

func TestByKeyboard(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitText("nitrate problem")
	page.TabTo("Export")
	page.Press("Enter")
	page.WaitFor("dialog", "Export")
	focusOn(page, "This article")
	page.Press("Tab")
	focusOn(page, "Notes file (JSON-LD)")
	page.Press("ArrowDown")
	page.Press("ArrowDown")
	focusOn(page, "Markdown")
	shown := preview(page, sampleName+".md")
	page.TabTo("Preview of " + sampleName + ".md") // to be scrolled
	page.Press("Tab")
	focusOn(page, "Save")
	if saved := read(t, page.Download(func() { page.Press("Enter") })); saved != shown {
		t.Errorf("saved:\n%s\nshown:\n%s", saved, shown)
	}
	focusOn(page, "Export")
	page.Press("Enter")
	page.WaitFor("dialog", "Export")
	page.Press("Escape")
	page.WaitGone("dialog", "Export")
	focusOn(page, "Export")
}

func TestSeveralFilesAreOneArchive(t *testing.T) {
	page := open(t, walk.Options{})
	page.Click("radio", "Tables (CSV)")
	page.WaitText("Tables (CSV) leaves out what it cannot hold")
	shown := map[string]string{}
	first, second := sampleName+"-highlights.csv", sampleName+"-links.csv"
	shown[first] = preview(page, first)
	page.TabTo("File")
	page.Press("ArrowDown")
	shown[second] = preview(page, second)
	path := page.Download(func() { page.Click("button", "Save as ZIP") })
	if got := filepath.Base(path); got != sampleName+".zip" {
		t.Errorf("the file is called %q", got)
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if len(archive.File) != len(shown) {
		t.Errorf("%d files are in it", len(archive.File))
	}
	for _, f := range archive.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.TrimPrefix(string(data), "\ufeff") // a byte order mark is not to be seen
		if !strings.HasPrefix(got, shown[f.Name]) || shown[f.Name] == "" {
			t.Errorf("%s:\n%s\nshown:\n%s", f.Name, got, shown[f.Name])
		}
	}

	page.Click("button", "Export")
	page.Click("radio", "Tables (CSV)")
	preview(page, first)
	page.Click("button", "Copy this file")
	page.WaitText("Copied " + first + " as text.")
}

// The second file of one format is not chosen in the next one.
func TestTheListOfFilesBeginsAnew(t *testing.T) {
	page := open(t, walk.Options{})
	page.Click("radio", "Tables (CSV)")
	preview(page, sampleName+"-highlights.csv")
	page.TabTo("File")
	page.Press("ArrowDown")
	preview(page, sampleName+"-links.csv")
	page.Click("radio", "brat")
	preview(page, sampleName+".txt")
	if got := page.WaitFor("combobox", "File").Value; !strings.HasPrefix(got, "….txt") {
		t.Errorf("the list says %q", got)
	}
	page.WaitText("brat leaves out what it cannot hold")
}

// share replaces the system's share sheet, which a test cannot see, by one that takes note
// of what it is given and ends as told.
const share = `(() => {
	window.shared = [];
	navigator.canShare = ({ files }) => files.length > 0 && files.every((f) => ["text/plain", "text/csv", "text/html", "image/svg+xml"].includes(f.type));
	navigator.share = async ({ title, files }) => {
		for (const f of files) shared.push({ title, name: f.name, type: f.type, text: await f.text() });
		if (window.refusal) throw new DOMException("no", window.refusal);
	};
})()`

func TestTheShareSheet(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	page.WaitText("nitrate problem")
	page.Eval("window.refusal = 'AbortError'", nil)
	page.Eval(share, nil)
	page.Click("button", "Export")
	page.Click("radio", "Markdown")
	shown := preview(page, sampleName+".md")
	page.Click("button", "Share…")
	type sent struct{ Title, Name, Type, Text string }
	var got []sent
	taken := func(n int) {
		page.Wait("the share sheet", func() bool { page.Eval("shared", &got); return len(got) == n })
	}
	taken(1)
	if got[0].Name != sampleName+".md.txt" || got[0].Text != shown || got[0].Title != "Brackwater’s new plant ‘ended the nitrate problem’. Did it?" {
		t.Errorf("the share sheet got %+v", got[0])
	}
	page.WaitFor("dialog", "Export") // still: the reader thought better of it

	page.Eval("window.refusal = ''", nil)
	page.Click("radio", "Tables (CSV)")
	preview(page, sampleName+"-highlights.csv")
	page.Click("button", "Share…")
	page.WaitGone("dialog", "Export")
	taken(3)
	if got[1].Name != sampleName+"-highlights.csv" || got[2].Name != sampleName+"-links.csv" {
		t.Errorf("the share sheet got %+v", got[1:])
	}

	page.Eval("window.refusal = 'NotAllowedError'", nil)
	page.Click("button", "Export")
	page.Click("button", "Share…")
	page.WaitText("NotAllowedError")
}

func TestNoShareSheetIsNotOffered(t *testing.T) {
	page := open(t, walk.Options{})
	page.Eval("navigator.canShare = () => false", nil)
	page.Click("radio", "Markdown")
	preview(page, sampleName+".md")
	if len(page.Find("button", "Share…")) > 0 {
		t.Error("a share sheet is offered that takes no files")
	}
}

// What another window changes while the dialog is open is in the export.
func TestAnotherWindowChangesTheNotebook(t *testing.T) {
	page := open(t, walk.Options{})
	page.WaitText("1 article, 13 highlights, 8 links.")
	page.Eval(`(() => {
		const key = Object.keys(localStorage).find((key) => key.includes("/link/"));
		localStorage.removeItem(key);
		dispatchEvent(new StorageEvent("storage", { key }));
	})()`, nil)
	page.WaitText("1 article, 13 highlights, 7 links.")
}
