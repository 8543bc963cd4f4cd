package share_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// copyLink opens the dialog of the article that is shown, copies the link and returns what
// follows the site's own part in it.
func copyLink(page *walk.Page, withText bool) string {
	page.Click("button", "Share")
	page.WaitFor("dialog", "Share as a link")
	page.WaitText("The link has ")
	if !withText {
		page.Click("checkbox", "With the article’s text")
		page.WaitText("It opens for those who have the article")
	}
	page.Click("button", "Copy link")
	page.WaitText("Copied the link: ")
	_, fragment, _ := strings.Cut(page.Clipboard(), "#")
	return "#" + fragment
}

// records returns what the browser keeps of the notebook, but for the sample and settings.
func records(page *walk.Page) map[string]string {
	var all map[string]string
	page.Eval("({ ...localStorage })", &all)
	maps.DeleteFunc(all, func(key, _ string) bool { return !strings.HasPrefix(key, "counterpoint/") })
	return all
}

// empty opens a browser whose notebook is empty.
func empty(t *testing.T, site *walk.Site, options walk.Options) *walk.Page {
	t.Helper()
	page := walk.Open(t, site, options)
	page.Click("button", "Remove Brackwater’s *")
	page.WaitText("No articles yet.")
	page.Press("Escape")
	return page
}

func TestALinkOpensElsewhere(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{Address: "#/article/sample"})
	page.Click("button", "Share")
	page.WaitText("13 highlights and 8 links")
	page.WaitText("It opens for everybody")
	page.Click("button", "Close")
	page.WaitGone("dialog", "Share as a link")
	link := copyLink(page, true)
	var length int
	page.Eval(fmt.Sprintf("(location.origin + location.pathname + %q).length", link), &length)
	page.WaitText(fmt.Sprintf("Copied the link: %d,%03d characters.", length/1000, length%1000))

	other := empty(t, site, walk.Options{})
	before := records(other)
	other.Goto(link)
	seePreview(other)
	other.WaitText("New to your notebook: the article, 13 highlights and 8 links.")
	other.Click("link", "Not now")
	other.WaitText("No articles yet.")
	if !maps.Equal(before, records(other)) {
		t.Error("a link that was not wanted changed the notebook")
	}

	other.WaitOffline()
	site.Stop()
	other.Goto(link)
	other.Reload()
	seePreview(other)
	other.Click("button", "Add to my notebook")
	other.WaitText("Added to your notebook: the article, 13 highlights and 8 links.")
	other.ClickText("The plant has ended")
	other.WaitFor("dialog", "Claim: The plant has ended*")
	other.WaitText("rebutted by")
	other.Press("Escape")
	other.Goto(link)
	other.WaitText("All of it is in your notebook already.")
	other.Click("link", "Open the article")
	other.WaitText("Fourteen months after")
	other.Click("button", "Undo")
	other.WaitText("Undone: import.")
	other.Click("link", "Library")
	other.WaitText("No articles yet.")
}

func seePreview(page *walk.Page) {
	page.WaitFor("heading", "Notes on “Brackwater’s *")
	page.WaitText("The plant has ended our nitrate problem.")
}

const ferry = `Island ferry to run all winter

The company says the new ferry “pays for itself” within two winters.

Harbour records show that it carried nine passengers a day.`

// readFerry makes the ferry article and opens it.
func readFerry(page *walk.Page, text string) {
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(text)
	page.Click("button", "Read it")
	page.WaitFor("article", "Island ferry to run all winter") // the preview has its words, too
	page.WaitText("carried nine passengers")
}

func TestALinkWithoutTheTextFindsItsArticle(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page, ferry)
	page.DragText("Harbour records show", "nine passengers a day")
	page.Click("button", "Rebuttal")
	page.WaitFor("dialog", "Rebuttal: *")
	page.Press("Escape")
	link := copyLink(page, false)

	other := empty(t, site, walk.Options{})
	other.Goto(link)
	other.WaitFor("heading", "Notes on “Island ferry to run all winter”")
	other.WaitText("From somebody who gave no name.")
	other.WaitText("1 highlight, without the article’s text")
	other.WaitText("the article is not in your notebook")
	if len(other.Find("button", "Add to my notebook")) > 0 {
		t.Error("notes may be added to no article")
	}
	other.Click("link", "Not now")
	readFerry(other, strings.Replace(ferry, "The company", "A first paragraph.\n\nThe company", 1))
	other.Goto(link)
	other.WaitText("New to your notebook: 1 highlight.")
	other.Click("button", "Add to my notebook")
	other.WaitText("Added to your notebook: 1 highlight.")
	other.ClickText("Harbour records")
	other.WaitFor("dialog", "Rebuttal: Harbour records*")
}

