package store_test

import (
	"testing"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

func TestDeletionsAreKept(t *testing.T) {
	kv := store.NewMemory()
	w := store.NewWriter(kv)
	s, c, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: sample(t).Part()})
	if err != nil || w.Save(c) != nil {
		t.Fatal(err)
	}
	gone := s.Part().Highlights[0]
	stamp := annotation.Stamp{At: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), By: "me"}
	_, c, err = notebook.Apply(s, notebook.Made{Action: notebook.RemoveHighlight{ID: gone.ID}, Stamp: stamp})
	if err != nil || w.Save(c) != nil {
		t.Fatal(err)
	}
	loaded, damage, err := store.Load(kv)
	if err != nil || len(damage) > 0 {
		t.Fatal(err, damage)
	}
	found := false
	for _, g := range loaded.Part(gone.Article).Gone {
		found = found || g == notebook.Gone{Kind: notebook.HighlightRecord, ID: gone.ID, Article: gone.Article, Stamp: stamp}
	}
	if !found {
		t.Errorf("%+v is not among %+v", gone.ID, loaded.Part().Gone)
	}
	_ = kv.Set("counterpoint/1/gone/highlight/x", `{"kind":"link","id":"x"}`)
	if _, damage, _ := store.Load(kv); len(damage) != 1 {
		t.Errorf("a deletion under another's key: %v", damage)
	}
}
