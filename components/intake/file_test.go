package intake_test

import (
	"os"
	"path/filepath"
	"testing"

	"counterpoint/components/internal/walk"
)

const saved = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Well dries up · The Dale Post</title>
<link rel="canonical" href="https://dale.example/well"><script src="https://tracker.example/t.js"></script></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Well dries up</h1>
<p>The well on the green gave no water on Sunday.</p><p>The parish blames the new pump.</p></article></main>
<footer>All rights reserved</footer></body></html>`

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// ways are the ways to give the page a file.
var ways = map[string]func(*walk.Page, string){
	"button on the page":    func(p *walk.Page, path string) { p.SetFiles("button", "Open a file*", path) },
	"button in the library": func(p *walk.Page, path string) { p.Goto("#/"); p.SetFiles("button", "Open a file*", path) },
	"drop on the page":      func(p *walk.Page, path string) { p.DropFiles(path) },
	"drop on an article": func(p *walk.Page, path string) {
		p.Goto("#/article/sample")
		p.WaitFor("button", "Export")
		p.DropFiles(path)
	},
}

func TestFiles(t *testing.T) {
	page := open(t)
	for way, give := range ways {
		for name, content := range map[string]string{
			"well.html": saved,
			"well.md":   "---\nsource: https://dale.example/well\n---\n# Well dries up\n\nThe well on the **green** gave no water on Sunday.\n",
			"well.txt":  "Well dries up\n\nhttps://dale.example/well\n\nThe well on the green gave no water on Sunday.\n",
		} {
			page.Goto("#/new")
			page.WaitFor("textbox", "Title")
			give(page, write(t, name, content))
			page.WaitText("as they will be read")
			value(page, "Title", "Well dries up")
			value(page, "Source address", "https://dale.example/well")
			page.Click("button", "Read it")
			page.WaitFor("heading", "Well dries up")
			page.WaitText("The well on the green gave no water on Sunday.")
			if page.Sees("All rights reserved") {
				t.Errorf("%s by %s: the page's footer came along", name, way)
			}
		}
	}
}

func TestFilesOfNoUse(t *testing.T) {
	page := open(t)
	page.PasteText(orchard)
	for name, file := range map[string]struct{ content, told string }{
		"nothing.txt":  {"", "There is no text in “nothing.txt”."},
		"blank.html":   {"<html><body> </body></html>", "There is no text in “blank.html”."},
		"picture.png":  {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe", "“picture.png” is not text in UTF-8."},
		"wide.txt":     {"B\x00r\x00i\x00d\x00g\x00e\x00", "“wide.txt” is not text in UTF-8."},
		"western.txt":  {"Die Br\xfccke \xfcber den Flu\xdf", "“western.txt” is not text in UTF-8."},
		"no extension": {"\x00\x01\x02", "“no extension” is not text in UTF-8."},
	} {
		page.DropFiles(write(t, name, file.content))
		page.WaitText(file.told)
		if got := page.WaitFor("textbox", "Text").Value; got == "" {
			t.Errorf("%s took the text away that was there", name)
		}
	}
	page.Click("button", "Read it")
	page.WaitText("nobody picks there")
}

func TestAFileIsTakenOnce(t *testing.T) {
	page := open(t)
	path := write(t, "well.html", saved)
	page.DropFiles(path)
	page.WaitText("as they will be read")
	page.Click("button", "Start over")
	page.Goto("#/new?panel") // what makes the page look again at what it was given
	page.Click("textbox", "Text")
	page.PasteText(orchard)
	value(page, "Title", "Orchard to stay open")
	page.DropFiles(path)
	page.WaitText("as they will be read")
	value(page, "Title", "Well dries up")
}

func TestAPreviewOfOneParagraphSaysSo(t *testing.T) {
	page := open(t)
	page.DropFiles(write(t, "line.txt", "A single line says all."))
	page.WaitText("1 paragraph, as it will be read")
}
