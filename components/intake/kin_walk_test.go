package intake_test

import (
	"testing"

	"counterpoint/components/internal/walk"
)

const offer = "This looks like a newer version of “Island ferry to run all winter” (added "

func openNew(t *testing.T) (page *walk.Page, id string) {
	t.Helper()
	page = walk.Open(t, walk.Start(t), walk.Options{})
	id = readFerry(page, itself, nine)
	return page, id
}

func TestKinIsComparedOrNot(t *testing.T) {
	page, id := openNew(t)
	page.DropFiles(write(t, "saved.txt", corrected)) // on the article
	page.WaitFor("heading", "New article")
	page.WaitText(offer)
	page.Click("button", "Read it")
	page.WaitText("This article was corrected on Monday.")
	waitMarks(page, "")
	page.Click("link", "Library")
	page.Click("button", "Undo")

	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(corrected)
	page.WaitText(offer)
	page.Fill("textbox", "Title", "The ferry")
	page.Click("button", "Compare with it")
	page.WaitText("1 unchanged, 1 edited.")
	waitAddress(page, "#/article/"+id+"?panel=changes")
	page.WaitFor("article", "The ferry")
	page.Goto("#/")
	page.WaitText("2 versions")
}

func TestKinIsOfferedForWhatIsAlike(t *testing.T) {
	page, id := openNew(t)
	page.Goto("#/new")
	for _, tt := range []struct{ name, text, told string }{
		{"the title", "Island ferry to run all winter\n\nNot a word of it is as it was.", offer},
		{"the source", "Ferry stops\n\nhttps://news.example/ferry\n\nNot a word of it is as it was.", offer},
		{"a paragraph of two", "Ferry stops\n\nThe harbour was dredged for it in April. Nobody has yet said who is to pay for that.\n\nNot a word of the rest of it is as it was.", offer},
		{"nothing", orchard, ""},
		{"all of it", ferry, "This article is here already: Island ferry to run all winter"},
	} {
		page.Click("textbox", "Text")
		page.Press("Control+a")
		page.PasteText(tt.text)
		value(page, "Text", tt.text)
		if tt.told == "" {
			page.WaitNoText("newer version")
		} else {
			page.WaitText(tt.told)
		}
	}
	page.Type("!")
	page.WaitNoText("is here already")
	page.WaitText(offer)
	page.Press("Control+a")
	page.Press("Backspace")
	page.WaitNoText("newer version")
	page.PasteText(ferry)
	page.WaitText("This article is here already")
	page.Click("link", "Island ferry to run all winter")
	waitAddress(page, "#/article/"+id)
}
