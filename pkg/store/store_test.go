package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/store"
)

// flaky is a Memory that counts its writes and refuses those that refuse says.
type flaky struct {
	*store.Memory
	writes []string // keys, in order, of what was set and removed
	refuse func(n int, key, value string) error
}

func newFlaky() *flaky { return &flaky{Memory: store.NewMemory()} }

func (f *flaky) Set(key, value string) error {
	if err := f.refused(key, value); err != nil {
		return err
	}
	return f.Memory.Set(key, value)
}

func (f *flaky) Delete(key string) error {
	if err := f.refused(key, ""); err != nil {
		return err
	}
	return f.Memory.Delete(key)
}

func (f *flaky) refused(key, value string) error {
	if f.refuse != nil {
		if err := f.refuse(len(f.writes), key, value); err != nil {
			return err
		}
	}
	f.writes = append(f.writes, key)
	return nil
}

func dump(t testing.TB, s notebook.State) string {
	t.Helper()
	data, err := json.MarshalIndent(s.Part(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wantLoad fails where kv does not hold s, whole and undamaged.
func wantLoad(t *testing.T, rt rapid.TB, kv store.KV, s notebook.State) {
	rt.Helper()
	got, damage, err := store.Load(kv)
	if err != nil || len(damage) > 0 {
		rt.Fatalf("load: %v, damage %v", err, damage)
	}
	if diff := cmp.Diff(dump(t, s), dump(t, got)); diff != "" {
		rt.Fatalf("what was loaded (-saved +loaded):\n%s", diff)
	}
}

func TestSaveThenLoad(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		kv := store.NewMemory()
		w := store.NewWriter(kv)
		h := notebook.NewHistory(notebook.State{})
		save := func(c notebook.Change) {
			if err := w.Save(c); err != nil {
				rt.Fatal(err)
			}
			wantLoad(t, rt, kv, h.State())
		}
		first, _ := h.Do(notebook.Merge{Part: notebooktest.State(rt).Part()})
		save(first)
		for range rapid.IntRange(1, 15).Draw(rt, "steps") {
			if c, err := h.Do(notebooktest.Action(rt)); err == nil {
				save(c)
			}
			if rapid.IntRange(0, 3).Draw(rt, "undo") == 0 {
				c, _ := h.Undo()
				save(c)
			}
		}
	})
}

// TestCrash stops the program at a random write: what was saved before must load, and
// at most one record may be left hanging.
func TestCrash(t *testing.T) {
	errCrash := errors.New("the program ended")
	rapid.Check(t, func(rt *rapid.T) {
		kv := newFlaky()
		end := rapid.IntRange(0, 30).Draw(rt, "writes until the crash")
		kv.refuse = func(n int, _, _ string) error {
			if n >= end {
				return errCrash
			}
			return nil
		}
		s := notebook.State{}
		for range 10 {
			w := store.NewWriter(kv)
			next, c, err := notebook.Apply(s, notebooktest.Action(rt))
			if err != nil {
				continue
			}
			s = next
			if w.Save(c) != nil {
				break
			}
		}
		_, damage, err := store.Load(kv)
		if err != nil || len(damage) > 1 {
			rt.Fatalf("load: %v, damage %v", err, damage)
		}
	})
}

// TestFullStorage refuses random writes: the edit stays pending, later edits are saved
// as far as they can be, and Retry brings the storage to what the notebook is.
func TestFullStorage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		kv := newFlaky()
		full := true
		calls, unlucky := 0, rapid.SliceOfN(rapid.Bool(), 7, 7).Draw(rt, "refused")
		kv.refuse = func(int, string, string) error {
			calls++
			if full && unlucky[calls%len(unlucky)] {
				return store.ErrQuota
			}
			return nil
		}
		w := store.NewWriter(kv)
		s := notebook.State{}
		for range 15 {
			next, c, err := notebook.Apply(s, notebooktest.Action(rt))
			if err != nil {
				continue
			}
			s = next
			if err := w.Save(c); (err != nil) != (w.Pending() > 0) || err != nil && !errors.Is(err, store.ErrQuota) {
				rt.Fatalf("%d records pending, and the error is %v", w.Pending(), err)
			}
		}
		full = false
		if err := w.Retry(); err != nil || w.Pending() != 0 {
			rt.Fatalf("retry: %v, %d pending", err, w.Pending())
		}
		wantLoad(t, rt, kv, s)
	})
}

