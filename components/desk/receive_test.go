package desk_test

import (
	"testing"

	"counterpoint/components/desk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// TestWhatWaitedIsSavedWhereItJoins: in the next window it is with its article, and another
// window that is open hears of both.
func TestWhatWaitedIsSavedWhereItJoins(t *testing.T) {
	kv := store.NewMemory()
	here, there := desk.Open(kv), desk.Open(kv)
	w := notebook.Waiting{ID: "w", Source: "https://bees.example/", Highlights: []annotation.Highlight{
		{ID: "h", Article: "w", Kind: annotation.Claim, Selector: &anchor.Selector{Exact: "Bees sleep."}},
	}}
	if _, err := here.Receive(notebook.Merge{Part: notebook.Part{Waiting: []notebook.Waiting{w}}}); err != nil {
		t.Fatal(err)
	}
	there.Adopt("counterpoint/1/waiting/w")
	if n := len(there.State().Waiting()); n != 1 {
		t.Errorf("the other window has %d", n)
	}
	a, err := article.New("a", article.Meta{Title: "Bees", Source: "https://bees.example"}, []article.Block{article.Plain("Bees sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	c, err := here.Receive(notebook.AddArticle{Article: a})
	if err != nil || c.Joined() != 1 {
		t.Fatalf("%d joined, %v", c.Joined(), err)
	}
	for _, key := range []string{"article/a", "highlight/h", "waiting/w"} {
		there.Adopt("counterpoint/1/" + key)
	}
	for name, d := range map[string]*desk.Desk{"the next window": desk.Open(kv), "the other window": there} {
		if len(d.State().HighlightsOf("a")) != 1 || len(d.State().Waiting()) != 0 {
			t.Errorf("%s: %+v", name, d.State().Part())
		}
	}
	here.Undo()
	if n := len(desk.Open(kv).State().Waiting()); n != 1 {
		t.Errorf("after undo %d wait", n)
	}
}
