package export_test

import (
	"fmt"
	"strings"
	"testing"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
)

// large is so many articles with 1,000 highlights in them, every tenth one an own statement,
// and 500 links: chains of rebuttals and supports, disputes, and claims that come again.
func large(articles int) notebook.Part {
	const highlights, links = 1000, 500
	m := &made{texts: map[string]string{}}
	each := highlights / articles
	for i := range articles {
		var blocks []article.Block
		for j := range each {
			blocks = append(blocks, article.Plain(fmt.Sprintf("Passage %d of part %d says what the river did in that year. %s", j, i,
				strings.Repeat("It rose and fell again, as it does. ", 6))))
		}
		m.article(fmt.Sprint("a", i), article.Meta{Title: fmt.Sprintf("Part %d", i), Source: "https://river.example/", Added: noon}, blocks...)
		for j := range each {
			id := fmt.Sprintf("%08d-0000-4000-8000-000000000000", i*each+j)
			kind := annotation.Kinds[j%4]
			var h *annotation.Highlight
			if j%10 == 9 {
				h = m.own(id, fmt.Sprint("a", i), kind, "In that year the river did nothing of the sort, as the books of the harbour show.")
			} else {
				h = m.passage(id, fmt.Sprint("a", i), kind, fmt.Sprintf("Passage %d of part %d says what the river did in that year.", j, i))
			}
			h.Comment, h.Speaker, h.Verdict, h.Tags = "The books are in the town’s archive.", "The harbour master", "Mostly true", []string{"river"}
			h.Sources = []annotation.Source{{Title: "The books", Address: "https://archive.example/books", Date: "1901"}}
		}
	}
	id := func(i int) string { return m.Highlights[i%highlights].ID }
	for i := range links {
		name := fmt.Sprint("l", i)
		switch i % 5 {
		case 0, 1:
			m.tie(name, id(2*i+1), annotation.Rebuts, id(2*i), "")
		case 2:
			m.tie(name, id(2*i+1), annotation.Supports, id(2*i-2), "By a year later.")
		case 3:
			m.tie(name, id(2*i), annotation.Disputes, fmt.Sprint("l", i-2), "")
		default:
			m.tie(name, id(2*i), annotation.SameClaim, id(2*i+40), "")
		}
	}
	return m.Part
}

// BenchmarkFormats writes 1,000 highlights and 500 links. In a browser each format is to
// take under 100 ms: run it there with
//
//	GOOS=js GOARCH=wasm go test -run '^$' -bench Formats -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/export
func BenchmarkFormats(b *testing.B) {
	for _, articles := range []int{1, 10} {
		s := export.Whole(large(articles))
		if err := s.Part.Validate(); err != nil {
			b.Fatal(err)
		}
		for _, f := range export.Formats {
			b.Run(fmt.Sprintf("%s/articles=%d", f.ID, articles), func(b *testing.B) {
				for b.Loop() {
					write(b, f.ID, s)
				}
			})
		}
	}
}