func TestSaveWritesOnlyWhatChanged(t *testing.T) {
	kv := newFlaky()
	w := store.NewWriter(kv)
	h := notebook.NewHistory(notebook.State{})
	claim := notebook.AddHighlight{Highlight: annotation.Highlight{ID: "claim", Article: "a", Kind: annotation.Claim, Words: "Bees sleep."}}
	note := notebook.AddHighlight{Highlight: annotation.Highlight{ID: "note", Article: "a", Kind: annotation.Note, Words: "Hm."}}
	edited := claim.Highlight
	edited.Comment = "Says who?"
	newer, err := article.New("draft", article.Meta{}, []article.Block{article.Plain("Bees never sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		action notebook.Action // nil: undo
		want   string          // keys written
	}{
		{notebook.AddArticle{Article: newArticle(t, "a")}, "version 1/article/a"},
		{claim, "1/highlight/claim"},
		{note, "1/highlight/note"},
		{notebook.AddLink{Link: annotation.Link{ID: "l", Type: annotation.Rebuts, From: "note", To: "claim"}}, "1/link/l"},
		{notebook.AddLink{Link: annotation.Link{ID: "d", Type: annotation.Disputes, From: "claim", To: "l"}}, "1/link/d"},
		{notebook.ChangeHighlight{Highlight: edited}, "1/highlight/claim"},
		{notebook.ChangeHighlight{Highlight: edited}, ""},
		{notebook.Revise{Article: "a", Next: newer, Version: "v"}, "1/article/v 1/article/a"}, // the text as it was first
		{nil, "1/article/a 1/article/v"},
		{notebook.Revise{Article: "a", Next: newer, Version: "0"}, "1/article/0 1/article/a"},
		{notebook.RemoveArticle{ID: "a"}, "1/link/d 1/link/l 1/highlight/note 1/highlight/claim 1/article/0 1/article/a"},
		{nil, "1/article/a 1/article/0 1/highlight/claim 1/highlight/note 1/link/l 1/link/d"},
	}
	for i, tt := range tests {
		kv.writes = nil
		var c notebook.Change
		if tt.action == nil {
			c, _ = h.Undo()
		} else {
			var err error
			if c, err = h.Do(tt.action); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Save(c); err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(strings.Join(kv.writes, " "), "counterpoint/", ""); got != tt.want {
			t.Errorf("step %d wrote %q, want %q", i, got, tt.want)
		}
	}
}

func TestOneRecordTooLargeLeavesTheOthers(t *testing.T) {
	kv := newFlaky()
	kv.refuse = func(_ int, _, value string) error {
		if strings.Contains(value, "too large") {
			return store.ErrQuota
		}
		return nil
	}
	part := notebook.Part{
		Articles: []*article.Article{newArticle(t, "large").WithMeta(article.Meta{Title: "too large"}), newArticle(t, "small")},
		Highlights: []annotation.Highlight{
			{ID: "1", Article: "large", Kind: annotation.Claim, Words: "In the large one."},
			{ID: "2", Article: "small", Kind: annotation.Claim, Words: "In the small one."},
		},
		Links: []annotation.Link{{ID: "l", Type: annotation.Rebuts, From: "1", To: "2"}},
	}
	_, c, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part})
	if err != nil {
		t.Fatal(err)
	}
	w := store.NewWriter(kv)
	if err := w.Save(c); !errors.Is(err, store.ErrQuota) || w.Pending() != 3 {
		t.Errorf("%v with %d pending, want ErrQuota with the article, its highlight and the link", err, w.Pending())
	}
	s, damage, err := store.Load(kv)
	if err != nil || len(damage) > 0 || len(s.HighlightsOf("small")) != 1 {
		t.Errorf("the small article: %v, damage %v", err, damage)
	}
}

func TestEncodedRecordsAreThoseThatSaveWrites(t *testing.T) {
	_, c, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: notebooktest.Large(2, 3, 20).Part()})
	if err != nil {
		t.Fatal(err)
	}
	pauses := 0
	encoded, err := store.Encode(c, func() { pauses++ })
	if records := len(c.Articles) + len(c.Highlights) + len(c.Links); err != nil || len(encoded) != records || pauses <= records {
		t.Fatalf("%d records and %d pauses, want %d and more pauses; %v", len(encoded), pauses, records, err)
	}
	saved, ahead := store.NewMemory(), newFlaky()
	if err := store.NewWriter(saved).Save(c); err != nil {
		t.Fatal(err)
	}
	full := errors.New("full")
	ahead.refuse = func(n int, _, _ string) error {
		if n > 5 {
			return full
		}
		return nil
	}
	w := store.NewWriter(ahead)
	if _, err := w.Begin(c, encoded).Step(func() bool { return false }); !errors.Is(err, full) {
		t.Fatalf("got %v", err)
	}
	ahead.refuse = nil
	if err := w.Retry(); err != nil || w.Pending() > 0 {
		t.Fatalf("%d pending, %v", w.Pending(), err)
	}
	keys, err := saved.Keys()
	if err != nil || len(keys) < len(encoded) {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	for _, key := range keys {
		want, _, _ := saved.Get(key)
		if got, _, _ := ahead.Get(key); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
}

func TestSettings(t *testing.T) {
	kv := store.NewMemory()
	if _, ok, err := store.Setting(kv, "theme"); ok || err != nil {
		t.Errorf("a setting that was never made: %v, %v", ok, err)
	}
	if err := store.SetSetting(kv, "theme", "dark"); err != nil {
		t.Fatal(err)
	}
	if value, ok, err := store.Setting(kv, "theme"); value != "dark" || !ok || err != nil {
		t.Errorf("%q, %v, %v", value, ok, err)
	}
	wantLoad(t, t, kv, notebook.State{})
}

func newArticle(t testing.TB, id string) *article.Article {
	t.Helper()
	a, err := article.New(id, article.Meta{Title: id}, []article.Block{article.Plain("Bees sleep at night.")})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func Example() {
	kv := store.NewMemory()
	h := notebook.NewHistory(notebook.State{})
	a, err := article.New("bees", article.Meta{Title: "Bees"}, []article.Block{article.Plain("Bees sleep at night.")})
	if err != nil {
		panic(err)
	}
	change, err := h.Do(notebook.AddArticle{Article: a})
	if err != nil {
		panic(err)
	}
	w := store.NewWriter(kv)
	if err := w.Save(change); err != nil {
		fmt.Println("not saved:", err, w.Pending())
	}
	state, damage, err := store.Load(kv)
	fmt.Println(len(state.Articles()), "article,", len(damage), "damaged,", err)
	// Output: 1 article, 0 damaged, <nil>
}

// TestRecordsFromBeforeVersionsLoad: what was written before articles had versions.
func TestRecordsFromBeforeVersionsLoad(t *testing.T) {
	kv := store.NewMemory()
	for key, value := range map[string]string{
		"counterpoint/version":       "1",
		"counterpoint/1/article/a":   `{"id":"a","meta":{"title":"Bees","added":"2026-01-02T03:04:05Z"},"blocks":[{"kind":"paragraph","text":"Bees sleep."}]}`,
		"counterpoint/1/highlight/h": `{"id":"h","article":"a","kind":"claim","selector":{"position":{"start":0,"end":4},"exact":"Bees"},"created":"2026-01-02T03:04:05Z","modified":"2026-01-02T03:04:05Z"}`,
	} {
		if err := kv.Set(key, value); err != nil {
			t.Fatal(err)
		}
	}
	before := contents(t, kv)
	s, damage, err := store.Load(kv)
	if err != nil || len(damage) > 0 || len(s.Articles()) != 1 || len(s.HighlightsOf("a")) != 1 {
		t.Fatalf("%v, damage %v", err, damage)
	}
	_, c, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: s.Part()})
	if err != nil {
		t.Fatal(err)
	}
	if again := store.NewMemory(); store.NewWriter(again).Save(c) != nil || !slices.Equal(contents(t, again), before) {
		t.Errorf("they are written otherwise: %v", contents(t, again))
	}
}
