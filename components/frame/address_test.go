package frame_test

import (
	"net/http"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
	"counterpoint/web"
	"counterpoint/web/site"
)

// plainFiles serves the site under a path as plain files, as any web space does.
func plainFiles(t *testing.T) *walk.Site {
	t.Helper()
	files, err := web.Files()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := site.Write(files, dir); err != nil {
		t.Fatal(err)
	}
	const base = "/~reader/notes/"
	return walk.Serve(t, http.StripPrefix(base, http.FileServer(http.Dir(dir))), base)
}

// TestAddresses goes everywhere in each way that a site is served: an address is
// followed, reloaded, gone back and forward to, opened in another tab, and used offline.
func TestAddresses(t *testing.T) {
	for name, start := range map[string]func(*testing.T) *walk.Site{
		"at the root":    func(t *testing.T) *walk.Site { return walk.Start(t) },
		"under a path":   func(t *testing.T) *walk.Site { return walk.StartUnder(t, "/sub/path/") },
		"as plain files": plainFiles,
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			page := walk.Open(t, s, walk.Options{})
			places := visit(page)
			for _, p := range places[1:] {
				tab := page.OpenTab(p.address)
				p.see(tab)
				tab.Close()
			}
			page.Show()
			backAndForward(t, page, places)
			page.WaitOffline()
			s.Stop()
			for _, p := range places {
				page.Goto(p.address)
				page.Reload()
				p.see(page)
			}
		})
	}
}

// place is an address with what a reader sees there.
type place struct {
	address string
	see     func(*walk.Page)
}

// visit walks from the library to a filtered list and notes the places on its way.
func visit(page *walk.Page) []place {
	var places []place
	note := func(see func(*walk.Page)) {
		see(page)
		places = append(places, place{page.Address(), see})
	}
	note(func(p *walk.Page) { p.WaitFor("heading", "Library") })
	page.Click("link", "New article")
	note(func(p *walk.Page) { p.WaitFor("heading", "New article") })
	page.Click("link", "Library")
	page.Click("link", "Brackwater’s *")
	note(func(p *walk.Page) { p.WaitFor("heading", "Brackwater’s *") })
	page.Click("link", "Map")
	note(func(p *walk.Page) { p.WaitFor("heading", "Map") })
	page.Click("treeitem", "Claim, stands: The plant has ended*")
	page.Click("link", "Go there")
	note(func(p *walk.Page) { p.WaitFor("dialog", "Claim: The plant has ended*") })
	page.Press("Escape")
	page.Click("button", "Claims")
	page.Fill("searchbox", "Words in the list", "bill")
	note(func(p *walk.Page) {
		p.Wait("the filter", func() bool { return p.WaitFor("searchbox", "Words in the list").Value == "bill" })
	})
	return places
}

func backAndForward(t *testing.T, page *walk.Page, places []place) {
	t.Helper()
	for _, p := range places {
		page.Goto(p.address)
		p.see(page)
	}
	for i := len(places) - 2; i >= 0; i-- {
		page.Back()
		page.Wait("the address "+places[i].address, func() bool { return same(page.Address(), places[i].address) })
		places[i].see(page)
	}
	for _, p := range places[1:] {
		page.Eval("void history.forward()", nil)
		page.Wait("the address "+p.address, func() bool { return same(page.Address(), p.address) })
		p.see(page)
	}
}

// same reports whether two addresses lead to one place: the library's may be empty.
func same(a, b string) bool { return strings.TrimPrefix(a, "#/") == strings.TrimPrefix(b, "#/") }

func TestAnAddressThatNamesNothingSaysSo(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	for address, heading := range map[string]string{
		"#/no/such/place":        "There is nothing at this address",
		"#/article/never-here":   "This article is not here",
		"#/map/never-here":       "This article is not here",
		"#/revise/never-here":    "This article is not here",
		"#/article/%zz":          "There is nothing at this address",
		"#/new/but/not/anything": "There is nothing at this address",
	} {
		page.Goto(address)
		page.WaitFor("heading", heading)
		page.Reload()
		page.WaitFor("heading", heading)
		page.Click("link", "Go to the library")
		page.WaitFor("heading", "Library")
	}
}
