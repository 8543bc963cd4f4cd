package notebook_test

import (
	"slices"
	"testing"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// TestLooseRecords has parts that are wrong somewhere: Take leaves out what is loose
// and keeps the rest, Validate and Merge refuse them whole.
func TestLooseRecords(t *testing.T) {
	a := newArticle(t, "a", text)
	claim, note := passage("claim", annotation.Claim, 0, 11), own("note", annotation.Note, "Hm.")
	strange := passage("strange", "opinion", 0, 4)
	lost := passage("lost", annotation.Claim, 0, 4)
	lost.Article = "gone"
	rebuts := link("rebuts", annotation.Rebuts, "note", "claim", 1)
	dispute := link("dispute", annotation.Disputes, "note", "rebuts", 2)
	unsafe := newArticle(t, "unsafe", text).WithMeta(article.Meta{Source: "javascript:alert(1)"})
	tests := []struct {
		name  string
		part  notebook.Part
		loose []string
	}{
		{"article twice", notebook.Part{Articles: []*article.Article{a, a}}, []string{"a"}},
		{"nothing for an article", notebook.Part{Articles: []*article.Article{nil, {}}}, []string{"", ""}},
		{"address that runs", notebook.Part{Articles: []*article.Article{unsafe}}, []string{"unsafe"}},
		{"highlight in no article", part(a, claim, lost), []string{"lost"}},
		{"highlight twice", part(a, claim, claim), []string{"claim"}},
		{"unknown kind", part(a, strange), []string{"strange"}},
		{"link twice", tiedPart(a, claim, note, rebuts, rebuts, dispute), []string{"rebuts"}},
		{"disputes fall with their link", tiedPart(a, claim, note,
			link("of dispute", annotation.Disputes, "claim", "dispute", 3), dispute,
			link("rebuts", annotation.Rebuts, "note", "gone", 1)),
			[]string{"of dispute", "dispute", "rebuts"}},
		{"unknown type", tiedPart(a, claim, note, link("odd", "mocks", "note", "claim", 1)), []string{"odd"}},
		{"dispute of nothing", tiedPart(a, claim, note, dispute), []string{"dispute"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, loose := notebook.State{}.Take(tt.part)
			var got []string
			for _, l := range loose {
				got = append(got, l.Record.ID)
			}
			if !slices.Equal(got, tt.loose) {
				t.Errorf("loose: %v, want %v", got, tt.loose)
			}
			if err := (notebook.State{}).With(c).Part().Validate(); err != nil {
				t.Errorf("what was kept does not hang together: %v", err)
			}
			if tt.part.Validate() == nil {
				t.Error("Validate finds nothing")
			}
			if _, c, err := notebook.Apply(sample(t), notebook.Merge{Part: tt.part}); err == nil || !c.Empty() {
				t.Error("Merge took it")
			}
		})
	}
}

func TestDisputesCanDisputeEachOther(t *testing.T) {
	p := tiedPart(newArticle(t, "a", text), passage("claim", annotation.Claim, 0, 11), own("note", annotation.Note, "Hm."),
		link("one", annotation.Disputes, "claim", "two", 1), link("two", annotation.Disputes, "note", "one", 2))
	s := do(t, notebook.State{}, notebook.Merge{Part: p})
	if got := len(s.LinksOf("a")); got != 2 {
		t.Errorf("%d links came, want both", got)
	}
	if s = do(t, s, notebook.RemoveLink{ID: "one"}); len(s.LinksOf("a")) != 0 {
		t.Error("a dispute of a removed link is still there")
	}
}

func part(a *article.Article, highlights ...annotation.Highlight) notebook.Part {
	return notebook.Part{Articles: []*article.Article{a}, Highlights: highlights}
}

func tiedPart(a *article.Article, from, to annotation.Highlight, links ...annotation.Link) notebook.Part {
	p := part(a, from, to)
	p.Links = links
	return p
}
