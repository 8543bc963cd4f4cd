package layout_test

import "testing"

// BenchmarkDraw draws graphs of the kinds and sizes that a map may come to.
//
// The same in the browser's wasm:
//
//	GOOS=js GOARCH=wasm go test -run - -bench Draw -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/layout
func BenchmarkDraw(b *testing.B) {
	r := newRandom(1)
	for _, c := range []struct {
		name  string
		graph graph
	}{
		{"tree/300", r.tree(300)},
		{"debate/300", r.debate(300)},
		{"scalefree/300", r.scaleFree(300)},
		{"any/300", r.anyEdges(300, 450)},
		{"dense/300", r.anyEdges(300, 20_000)},
		{"debate/2000", r.debate(2000)},
		{"scalefree/2000", r.scaleFree(2000)},
		{"any/2000", r.anyEdges(2000, 3000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.graph.draw()
			}
		})
	}
}
