package notebook_test

import (
	"encoding/json"
	"testing"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

func TestMergeLaterRecordWins(t *testing.T) {
	for _, tt := range []struct {
		name  string
		later time.Duration
		want  string
	}{
		{"earlier", -time.Minute, ""},
		{"as old", 0, "changed"}, // so it is merged the other way round
		{"later", time.Minute, "changed"},
	} {
		h := passage("claim", annotation.Claim, 0, 11)
		h.Comment, h.Modified = "changed", noon.Add(tt.later)
		l := link("rebuts", annotation.Rebuts, "rebuttal", "claim", 1)
		l.Note, l.Modified = "changed", l.Modified.Add(tt.later)
		p := tiedPart(newArticle(t, "a", text), h, own("rebuttal", annotation.Rebuttal, "They never sleep."), l)
		s := do(t, sample(t), notebook.Merge{Part: p})
		gotHighlight, _ := s.Highlight("claim")
		gotLink, _ := s.Link("rebuts")
		if gotHighlight.Comment != tt.want || gotLink.Note != tt.want {
			t.Errorf("%s: comment %q, note %q, want %q", tt.name, gotHighlight.Comment, gotLink.Note, tt.want)
		}
	}
}

func TestMergeKnowsAnArticleByItsBlocks(t *testing.T) {
	h := passage("theirs", annotation.Claim, 12, 32)
	h.Article = "their id"
	s := do(t, sample(t), notebook.Merge{Part: part(newArticle(t, "their id", text), h)})
	if got := len(s.Articles()); got != 2 {
		t.Errorf("%d articles, want the 2 there were", got)
	}
	if got, _ := s.Highlight("theirs"); got.Article != "a" {
		t.Errorf("the highlight is in %q, want a", got.Article)
	}
}

func TestMergeIntoAnotherTextUnderTheSameID(t *testing.T) {
	edited := newArticle(t, "a", "Now: "+text[:32])
	s := do(t, notebook.State{}, notebook.AddArticle{Article: edited})
	s = do(t, s, notebook.Merge{Part: part(newArticle(t, "a", text),
		passage("moved", annotation.Claim, 12, 32), passage("lost", annotation.Claim, 33, 43))})
	if a, _ := s.Article("a"); a.Text() != edited.Text() {
		t.Error("the article's text was replaced")
	}
	if h, _ := s.Highlight("moved"); s.Orphan(h) || h.Selector.Position.Start != 17 {
		t.Errorf("a quote that moved: %+v", h.Selector)
	}
	if h, ok := s.Highlight("lost"); !ok || !s.Orphan(h) {
		t.Error("a quote that is gone is no orphan")
	}
}

func TestMergeKeepsBothLinksThatSayTheSame(t *testing.T) {
	p := tiedPart(newArticle(t, "a", text), passage("claim", annotation.Claim, 0, 11),
		own("rebuttal", annotation.Rebuttal, "They never sleep."),
		link("their dispute", annotation.Disputes, "claim", "theirs", 8),
		link("theirs", annotation.Rebuts, "rebuttal", "claim", 7))
	s := do(t, sample(t), notebook.Merge{Part: p})
	if _, ok := s.Link("theirs"); !ok {
		t.Error("their link is lost")
	}
	if l, _ := s.Link("their dispute"); l.To != "theirs" {
		t.Errorf("the dispute ends at %q", l.To)
	}
	if s = do(t, s, notebook.RemoveLink{ID: "rebuts"}); len(s.LinksTo("claim")) == 0 {
		t.Error("theirs went with the one that was here")
	}
}

// TestMergeTakesALinkWithTheIDOfItsEnd: ids are unique within a kind only.
func TestMergeTakesALinkWithTheIDOfItsEnd(t *testing.T) {
	p := tiedPart(newArticle(t, "a", text), passage("claim", annotation.Claim, 0, 11),
		own("rebuttal", annotation.Rebuttal, "They never sleep."), link("claim", annotation.Rebuts, "rebuttal", "claim", 7))
	if _, ok := do(t, notebook.State{}, notebook.Merge{Part: p}).Link("claim"); !ok {
		t.Error("the link is lost")
	}
}

// FuzzMerge reads a Part from anywhere: it is refused whole, or merged into a sound
// notebook that the same Part does not change again.
func FuzzMerge(f *testing.F) {
	for _, s := range []notebook.State{{}, sample(f), notebooktest.Large(1, 1, 3)} {
		data, err := json.Marshal(s.Part())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"articles":[null],"highlights":[{}],"links":[{"from":"x"}]}`))
	start := sample(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var p notebook.Part
		if json.Unmarshal(data, &p) != nil {
			return
		}
		s, c, err := notebook.Apply(start, notebook.Merge{Part: p})
		if err != nil {
			if !c.Empty() || s.Part().Validate() != nil {
				t.Error("refused, and yet something changed")
			}
			return
		}
		if err := s.Part().Validate(); err != nil {
			t.Errorf("merged into an unsound notebook: %v", err)
		}
		if _, c, err := notebook.Apply(s, notebook.Merge{Part: p}); err != nil || !c.Empty() {
			t.Errorf("again: %+v, %v", c, err)
		}
		for _, a := range s.Articles() {
			if a.Meta().Source != "" && article.SafeLink(a.Meta().Source) == "" {
				t.Errorf("unsafe address %q", a.Meta().Source)
			}
		}
	})
}
