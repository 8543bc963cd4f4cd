package store_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/store"
)

// saved is a storage that holds s.
func saved(t testing.TB, s notebook.State) *store.Memory {
	t.Helper()
	c, _ := notebook.State{}.Take(s.Part())
	kv := store.NewMemory()
	if err := store.NewWriter(kv).Save(c); err != nil {
		t.Fatal(err)
	}
	return kv
}

// sample is two articles with two highlights each, the second rebutting the first.
func sample(t testing.TB) notebook.State {
	t.Helper()
	var s notebook.State
	for _, id := range []string{"a", "b"} {
		for _, action := range []notebook.Action{
			notebook.AddArticle{Article: newArticle(t, id)},
			notebook.AddHighlight{Highlight: annotation.Highlight{ID: id + "1", Article: id, Kind: annotation.Claim, Words: "Bees sleep."}},
			notebook.AddHighlight{Highlight: annotation.Highlight{ID: id + "2", Article: id, Kind: annotation.Rebuttal, Words: "They do not."}},
			notebook.AddLink{Link: annotation.Link{ID: id + "l", Type: annotation.Rebuts, From: id + "2", To: id + "1"}},
		} {
			next, _, err := notebook.Apply(s, action)
			if err != nil {
				t.Fatal(err)
			}
			s = next
		}
	}
	return s
}

func TestDamageIsKeptApart(t *testing.T) {
	const article, highlight, link = "counterpoint/1/article/", "counterpoint/1/highlight/", "counterpoint/1/link/"
	tests := []struct {
		name, key, value string // no value: the key is removed
		damaged          []string
	}{
		{"broken article", article + "a", "{", []string{article + "a", highlight + "a1", highlight + "a2", link + "al"}},
		{"article that is null", article + "a", "null", []string{article + "a", highlight + "a1", highlight + "a2", link + "al"}},
		{"article that is another", article + "c", `{"id":"a","meta":{"title":""},"blocks":[{"kind":"paragraph","text":"x"}]}`, []string{article + "c"}},
		{"article with no text", article + "c", `{"id":"c","blocks":[]}`, []string{article + "c"}},
		{"missing article", article + "a", "", []string{highlight + "a1", highlight + "a2", link + "al"}},
		{"version of no article", article + "c", `{"id":"c","meta":{"title":"","of":"gone"},"blocks":[{"kind":"paragraph","text":"x"}]}`, []string{article + "c"}},
		{"highlights in a version", article + "a", `{"id":"a","meta":{"title":"","of":"b"},"blocks":[{"kind":"paragraph","text":"x"}]}`, []string{highlight + "a1", highlight + "a2", link + "al"}},
		{"earlier passage in no version", highlight + "a1", `{"id":"a1","article":"a","kind":"claim","selector":{"exact":"Bees"},"earlier":[{"selector":{"exact":"Bees"}}]}`, []string{highlight + "a1", link + "al"}},
		{"broken highlight", highlight + "a1", "[]", []string{highlight + "a1", link + "al"}},
		{"highlight of no kind", highlight + "a1", `{"id":"a1","article":"a","words":"x"}`, []string{highlight + "a1", link + "al"}},
		{"missing highlight", highlight + "a2", "", []string{link + "al"}},
		{"broken link", link + "al", "x", []string{link + "al"}},
		{"link to itself", link + "al", `{"id":"al","type":"rebuts","from":"a1","to":"a1"}`, []string{link + "al"}},
		{"someone else's key", "theme", "{", nil},
		{"a kind of record not known", "counterpoint/1/verdict/x", "{", nil},
		{"version that is no number", "counterpoint/version", "?", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kv := saved(t, sample(t))
			if tt.value == "" {
				_ = kv.Delete(tt.key)
			} else {
				_ = kv.Set(tt.key, tt.value)
			}
			before := contents(t, kv)
			s, damage, err := store.Load(kv)
			if err != nil {
				t.Fatal(err)
			}
			var keys []string
			for _, d := range damage {
				keys = append(keys, d.Key)
				if d.Err == nil || strings.Contains(d.Err.Error(), "\n") {
					t.Errorf("%s: %v is no sentence", d.Key, d.Err)
				}
			}
			if !slices.Equal(keys, tt.damaged) {
				t.Errorf("damaged: %v, want %v", keys, tt.damaged)
			}
			if _, ok := s.Link("bl"); !ok || len(s.HighlightsOf("b")) != 2 {
				t.Error("what was not damaged is missing")
			}
			if !slices.Equal(contents(t, kv), before) {
				t.Error("loading wrote something")
			}
		})
	}
}

