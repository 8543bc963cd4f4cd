package notebook_test

import (
	"strconv"
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// One step must stay well under 2 ms in an article of 10,000 highlights.

func BenchmarkAddHighlight(b *testing.B) {
	s := notebooktest.Large(1, 1000, 10_000)
	a, _ := s.Article("article-0")
	action := notebook.AddHighlight{Highlight: notebooktest.NumberedHighlight(a, 10_001)}
	for b.Loop() {
		if _, _, err := notebook.Apply(s, action); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHighlightsOf(b *testing.B) {
	s := notebooktest.Large(1, 1000, 10_000)
	for b.Loop() {
		s.HighlightsOf("article-0")
	}
}

func BenchmarkMerge(b *testing.B) {
	part := notebooktest.Large(200, 10, 10_000).Part()
	for b.Loop() {
		if _, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRevise is what the page does at once when 1,000 highlights have been found in
// the newer text of an article of a megabyte, one word in ten of which was edited.
func BenchmarkRevise(b *testing.B) {
	old := anchortest.Article(1, 1<<20)
	next := anchortest.OneWordInTen(old)
	s, places := revisable(b, old, next, 1000)
	action := notebook.Revise{Article: "a", Next: inBlocks(b, "draft", next), Version: "v", At: noon, Places: places}
	for b.Loop() {
		if _, _, err := notebook.Apply(s, action); err != nil {
			b.Fatal(err)
		}
	}
}

// inBlocks is the article of a text whose blocks are parted by blank lines.
func inBlocks(b *testing.B, id, text string) *article.Article {
	b.Helper()
	var blocks []article.Block
	for _, block := range strings.Split(text, "\n\n") {
		blocks = append(blocks, article.Plain(block))
	}
	a, err := article.New(id, article.Meta{Title: id, Added: noon}, blocks)
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// revisable is a notebook with the article old and n claims in it, and where these are in next.
func revisable(b *testing.B, old, next string, n int) (notebook.State, map[string]anchor.Selector) {
	b.Helper()
	part := notebook.Part{Articles: []*article.Article{inBlocks(b, "a", old)}}
	sels := anchor.DescribeAll(old, anchortest.Passages(old, n), nil)
	places := map[string]anchor.Selector{}
	for i, m := range anchor.ResolveAll(next, sels, nil) {
		h := annotation.Highlight{ID: strconv.Itoa(i), Article: "a", Kind: annotation.Claim, Selector: &sels[i], Created: noon, Modified: noon}
		part.Highlights = append(part.Highlights, h)
		if places[h.ID] = (anchor.Selector{}); m.Found() {
			places[h.ID] = anchor.Describe(next, m.Span)
		}
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part})
	if err != nil {
		b.Fatal(err)
	}
	return s, places
}
