package frame_test

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/page"

	"counterpoint/components/internal/walk"
)

// full makes every write fail as in a browser whose storage is full, until freed.
const full = `(() => {
	const set = Storage.prototype.setItem;
	window.freed = () => { Storage.prototype.setItem = set };
	Storage.prototype.setItem = () => { throw new DOMException("exceeded the quota", "QuotaExceededError") };
})()`

const notSaved = "Not saved: 1 change is in this window only. The browser's storage for this page is full."

func TestAHighlightWritesItsOwnKeyOnly(t *testing.T) {
	tab := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(tab)
	tab.Eval(`(() => {
		const set = Storage.prototype.setItem;
		window.written = [];
		Storage.prototype.setItem = function (key, value) { written.push(key); return set.call(this, key, value) };
	})()`, nil)
	mark(tab, "Claim", "pays for itself", "within two winters")
	var written []string
	tab.Eval("written", &written)
	made := records(tab, "counterpoint/1/highlight/")
	delete(made, "")
	mine := slices.DeleteFunc(written, func(key string) bool { return made[key] == "" })
	if len(written) != 1 || len(mine) != 1 {
		t.Errorf("adding a highlight wrote %q", written)
	}
}

func TestAFailedWriteIsToldAndRetried(t *testing.T) {
	for name, save := range map[string]func(*walk.Page){
		"by itself": func(*walk.Page) {},
		"save now":  func(tab *walk.Page) { tab.Click("button", "Save now") },
	} {
		t.Run(name, func(t *testing.T) {
			tab := walk.Open(t, walk.Start(t), walk.Options{})
			readFerry(tab)
			tab.Eval(full, nil)
			mark(tab, "Claim", "pays for itself", "within two winters")
			tab.WaitText(notSaved)
			tab.WaitFor("alert", "")
			tab.Click("link", "Library")
			tab.WaitText("1 claim, no rebuttals")
			tab.Eval("freed()", nil)
			save(tab)
			tab.WaitNoText("Not saved")
			tab.Reload()
			tab.WaitText("1 claim, no rebuttals")
		})
	}
}

func TestAStorageThatIsReallyFull(t *testing.T) {
	tab := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(tab)
	tab.Eval(`(() => {
		let n = 0;
		for (let size = 1 << 20; size >= 1; size >>= 1)
			for (;;) try { localStorage.setItem("filler/" + n, "x".repeat(size)); n++ } catch { break }
	})()`, nil)
	mark(tab, "Claim", "pays for itself", "within two winters")
	tab.WaitText(notSaved)
	tab.Eval(`Object.keys(localStorage).filter((key) => key.startsWith("filler/")).forEach((key) => localStorage.removeItem(key))`, nil)
	tab.Click("button", "Save now")
	tab.WaitNoText("Not saved")
	if kept := records(tab, "counterpoint/1/highlight/"); !hasPart(kept, "pays for itself") {
		t.Errorf("kept: %v", kept)
	}
}

func TestLeavingWithUnsavedWorkAsks(t *testing.T) {
	tab := walk.Open(t, walk.Start(t), walk.Options{})
	readFerry(tab)
	mark(tab, "Claim", "pays for itself", "within two winters")
	tab.Press("Escape")
	tab.Eval(full, nil)
	mark(tab, "Note", "Count the freight", "earns its keep")
	tab.WaitText(notSaved)
	tab.Eval("void setTimeout(() => location.reload())", nil)
	const stay = false
	tab.Wait("the question whether to leave", func() (asked bool) {
		tab.Ask(func(ask walk.Asker) error {
			asked = page.HandleJavaScriptDialog(stay).Do(ask) == nil
			return nil
		})
		return asked
	})
	tab.WaitFor("dialog", "Note: *") // still there
	tab.Eval("freed()", nil)
	tab.Click("button", "Save now")
	tab.WaitNoText("Not saved")
	tab.Reload()
	tab.WaitText("carried nine passengers")
}

func TestAStorageThatIsDenied(t *testing.T) {
	tab := walk.Launch(t, walk.Start(t), walk.Options{})
	tab.Ask(func(ask walk.Asker) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(`Object.defineProperty(window, "localStorage", { configurable: true,
			get() { throw new DOMException("denied", "SecurityError") } })`).Do(ask)
		return err
	})
	tab.Goto("")
	tab.WaitText("all that you do here is gone when the window closes")
	tab.WaitText("4 claims")
	readFerry(tab)
	mark(tab, "Claim", "pays for itself", "within two winters")
	tab.WaitText("all that you do here is gone when the window closes")
}

func TestASampleThatFindsNoRoomIsSavedLater(t *testing.T) {
	tab := walk.Launch(t, walk.Start(t), walk.Options{})
	tab.Ask(func(ask walk.Asker) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(full).Do(ask)
		return err
	})
	tab.Goto("")
	tab.WaitText("Not saved: ")
	tab.WaitText("4 claims")
	tab.Eval("freed()", nil)
	tab.WaitNoText("Not saved: ")
	if len(records(tab, "counterpoint/1/article/")) != 1 {
		t.Error("the sample is not kept")
	}
}
