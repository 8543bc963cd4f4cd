package revision_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// open opens a browser that has an article of that many bytes and highlights, on the page
// for a newer version of it, and gives it a text with one word in ten edited.
func open(t testing.TB, size, highlights int) *walk.Page {
	t.Helper()
	text := anchortest.Article(1, size)
	a, err := importer.Text(text).Article("large", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitFor("heading", "Library")
	page.DropFiles(write(t, "large.jsonld", notes(t, a, highlights)))
	page.Click("button", "Import")
	page.WaitText(fmt.Sprintf("From “large.jsonld”: 1 article, %d highlights", highlights))
	page.Goto("#/revise/large")
	page.WaitFor("heading", "New version of *")
	page.DropFiles(write(t, "large.txt", anchortest.OneWordInTen(text)))
	page.WaitText("as they will be read")
	return page
}

// notes is a file of notes of an article with that many claims.
func notes(t testing.TB, a *article.Article, highlights int) string {
	t.Helper()
	part := notebook.Part{Articles: []*article.Article{a}}
	for i, sel := range anchor.DescribeAll(a.Text(), anchortest.Passages(a.Text(), highlights), nil) {
		part.Highlights = append(part.Highlights, annotation.Highlight{
			ID: fmt.Sprintf("h%d", i), Article: a.ID(), Kind: annotation.Claim, Selector: &sel,
			Created: a.Meta().Added, Modified: a.Meta().Added,
		})
	}
	data, err := w3c.Encode(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Whoever leaves while highlights are looked for has changed nothing.
func TestLeavingDropsTheWork(t *testing.T) {
	page := open(t, 300<<10, 500)
	again := write(t, "again.txt", anchortest.OneWordInTen(anchortest.Article(1, 300<<10)))
	for name, leave := range map[string]func(){
		"Escape": func() { page.Press("Escape"); page.WaitText("Stopped. Nothing was changed.") },
		"Cancel": func() { page.Click("link", "Cancel"); page.WaitFor("button", "Export") },
		"Back":   func() { page.Back(); page.WaitFor("heading", "Library") },
	} {
		page.Goto("#/")
		page.Goto("#/revise/large")
		page.DropFiles(again)
		page.WaitText("as they will be read")
		page.Eval(slowDown, nil)
		page.Click("button", "Compare")
		page.WaitText("Looking for 500 highlights in the new text…")
		leave()
		page.Eval("window.setTimeout = walkTimeout", nil)
		if page.Sees("Looking for") || versions(page) != 0 {
			t.Errorf("%s did not drop the work", name)
		}
	}
	page.Goto("#/revise/large")
	page.WaitFor("heading", "New version of *")
	page.DropFiles(again)
	page.WaitText("as they will be read")
	page.Click("button", "Compare")
	page.Wait("the notice", func() bool { return strings.Contains(notice(page), " edited") })
	if n := versions(page); n != 1 {
		t.Errorf("of all that was begun and the one that was not left, %d are here", n)
	}
}

// slowDown lets each rest of the work take long, so that there is time to leave.
const slowDown = `(() => {
	const timeout = window.walkTimeout ??= window.setTimeout;
	window.setTimeout = (run, ms) => timeout(run, ms + 150);
})()`

// notice is what the page says of the step that was just done.
func notice(page *walk.Page) (text string) {
	page.Eval(`document.getElementById("notice")?.innerText ?? ""`, &text)
	return text
}

// versions is how many earlier versions the browser keeps.
func versions(page *walk.Page) (n int) {
	page.Eval(`Object.entries(localStorage).filter(([key, value]) => key.includes("/article/") && value.includes('"of":')).length`, &n)
	return n
}
