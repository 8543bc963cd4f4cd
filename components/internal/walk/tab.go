package walk

import (
	"time"

	"github.com/chromedp/cdproto/inspector"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// OpenTab loads an address below the site in another tab of the same browser. The tab
// has the same profile and goes with its browser.
func (p *Page) OpenTab(address string) *Page {
	p.t.Helper()
	tab := &Page{
		t: p.t, site: p.site, options: p.options, downloads: p.downloads,
		choosers: make(chan *page.EventFileChooserOpened, 16),
		finished: make(chan string, 16),
		named:    map[string]string{},
	}
	tab.ctx, _ = chromedp.NewContext(p.ctx)
	tab.listen()
	if err := chromedp.Run(tab.ctx); err != nil {
		p.t.Fatalf("walk: open a tab: %v", err)
	}
	p.t.Cleanup(tab.end)
	tab.do("set the tab up", tab.prepare()...)
	tab.Goto(address)
	return tab
}

// Show brings the tab to the front, as a click on it would.
func (p *Page) Show() {
	p.t.Helper()
	p.do("show the tab", page.BringToFront())
}

// Crash ends the program behind the tab, as running out of memory would. The tab is of no
// use afterwards; its browser lives on.
func (p *Page) Crash() {
	p.t.Helper()
	gone := make(chan struct{}, 1)
	chromedp.ListenTarget(p.ctx, func(event any) {
		if _, ok := event.(*inspector.EventTargetCrashed); ok {
			gone <- struct{}{}
		}
	})
	go p.try(page.Crash()) // It never answers.
	select {
	case <-gone:
	case <-time.After(Patience):
		p.t.Fatal("walk: the tab did not crash")
	}
}
