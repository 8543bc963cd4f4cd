package walk

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// watch collects what a page must not do.
type watch struct {
	mu         sync.Mutex
	complaints []string
	forgiven   []string
	console    []string // all that was printed, a panic's trace among it
}

// Forgive lets the page complain with these words, such as of a server that the
// test stopped.
func (p *Page) Forgive(words string) {
	p.watch.mu.Lock()
	defer p.watch.mu.Unlock()
	p.watch.forgiven = append(p.watch.forgiven, words)
}

func (w *watch) complain(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.complaints = append(w.complaints, fmt.Sprintf(format, args...))
}

func (w *watch) print(line string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.console = append(w.console, line)
}

func (w *watch) printed() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return strings.Join(w.console, "\n")
}

func (w *watch) unforgiven() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var left []string
	for _, complaint := range w.complaints {
		contains := func(words string) bool { return strings.Contains(complaint, words) }
		if !slices.ContainsFunc(w.forgiven, contains) {
			left = append(left, complaint)
		}
	}
	return left
}

// listen takes the browser's events. It runs before the first page is loaded.
func (p *Page) listen() {
	chromedp.ListenTarget(p.ctx, func(event any) {
		switch event := event.(type) {
		case *runtime.EventConsoleAPICalled:
			line := spell(event.Args)
			p.watch.print(line)
			// Go's own script says "exit code" when the client ended by a panic.
			if event.Type == runtime.APITypeError || strings.HasPrefix(line, "exit code") {
				p.watch.complain("console: %s", line)
			}
		case *runtime.EventExceptionThrown:
			p.watch.complain("exception: %v", event.ExceptionDetails)
		case *log.EventEntryAdded:
			if event.Entry.Level == log.LevelError {
				p.watch.complain("browser: %s %s", event.Entry.Text, event.Entry.URL)
			}
		case *network.EventRequestWillBeSent:
			if p.foreign(event.Request.URL) {
				p.watch.complain("request to another host: %s", event.Request.URL)
			}
		case *page.EventFileChooserOpened:
			p.choosers <- event
		case *browser.EventDownloadWillBegin:
			p.named[event.GUID] = event.SuggestedFilename
		case *browser.EventDownloadProgress:
			if event.State == browser.DownloadProgressStateCompleted {
				p.finished <- p.named[event.GUID]
			}
		}
	})
}

func (p *Page) foreign(url string) bool {
	return strings.HasPrefix(url, "http") && !strings.HasPrefix(url, "http://"+p.site.address+"/")
}

func spell(args []*runtime.RemoteObject) string {
	var words []string
	for _, arg := range args {
		words = append(words, strings.Trim(string(arg.Value), `"`)+arg.Description)
	}
	return strings.Join(words, " ")
}
