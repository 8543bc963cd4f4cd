// Package walk drives the built site in a real Chrome or Chromium, as a reader
// would: with mouse, touch, keys, clipboard and files, finding things by the
// role and name that assistive technology is told.
//
//	site := walk.Start(t)
//	page := walk.Open(t, site, walk.Options{})
//	page.Click("button", "New article")
//	page.WaitText("Paste an article")
//
// Waiting is part of every step: a step fails the test, with a screenshot, when
// what it needs does not come within Patience. A test also fails at its end when
// the page logged an error, threw, or asked another host for anything.
//
// The site is the one that package web embeds: make build comes first. CHROME
// names the browser's program; without it, the usual places are searched.
package walk

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Patience is how long a step waits for what it needs.
const Patience = 20 * time.Second

// Options say what the reader's screen and browser are like. The zero value is
// a laptop with a new profile, in light colours.
type Options struct {
	Width, Height int    // CSS pixels; 1280 × 800 when 0
	Dark          bool   // the system prefers dark colours
	Touch         bool   // a phone: a touch screen and a mobile viewport
	Profile       string // folder of the browser's profile; a new one when empty
	Address       string // where Open goes, below the site: "#/article/x"
}

// Page is one browser with one tab.
type Page struct {
	t         testing.TB
	ctx       context.Context
	site      *Site
	options   Options
	downloads string
	watch     watch
	choosers  chan *page.EventFileChooserOpened
	finished  chan string // downloads, by path
	named     map[string]string
}

// Open starts a browser and loads the site in it. The browser ends with the test.
func Open(t testing.TB, site *Site, options Options) *Page {
	t.Helper()
	p := Launch(t, site, options)
	p.Goto(options.Address)
	return p
}

// Launch starts a browser on an empty page.
func Launch(t testing.TB, site *Site, options Options) *Page {
	t.Helper()
	p := &Page{
		t: t, site: site, options: options,
		choosers: make(chan *page.EventFileChooserOpened, 16),
		finished: make(chan string, 16),
		named:    map[string]string{},
	}
	profile := options.Profile
	if profile == "" {
		profile = p.tempDir("profile")
	}
	p.downloads = p.tempDir("downloads")
	allocated, cancel := chromedp.NewExecAllocator(context.Background(), flags(profile)...)
	t.Cleanup(cancel)
	p.ctx, _ = chromedp.NewContext(allocated)
	p.listen()
	// The first Run ties the browser's life to its context, so it gets no deadline.
	if err := chromedp.Run(p.ctx); err != nil {
		t.Fatalf("walk: start the browser: %v (set CHROME to the path of Chrome or Chromium)", err)
	}
	t.Cleanup(p.end)
	p.do("set the browser up", p.prepare()...)
	return p
}

// tempDir is a folder for the browser, which may still write while it ends:
// testing's own TempDir would fail the test for that.
func (p *Page) tempDir(name string) string {
	dir, err := os.MkdirTemp("", "walk-"+name+"-")
	if err != nil {
		p.t.Fatalf("walk: %v", err)
	}
	p.t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func flags(profile string) []chromedp.ExecAllocatorOption {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chrome's sandbox refuses root.
	}
	if path := os.Getenv("CHROME"); path != "" {
		options = append(options, chromedp.ExecPath(path))
	}
	return options
}

// prepare gives a tab the reader's screen; each tab has one of its own.
func (p *Page) prepare() []chromedp.Action {
	options := p.options
	if options.Width == 0 {
		options.Width, options.Height = 1280, 800
	}
	scheme := "light"
	if options.Dark {
		scheme = "dark"
	}
	return []chromedp.Action{
		emulation.SetDeviceMetricsOverride(int64(options.Width), int64(options.Height), 1, options.Touch),
		emulation.SetTouchEmulationEnabled(options.Touch),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		page.SetInterceptFileChooserDialog(true),
		p.allowDownloads(),
	}
}

// end reports what the page complained of, and ends the browser.
func (p *Page) end() {
	p.Close()
	complaints := p.watch.unforgiven()
	for _, complaint := range complaints {
		p.t.Errorf("walk: the page complained: %s", complaint)
	}
	if len(complaints) > 0 {
		p.t.Logf("walk: the console:\n%s", p.watch.printed())
	}
}

// Close ends the browser as its reader would, so that its profile keeps all.
func (p *Page) Close() {
	if p.ctx.Err() != nil {
		return
	}
	if err := chromedp.Cancel(p.ctx); err != nil {
		p.t.Logf("walk: end the browser: %v", err)
	}
}

// Screenshot writes what the reader sees to path, as PNG.
func (p *Page) Screenshot(path string) {
	p.t.Helper()
	var picture []byte
	p.do("take a screenshot", chromedp.CaptureScreenshot(&picture))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		p.t.Fatalf("walk: %v", err)
	}
	if err := os.WriteFile(path, picture, 0o644); err != nil {
		p.t.Fatalf("walk: %v", err)
	}
}
