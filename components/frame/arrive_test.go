package frame_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// hypothesis is what Hypothesis's client exports of notes on the ferry article, or on
// another one: two highlights, a reply, and a note on the page that says nothing.
func hypothesis(address string) string {
	target := func(quote string) string {
		return fmt.Sprintf(`[{"source": %q, "selector": [{"type": "TextQuoteSelector", "exact": %q}]}]`, address, quote)
	}
	return fmt.Sprintf(`{"export_date": "2026-05-01T09:30:00Z", "export_userid": "acct:ada@notes.example", "client_version": "1.0.0", "annotations": [
  {"id": "hFerry1", "user": "acct:ada@notes.example", "text": "Since when?", "tags": ["claim"], "document": {"title": ["The winter ferry"]}, "target": %s},
  {"id": "hFerry2", "user": "acct:ada@notes.example", "text": "", "tags": ["evidence"], "target": %s},
  {"id": "hFerry3", "user": "acct:tom@notes.example", "text": "Since May.", "references": ["hFerry1"], "target": [{"source": %q}]},
  {"id": "hFerry4", "user": "acct:tom@notes.example", "text": "", "target": [{"source": %q}]}
]}`, target("The company says the new ferry “pays for itself” within two winters."), target("Its fuel alone cost more than their fares."), address, address)
}

func TestNotesOfAnotherProgramJoinTheArticleThatIsHere(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	page.Click("link", "Library")
	page.WaitText("no claims, no rebuttals")
	before := records(page, "counterpoint/1/highlight/")
	file := write(t, "hypothesis.json", hypothesis("http://news.example/ferry/#top"))
	page.DropFiles(file)
	page.WaitFor("dialog", "Import notes")
	page.WaitText("Hypothesis, by ada@notes.example and tom@notes.example, on “The winter ferry”")
	page.WaitText("3 highlights, no links.")
	page.WaitText("Left out: 1 note (it is on a whole page and says nothing).")
	page.Click("button", "Cancel")
	page.WaitGone("dialog", "Import notes")
	if !maps.Equal(before, records(page, "counterpoint/1/highlight/")) {
		t.Error("what was only looked at has joined")
	}

	page.DropFiles(file)
	page.Click("button", "Import")
	page.WaitText("From “hypothesis.json”: 3 highlights, no links.")
	page.WaitFor("article", "Island ferry to run all winter")
	page.ClickText("pays for itself")
	page.WaitFor("dialog", "Claim: The company says*")
	page.WaitText("Since when?")
	page.Press("Escape")
	page.Click("link", "Library")
	page.WaitFor("heading", "Library")
	page.DropFiles(file)
	page.WaitText("“hypothesis.json” brought nothing new: all of it is here already.")

	page.Click("link", "Library")
	page.WaitText("1 claim, no rebuttals")
	page.Press("Control+z")
	page.WaitText("Undone: import.")
	if !maps.Equal(before, records(page, "counterpoint/1/highlight/")) {
		t.Error("undo has left something")
	}
}

func TestNotesWaitForTheirArticle(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitFor("heading", "Library")
	page.DropFiles(write(t, "hypothesis.json", hypothesis("https://news.example/ferry")))
	page.WaitText("no highlights, no links; 3 wait for their article.")
	page.Click("button", "Import")
	page.WaitText("From “hypothesis.json”: no highlights, no links; 3 wait for their article.")
	page.WaitFor("heading", "Notes that wait for their article")
	page.WaitText("“The winter ferry”")
	page.WaitText("3 highlights, no links")
	page.Reload()
	page.WaitText("“The winter ferry”")

	readFerry(page)
	page.WaitText("3 notes that waited for this article have joined it.")
	page.ClickText("pays for itself")
	page.WaitFor("dialog", "Claim: The company says*")
	page.Press("Escape")
	page.Click("link", "Library")
	page.WaitGone("heading", "Notes that wait for their article")
	page.Press("Control+z")
	page.WaitText("Undone: add article.")
	page.WaitFor("heading", "Notes that wait for their article")
	page.Press("Control+Shift+z")
	page.WaitGone("heading", "Notes that wait for their article")
	page.WaitText("1 claim, no rebuttals")
	page.Press("Control+z")

	page.Click("button", "Remove the notes on “The winter ferry”")
	page.WaitGone("heading", "Notes that wait for their article")
	page.Click("button", "Undo")
	page.WaitFor("heading", "Notes that wait for their article")
}

// Notes that neither their address nor their words place are placed by the reader.
func TestNotesThatTheReaderPlaces(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(page)
	page.Click("link", "Library")
	page.WaitFor("heading", "Library")
	page.DropFiles(write(t, "page.json", `[{"id": "urn:x:page", "target": "https://elsewhere.example/", "bodyValue": "Of the whole page."}]`))
	page.Click("button", "Import")
	page.WaitFor("heading", "Notes that wait for their article")
	page.TabTo("Article that the notes on https://elsewhere.example/ are on")
	page.Press("ArrowDown") // the sample, then back to the one that was added last
	page.Press("ArrowUp")
	page.Click("button", "Join the notes on https://elsewhere.example/ to that article")
	page.WaitText("1 note joined “Island ferry to run all winter”.")
	page.WaitGone("heading", "Notes that wait for their article")
	page.Click("button", "Undo")
	page.WaitFor("heading", "Notes that wait for their article")
}

// A broken file leaves everything as it was, and a good one beside it can still be taken.
func TestABrokenFileAmongNotes(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitText("4 claims, 4 rebuttals")
	before := records(page, "")
	good := hypothesis("https://news.example/ferry")
	broken := write(t, "broken.json", good[:len(good)/2])
	page.DropFiles(broken)
	page.WaitText("“broken.json” was not imported, and the notebook is as it was: the file breaks off or is no JSON at line 3, column")
	deep := write(t, "deep.json", strings.Repeat("[", 200)+strings.Repeat("]", 200))
	page.DropFiles(deep)
	page.WaitText("at line 1, column 101 its lists and objects stand more than 100 deep in one another.")
	if !maps.Equal(before, records(page, "")) {
		t.Error("a broken file changed the notebook")
	}
	page.DropFiles(broken, write(t, "good.json", good))
	page.WaitFor("dialog", "Import notes")
	page.WaitText("“broken.json” was not imported")
	page.Click("button", "Import")
	page.WaitText("From “good.json”: no highlights, no links; 3 wait for their article. “broken.json” was not imported")
	page.Click("button", "Undo")
	page.WaitGone("heading", "Notes that wait for their article")
}
