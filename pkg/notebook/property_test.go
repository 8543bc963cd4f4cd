package notebook_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// dump returns all that can be seen of s, so that two States compare by it and a State
// that was changed behind its back is found out.
func dump(t testing.TB, s notebook.State) string {
	t.Helper()
	type view struct {
		Part        notebook.Part
		OfArticle   map[string]any
		To, From    map[string]any
		CountOfKind map[string]any
		Versions    map[string]any
	}
	v := view{s.Part(), map[string]any{}, map[string]any{}, map[string]any{}, map[string]any{}, map[string]any{}}
	for _, a := range v.Part.Articles {
		v.OfArticle[a.ID()] = []any{s.HighlightsOf(a.ID()), s.LinksOf(a.ID())}
		v.CountOfKind[a.ID()], v.Versions[a.ID()] = s.Count(a.ID()), s.Versions(a.ID())
	}
	for _, h := range v.Part.Highlights {
		v.From[h.ID], v.To[h.ID] = s.LinksFrom(h.ID), s.LinksTo(h.ID)
	}
	for _, l := range v.Part.Links {
		v.To[l.ID] = s.LinksTo(l.ID)
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func wantSame(t *rapid.T, what, got, want string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func TestApplyIsPureAndInvertible(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var states []notebook.State
		var dumps []string
		s := notebooktest.State(rt)
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			states, dumps = append(states, s), append(dumps, dump(t, s))
			next, c, err := notebook.Apply(s, notebooktest.Action(rt))
			if err != nil {
				wantSame(rt, "refused, and yet", dump(t, next), dump(t, s))
				continue
			}
			if err := next.Part().Validate(); err != nil {
				rt.Fatalf("a sound notebook became unsound: %v", err)
			}
			wantSame(rt, "inverse", dump(t, next.With(c.Inverse())), dump(t, s))
			wantSame(rt, "twice", dump(t, next.With(c)), dump(t, next))
			if c.Empty() {
				wantSame(rt, "empty change", dump(t, next), dump(t, s))
			}
			s = next
		}
		for i := range states {
			wantSame(rt, "an older snapshot", dump(t, states[i]), dumps[i])
		}
	})
}

func TestUndoAllRedoAll(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		start := notebooktest.State(rt)
		h := notebook.NewHistory(start)
		for range rapid.IntRange(1, 20).Draw(rt, "steps") {
			_, _ = h.Do(notebooktest.Action(rt))
		}
		end := h.State()
		for _, ok := h.Undo(); ok; _, ok = h.Undo() {
		}
		wantSame(rt, "all undone", dump(t, h.State()), dump(t, start))
		for _, ok := h.Redo(); ok; _, ok = h.Redo() {
		}
		wantSame(rt, "all redone", dump(t, h.State()), dump(t, end))
	})
}

// TestAdopt has another tab change the notebook between steps here: what it changed
// must stay through every undo and redo, and nothing may come to hang in the air.
func TestAdopt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := notebook.NewHistory(notebooktest.State(rt))
		for range rapid.IntRange(1, 15).Draw(rt, "steps") {
			_, _ = h.Do(notebooktest.Action(rt))
		}
		for range rapid.IntRange(0, 5).Draw(rt, "undos") {
			h.Undo()
		}
		_, outside, err := notebook.Apply(h.State(), notebooktest.Action(rt))
		if err != nil {
			return
		}
		h.Adopt(outside)
		kept := dump(t, h.State())
		check := func() {
			if err := h.State().Part().Validate(); err != nil {
				rt.Fatalf("unsound: %v", err)
			}
			if again, loose := h.State().Take(after(outside)); !again.Empty() || len(loose) > 0 {
				rt.Fatalf("the other tab's change is gone: %+v %+v", again, loose)
			}
			for _, e := range outside.Highlights {
				if _, there := h.State().Highlight(e.ID); there != (e.After != nil) {
					rt.Fatalf("highlight %s came back or went", e.ID)
				}
			}
		}
		check()
		undone := 0
		for _, ok := h.Undo(); ok; _, ok = h.Undo() {
			undone++
			check()
		}
		for range undone {
			h.Redo()
			check()
		}
		wantSame(rt, "undone and redone", dump(t, h.State()), kept)
		for _, ok := h.Redo(); ok; _, ok = h.Redo() {
			check()
		}
	})
}

// after returns the records that c leaves behind.
func after(c notebook.Change) notebook.Part {
	var p notebook.Part
	for _, e := range c.Articles {
		if e.After != nil {
			p.Articles = append(p.Articles, e.After)
		}
	}
	for _, e := range c.Highlights {
		if e.After != nil {
			p.Highlights = append(p.Highlights, *e.After)
		}
	}
	for _, e := range c.Links {
		if e.After != nil {
			p.Links = append(p.Links, *e.After)
		}
	}
	return p
}

func TestMergeTwiceIsMergeOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := notebooktest.State(rt)
		part := notebooktest.State(rt).Part()
		once, _, err := notebook.Apply(s, notebook.Merge{Part: part})
		if err != nil {
			rt.Fatalf("a notebook's own part is refused: %v", err)
		}
		if _, c, err := notebook.Apply(once, notebook.Merge{Part: part}); err != nil || !c.Empty() {
			rt.Fatalf("the second time: %+v, %v", c, err)
		}
	})
}

func TestMergeIntoEmptyIsACopy(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := notebooktest.State(rt)
		got, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: s.Part()})
		if err != nil {
			rt.Fatal(err)
		}
		wantSame(rt, "copy", dump(t, got), dump(t, s))
	})
}
