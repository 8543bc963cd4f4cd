package notebook_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

func highlightIDs(hs []annotation.Highlight) (ids []string) {
	for _, h := range hs {
		ids = append(ids, h.ID)
	}
	return ids
}

func linkIDs(ls []annotation.Link) (ids []string) {
	for _, l := range ls {
		ids = append(ids, l.ID)
	}
	return ids
}

func TestZeroStateIsEmpty(t *testing.T) {
	var s notebook.State
	if _, ok := s.Article("a"); ok {
		t.Error("it has an article")
	}
	if _, ok := s.Highlight("h"); ok {
		t.Error("it has a highlight")
	}
	if _, ok := s.Link("l"); ok {
		t.Error("it has a link")
	}
	if p := s.Part(); len(p.Articles)+len(p.Highlights)+len(p.Links) != 0 {
		t.Errorf("its part is %v", p)
	}
}

func TestReadingOrder(t *testing.T) {
	later := passage("1 later", annotation.Claim, 12, 32)
	later.Created = noon.Add(time.Minute)
	ownLater := own("0 own later", annotation.Note, "Hm.")
	ownLater.Created = noon.Add(time.Hour)
	want := []annotation.Highlight{
		passage("9 first", annotation.Claim, 0, 4),
		passage("8 longer", annotation.Claim, 12, 33),
		passage("2 tie", annotation.Claim, 12, 32),
		passage("3 tie", annotation.Claim, 12, 32),
		later,
		passage("0 inside", annotation.Claim, 12, 16),
		own("4 own", annotation.Note, "Hm."),
		own("5 own", annotation.Note, "Hm."),
		ownLater,
	}
	forward := do(t, notebook.State{}, notebook.AddArticle{Article: newArticle(t, "a", text)})
	backward := forward
	for i := range want {
		forward = do(t, forward, notebook.AddHighlight{Highlight: want[i]})
		backward = do(t, backward, notebook.AddHighlight{Highlight: want[len(want)-1-i]})
	}
	for _, s := range []notebook.State{forward, backward} {
		if diff := cmp.Diff(want, s.HighlightsOf("a")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestArticlesNewestFirst(t *testing.T) {
	var s notebook.State
	for id, minutes := range map[string]int{"old": 0, "newest": 2, "b": 1, "a": 1} {
		meta := article.Meta{Title: id, Added: noon.Add(time.Duration(minutes) * time.Minute)}
		s = do(t, s, notebook.AddArticle{Article: newArticle(t, id, text).WithMeta(meta)})
	}
	var got []string
	for _, a := range s.Articles() {
		got = append(got, a.ID())
	}
	if want := []string{"newest", "a", "b", "old"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLinks(t *testing.T) {
	s := do(t, sample(t),
		notebook.AddLink{Link: link("meta", annotation.Disputes, "claim", "disputes", 5)})
	tests := []struct {
		name string
		got  []annotation.Link
		want []string
	}{
		{"to claim", s.LinksTo("claim"), []string{"rebuts", "supports"}},
		{"to a link", s.LinksTo("rebuts"), []string{"disputes"}},
		{"from evidence", s.LinksFrom("evidence"), []string{"supports", "disputes"}},
		{"of a", s.LinksOf("a"), []string{"rebuts", "supports", "disputes", "same", "meta"}},
		{"of b", s.LinksOf("b"), nil},
	}
	for _, tt := range tests {
		if got := linkIDs(tt.got); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	want := map[annotation.Kind]int{annotation.Claim: 1, annotation.Evidence: 1, annotation.Rebuttal: 1}
	if diff := cmp.Diff(want, s.Count("a")); diff != "" {
		t.Errorf("count (-want +got):\n%s", diff)
	}
}

func TestPartHoldsLinksWithEveryEndInside(t *testing.T) {
	across := own("across", annotation.Claim, "In b.")
	across.Article = "b"
	s := do(t, sample(t),
		notebook.AddHighlight{Highlight: across},
		notebook.AddLink{Link: link("out", annotation.Rebuts, "claim", "across", 5)},
		notebook.AddLink{Link: link("dispute of out", annotation.Disputes, "claim", "out", 6)},
	)
	tests := []struct {
		articles   []string
		highlights []string
		links      []string
	}{
		{[]string{"a"}, []string{"claim", "evidence", "rebuttal"}, []string{"rebuts", "supports", "disputes", "same"}},
		{[]string{"b", "unknown"}, []string{"across"}, nil},
		{nil, []string{"claim", "evidence", "rebuttal", "across"},
			[]string{"rebuts", "supports", "disputes", "same", "out", "dispute of out"}},
	}
	for _, tt := range tests {
		p := s.Part(tt.articles...)
		if err := p.Validate(); err != nil {
			t.Errorf("%v: %v", tt.articles, err)
		}
		if got := highlightIDs(p.Highlights); !slices.Equal(got, tt.highlights) {
			t.Errorf("%v: highlights %v, want %v", tt.articles, got, tt.highlights)
		}
		if got := linkIDs(p.Links); !slices.Equal(got, tt.links) {
			t.Errorf("%v: links %v, want %v", tt.articles, got, tt.links)
		}
	}
}
