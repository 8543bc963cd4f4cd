package notebook_test

import (
	"fmt"
	"testing"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

func TestHistoryLabels(t *testing.T) {
	h := notebook.NewHistory(sample(t))
	want := func(undo, redo string) {
		t.Helper()
		gotUndo, canUndo := h.CanUndo()
		gotRedo, canRedo := h.CanRedo()
		if gotUndo != undo || gotRedo != redo || canUndo != (undo != "") || canRedo != (redo != "") {
			t.Fatalf("undo %q %v, redo %q %v; want %q, %q", gotUndo, canUndo, gotRedo, canRedo, undo, redo)
		}
	}
	want("", "")
	mustDo(t, h, notebook.RemoveHighlight{ID: "claim"})
	want("delete claim", "")
	mustDo(t, h, notebook.SetMeta{Article: "b", Meta: article.Meta{Title: "b", Added: noon}}) // no difference
	want("delete claim", "")
	if _, err := h.Do(notebook.RemoveHighlight{ID: "claim"}); err == nil {
		t.Fatal("removed twice")
	}
	want("delete claim", "")
	h.Undo()
	want("", "delete claim")
	h.Redo()
	want("delete claim", "")
	h.Undo()
	mustDo(t, h, notebook.RemoveArticle{ID: "b"})
	want("remove article", "")
}

func TestAdoptGivesUpWhatItMeets(t *testing.T) {
	edited := passage("claim", annotation.Claim, 0, 11)
	edited.Comment = "Hm."
	edit := notebook.ChangeHighlight{Highlight: edited}
	retitle := notebook.SetMeta{Article: "a", Meta: article.Meta{Title: "A"}}
	remark := notebook.AddHighlight{Highlight: own("n", annotation.Note, "Hm.")}
	tests := []struct {
		name    string
		here    []notebook.Action
		outside notebook.Action
		left    int
	}{
		{"other records", []notebook.Action{edit, remark}, notebook.RemoveArticle{ID: "b"}, 2},
		{"the same record", []notebook.Action{edit}, notebook.RemoveHighlight{ID: "claim"}, 0},
		{"its article removed", []notebook.Action{remark}, notebook.RemoveArticle{ID: "a"}, 0},
		{"its article retitled", []notebook.Action{remark, edit}, retitle, 2},
		{"a new link needs what was added here", []notebook.Action{remark},
			notebook.AddLink{Link: link("x", annotation.Supports, "n", "claim", 9)}, 0},
		{"a step below one given up", []notebook.Action{edit, notebook.RemoveHighlight{ID: "claim"}},
			notebook.AddHighlight{Highlight: passage("claim", annotation.Note, 0, 4)}, 0},
		{"no difference", []notebook.Action{retitle}, retitle, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := notebook.NewHistory(sample(t))
			for _, a := range tt.here {
				mustDo(t, h, a)
			}
			_, c, err := notebook.Apply(h.State(), tt.outside)
			if err != nil {
				t.Fatal(err)
			}
			h.Adopt(c)
			left := 0
			for _, ok := h.Undo(); ok; _, ok = h.Undo() {
				left++
			}
			if left != tt.left {
				t.Errorf("%d steps can be undone, want %d", left, tt.left)
			}
		})
	}
}

func mustDo(t *testing.T, h *notebook.History, a notebook.Action) {
	t.Helper()
	if _, err := h.Do(a); err != nil {
		t.Fatal(err)
	}
}

func Example() {
	a, err := article.New("bees", article.Meta{Title: "Bees"}, []article.Block{article.Plain("Bees sleep at night.")})
	if err != nil {
		panic(err)
	}
	h := notebook.NewHistory(notebook.State{})
	for _, action := range []notebook.Action{
		notebook.AddArticle{Article: a},
		notebook.AddHighlight{Highlight: annotation.Highlight{ID: "1", Article: "bees", Kind: annotation.Rebuttal, Words: "Not all."}},
	} {
		if _, err := h.Do(action); err != nil {
			panic(err)
		}
	}
	label, _ := h.CanUndo()
	fmt.Println("Undo:", label)
	h.Undo()
	fmt.Println(len(h.State().HighlightsOf("bees")), "highlights")
	// Output:
	// Undo: add rebuttal
	// 0 highlights
}
