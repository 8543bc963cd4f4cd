package notebook_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// argued is two articles: in one a claim with what bears on it, in the other the same claim
// and what supports it.
func argued(t *testing.T) notebook.State {
	own := func(id, in string) annotation.Highlight {
		return annotation.Highlight{ID: id, Article: in, Kind: annotation.Claim, Words: "Says " + id + "."}
	}
	tie := func(id, from string, of annotation.LinkType, to string) annotation.Link {
		return annotation.Link{ID: id, From: from, Type: of, To: to}
	}
	var articles []*article.Article
	for id, meta := range map[string]article.Meta{"one": {Title: "One"}, "two": {Title: "Two"}, "old": {Title: "One", Of: "one"}} {
		a, err := article.New(id, meta, []article.Block{article.Plain("text of " + id)})
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: notebook.Part{
		Articles:   articles,
		Highlights: []annotation.Highlight{own("claim", "one"), own("against", "one"), own("doubt", "one"), own("else", "one"), own("again", "two"), own("for", "two")},
		Links: []annotation.Link{
			tie("1", "against", annotation.Rebuts, "claim"),
			tie("2", "doubt", annotation.Disputes, "1"),
			tie("3", "again", annotation.SameClaim, "claim"),
			tie("4", "for", annotation.Supports, "again"),
			tie("5", "claim", annotation.Rebuts, "else"),
		},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatBearsOnAStatement(t *testing.T) {
	s := argued(t)
	for id, want := range map[string][]string{
		"claim":   {"claim", "against", "again", "doubt", "for"},
		"again":   {"again", "for", "claim", "against", "doubt"},
		"else":    {"else", "claim", "against", "again", "doubt", "for"},
		"against": {"against", "doubt"},
		"for":     {"for"},
		"nobody":  nil,
	} {
		if diff := cmp.Diff(want, s.Bearing(id)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}

func TestThePartOfASelection(t *testing.T) {
	s := argued(t)
	for _, tt := range []struct {
		name                        string
		named                       []string
		articles, highlights, links []string
	}{
		{"nothing", nil, nil, nil, nil},
		{"nobody", []string{"nobody"}, nil, nil, nil},
		{"a link needs both ends", []string{"claim"}, []string{"one", "old"}, []string{"claim"}, nil},
		{"a dispute needs its link", []string{"doubt", "claim"}, []string{"one", "old"}, []string{"claim", "doubt"}, nil},
		{"a claim and what bears on it", s.Bearing("claim"), []string{"one", "old", "two"},
			[]string{"claim", "against", "doubt", "again", "for"}, []string{"1", "2", "3", "4"}},
	} {
		p := s.PartOf(tt.named...)
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		var articles, highlights, links []string
		for _, a := range p.Articles {
			articles = append(articles, a.ID())
		}
		for _, h := range p.Highlights {
			highlights = append(highlights, h.ID)
		}
		for _, l := range p.Links {
			links = append(links, l.ID)
		}
		for what, pair := range map[string][2][]string{"articles": {tt.articles, articles}, "highlights": {tt.highlights, highlights}, "links": {tt.links, links}} {
			if diff := cmp.Diff(sorted(pair[0]), sorted(pair[1])); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", tt.name, what, diff)
			}
		}
	}
}

// Every selection is sound on its own, and all highlights are the whole but for articles
// with nothing in them.
func TestEverySelectionIsAPart(t *testing.T) {
	s := argued(t)
	all := s.Part()
	rapid.Check(t, func(t *rapid.T) {
		var named []string
		for _, h := range all.Highlights {
			if rapid.Bool().Draw(t, h.ID) {
				named = append(named, h.ID)
			}
		}
		p := s.PartOf(named...)
		if err := p.Validate(); err != nil || len(p.Highlights) != len(named) {
			t.Fatalf("%d highlights of %v: %v", len(p.Highlights), named, err)
		}
		if len(named) == len(all.Highlights) && len(p.Links) != len(all.Links) {
			t.Fatalf("%d links of %d", len(p.Links), len(all.Links))
		}
	})
}

func sorted(ids []string) []string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return ids
}
