package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/store"
)

// once is enough at the first asking: a record a step.
func once() bool { return true }

func planned(t *testing.T) (notebook.Change, store.Encoded) {
	t.Helper()
	_, c, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: notebooktest.Large(1, 2, 3).Part()})
	if err != nil {
		t.Fatal(err)
	}
	e, err := store.Encode(c, func() {})
	if err != nil {
		t.Fatal(err)
	}
	return c, e
}

func TestASaveInStepsLoadsAfterEachStep(t *testing.T) {
	c, e := planned(t)
	kv, whole := store.NewMemory(), store.NewMemory()
	if err := store.NewWriter(whole).Save(c); err != nil {
		t.Fatal(err)
	}
	saving, steps := store.NewWriter(kv).Begin(c, e), 0
	for more := true; more; steps++ {
		var err error
		if more, err = saving.Step(once); err != nil {
			t.Fatal(err)
		}
		if _, damage, err := store.Load(kv); err != nil || len(damage) > 0 {
			t.Fatalf("after step %d: %v, damage %v", steps, err, damage)
		}
	}
	if steps != len(e) {
		t.Errorf("%d steps for %d records", steps, len(e))
	}
	if diff := cmp.Diff(contents(t, whole), contents(t, kv)); diff != "" {
		t.Error(diff)
	}
}

func TestASaveInStepsTakesNothingBack(t *testing.T) {
	c, e := planned(t)
	kv := store.NewMemory()
	w := store.NewWriter(kv)
	saving := w.Begin(c, e)
	if _, err := saving.Step(once); err != nil {
		t.Fatal(err)
	}
	h := *c.Highlights[0].After
	h.Comment = "later"
	later := notebook.Change{Highlights: []notebook.Edit[annotation.Highlight]{{ID: h.ID, Before: c.Highlights[0].After, After: &h}}}
	if err := w.Save(later); err != nil || w.Pending() > 0 {
		t.Fatalf("%d pending, %v", w.Pending(), err)
	}
	before := contents(t, kv)
	if more, err := saving.Step(once); more || err != nil {
		t.Errorf("more %v, %v after all was saved", more, err)
	}
	if diff := cmp.Diff(before, contents(t, kv)); diff != "" {
		t.Error(diff)
	}
}
