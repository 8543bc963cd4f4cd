package walk

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// PasteText puts text on the clipboard and presses Control+V.
func (p *Page) PasteText(text string) {
	p.t.Helper()
	p.paste(fmt.Sprintf(`{"text/plain": %s}`, quote(text)))
}

// PasteHTML puts rich text and its plain form on the clipboard, as a copy from
// another page does, and presses Control+V.
func (p *Page) PasteHTML(html, text string) {
	p.t.Helper()
	p.paste(fmt.Sprintf(`{"text/html": %s, "text/plain": %s}`, quote(html), quote(text)))
}

func (p *Page) paste(forms string) {
	p.t.Helper()
	p.do("allow the clipboard", browser.GrantPermissions([]browser.PermissionType{
		browser.PermissionTypeClipboardReadWrite, browser.PermissionTypeClipboardSanitizedWrite,
	}))
	p.Eval(fmt.Sprintf(`(async () => {
		const forms = Object.entries(%s).map(([type, text]) => [type, new Blob([text], { type })]);
		await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(forms))]);
	})()`, forms), nil)
	p.Press("Control+v")
}

// Clipboard is the plain text on the clipboard.
func (p *Page) Clipboard() string {
	p.t.Helper()
	p.do("allow the clipboard", browser.GrantPermissions([]browser.PermissionType{
		browser.PermissionTypeClipboardReadWrite, browser.PermissionTypeClipboardSanitizedWrite,
	}))
	var text string
	p.Eval("navigator.clipboard.readText()", &text)
	return text
}

// SetFiles clicks what opens the browser's file dialog and picks files in it.
func (p *Page) SetFiles(role, name string, paths ...string) {
	p.t.Helper()
	p.ChooseFiles(func() { p.Click(role, name) }, paths...)
}

// ChooseFiles does what opens the browser's file dialog and picks files in it.
func (p *Page) ChooseFiles(open func(), paths ...string) {
	p.t.Helper()
	open()
	select {
	case chooser := <-p.choosers:
		p.do("pick files", dom.SetFileInputFiles(p.absolute(paths)).WithBackendNodeID(chooser.BackendNodeID))
	case <-time.After(Patience):
		p.fail("no file dialog opened")
	}
}

// DropFiles drags files from outside over the middle of the window and drops them.
func (p *Page) DropFiles(paths ...string) {
	p.t.Helper()
	var middle spot
	p.Eval("({ X: innerWidth / 2, Y: innerHeight / 2 })", &middle)
	data := &input.DragData{Items: []*input.DragDataItem{}, Files: p.absolute(paths), DragOperationsMask: 1}
	for _, step := range []input.DispatchDragEventType{input.DragEnter, input.DragOver, input.Drop} {
		p.do("drop files", input.DispatchDragEvent(step, middle.X, middle.Y, data))
	}
}

func (p *Page) absolute(paths []string) []string {
	p.t.Helper()
	var full []string
	for _, path := range paths {
		abs, err := filepath.Abs(path)
		if err != nil {
			p.t.Fatalf("walk: %v", err)
		}
		if _, err := os.Stat(abs); err != nil {
			p.t.Fatalf("walk: %v", err)
		}
		full = append(full, abs)
	}
	return full
}

func (p *Page) allowDownloads() chromedp.Action {
	return browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).
		WithDownloadPath(p.downloads).WithEventsEnabled(true)
}

// Download does what starts a download, waits until it is whole, and returns
// the file's path, whose last part is the name that the page gave it.
func (p *Page) Download(start func()) string {
	p.t.Helper()
	start()
	select {
	case name := <-p.finished:
		return filepath.Join(p.downloads, name)
	case <-time.After(Patience):
		p.fail("no file was downloaded")
		return ""
	}
}
