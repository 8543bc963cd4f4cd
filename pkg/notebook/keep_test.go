package notebook_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// shelf is the articles a, b and c with the statements named, each in the article that its
// name begins with, and links as "name: from type to", the oldest first.
func shelf(t testing.TB, statements string, links ...string) notebook.State {
	t.Helper()
	var s notebook.State
	for _, id := range []string{"a", "b", "c"} {
		a := newArticle(t, id, id+". "+text)
		meta := a.Meta()
		meta.Source, meta.Published = "https://news.example/"+id, "1 May 2024"
		s = do(t, s, notebook.AddArticle{Article: a.WithMeta(meta)})
	}
	for name := range strings.FieldsSeq(statements) {
		s = do(t, s, notebook.AddHighlight{Highlight: in(name[:1], passage(name, annotation.Claim, 0, 11))})
	}
	for i, line := range links {
		name, rest, _ := strings.Cut(line, ": ")
		words := strings.Fields(rest)
		s = do(t, s, notebook.AddLink{Link: link(name, annotation.LinkType(words[1]), words[0], words[2], i)})
	}
	return s
}

// standing lists the highlights of s as "name in article" where they are no longer in the
// one that their name begins with, by their names else, and the links.
func standing(s notebook.State) string {
	var names []string
	p := s.Part()
	for _, id := range []string{"a", "b", "c"} {
		for _, h := range s.HighlightsOf(id) {
			if h.ID[:1] != id {
				h.ID += " in " + id
			}
			names = append(names, h.ID)
		}
	}
	return strings.Join(names, ", ") + "; " + strings.Join(linkIDs(p.Links), ", ")
}

