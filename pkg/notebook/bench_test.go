package notebook_test

import (
	"testing"

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
