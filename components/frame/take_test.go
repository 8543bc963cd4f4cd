package frame_test

import (
	"os"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// notesOf returns a notes file of the article at an address, under another name.
func notesOf(t *testing.T, page *walk.Page, address, name string) string {
	t.Helper()
	page.Goto(address)
	page.Click("button", "Export")
	saved, err := os.ReadFile(page.Download(func() { page.Click("button", "Save") }))
	if err != nil {
		t.Fatal(err)
	}
	return write(t, name, string(saved))
}

func TestSeveralFilesAtOnce(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	first := notesOf(t, page, page.Address(), "first.jsonld")
	second := notesOf(t, page, "#/article/sample", "second.txt")

	other := walk.Open(t, site, walk.Options{})
	other.WaitFor("heading", "Library")
	other.DropFiles(first, second, write(t, "well.txt", "Well dries up\n\nNo water on Sunday."), write(t, "later.txt", "Later"))
	other.WaitFor("dialog", "Import notes")
	other.WaitText("1 article, 1 highlight, no links.")
	other.WaitText("Nothing new: all of it is here already.")
	other.WaitText("“later.txt” was not opened: one new article at a time.")
	other.Click("button", "Import")
	other.WaitText("From “first.jsonld”: 1 article, 1 highlight, no links. “second.txt” brought nothing new: all of it is here already. “later.txt” was not opened: one new article at a time.")
	other.WaitText("2 paragraphs, as they will be read")
	other.Click("button", "Read it")
	other.WaitFor("heading", "Well dries up")
}

func TestNotesDoNotLeaveATextUnderWay(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page)
	notes := notesOf(t, page, page.Address(), "ferry.jsonld")

	other := walk.Open(t, site, walk.Options{Address: "#/new"})
	other.Fill("textbox", "Text", "Half an article")
	other.DropFiles(notes)
	other.Click("button", "Import")
	other.WaitText("From “ferry.jsonld”: 1 article")
	if got := other.WaitFor("textbox", "Text").Value; got != "Half an article" {
		t.Errorf("the text is now %q", got)
	}
}

// An article with an earlier version is one article, and its notes lead to it.
func TestNotesOfAnArticleWithVersions(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page)
	mark(page, "Claim", "pays for itself", "within two winters")
	page.Press("Escape")
	at, _, _ := strings.Cut(page.Address(), "?")
	page.Goto(strings.Replace(at, "article", "revise", 1))
	page.Click("textbox", "Text")
	page.PasteText(strings.Replace(ferry, "nine", "nineteen", 1))
	page.Click("button", "Compare")
	page.WaitText("The highlight stands unchanged.")
	notes := notesOf(t, page, at, "ferry.jsonld")

	other := walk.Open(t, site, walk.Options{})
	other.WaitFor("heading", "Library")
	other.DropFiles(notes)
	other.Click("button", "Import")
	other.WaitText("From “ferry.jsonld”: 1 article, 1 highlight, no links.")
	other.WaitText("carried nineteen passengers")
}
