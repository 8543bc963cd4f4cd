package people_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
)

const harbour = `Harbour dredged again

The harbour of Lund was dredged for the third time in ten years. The mayor says that trade needs it. Fishers say that the seabed is dying.

A study counted half as many mussels as before. The next dredging is planned for spring.`

// openHarbour opens the article that two people mark.
func openHarbour(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	options.Address = "#/new"
	page := walk.Open(t, walk.Start(t), options)
	page.Click("textbox", "Text")
	page.PasteText(harbour)
	page.Click("button", "Read it")
	page.WaitFor("article", "Harbour dredged again")
	return page
}

// become makes the browser another person's, and gives that person a name.
func become(page *walk.Page, name string) {
	page.Eval(`localStorage.removeItem("counterpoint/1/setting/maker")`, nil)
	page.Reload()
	page.Press("?")
	page.Click("button", "Your name")
	page.Fill("textbox", "Name", name)
	page.Press("Enter")
	page.WaitText("What you mark from now on is by " + name + ".")
	page.WaitGone("dialog", "Your name")
}

func mark(page *walk.Page, from, to, kind string) {
	page.DragText(from, to)
	page.Click("button", kind)
	page.WaitGone("toolbar", "")
	page.Press("Escape")
}

// twoPeople opens the article with what two people marked in it; the second reads on.
func twoPeople(t *testing.T, options walk.Options) *walk.Page {
	t.Helper()
	page := openHarbour(t, options)
	become(page, "Ines Moor")
	mark(page, "The mayor says", "trade needs it", "Claim")
	mark(page, "Fishers say", "is dying", "Claim")
	become(page, "Tom")
	mark(page, "seabed", "is dying", "Rebuttal")
	mark(page, "A study", "as before", "Evidence")
	mark(page, "mayor says", "trade needs it", "Claim")
	return page
}

func rows(page *walk.Page) (list []string) {
	page.Eval(`[...document.querySelectorAll(".marked tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent).join(" | "))`, &list)
	return list
}

func TestWhoMarkedWhat(t *testing.T) {
	page := twoPeople(t, walk.Options{})
	page.Wait("who made the others’ marks, in the margin", func() bool {
		var got string
		page.Eval(`[...document.querySelectorAll(".chip")].map((c) => c.querySelector(".person")?.textContent ?? "-").join(" ")`, &got)
		return got == "IM - IM - -"
	})
	page.Click("link", "People")
	page.WaitFor("heading", "People")
	page.WaitFor("table", "Marked statements: how many marked each, and as what")
	want := []string{
		"The mayor says that trade needs it. | 2 of 2 | 2 | 0 | 0 | 0 | Claim: Ines Moor, Tom (you)",
		"Fishers say that the seabed is dying. | 2 of 2 | 1 | 0 | 1 | 0 | Claim: Ines MoorRebuttal: Tom (you)",
		"A study counted half as many mussels as before. | 1 of 2 | 0 | 1 | 0 | 0 | Evidence: Tom (you)",
	}
	page.Wait("the table", func() bool { return strings.Join(rows(page), "\n") == strings.Join(want, "\n") })
	page.WaitText("3 of 6 statements marked.")
	// claim-claim and claim-rebuttal: 1 - 3·2/(16-(9+1)).
	page.WaitFor("heading", "Agreement: 0.00")
	page.WaitText("about as often as by chance")

	page.Click("button", "Marked by")
	page.WaitFor("columnheader", "Marked by*")
	page.WaitText("The harbour of Lund was dredged for the third time in ten years.")
	path := page.Download(func() { page.Click("button", "Save as CSV") })
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if name := filepath.Base(path); name != "harbour-dredged-again-people.csv" {
		t.Errorf("the file is called %s", name)
	}
	for _, line := range []string{
		"\ufeffnumber,statement,marked,people,claim,evidence,rebuttal,note,Ines Moor,Tom\r\n",
		"\r\n4,Fishers say that the seabed is dying.,2,2,1,0,1,0,claim,rebuttal\r\n",
		"\r\n6,The next dredging is planned for spring.,0,2,0,0,0,0,,\r\n",
	} {
		if !strings.Contains(string(data), line) {
			t.Errorf("the file has no line %q:\n%s", line, data)
		}
	}

	page.Click("link", "Fishers say that the seabed is dying.")
	page.WaitFor("dialog", "Claim: Fishers say*")
	page.WaitText("by Ines Moor")
	page.Back()
	page.WaitFor("heading", "People")
}

