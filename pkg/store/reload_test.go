package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/store"
)

// TestTwoTabs has one tab work and the other follow, key by key in the order in which
// the browser tells it: they end with the same notebook.
func TestTwoTabs(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		kv := newFlaky()
		w := store.NewWriter(kv)
		here := notebook.NewHistory(notebook.State{})
		there := notebook.NewHistory(notebook.State{})
		for range rapid.IntRange(1, 15).Draw(rt, "steps") {
			c, err := here.Do(notebooktest.Action(rt))
			if err != nil {
				continue
			}
			kv.writes = nil
			if err := w.Save(c); err != nil {
				rt.Fatal(err)
			}
			for _, key := range kv.writes {
				if c, ok := store.Reload(kv, there.State(), key); ok {
					there.Adopt(c)
				}
			}
			if diff := cmp.Diff(dump(t, here.State()), dump(t, there.State())); diff != "" {
				rt.Fatalf("the tabs differ (-here +there):\n%s", diff)
			}
		}
	})
}

func TestReload(t *testing.T) {
	s := sample(t)
	tests := []struct {
		name, key, value        string // no value: the key is removed
		ok                      bool
		articles, highs, linked int // records changed
	}{
		{"as it is", "counterpoint/1/article/none", "", false, 0, 0, 0},
		{"not a record", "counterpoint/1/setting/theme", "dark", false, 0, 0, 0},
		{"broken", "counterpoint/1/highlight/a1", "{", false, 0, 0, 0},
		{"in no article", "counterpoint/1/highlight/x", `{"id":"x","article":"none","kind":"note","words":"x"}`, false, 0, 0, 0},
		{"new", "counterpoint/1/highlight/x", `{"id":"x","article":"a","kind":"note","words":"x"}`, true, 0, 1, 0},
		{"changed", "counterpoint/1/link/al", `{"id":"al","type":"supports","from":"a2","to":"a1"}`, true, 0, 0, 1},
		{"version", "counterpoint/1/article/v", `{"id":"v","meta":{"title":"","of":"a"},"blocks":[{"kind":"paragraph","text":"x"}]}`, true, 1, 0, 0},
		{"newer text", "counterpoint/1/article/a", `{"id":"a","meta":{"title":""},"blocks":[{"kind":"paragraph","text":"x"}]}`, true, 1, 0, 0},
		{"article with highlights as a version", "counterpoint/1/article/a", `{"id":"a","meta":{"title":"","of":"b"},"blocks":[{"kind":"paragraph","text":"x"}]}`, false, 0, 0, 0},
		{"link gone", "counterpoint/1/link/al", "", true, 0, 0, 1},
		{"highlight gone", "counterpoint/1/highlight/a1", "", true, 0, 1, 1},
		{"article gone", "counterpoint/1/article/a", "", true, 1, 2, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kv := saved(t, s)
			if tt.value == "" {
				_ = kv.Delete(tt.key)
			} else {
				_ = kv.Set(tt.key, tt.value)
			}
			c, ok := store.Reload(kv, s, tt.key)
			if ok != tt.ok || len(c.Articles) != tt.articles || len(c.Highlights) != tt.highs || len(c.Links) != tt.linked {
				t.Errorf("%v: %+v", ok, c)
			}
		})
	}
}

// TestRemovalElsewhereKeepsWhatWasAddedHere: another tab removes an article while a
// highlight is added here. The highlight goes from view, but not from storage.
func TestRemovalElsewhereKeepsWhatWasAddedHere(t *testing.T) {
	kv := saved(t, sample(t))
	here := notebook.NewHistory(sample(t))
	c, err := here.Do(notebook.AddHighlight{Highlight: annotation.Highlight{ID: "x", Article: "a", Kind: annotation.Note, Words: "Hm."}})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.NewWriter(kv).Save(c); err != nil {
		t.Fatal(err)
	}
	const key = "counterpoint/1/article/a"
	_ = kv.Delete(key)
	gone, ok := store.Reload(kv, here.State(), key)
	if !ok {
		t.Fatal("the removal was not noticed")
	}
	here.Adopt(gone)
	if _, undo := here.CanUndo(); undo {
		t.Error("a highlight in a removed article can be taken back")
	}
	if _, ok := here.State().Highlight("x"); ok {
		t.Error("the highlight is still in view")
	}
	if _, ok, _ := kv.Get("counterpoint/1/highlight/x"); !ok {
		t.Error("the highlight's record was removed")
	}
}