func TestNotesOfALinkWaitForTheirArticle(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{})
	readFerry(page, ferry)
	page.DragText("Harbour records show", "nine passengers a day")
	page.Click("button", "Rebuttal")
	page.WaitFor("dialog", "Rebuttal: *")
	page.Press("Escape")
	link := copyLink(page, false)

	other := empty(t, site, walk.Options{})
	other.Goto(link)
	other.Click("button", "Keep until the article is here")
	other.WaitText("Kept: 1 highlight. The notes wait for their article.")
	other.WaitFor("heading", "Library")
	other.Goto(link)
	other.WaitText("These notes wait in your library for their article.")
	readFerry(other, ferry)
	other.WaitText("waited")
	other.ClickText("Harbour records")
	other.WaitFor("dialog", "Rebuttal: Harbour records*")
	other.Goto(link)
	other.WaitText("All of it is in your notebook already.")
}

func TestALinkThatWasHurtSaysSo(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/article/sample"})
	link := copyLink(page, true)
	before := records(page)
	changed := byte('A')
	if link[200] == changed {
		changed = 'B'
	}
	for heading, address := range map[string]string{
		"This link was cut short":                link[:len(link)/2],
		"This link was altered":                  link[:200] + string(changed) + link[201:],
		"This link is from a newer Counterpoint": strings.Replace(link, "#/share/1", "#/share/2", 1),
	} {
		page.Goto(address)
		page.WaitFor("heading", heading)
		page.WaitText("Your notebook is as it was.")
		page.Click("link", "Go to the library")
		page.WaitFor("heading", "Library")
	}
	page.Goto("#/share/")
	page.WaitFor("heading", "This link was cut short")
	page.Goto(link) // from one link to another
	page.WaitText("All of it is in your notebook already.")
	if !maps.Equal(before, records(page)) {
		t.Error("links that were refused changed the notebook")
	}
}

func TestALongArticleGoesWithoutItsTextOrInAFile(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	var long strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&long, " On day %d it carried %d of them, and %d the day after.", i*i, i*7919%1013, i*104729%997)
	}
	readFerry(page, ferry+"\n\n"+long.String())
	page.DragText("Harbour records show", "nine passengers a day")
	page.Click("button", "Claim")
	page.WaitFor("dialog", "Claim: *")
	page.Press("Escape")
	page.Click("button", "Share")
	page.WaitText("It opens for those who have the article")
	if len(page.Find("button", "Save a file instead")) > 0 {
		t.Error("a short link is advised against")
	}
	page.Click("checkbox", "With the article’s text")
	page.WaitText("Chats and mails may cut what is longer than 8,000: a notes file is safer.")
	page.Click("button", "Save a file instead")
	page.WaitGone("dialog", "Share as a link")
	page.WaitFor("dialog", "Export")
}

func TestLinksByKeyboard(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{Address: "#/article/sample"})
	page.WaitText("Fourteen months")
	page.Press("y")
	page.WaitText("The link has ")
	page.Press("Escape")
	page.WaitGone("dialog", "Share as a link")
	page.Press("y")
	page.WaitText("The link has ")
	page.TabTo("Copy link")
	page.Press("Enter")
	page.WaitText("Copied the link: ")
	_, fragment, _ := strings.Cut(page.Clipboard(), "#")

	other := empty(t, site, walk.Options{})
	other.Goto("#" + fragment)
	seePreview(other)
	other.TabTo("Add to my notebook")
	other.Press("Enter")
	other.WaitText("Added to your notebook: the article, 13 highlights and 8 links.")
	other.Press("Control+z")
	other.WaitText("Undone: import.")
}

// TestLinksOnAPhone: nothing is wider than the window.
func TestLinksOnAPhone(t *testing.T) {
	site := walk.Start(t)
	page := walk.Open(t, site, walk.Options{Width: 390, Height: 844, Touch: true, Address: "#/article/sample"})
	link := copyLink(page, true)
	page.Click("button", "Share")
	page.WaitText("The link has ")
	fits(page)
	page.Click("button", "Close")
	page.Goto(link)
	page.WaitText("All of it is in your notebook already.")
	fits(page)
}

func fits(page *walk.Page) {
	page.Wait("everything to fit the window", func() (fits bool) {
		page.Eval(`document.documentElement.scrollWidth <= innerWidth &&
			[...document.querySelectorAll("dialog[open], dialog[open] *")].every((el) => el.getBoundingClientRect().right <= innerWidth)`, &fits)
		return fits
	})
}
