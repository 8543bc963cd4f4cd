package walk

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// pause is the time between two looks at the page.
const pause = 25 * time.Millisecond

// do runs actions, and fails the test when they fail or take too long.
func (p *Page) do(what string, actions ...chromedp.Action) {
	p.t.Helper()
	if err := p.try(actions...); err != nil {
		p.fail("%s: %v", what, err)
	}
}

func (p *Page) try(actions ...chromedp.Action) error {
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	return chromedp.Run(ctx, actions...)
}

// Eval runs a JavaScript expression, waits for it where it is a promise, and
// stores its value in out, unless that is nil. It is for measuring and for what
// a reader sees but cannot name; steps use mouse and keys.
func (p *Page) Eval(expression string, out any) {
	p.t.Helper()
	if out == nil {
		expression = "(async () => { await (" + expression + ") })()"
	}
	await := func(params *runtime.EvaluateParams) *runtime.EvaluateParams {
		return params.WithAwaitPromise(true)
	}
	p.do("evaluate "+expression, chromedp.Evaluate(expression, out, await))
}

// Wait waits until done says so. what completes "gave up waiting for …".
func (p *Page) Wait(what string, done func() bool) {
	p.t.Helper()
	p.until(func() string {
		if done() {
			return ""
		}
		return "gave up waiting for " + what
	})
}

// WaitText waits until the reader sees text.
func (p *Page) WaitText(text string) {
	p.t.Helper()
	p.Wait(fmt.Sprintf("the text %q", text), func() bool { return p.Sees(text) })
}

// WaitNoText waits until the reader sees a page without text.
func (p *Page) WaitNoText(text string) {
	p.t.Helper()
	p.Wait(fmt.Sprintf("the text %q to go", text), func() bool {
		all := p.text()
		return all != "" && !strings.Contains(all, text)
	})
}

// Sees says whether text is on the page now, shown or scrolled away.
func (p *Page) Sees(text string) bool { return strings.Contains(p.text(), text) }

// text is all that is on the page, "" between two documents.
func (p *Page) text() string {
	var text string
	if err := p.try(chromedp.Evaluate("document.body?.innerText ?? ''", &text)); err != nil {
		return ""
	}
	return text
}

// until looks again and again until attempt returns no complaint.
func (p *Page) until(attempt func() string) {
	p.t.Helper()
	deadline := time.Now().Add(Patience)
	ticks := time.NewTicker(pause)
	defer ticks.Stop()
	for {
		complaint := attempt()
		if complaint == "" {
			return
		}
		if time.Now().After(deadline) {
			p.fail("%s", complaint)
		}
		select {
		case <-ticks.C:
		case <-p.ctx.Done():
			p.t.Fatalf("walk: the browser ended: %s", complaint)
		}
	}
}

// fail ends the test with what the reader saw.
func (p *Page) fail(format string, args ...any) {
	p.t.Helper()
	message := fmt.Sprintf(format, args...)
	text := p.text()
	if len(text) > 1500 {
		text = text[:1500] + "…"
	}
	var address string
	var picture []byte
	seen := ""
	if err := p.try(chromedp.Location(&address), chromedp.CaptureScreenshot(&picture)); err == nil {
		seen = filepath.Join(p.t.ArtifactDir(), fmt.Sprintf("failed-%d.png", time.Now().UnixNano()))
		p.Screenshot(seen)
	}
	p.t.Fatalf("walk: %s\nat %s\nscreenshot %s\nconsole %q\nthe page reads:\n%s",
		message, address, seen, p.watch.unforgiven(), text)
}
