package notebook_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

func TestAPlanIsCarriedOutAsItsAction(t *testing.T) {
	action := notebook.RemoveHighlight{ID: "claim"}
	done, planned := notebook.NewHistory(sample(t)), notebook.NewHistory(sample(t))
	mustDo(t, done, action)
	p, err := notebook.NewPlan(planned.State(), action, func() {})
	if err != nil {
		t.Fatal(err)
	}
	if _, there := planned.State().Highlight("claim"); !there {
		t.Error("the plan alone removed the highlight")
	}
	if !planned.Carry(p) {
		t.Fatal("the plan was not carried out")
	}
	wantDump(t, planned.State(), done.State())
	if label, ok := planned.CanUndo(); !ok || label != "delete claim" {
		t.Errorf("undo %q, %v", label, ok)
	}
	planned.Undo()
	wantDump(t, planned.State(), sample(t))
}

func wantDump(t *testing.T, got, want notebook.State) {
	t.Helper()
	if diff := cmp.Diff(dump(t, want), dump(t, got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAPlanForAnotherStateIsNotCarriedOut(t *testing.T) {
	h := notebook.NewHistory(sample(t))
	p, err := notebook.NewPlan(h.State(), notebook.RemoveHighlight{ID: "claim"}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	mustDo(t, h, notebook.AddHighlight{Highlight: own("n", annotation.Note, "Hm.")})
	before := h.State()
	if h.Carry(p) || h.State() != before {
		t.Error("it was carried out")
	}
}

func TestARefusedActionHasNoPlan(t *testing.T) {
	if _, err := notebook.NewPlan(sample(t), notebook.RemoveHighlight{ID: "none"}, func() {}); !errors.Is(err, notebook.ErrNoHighlight) {
		t.Errorf("got %v", err)
	}
}