// Who marks just what somebody else marked makes a mark of one's own.
func TestMostMarkedFirst(t *testing.T) {
	page := openHarbour(t, walk.Options{})
	become(page, "Ines Moor")
	mark(page, "The mayor says", "trade needs it", "Claim")
	mark(page, "A study", "as before", "Evidence")
	page.Press("P")
	page.WaitText("Agreement cannot be told: only one person marked statements.")
	page.Click("link", "Read")
	page.WaitFor("article", "Harbour dredged again")
	become(page, "Tom")
	mark(page, "A study", "as before", "Evidence")
	page.Press("P")
	page.Click("button", "Marked by")
	page.Wait("the study first", func() bool {
		list := rows(page)
		return len(list) == 2 && strings.HasPrefix(list[0], "A study")
	})
	page.Click("button", "Statement")
	page.Wait("the mayor first", func() bool { return strings.HasPrefix(rows(page)[0], "The mayor") })
}

func TestFilterByPerson(t *testing.T) {
	page := twoPeople(t, walk.Options{})
	page.Click("button", "Claims")
	listed := func(want string) {
		page.Wait("the list "+want, func() bool {
			var got string
			page.Eval(`[...document.querySelectorAll("#claims .words")].map((e) => e.textContent).join(" | ")`, &got)
			return got == want
		})
	}
	choose := func(person string) {
		page.WaitFor("combobox", "Person")
		page.Eval(`(() => {
			const list = document.querySelector("#claims select[aria-label=Person]");
			list.selectedIndex = [...list.options].findIndex((o) => o.textContent === "`+person+`");
			list.dispatchEvent(new Event("change", { bubbles: true }));
		})()`, nil)
	}
	choose("Ines Moor")
	listed("The mayor says that trade needs it | Fishers say that the seabed is dying")
	if !strings.Contains(page.Address(), "by=") {
		t.Errorf("the filter is not in the address: %s", page.Address())
	}
	choose("You")
	listed("mayor says that trade needs it | seabed is dying | A study counted half as many mussels as before")
	choose("Anyone")
	page.WaitText("3 claims, 1 rebuttal")

	edges := func() (n int) {
		page.Eval(`document.querySelectorAll(".by-person mark.by").length`, &n)
		return n
	}
	if n := edges(); n != 0 {
		t.Errorf("%d marks show whose they are before they are asked to", n)
	}
	page.Click("checkbox", "Show whose each mark is")
	page.Wait("edges on the marks of another", func() bool { return edges() > 1 })
	page.Reload()
	page.Wait("edges after a reload", func() bool { return edges() > 1 })
}

func TestNameIsKept(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Click("button", "Your name")
	page.WaitFor("dialog", "Your name")
	if focused := page.Focused(); focused.Name != "Name" {
		t.Errorf("the dialog opens on %+v", focused)
	}
	page.Type(" Ines ")
	page.Press("Enter")
	page.WaitText("What you mark from now on is by Ines.")
	page.Reload()
	page.Click("button", "Your name")
	if got := page.WaitFor("textbox", "Name").Value; got != "Ines" {
		t.Errorf("after a reload the name is %q", got)
	}
	page.Press("Escape")
	page.WaitGone("dialog", "Your name")
	page.Goto("#/new")
	page.Click("textbox", "Text")
	page.PasteText(harbour)
	page.Click("button", "Read it")
	mark(page, "The mayor says", "trade needs it", "Claim")
	page.Wait("the name in the record", func() bool {
		var named bool
		page.Eval(`Object.keys(localStorage).some((key) => key.startsWith("counterpoint/1/highlight/") && localStorage.getItem(key).includes('"name":"Ines"'))`, &named)
		return named
	})
}
