package changed_test

import (
	"testing"
	"time"

	"counterpoint/components/internal/changed"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// What the first newer version lost is told of with the second one, what that lost, too;
// not what stands in the text, nor what never stood in a text that is here.
func TestWithLost(t *testing.T) {
	noon := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	text := func(words string) *article.Article {
		a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain(words)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	add := func(id, words string, at int) notebook.Action {
		return notebook.AddHighlight{Highlight: annotation.Highlight{ID: id, Article: "a", Kind: annotation.Claim, Created: noon,
			Selector: &anchor.Selector{Position: span.Span{Start: at, End: at + len(words)}, Exact: words}}}
	}
	revise := func(version, words string, hours int, lost string) notebook.Action {
		return notebook.Revise{Article: "a", Next: text(words), Version: version, At: noon.Add(time.Duration(hours) * time.Hour),
			Places: map[string]anchor.Selector{lost: {}}}
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Steps{Actions: []notebook.Action{
		notebook.AddArticle{Article: text("Bees hum. Owls call. Frogs sing.")},
		add("bees", "Bees hum.", 0), add("owls", "Owls call.", 10), add("frogs", "Frogs sing.", 21), add("stray", "Cats purr.", 3),
		revise("v1", "Bees hum. Owls call.", 1, "frogs"),
		revise("v2", "Bees hum.", 2, "owls"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	got := changed.WithLost(s, "a", s.Revision("a", "v2"))
	if len(got.Unchanged) != 1 || len(got.Gone) != 2 {
		t.Fatalf("%d unchanged, %d gone; want 1 and 2", len(got.Unchanged), len(got.Gone))
	}
	for i, want := range []string{"Owls call.", "Frogs sing."} {
		if was := got.Gone[i].Before.Exact; was != want {
			t.Errorf("gone: %q, want %q", was, want)
		}
	}
}
