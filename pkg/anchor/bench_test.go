package anchor_test

import (
	"fmt"
	"runtime"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
)

// BenchmarkResolveAll looks for highlights in a text as it was, with a line put in at its
// start, and with one word in ten edited. B/textbyte is how many bytes are allocated for each byte of text.
//
// The same in the browser's wasm:
//
//	GOOS=js GOARCH=wasm go test -run - -bench ResolveAll -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/anchor
func BenchmarkResolveAll(b *testing.B) {
	for _, size := range []struct{ megabytes, highlights int }{{1, 1000}, {1, 10000}, {10, 1000}, {10, 10000}} {
		old := anchortest.Article(1, size.megabytes<<20)
		sels := anchor.DescribeAll(old, anchortest.Passages(old, size.highlights), nil)
		name := fmt.Sprintf("%dMB/%d/", size.megabytes, size.highlights)
		b.Run(name+"unchanged", func(b *testing.B) { benchResolveAll(b, old, sels) })
		b.Run(name+"shifted", func(b *testing.B) { benchResolveAll(b, "A line was put in.\n\n"+old, sels) })
		edited := anchortest.OneWordInTen(old)
		b.Run(name+"edited", func(b *testing.B) { benchResolveAll(b, edited, sels) })
	}
}

func benchResolveAll(b *testing.B, text string, sels []anchor.Selector) {
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		anchor.ResolveAll(text, sels, nil)
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/float64(len(text)), "B/textbyte")
}
