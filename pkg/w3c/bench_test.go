package w3c_test

import (
	"fmt"
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
	"counterpoint/pkg/w3c"
)

// large returns an article of about a quarter of a megabyte with 2,000 highlights, each
// but the first rebutting the one before.
func large(b *testing.B) notebook.Part {
	b.Helper()
	var blocks []article.Block
	for i := range 2000 {
		blocks = append(blocks, article.Plain(fmt.Sprintf("Statement %d: the naïve 🏳️‍🌈 %s", i, strings.Repeat("claim is made again ", 5))))
	}
	a, err := article.New("large", article.Meta{Title: "Large"}, blocks)
	if err != nil {
		b.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	for i := range a.Len() {
		at := a.BlockSpan(i)
		sel := anchor.Describe(a.Text(), span.Span{Start: at.Start + 10, End: at.End})
		h := annotation.Highlight{ID: annotation.NewID(), Article: "large", Kind: annotation.Rebuttal, Selector: &sel, Comment: "Is it?", Tags: []string{"bridge"}, Created: morning, Modified: morning}
		if i > 0 {
			p.Links = append(p.Links, annotation.Link{ID: annotation.NewID(), Type: annotation.Rebuts, From: h.ID, To: p.Highlights[i-1].ID, Created: morning, Modified: morning})
		}
		p.Highlights = append(p.Highlights, h)
	}
	return p
}

var morning = at(1)

func BenchmarkEncode2000(b *testing.B) {
	p := large(b)
	for b.Loop() {
		file, err := w3c.Encode(p)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(file)))
	}
}

func BenchmarkDecode2000(b *testing.B) {
	file, err := w3c.Encode(large(b))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := w3c.Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}
