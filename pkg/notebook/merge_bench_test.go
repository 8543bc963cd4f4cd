package notebook_test

import (
	"fmt"
	"testing"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// class is the notes of 30 people on one article, 200 highlights each, of which half are a
// handout's that each has edited.
func class() []notebook.Part {
	a := notebooktest.Large(1, 200, 0).Articles()[0]
	at := a.Meta().Added
	var parts []notebook.Part
	for i := range 30 {
		maker := annotation.Maker{ID: fmt.Sprint("maker ", i), Name: fmt.Sprint("Maker ", i)}
		p := notebook.Part{Articles: []*article.Article{a}}
		for n := range 200 {
			h := notebooktest.NumberedHighlight(a, n*7)
			if n%2 == 0 {
				h.ID, h.Creator = fmt.Sprint(i, " ", n), maker
			} else {
				h.ID, h.Comment = fmt.Sprint("handout ", n), fmt.Sprint("As I see it, ", i)
				stamp := annotation.Stamp{At: at.Add(time.Duration(i+1) * time.Minute), By: maker.ID}
				h.Edits = annotation.Edits{annotation.CommentField: {Stamp: stamp}}
			}
			p.Highlights = append(p.Highlights, h)
		}
		parts = append(parts, p)
	}
	return parts
}

// BenchmarkMerge30 is a class's files: 30 of 200 highlights each.
func BenchmarkMerge30(b *testing.B) {
	parts := class()
	for b.Loop() {
		var s notebook.State
		for _, p := range parts {
			next, _, err := notebook.Apply(s, notebook.Merge{Part: p})
			if err != nil {
				b.Fatal(err)
			}
			s = next
		}
		if n := len(s.Part().Highlights); n != 30*100+100 {
			b.Fatalf("%d highlights", n)
		}
	}
}