func contents(t testing.TB, kv store.KV) (all []string) {
	t.Helper()
	keys, err := kv.Keys()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		value, _, _ := kv.Get(key)
		all = append(all, key+"="+value)
	}
	return all
}

func TestNewerNotebookIsLeftAlone(t *testing.T) {
	s := sample(t)
	kv := saved(t, s)
	_ = kv.Set("counterpoint/version", "2")
	before := contents(t, kv)
	if _, _, err := store.Load(kv); !errors.Is(err, store.ErrNewer) {
		t.Errorf("load: %v", err)
	}
	_, c, err := notebook.Apply(s, notebook.RemoveArticle{ID: "a"})
	if err != nil {
		t.Fatal(err)
	}
	w := store.NewWriter(kv)
	if err := w.Save(c); !errors.Is(err, store.ErrNewer) || w.Pending() != 4 {
		t.Errorf("save: %v, %d pending", err, w.Pending())
	}
	if !slices.Equal(contents(t, kv), before) {
		t.Error("it was written to")
	}
}

// denied is a KV that the browser keeps shut.
type denied struct{ store.KV }

var errDenied = errors.New("denied")

func (denied) Get(string) (string, bool, error) { return "", false, errDenied }
func (denied) Keys() ([]string, error)          { return nil, errDenied }

func TestDeniedStorage(t *testing.T) {
	if _, _, err := store.Load(denied{}); !errors.Is(err, errDenied) {
		t.Errorf("load: %v", err)
	}
	_, c, _ := notebook.Apply(notebook.State{}, notebook.AddArticle{Article: newArticle(t, "a")})
	w := store.NewWriter(denied{})
	if err := w.Save(c); !errors.Is(err, errDenied) || w.Pending() != 1 {
		t.Errorf("save: %v, %d pending", err, w.Pending())
	}
	if _, ok := store.Reload(denied{}, notebook.State{}, "counterpoint/1/article/a"); ok {
		t.Error("reload found something")
	}
}

// FuzzLoad puts any value under any key beside a sound notebook: loading never fails,
// never writes, and what it shows hangs together.
func FuzzLoad(f *testing.F) {
	for _, line := range contents(f, saved(f, sample(f))) {
		key, value, _ := strings.Cut(line, "=")
		f.Add(key, value)
	}
	f.Add("counterpoint/1/link/", "null")
	f.Add("counterpoint/1/highlight/x", `{"id":"x","article":"a","kind":"claim","selector":{"exact":"Bees","position":{"start":-1,"end":9}}}`)
	f.Fuzz(func(t *testing.T, key, value string) {
		kv := saved(t, sample(t))
		_ = kv.Set(key, value)
		before := contents(t, kv)
		s, _, err := store.Load(kv)
		if err != nil && !errors.Is(err, store.ErrNewer) {
			t.Fatal(err)
		}
		if err := s.Part().Validate(); err != nil {
			t.Errorf("loaded an unsound notebook: %v", err)
		}
		for _, a := range s.Articles() {
			for _, h := range s.HighlightsOf(a.ID()) {
				s.Orphan(h)
			}
		}
		if !slices.Equal(contents(t, kv), before) {
			t.Error("loading wrote something")
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	kv := saved(b, notebooktest.Large(200, 10, 2000))
	for b.Loop() {
		if _, _, err := store.Load(kv); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSaveOneHighlight(b *testing.B) {
	s := notebooktest.Large(200, 10, 2000)
	w := store.NewWriter(saved(b, s))
	a, _ := s.Article("article-0")
	_, c, err := notebook.Apply(s, notebook.AddHighlight{Highlight: notebooktest.NumberedHighlight(a, 9999)})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := w.Save(c); err != nil {
			b.Fatal(err)
		}
	}
}
