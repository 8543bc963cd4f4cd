package notebook_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// TestMergeGivesAPassageBack: one side has a highlight at its passage, the other what it
// kept of it when the article was removed. Whatever side is read into which, the passage is
// there again, with what was said about it last.
func TestMergeGivesAPassageBack(t *testing.T) {
	whole := shelf(t, "a1 a2 b1", "l: a1 rebuts b1", "m: a2 rebuts a1")
	removed := do(t, whole, notebook.RemoveArticle{ID: "a"})
	remark := func(s notebook.State, words string) notebook.State {
		h, _ := s.Highlight("a1")
		h.Comment, h.Modified = "Hm.", noon.Add(time.Hour)
		if words != "" {
			h.Words = words
		}
		return do(t, s, notebook.ChangeHighlight{Highlight: h})
	}
	for _, tt := range []struct {
		name       string
		here, from notebook.State
		comment    string
	}{
		{"the file has it", removed, whole, ""},
		{"the file has it, edited", removed, remark(whole, ""), "Hm."},
		{"the file has it, edited here", remark(removed, ""), whole, "Hm."},
		{"here it is", whole, removed, ""},
		{"here it is, edited", remark(whole, ""), removed, "Hm."},
		{"here it is, edited in the file", whole, remark(removed, ""), "Hm."},
	} {
		s := do(t, tt.here, notebook.Merge{Part: tt.from.Part()})
		if got := standing(s); got != "a1, a2, b1; l, m" {
			t.Errorf("%s: there is %q", tt.name, got)
		}
		was, _ := whole.Highlight("a1")
		h, _ := s.Highlight("a1")
		if h.Own() || *h.Selector != *was.Selector || len(h.Sources) != 0 || h.Comment != tt.comment {
			t.Errorf("%s: it is %+v", tt.name, h)
		}
		if _, c, err := notebook.Apply(s, notebook.Merge{Part: tt.from.Part()}); err != nil || !c.Empty() {
			t.Errorf("%s, again: %+v, %v", tt.name, c, err)
		}
	}
	s := do(t, remark(removed, "In other words."), notebook.Merge{Part: whole.Part()})
	if h, _ := s.Highlight("a1"); h.Quote() != "In other words." || h.Article != "b" {
		t.Errorf("what the reader has put in other words since: %+v", h)
	}
}

func TestMergeGivesBackTheReadersOwnSource(t *testing.T) {
	whole := shelf(t, "a1 b1", "l: a1 rebuts b1")
	h, _ := whole.Highlight("a1")
	h.Sources = []annotation.Source{{Title: "a", Address: "https://news.example/a", Date: "1 May 2024"}}
	whole = do(t, whole, notebook.ChangeHighlight{Highlight: h})
	s := do(t, whole, notebook.RemoveArticle{ID: "a"}, notebook.Merge{Part: whole.Part()})
	if h, _ := s.Highlight("a1"); h.Own() || len(h.Sources) != 1 {
		t.Errorf("it is %+v", h)
	}
}

// TestMergeBringsARemovedArticleBack: all of it, but that an own statement that was kept
// elsewhere stays there.
func TestMergeBringsARemovedArticleBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		was := drawShelf(t, rt)
		merge := notebook.Merge{Part: was.Part()}
		s := do(t, was, notebook.RemoveArticle{ID: "a"}, merge)
		if _, again, err := notebook.Apply(s, merge); err != nil || !again.Empty() {
			rt.Fatalf("the second time: %+v, %v", again, err)
		}
		if h, _ := s.Highlight("a5"); h.Article != "a" {
			h.Article = "a"
			s = do(t, s, notebook.ChangeHighlight{Highlight: h})
		}
		wantSame(rt, "brought back", dump(t, s), dump(t, was))
	})
}
