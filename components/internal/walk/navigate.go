package walk

import (
	"context"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Goto loads an address below the site ("", "#/article/x", "?x=1#/map") as if
// the reader had typed it, and waits until the client shows. Where only the
// fragment differs the page stays, as in any browser.
func (p *Page) Goto(address string) {
	p.t.Helper()
	p.Navigate(address)
	p.waitClient()
}

// Navigate loads an address and waits for nothing.
func (p *Page) Navigate(address string) {
	p.t.Helper()
	p.do("go to "+address, chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, problem, _, err := page.Navigate(p.site.URL + address).Do(ctx)
		if err == nil && problem != "" {
			err = fmt.Errorf("%s%s: %s", p.site.URL, address, problem)
		}
		return err
	}))
}

// Reload loads the page anew and waits until the client shows.
func (p *Page) Reload() {
	p.t.Helper()
	// A mark on the old document tells it from the new one.
	p.Eval("window.walkOld = true", nil)
	p.do("reload", page.Reload())
	p.Wait("the reload", func() bool { return p.holds("!window.walkOld") })
	p.waitClient()
}

// Back goes back in the tab's history.
func (p *Page) Back() {
	p.t.Helper()
	p.Eval("void history.back()", nil)
}

// Address is the page's address without the site's own part: "#/article/x".
// While the page changes to another document it is "(none)".
func (p *Page) Address() string {
	var address string
	if err := p.try(chromedp.Location(&address)); err != nil {
		return "(none)"
	}
	return strings.TrimPrefix(address, p.site.URL)
}

// tabIcon is what the browser shows in the tab. It asks for it in its own time, past the
// service worker where the page was loaded before that, and maybe of a stopped server. That
// the page itself gets it is tested apart.
const tabIcon = "icons/icon.svg"

// WaitOffline waits until the page would also load without a network.
func (p *Page) WaitOffline() {
	p.t.Helper()
	p.Forgive("ERR_CONNECTION_REFUSED " + p.site.URL + tabIcon)
	p.Wait("the service worker", func() bool {
		return p.holds("navigator.serviceWorker.controller?.state === 'activated'")
	})
}

// waitClient waits until the client took the loading page's place.
func (p *Page) waitClient() {
	p.t.Helper()
	p.Wait("the client", func() bool {
		return p.holds(`document.readyState === "complete" &&
			document.querySelector("script[data-wasm-bytes]") && !document.getElementById("load-state")`)
	})
}

// holds says whether a condition in JavaScript is met now; between two
// documents none is.
func (p *Page) holds(condition string) bool {
	var met bool
	err := p.try(chromedp.Evaluate("!!("+condition+")", &met))
	return err == nil && met
}

// Asker carries a question to the browser; it goes to a command's Do.
type Asker = context.Context

// Ask asks the browser something that this package has no words for.
func (p *Page) Ask(question func(Asker) error) {
	p.t.Helper()
	p.do("ask the browser", chromedp.ActionFunc(question))
}
