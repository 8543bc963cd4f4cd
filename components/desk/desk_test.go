package desk_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"counterpoint/components/desk"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// failing is a memory that refuses to write while why is set.
type failing struct {
	*store.Memory
	why error
}

func (f *failing) Set(key, value string) error {
	if f.why != nil {
		return f.why
	}
	return f.Memory.Set(key, value)
}

func add(t *testing.T, d *desk.Desk, id string) {
	t.Helper()
	a, err := article.New(id, article.Meta{Title: id}, []article.Block{article.Plain("Bees sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Do(notebook.AddArticle{Article: a}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsNotSavedIsToldAndRetried(t *testing.T) {
	kv := &failing{store.NewMemory(), fmt.Errorf("browser: %w", store.ErrQuota)}
	d := desk.Open(kv)
	add(t, d, "a")
	records, why := d.Unsaved()
	if records != 1 || !errors.Is(why, store.ErrQuota) {
		t.Errorf("unsaved: %d, %v", records, why)
	}
	if got := desk.Explain(records, why); !strings.HasPrefix(got, "Not saved: 1 change is in this window only. The browser's storage for this page is full.") {
		t.Error(got)
	}
	add(t, d, "b")
	kv.why = errors.New("denied")
	if d.Retry() {
		t.Error("a save that failed counts as done")
	}
	records, why = d.Unsaved()
	if got := desk.Explain(records, why); !strings.HasPrefix(got, "Not saved: 2 changes are in this window only. The browser refused to store them.") {
		t.Error(got)
	}
	kv.why = nil
	if !d.Retry() {
		t.Error("a save that worked counts as failed")
	}
	if records, why = d.Unsaved(); records != 0 || why != nil {
		t.Errorf("after it worked: %d, %v", records, why)
	}
	if got := len(desk.Open(kv).State().Articles()); got != 2 {
		t.Errorf("%d articles were saved, want 2", got)
	}
}

func TestANoticeThatOffersSomethingGoesWithTheNextStep(t *testing.T) {
	undo := desk.Notice{Text: "Removed.", Choices: []desk.Choice{{Label: "Undo"}}}
	kv := store.NewMemory()
	here, there := desk.Open(kv), desk.Open(kv)
	add(t, here, "a")
	here.Say(undo)
	add(t, here, "b")
	if got := here.Notice().Text; got != "" {
		t.Errorf("after a step here: %q", got)
	}
	here.Say(undo)
	add(t, there, "c")
	here.Adopt("counterpoint/1/article/c")
	if got := here.Notice().Text; got != "" {
		t.Errorf("after a step elsewhere: %q", got)
	}
	here.Say(desk.Notice{Text: "Copied."})
	add(t, here, "d")
	if got := here.Notice().Text; got != "Copied." {
		t.Errorf("a notice that offers nothing: %q", got)
	}
}

func TestWatchersHearUntilTheyStop(t *testing.T) {
	d := desk.Open(store.NewMemory())
	heard := 0
	stop := d.Watch(func(desk.Change) { heard++ })
	add(t, d, "a")
	d.Say(desk.Notice{Text: "Hello."})
	stop()
	add(t, d, "b")
	if heard != 2 {
		t.Errorf("heard %d times, want 2", heard)
	}
}

func TestANewerNotebookIsNotWrittenTo(t *testing.T) {
	kv := store.NewMemory()
	_ = kv.Set("counterpoint/version", "99")
	d := desk.Open(kv)
	if !errors.Is(d.Problem(), store.ErrNewer) {
		t.Errorf("problem: %v", d.Problem())
	}
	add(t, d, "a")
	if keys, _ := kv.Keys(); len(keys) != 1 {
		t.Errorf("keys: %q", keys)
	}
}

func TestAPlanIsSavedAndToldWhenItIsCarriedOut(t *testing.T) {
	kv := store.NewMemory()
	d := desk.Open(kv)
	add(t, d, "a")
	p, err := desk.NewPlan(d.State(), notebook.RemoveArticle{ID: "a"}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(desk.Open(kv).State().Articles()); got != 1 {
		t.Errorf("the plan alone left %d articles", got)
	}
	heard := 0
	d.Watch(func(c desk.Change) { heard += len(c.Articles) })
	if err := d.Carry(p); err != nil {
		t.Fatal(err)
	}
	if records, _ := d.Unsaved(); heard != 1 || records != 0 {
		t.Errorf("watchers heard of %d, and %d records count as unsaved", heard, records)
	}
	for d.SaveMore(func() bool { return true }) {
	}
	if got := len(desk.Open(kv).State().Articles()); got != 0 {
		t.Errorf("%d articles are left", got)
	}
}

func TestASaveInStepsThatFailsIsTold(t *testing.T) {
	kv := &failing{store.NewMemory(), nil}
	d := desk.Open(kv)
	add(t, d, "a")
	a, _ := d.State().Article("a")
	meta := a.Meta()
	meta.Title = "Bees"
	p, err := desk.NewPlan(d.State(), notebook.SetMeta{Article: "a", Meta: meta}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Carry(p); err != nil {
		t.Fatal(err)
	}
	kv.why = errors.New("denied")
	told := 0
	d.Watch(func(desk.Change) { told++ })
	if d.SaveMore(func() bool { return false }) {
		t.Error("there is more to save")
	}
	if records, why := d.Unsaved(); records != 1 || why == nil || told != 1 {
		t.Errorf("unsaved: %d, %v, told %d times", records, why, told)
	}
	kv.why = nil
	if !d.Retry() || desk.Open(kv).State().Articles()[0].Meta().Title != "Bees" {
		t.Error("it was not saved later")
	}
}

func TestAPlanIsMadeAnewWhereTheNotebookChanged(t *testing.T) {
	d := desk.Open(store.NewMemory())
	add(t, d, "a")
	p, err := desk.NewPlan(d.State(), notebook.RemoveArticle{ID: "a"}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	add(t, d, "b")
	if err := d.Carry(p); err != nil {
		t.Fatal(err)
	}
	if articles := d.State().Articles(); len(articles) != 1 || articles[0].ID() != "b" {
		t.Errorf("%d articles are left", len(articles))
	}
	if err := d.Carry(p); !errors.Is(err, notebook.ErrNoArticle) {
		t.Errorf("once more: %v", err)
	}
}