func TestRemoveArticleKeepsWhatIsLinkedAcross(t *testing.T) {
	for _, tt := range []struct {
		name, statements string
		links            []string
		want             string
	}{
		{"nothing is", "a1 a2 b1", []string{"l: a1 rebuts a2"}, "b1; "},
		{"one that rebuts", "a1 b1", []string{"l: a1 rebuts b1"}, "b1, a1 in b; l"},
		{"one that is rebutted", "a1 b1", []string{"l: b1 rebuts a1"}, "b1, a1 in b; l"},
		{"the oldest link's article", "a1 b1 c1", []string{"m: a1 supports c1", "l: b1 rebuts a1"}, "b1, c1, a1 in c; m, l"},
		{"what bears on it goes", "a1 a2 b1", []string{"l: a1 rebuts b1", "m: a2 rebuts a1"}, "b1, a1 in b; l"},
		{"a link between two that stay", "a1 a2 b1 c1", []string{"l: a1 rebuts b1", "m: a2 supports c1", "n: a2 rebuts a1"},
			"b1, a1 in b, c1, a2 in c; l, m, n"},
		{"disputes of a link that goes", "a1 a2 b1", []string{"l: a1 rebuts a2", "d: b1 disputes l"}, "b1; "},
		{"a dispute of a link that stays", "a1 a2 b1", []string{"l: a1 rebuts b1", "d: a2 disputes l"}, "b1, a1 in b, a2 in b; l, d"},
		{"and one of that", "a1 a2 a3 b1", []string{"l: a1 rebuts b1", "d: a2 disputes l", "e: a3 disputes d"},
			"b1, a1 in b, a2 in b, a3 in b; l, d, e"},
		{"a dispute of others' link", "a1 b1 c1", []string{"l: b1 rebuts c1", "d: a1 disputes l"}, "b1, c1, a1 in c; l, d"},
		{"a dispute from elsewhere", "a1 b1 c1", []string{"l: a1 rebuts b1", "d: c1 disputes l"}, "b1, a1 in b, c1; l, d"},
		{"a dispute older than its link's ends", "a1 a2 b1 c1",
			[]string{"l: b1 rebuts c1", "d: a1 disputes l", "m: a1 rebuts b1"}, "b1, c1, a1 in c; l, d, m"},
		{"a dispute of a link that stays with its ends", "a1 a2 a3 b1 c1",
			[]string{"l: a1 rebuts b1", "m: a2 supports c1", "n: a1 rebuts a2", "d: a3 disputes n"}, "b1, a1 in b, c1, a2 in c, a3 in c; l, m, n, d"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := shelf(t, tt.statements, tt.links...)
			s, c, err := notebook.Apply(before, notebook.RemoveArticle{ID: "a"})
			if err != nil || c.Label != "remove article" {
				t.Fatalf("%q: %v", c.Label, err)
			}
			if got := standing(s); got != tt.want {
				t.Errorf("what stays is %q, want %q", got, tt.want)
			}
			if err := s.Part().Validate(); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(dump(t, before), dump(t, s.With(c.Inverse()))); diff != "" {
				t.Errorf("undone (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDisputesOfEachOtherKeepNothing: neither would stay without the other.
func TestDisputesOfEachOtherKeepNothing(t *testing.T) {
	s := shelf(t, "a1 b1")
	p := s.Part()
	p.Links = []annotation.Link{link("one", annotation.Disputes, "a1", "two", 1), link("two", annotation.Disputes, "b1", "one", 2)}
	s = do(t, s, notebook.Merge{Part: p}, notebook.RemoveArticle{ID: "a"})
	if got := standing(s); got != "b1; " {
		t.Errorf("what stays is %q", got)
	}
}

func TestWhatIsKeptSaysWhereItIsFrom(t *testing.T) {
	from := annotation.Source{Title: "a", Address: "https://news.example/a", Date: "1 May 2024"}
	report := annotation.Source{Title: "The report"}
	said := in("a", passage("said", annotation.Evidence, 12, 32))
	said.Comment, said.Speaker, said.Tags = "Hm.", "Ada Quill", []string{"bees"}
	said.Sources, said.Modified = []annotation.Source{report}, noon.Add(time.Minute)
	named := in("a", passage("named", annotation.Rebuttal, 12, 32))
	named.Sources = []annotation.Source{from, report}
	lost := in("a", passage("lost", annotation.Claim, 12, 32))
	lost.Selector.Exact = "Wasps bite the mayor, says a 1907 almanac."
	lost.Earlier = []annotation.Earlier{{Version: "gone", Selector: *lost.Selector, At: noon}}
	mine := in("a", own("mine", annotation.Rebuttal, "They never sleep."))

	kept := func(h annotation.Highlight, sources ...annotation.Source) annotation.Highlight {
		h.Article, h.Words, h.Selector, h.Earlier, h.Sources = "b", h.Quote(), nil, nil, sources
		return h
	}
	for _, tt := range []struct{ was, want annotation.Highlight }{
		{said, kept(said, report, from)},
		{named, kept(named, from, report)},
		{lost, kept(lost, from)},
		{mine, kept(mine)},
	} {
		s := do(t, shelf(t, "b1"), notebook.AddHighlight{Highlight: tt.was},
			notebook.AddLink{Link: link("l", annotation.Rebuts, tt.was.ID, "b1", 1)}, notebook.RemoveArticle{ID: "a"})
		if got, _ := s.Highlight(tt.was.ID); !cmp.Equal(got, tt.want) {
			t.Errorf("%s (-want +got):\n%s", tt.was.ID, cmp.Diff(tt.want, got))
		}
	}
}

func TestWhatIsKeptOfAnArticleOfNoName(t *testing.T) {
	s := do(t, shelf(t, "a1 b1", "l: a1 rebuts b1"),
		notebook.SetMeta{Article: "a", Meta: article.Meta{Published: "1 May 2024"}}, notebook.RemoveArticle{ID: "a"})
	if h, ok := s.Highlight("a1"); !ok || len(h.Sources) != 0 {
		t.Errorf("its sources are %v", h.Sources)
	}
}

// TestKeptAndRemovedAgain: the words are still those of the first article.
func TestKeptAndRemovedAgain(t *testing.T) {
	s := do(t, shelf(t, "a1 b1 c1", "l: a1 rebuts b1", "m: a1 rebuts c1"),
		notebook.RemoveArticle{ID: "a"}, notebook.RemoveArticle{ID: "b"})
	if got := standing(s); got != "c1, a1 in c; m" {
		t.Errorf("what stays is %q", got)
	}
	if h, _ := s.Highlight("a1"); len(h.Sources) != 1 || h.Sources[0].Title != "a" {
		t.Errorf("its sources are %v", h.Sources)
	}
	if s = do(t, s, notebook.RemoveArticle{ID: "c"}); len(s.Part().Articles) != 0 {
		t.Error("something is left")
	}
}

func TestRemoveAVersionKeepsWhatIsInTheArticle(t *testing.T) {
	s := do(t, shelf(t, "a1 b1", "l: a1 rebuts b1"), notebook.Revise{Article: "a", Next: newArticle(t, "x", "Now: "+text), Version: "v", At: noon},
		notebook.RemoveArticle{ID: "v"})
	if got := standing(s); got != "a1, b1; l" {
		t.Errorf("what stays is %q", got)
	}
}

// drawShelf draws a shelf whose statements, some of them own, are linked any way.
func drawShelf(t testing.TB, rt *rapid.T) notebook.State {
	names := strings.Fields("a1 a2 a3 a4 b1 b2 c1")
	s := shelf(t, strings.Join(names, " "))
	for _, name := range []string{"a5", "b3"} {
		names = append(names, name)
		s = do(t, s, notebook.AddHighlight{Highlight: in(name[:1], own(name, annotation.Note, "So I say."))})
	}
	var links []string
	for i := range rapid.IntRange(1, 12).Draw(rt, "links") {
		l := link(fmt.Sprintf("l%d", i), rapid.SampledFrom(annotation.LinkTypes).Draw(rt, "type"),
			rapid.SampledFrom(names).Draw(rt, "from"), rapid.SampledFrom(names).Draw(rt, "to"), rapid.IntRange(0, 9).Draw(rt, "minutes"))
		if l.Type == annotation.Disputes {
			l.To = rapid.SampledFrom(append(links, l.ID)).Draw(rt, "disputed")
		}
		if next, _, err := notebook.Apply(s, notebook.AddLink{Link: l}); err == nil {
			s, links = next, append(links, l.ID)
		}
	}
	return s
}

// TestRemoveArticleKeepsEachLinkToOtherArticles, each dispute of a link that stays and each
// link between statements that stay: no less and no more. What is kept has such a link.
func TestRemoveArticleKeepsEachLinkToOtherArticles(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		was := drawShelf(t, rt)
		s, c, err := notebook.Apply(was, notebook.RemoveArticle{ID: "a"})
		if err != nil {
			rt.Fatal(err)
		}
		wantSame(rt, "undone", dump(t, s.With(c.Inverse())), dump(t, was))
		elsewhere := func(id string) bool { return id[0] != 'a' }
		for _, l := range was.Part().Links {
			now, stays := s.Link(l.ID)
			_, from := s.Highlight(l.From)
			_, to := s.Highlight(l.To)
			want := elsewhere(l.From) || elsewhere(l.To) || from && to
			if l.Type == annotation.Disputes {
				_, want = s.Link(l.To)
			}
			if stays != want || stays && !cmp.Equal(now, l) {
				rt.Fatalf("%+v stays: %v, want %v", l, stays, want)
			}
		}
		for _, h := range s.Part().Highlights {
			tied := elsewhere(h.ID)
			for _, l := range append(s.LinksFrom(h.ID), s.LinksTo(h.ID)...) {
				tied = tied || l.Type == annotation.Disputes || elsewhere(l.From) || elsewhere(l.To)
			}
			if !tied {
				rt.Fatalf("%s is kept for nothing", h.ID)
			}
		}
	})
}
