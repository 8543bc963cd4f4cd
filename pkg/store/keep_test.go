package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// linkedAcross is sample with a rebuttal in the article a of the claim in b.
func linkedAcross(t testing.TB) notebook.State {
	t.Helper()
	s, _, err := notebook.Apply(sample(t), notebook.AddLink{Link: annotation.Link{ID: "x", Type: annotation.Rebuts, From: "a2", To: "b1"}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestWhatIsKeptOfAnArticleIsWrittenFirst: until it is, its record names the article.
func TestWhatIsKeptOfAnArticleIsWrittenFirst(t *testing.T) {
	kv := newFlaky()
	kv.Memory = saved(t, linkedAcross(t))
	s, c, err := notebook.Apply(linkedAcross(t), notebook.RemoveArticle{ID: "a"})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.NewWriter(kv).Save(c); err != nil {
		t.Fatal(err)
	}
	const want = "1/highlight/a2 1/link/al 1/highlight/a1 1/article/a"
	if got := strings.ReplaceAll(strings.Join(kv.writes, " "), "counterpoint/", ""); got != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
	wantLoad(t, t, kv, s)
}

// TestRemovingMakesRoom: with no room for what is kept of it, an article still goes, and
// what is kept is written where it was.
func TestRemovingMakesRoom(t *testing.T) {
	kv := newFlaky()
	kv.Memory = saved(t, linkedAcross(t))
	kv.refuse = func(_ int, key, value string) error {
		if _, full, _ := kv.Get("counterpoint/1/article/a"); full && value != "" {
			return store.ErrQuota
		}
		return nil
	}
	s, c, err := notebook.Apply(linkedAcross(t), notebook.RemoveArticle{ID: "a"})
	if err != nil {
		t.Fatal(err)
	}
	w := store.NewWriter(kv)
	if err := w.Save(c); err != nil || w.Pending() != 0 {
		t.Errorf("%v, %d pending", err, w.Pending())
	}
	wantLoad(t, t, kv, s)
}

// TestRemovalElsewhereKeepsWhatIsLinkedAcross as it does there, whatever key is told first.
func TestRemovalElsewhereKeepsWhatIsLinkedAcross(t *testing.T) {
	s := linkedAcross(t)
	kv := newFlaky()
	kv.Memory = saved(t, s)
	want, c, err := notebook.Apply(s, notebook.RemoveArticle{ID: "a"})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.NewWriter(kv).Save(c); err != nil {
		t.Fatal(err)
	}
	for range len(kv.writes) {
		kv.writes = append(kv.writes[1:], kv.writes[0])
		here := notebook.NewHistory(s)
		for _, key := range kv.writes {
			if c, ok := store.Reload(kv, here.State(), key); ok {
				here.Adopt(c)
			}
		}
		if diff := cmp.Diff(dump(t, want), dump(t, here.State())); diff != "" {
			t.Errorf("%v: (-there +here):\n%s", kv.writes, diff)
		}
	}
}
