package revision_test

import (
	"sort"
	"strings"
	"testing"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/anchor/anchortest"
)

// timing is what the page did from the click until the new version was there, in milliseconds.
type timing struct {
	Slices []float64 // how long each piece of the search took
	Long   []float64 // tasks over 50 ms, of whatever the page did
	Click  float64   // when the button was clicked
	Handed float64   // when the notebook's change was first saved
	Shown  float64   // when all of the new text was there
}

// observe takes the times of what the page does from now on. A piece of the search is what
// a timer of the client begins.
const observe = `(() => {
	const t = window.walkTiming = { Slices: [], Long: [], Click: 0, Handed: 0, Shown: 0 };
	new PerformanceObserver((list) => list.getEntries().forEach((e) => t.Click && t.Long.push(e.duration)))
		.observe({ type: "longtask", buffered: false });
	const timeout = window.setTimeout, set = Storage.prototype.setItem;
	window.setTimeout = (run, ms) => timeout(() => {
		const start = performance.now();
		run();
		if (t.Click && !t.Handed) t.Slices.push(performance.now() - start);
	}, ms);
	Storage.prototype.setItem = function (key, value) {
		t.Handed ||= performance.now();
		set.call(this, key, value);
	};
	addEventListener("click", () => { t.Click ||= performance.now() }, true);
})()`

// rowsOf is how many rows of the text there are on the page.
func rowsOf(page *walk.Page) (n int) {
	page.Eval(`document.querySelectorAll(".reader .row").length`, &n)
	return n
}

// compare compares a megabyte and 1,000 highlights with its newer version, and returns what
// the page did meanwhile.
func compare(t testing.TB) (got timing) {
	t.Helper()
	page := open(t, 1<<20, 1000)
	rows := strings.Count(anchortest.Article(1, 1<<20), "\n\n") + 1
	page.Eval(observe, nil)
	page.Click("button", "Compare")
	page.Wait("the notice", func() bool { return strings.Contains(notice(page), " edited") })
	page.WaitFor("button", "Export")
	page.Wait("all of the text", func() bool { return rowsOf(page) == rows })
	page.Eval("walkTiming.Shown = performance.now()", nil)
	page.Eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))", nil)
	page.Eval("walkTiming", &got)
	sort.Float64s(got.Slices)
	sort.Float64s(got.Long)
	return got
}

// While highlights are looked for, the browser gets its turn again and again; and all of
// the text comes, though not at once.
func TestTheBrowserGetsItsTurns(t *testing.T) {
	if n := len(compare(t).Slices); n < 20 {
		t.Errorf("the search let the browser in %d times, want 20 at least", n)
	}
}

// BenchmarkCompareMegabyte tells how long the page was busy at a time. It takes the page
// that was built last.
func BenchmarkCompareMegabyte(b *testing.B) {
	for b.Loop() {
		got := compare(b)
		n := len(got.Slices)
		b.ReportMetric(got.Handed-got.Click, "ms/search")
		b.ReportMetric(got.Slices[n/2], "ms/piece-median")
		b.ReportMetric(got.Slices[n*95/100], "ms/piece-95%")
		b.ReportMetric(got.Shown-got.Click, "ms/all-shown")
		b.ReportMetric(float64(len(got.Long)), "tasks>50ms")
		longest := 0.0
		if len(got.Long) > 0 {
			longest = got.Long[len(got.Long)-1]
		}
		b.ReportMetric(longest, "ms/longest-task")
	}
}
