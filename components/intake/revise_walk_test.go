package intake_test

import (
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

// The ferry's article as it was first, and as it was corrected: a new paragraph at the top
// moves all, one statement is in other words, one is gone, two have changed places.
const (
	ferry = `Island ferry to run all winter

https://news.example/ferry

The company says the new ferry “pays for itself” within two winters.

Harbour records show that it carried nine passengers a day. Its fuel alone cost more than their fares.

“Count the freight, and it earns its keep,” the captain, Ines Aldous, answered on Friday.

The harbour was dredged for it in April. Nobody has yet said who is to pay for that.

The school on the island closes its gates in December.`

	corrected = `Island ferry to run all winter

https://news.example/ferry

This article was corrected on Monday.

The company says the new ferry “pays for itself” within two winters.

Harbour records show that it carried nineteen passengers a day. Its fuel alone cost more than their fares.

The harbour was dredged for it in April. Nobody has yet said who is to pay for that.

“Count the freight, and it earns its keep,” the captain, Ines Aldous, answered on Friday.`
)

// readFerry makes the ferry article, with these highlights in it, and returns its id.
func readFerry(page *walk.Page, highlights ...string) string {
	page.Click("link", "New article")
	page.Click("textbox", "Text")
	page.PasteText(ferry)
	page.Click("button", "Read it")
	page.WaitFor("article", "Island ferry to run all winter")
	for _, words := range highlights {
		page.DragText(words, words)
		page.Click("button", "Claim")
		page.WaitFor("dialog", "Claim: *")
		page.Press("Escape")
	}
	return strings.TrimPrefix(idOf(page.Address()), "#/article/")
}

func idOf(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address
}

// openFerry opens a browser and the page for a newer version of the ferry article.
func openFerry(t *testing.T, highlights ...string) (page *walk.Page, id string) {
	t.Helper()
	page = walk.Open(t, walk.Start(t), walk.Options{})
	id = readFerry(page, highlights...)
	page.Goto("#/revise/" + id)
	page.WaitFor("heading", "New version of “Island ferry to run all winter”")
	return page, id
}

// marks lists the texts of the highlights as the article shows them.
func marks(page *walk.Page) string {
	var list []string
	page.Eval(`(() => {
		const found = new Map();
		for (const m of document.querySelectorAll("article mark"))
			found.set(m.dataset.highlight, (found.get(m.dataset.highlight) ?? "") + m.textContent);
		return [...found.values()];
	})()`, &list)
	return strings.Join(list, " | ")
}

func waitMarks(page *walk.Page, want string) {
	page.Wait("the highlights "+want, func() bool { return marks(page) == want })
}

// waitAddress waits until the page has gone there.
func waitAddress(page *walk.Page, want string) {
	page.Wait("the address "+want, func() bool { return page.Address() == want })
}

const (
	nine    = "Harbour records show that it carried nine passengers a day."
	freight = "Count the freight, and it earns its keep"
	dredged = "The harbour was dredged for it in April."
	school  = "The school on the island closes its gates in December."
	itself  = "pays for itself"
)

func TestANewVersionIsCompared(t *testing.T) {
	page, id := openFerry(t, itself, nine, freight, dredged, school)
	value(page, "Title", "Island ferry to run all winter")
	value(page, "Source address", "https://news.example/ferry")
	page.Click("textbox", "Text")
	page.PasteText(corrected)
	page.Fill("textbox", "Source address", "https://news.example/ferry-corrected")
	page.Click("button", "Compare")
	page.WaitText("2 unchanged, 1 moved, 1 edited, 1 gone.")
	waitAddress(page, "#/article/"+id+"?panel=changes")
	page.WaitFor("article", "Island ferry to run all winter")
	nineteen := strings.Replace(nine, "nine", "nineteen", 1)
	waitMarks(page, strings.Join([]string{itself, nineteen, dredged, freight}, " | "))
	is(t, page, `document.querySelector("a[href='https://news.example/ferry-corrected']")`)

	page.Click("button", "Undo")
	page.WaitText("Undone: new version.")
	waitMarks(page, strings.Join([]string{itself, nine, freight, dredged, school}, " | "))
	is(t, page, `document.querySelector("a[href='https://news.example/ferry']")`)
	page.Press("Control+Shift+z")
	page.WaitText("This article was corrected on Monday.")
	page.Reload()
	waitMarks(page, strings.Join([]string{itself, nineteen, dredged, freight}, " | "))
	page.Goto("#/")
	page.WaitText("2 versions")
}

// is waits until an expression in JavaScript holds.
func is(t *testing.T, page *walk.Page, condition string) {
	t.Helper()
	page.Wait(condition, func() bool {
		var held bool
		page.Eval("!!("+condition+")", &held)
		return held
	})
}

func TestAFileIsANewVersion(t *testing.T) {
	path := write(t, "ferry.txt", corrected)
	for way, give := range map[string]func(*walk.Page){
		"button": func(p *walk.Page) { p.SetFiles("button", "Open a file*", path) },
		"drop":   func(p *walk.Page) { p.DropFiles(path) },
	} {
		t.Run(way, func(t *testing.T) {
			page, id := openFerry(t, itself, dredged)
			give(page)
			page.WaitText("6 paragraphs, as they will be read")
			page.WaitFor("heading", "New version of “Island ferry to run all winter”")
			page.Click("button", "Compare")
			page.WaitText("Both highlights stand unchanged.")
			waitAddress(page, "#/article/"+id+"?panel=changes")
			page.WaitText("This article was corrected on Monday.")
		})
	}
}

func TestTheNewHeadlineIsTheTitle(t *testing.T) {
	page, _ := openFerry(t, itself)
	page.Click("textbox", "Text")
	page.PasteHTML("<h1>Island ferry to stop</h1><p>The company says the new ferry “pays for itself” within two winters.</p>", "plain form")
	page.WaitText("2 paragraphs, as they will be read")
	value(page, "Title", "Island ferry to stop")
	value(page, "Source address", "https://news.example/ferry")
	page.Click("button", "Compare")
	page.WaitText("The highlight stands unchanged.")
	page.WaitFor("article", "Island ferry to stop")
	waitMarks(page, itself)
}

func TestTheSameTextIsNoNewVersion(t *testing.T) {
	page, id := openFerry(t, itself)
	page.Click("button", "Compare")
	page.WaitText("There is no text yet.")
	page.Click("textbox", "Text")
	page.PasteText(ferry)
	page.Click("button", "Compare")
	page.WaitText("This is the same text as the one that is here. Nothing was changed.")
	if page.Sees("looks like a newer version") {
		t.Error("a version of an article is asked whether it is one")
	}
	page.Click("link", "Cancel")
	waitAddress(page, "#/article/"+id)
	waitMarks(page, itself)
}

func TestWhatHasNoNewVersion(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{Address: "#/revise/never-here"})
	page.WaitFor("heading", "This article is not here")
	page.Click("link", "Go to the library")
	id := readFerry(page, itself)
	page.Goto("#/revise/" + id)
	page.Click("textbox", "Text")
	page.PasteText(corrected)
	page.Click("button", "Compare")
	page.WaitText("The highlight stands unchanged.")
	waitAddress(page, "#/article/"+id+"?panel=changes")
	page.Goto("#/revise/" + earlierID(page))
	waitAddress(page, "#/article/"+id)
	page.WaitText("This article was corrected on Monday.")
}

// earlierID is the id of the one earlier version that is here.
func earlierID(page *walk.Page) string {
	var key string
	page.Eval(`Object.entries(localStorage).find(([key, value]) => key.includes("/article/") && value.includes('"of":'))[0]`, &key)
	return key[strings.LastIndex(key, "/")+1:]
}
