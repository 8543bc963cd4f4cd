package frame_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"counterpoint/components/internal/walk"
)

// ferry is an article as a reader would paste it: a headline, its address, paragraphs.
const ferry = `Island ferry to run all winter

https://news.example/ferry

The company says the new ferry “pays for itself” within two winters.

Harbour records show that it carried nine passengers a day. Its fuel alone cost more than their fares.

“Count the freight, and it earns its keep,” the captain, Ines Aldous, answered on Friday.`

// readFerry makes the ferry article and opens it.
func readFerry(page *walk.Page) {
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(ferry)
	page.Click("button", "Read it")
	page.WaitFor("article", "Island ferry to run all winter") // the preview has its words, too
	page.WaitText("carried nine passengers")
}

// mark selects from one phrase to another and makes it a highlight of a kind.
func mark(page *walk.Page, kind, from, to string) {
	page.DragText(from, to)
	page.Click("button", kind)
	page.WaitFor("dialog", kind+": *")
}

// records returns what the browser keeps under keys that begin with prefix.
func records(page *walk.Page, prefix string) map[string]string {
	var all map[string]string
	page.Eval("({ ...localStorage })", &all)
	for key := range all {
		if len(key) < len(prefix) || key[:len(prefix)] != prefix {
			delete(all, key)
		}
	}
	return all
}

// write writes a file for a reader to open and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func quoteJS(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // A string always has a JSON form.
	}
	return string(quoted)
}
