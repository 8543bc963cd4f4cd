package notebook_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// revised is marked after the step to newText, an hour after noon.
func revised(t testing.TB) notebook.State {
	t.Helper()
	return do(t, marked(t), revise(t, newText, "v1", 60))
}

// as returns p with the article a, and its highlights, under another id.
func as(p notebook.Part, id string) notebook.Part {
	var out notebook.Part
	for _, a := range p.Articles {
		meta := a.Meta()
		if a.Earlier() {
			meta.Of = id
			a = a.WithMeta(meta).WithID("theirs " + a.ID())
		} else {
			a = a.WithID(id)
		}
		out.Articles = append(out.Articles, a)
	}
	for _, h := range p.Highlights {
		h = in(id, h.Clone())
		for i := range h.Earlier {
			h.Earlier[i].Version = "theirs " + h.Earlier[i].Version
		}
		out.Highlights = append(out.Highlights, h)
	}
	return out
}

func wantStep(t *testing.T, s notebook.State, version, want string) {
	t.Helper()
	if got := told(s.Revision("a", version)); got != want {
		t.Errorf("%s: %s\nwant %s", version, got, want)
	}
}

const wholeStep = "unchanged claim, moved rain, edited bees, gone nobody"

func TestMergeAnOlderFileUndoesNothing(t *testing.T) {
	s := revised(t)
	_, c, err := notebook.Apply(s, notebook.Merge{Part: marked(t).Part()})
	if err != nil || !c.Empty() {
		t.Errorf("%+v, %v", c, err)
	}
	// What was written about a highlight of the old text since then is taken over.
	p := marked(t).Part()
	for i := range p.Highlights {
		p.Highlights[i].Comment, p.Highlights[i].Modified = "Hm.", noon.Add(2*time.Hour)
	}
	s = do(t, s, notebook.Merge{Part: p})
	wantStep(t, s, "v1", wholeStep)
	for _, h := range s.HighlightsOf("a") {
		if h.Comment != "Hm." {
			t.Errorf("%s has no comment", h.ID)
		}
	}
}

func TestMergeIntoAnEarlierVersion(t *testing.T) {
	theirs := quoting(t, "theirs", oldText, "Rain fell")
	again := quoting(t, "bees", oldText, "the parade")
	again.Modified = noon.Add(2 * time.Hour)
	s := do(t, revised(t), notebook.Merge{Part: as(part(newArticle(t, "a", oldText), theirs, again), "other")})
	if got := len(s.Part().Articles); got != 2 {
		t.Errorf("%d articles and versions, want 2", got)
	}
	if h, _ := s.Highlight("theirs"); h.Article != "a" || s.Orphan(h) {
		t.Errorf("their highlight is in %s at %v", h.Article, h.Selector.Position)
	}
	if h, _ := s.Highlight("bees"); h.Quote() != "the parade" || len(h.Earlier) != 1 {
		t.Errorf("one that became another passage: %+v", h)
	}
}

func TestMergeKnowsAVersionByItsBlocks(t *testing.T) {
	p := as(revised(t).Part(), "other")
	p.Highlights = p.Highlights[:0:0]
	bees, _ := revised(t).Highlight("bees")
	bees.Earlier[0].Version = "theirs v1"
	bees.Modified = noon.Add(2 * time.Hour)
	p.Highlights = append(p.Highlights, in("other", bees))
	s := do(t, revised(t), notebook.Merge{Part: p})
	if got := len(s.Part().Articles); got != 2 {
		t.Errorf("%d articles and versions, want 2", got)
	}
	wantStep(t, s, "v1", wholeStep)
}

func TestMergeAddsAVersion(t *testing.T) {
	p := as(notebook.Part{Articles: []*article.Article{edition(t, "v0", "a", "The first text.", 1), newArticle(t, "a", newText)}}, "other")
	s := do(t, revised(t), notebook.Merge{Part: p})
	got := s.Versions("a")
	if len(got) != 2 || got[1].ID() != "theirs v0" || got[1].Meta().Of != "a" {
		t.Errorf("the versions are %v", got)
	}
}

// TestMergeCatchesUp: the file has the newer text, the notebook the one before.
func TestMergeCatchesUp(t *testing.T) {
	for _, id := range []string{"a", "other"} {
		p := revised(t).Part()
		version := "v1"
		if id != "a" {
			p, version = as(p, id), "theirs v1"
		}
		s := do(t, marked(t), notebook.AddHighlight{Highlight: quoting(t, "mine", oldText, "claim stands")}, notebook.Merge{Part: p})
		if a, _ := s.Article("a"); a.Text() != newText || len(s.Versions("a")) != 1 || len(s.Articles()) != 1 {
			t.Errorf("%s: the article says %q", id, a.Text())
		}
		wantStep(t, s, version, "unchanged claim, unchanged mine, moved rain, edited bees, gone nobody")
		if _, c, err := notebook.Apply(s, notebook.Merge{Part: p}); err != nil || !c.Empty() {
			t.Errorf("%s, again: %+v, %v", id, c, err)
		}
	}
}

func TestMergeCatchesUpStepByStep(t *testing.T) {
	p := do(t, revised(t), revise(t, newText+" More.", "v2", 70)).Part()
	s := do(t, notebook.State{}, notebook.AddArticle{Article: newArticle(t, "a", newText)}, notebook.Merge{Part: p})
	var ids []string
	for _, v := range s.Versions("a") {
		ids = append(ids, v.ID())
	}
	if diff := cmp.Diff([]string{"v2", "v1"}, ids); diff != "" {
		t.Error(diff)
	}
}

// TestMergeTakesPartInNoQuarrel: both went on from one text, each to another.
func TestMergeTakesPartInNoQuarrel(t *testing.T) {
	p := do(t, marked(t), revise(t, "Bees never sleep. The end.", "v9", 50)).Part()
	s := do(t, revised(t), notebook.Merge{Part: p})
	if a, _ := s.Article("a"); a.Text() != newText || len(s.Part().Articles) != 2 {
		t.Errorf("the article says %q", a.Text())
	}
	wantStep(t, s, "v1", wholeStep)
}

func TestMergeMeetsAVersionsID(t *testing.T) {
	p := part(newArticle(t, "v1", "Another text altogether."), in("v1", own("theirs", annotation.Note, "Hm.")))
	s := do(t, revised(t), notebook.Merge{Part: p})
	if h, _ := s.Highlight("theirs"); h.Article != "a" {
		t.Errorf("it is in %q, want the article of that version", h.Article)
	}
	p = notebook.Part{Articles: []*article.Article{newArticle(t, "b", "Bees."), edition(t, "a", "b", "Wasps.", 1)}}
	s = do(t, revised(t), notebook.Merge{Part: p})
	if a, _ := s.Article("a"); a.Earlier() || a.Text() != newText {
		t.Error("an article became a version of another")
	}
}
