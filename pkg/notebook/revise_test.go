package notebook_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/span"
)

const (
	oldText = "Rain fell on the parade. The naïve 🏳️‍🌈 claim stands. Bees sleep at night. Nobody came."
	newText = "Late news. The naïve 🏳️‍🌈 claim stands. Rain fell on the parade. Bees never sleep."
)

// describe returns the selector of the one place of quote in text.
func describe(t testing.TB, text, quote string) anchor.Selector {
	t.Helper()
	start := strings.Index(text, quote)
	if start < 0 {
		t.Fatalf("%q is not in %q", quote, text)
	}
	return anchor.Describe(text, span.Span{Start: start, End: start + len(quote)})
}

// quoting is the claim id of what quote is in text.
func quoting(t testing.TB, id, text, quote string) annotation.Highlight {
	t.Helper()
	sel := describe(t, text, quote)
	return annotation.Highlight{ID: id, Article: "a", Kind: annotation.Claim, Selector: &sel, Created: noon, Modified: noon}
}

// marked is oldText as article a with four claims, an orphan and an own statement.
func marked(t testing.TB) notebook.State {
	t.Helper()
	lost := quoting(t, "lost", oldText, "Nobody came.")
	lost.Selector.Exact = "Wasps bite the mayor, says a 1907 almanac."
	s := do(t, notebook.State{}, notebook.AddArticle{Article: newArticle(t, "a", oldText)})
	for _, h := range []annotation.Highlight{
		quoting(t, "rain", oldText, "Rain fell on the parade."),
		quoting(t, "claim", oldText, "The naïve 🏳️‍🌈 claim stands."),
		quoting(t, "bees", oldText, "Bees sleep at night."),
		quoting(t, "nobody", oldText, "Nobody came."),
		lost,
		own("own", annotation.Note, "Hm."),
	} {
		s = do(t, s, notebook.AddHighlight{Highlight: h})
	}
	return s
}

// revise takes article a to text, minutes after noon, with the bees told where they are
// and nobody told gone: so a test does not hang on how well passages are found.
func revise(t testing.TB, text, version string, minutes int) notebook.Revise {
	t.Helper()
	places := map[string]anchor.Selector{"nobody": {}}
	if strings.Contains(text, "Bees never sleep.") {
		places["bees"] = describe(t, text, "Bees never sleep.")
	}
	return notebook.Revise{Article: "a", Next: newArticle(t, "draft", text), Version: version,
		At: noon.Add(time.Duration(minutes) * time.Minute), Places: places}
}

func TestRevise(t *testing.T) {
	before := marked(t)
	at := noon.Add(time.Hour)
	s, c, err := notebook.Apply(before, revise(t, newText, "v1", 60))
	if err != nil {
		t.Fatal(err)
	}
	if a, _ := s.Article("a"); a.Text() != newText || a.Earlier() || len(s.Articles()) != 1 {
		t.Errorf("the article says %q", a.Text())
	}
	versions := s.Versions("a")
	if len(versions) != 1 || versions[0].ID() != "v1" || versions[0].Text() != oldText || !versions[0].Meta().Replaced.Equal(at) {
		t.Errorf("its earlier versions are %v", versions)
	}
	if c.Label != "new version" || len(c.Articles) != 2 || len(c.Highlights) != 4 {
		t.Errorf("%q changes %d articles and %d highlights", c.Label, len(c.Articles), len(c.Highlights))
	}
	for _, tt := range []struct {
		id, quote string
		earlier   bool
		orphan    bool
	}{
		{"rain", "Rain fell on the parade.", true, false},
		{"claim", "The naïve 🏳️‍🌈 claim stands.", false, false},
		{"bees", "Bees never sleep.", true, false},
		{"nobody", "Nobody came.", true, true},
		{"lost", "Wasps bite the mayor, says a 1907 almanac.", false, true},
		{"own", "Hm.", false, false},
	} {
		h, _ := s.Highlight(tt.id)
		old, _ := before.Highlight(tt.id)
		if h.Quote() != tt.quote || s.Orphan(h) != tt.orphan {
			t.Errorf("%s says %q, orphan %v", tt.id, h.Quote(), s.Orphan(h))
		}
		var want []annotation.Earlier
		modified := noon
		if tt.earlier {
			want, modified = []annotation.Earlier{{Version: "v1", Selector: *old.Selector, At: at}}, at
		}
		if diff := cmp.Diff(want, h.Earlier); diff != "" || !h.Modified.Equal(modified) {
			t.Errorf("%s, modified %v (-want +got):\n%s", tt.id, h.Modified, diff)
		}
	}
}

func TestReviseRefuses(t *testing.T) {
	s := do(t, marked(t), revise(t, newText, "v1", 60))
	unsafe := newArticle(t, "x", oldText).WithMeta(article.Meta{Source: "javascript:alert(1)"})
	for _, tt := range []struct {
		name   string
		action notebook.Action
		want   error // nil: any
	}{
		{"no article", notebook.Revise{Article: "gone", Next: newArticle(t, "x", oldText), Version: "v2"}, notebook.ErrNoArticle},
		{"an earlier version", notebook.Revise{Article: "v1", Next: newArticle(t, "x", "Other."), Version: "v2"}, notebook.ErrEarlier},
		{"the same text", revise(t, newText, "v2", 70), notebook.ErrSameText},
		{"a version's id again", revise(t, oldText, "v1", 70), notebook.ErrExists},
		{"the article's id", revise(t, oldText, "a", 70), notebook.ErrExists},
		{"no id", revise(t, oldText, "", 70), nil},
		{"no text", notebook.Revise{Article: "a", Version: "v2"}, nil},
		{"an address that runs", notebook.Revise{Article: "a", Next: unsafe, Version: "v2"}, nil},
		{"highlight in a version", notebook.AddHighlight{Highlight: in("v1", own("x", annotation.Note, "Hm."))}, notebook.ErrEarlier},
		{"highlight taken to a version", notebook.ChangeHighlight{Highlight: in("v1", own("own", annotation.Note, "Hm."))}, notebook.ErrEarlier},
		{"version of a version", notebook.AddArticle{Article: edition(t, "v2", "v1", "Other.", 0)}, nil},
		{"version of nothing", notebook.AddArticle{Article: edition(t, "v2", "gone", "Other.", 0)}, notebook.ErrNoArticle},
	} {
		if _, c, err := notebook.Apply(s, tt.action); err == nil || tt.want != nil && !errors.Is(err, tt.want) || !c.Empty() {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// in is h beside the article of that id.
func in(articleID string, h annotation.Highlight) annotation.Highlight {
	h.Article = articleID
	return h
}

// edition is an earlier version of the article of, replaced minutes after noon.
func edition(t testing.TB, id, of, text string, minutes int) *article.Article {
	t.Helper()
	meta := article.Meta{Title: of, Added: noon, Of: of, Replaced: noon.Add(time.Duration(minutes) * time.Minute)}
	return newArticle(t, id, text).WithMeta(meta)
}

func TestReviseKeepsWhatIsKnownOfTheArticle(t *testing.T) {
	heading := func(title string) []article.Block {
		return []article.Block{{Kind: article.Heading, Level: 1, Text: title}, article.Plain("Bees sleep.")}
	}
	older := article.Meta{Title: "Bees", Source: "https://a.example/", Byline: "Ada", Site: "A", Published: "2026-01-01",
		Lang: "en", Fictional: true, Added: noon}
	newer := article.Meta{Title: "Wasps", Source: "https://b.example/", Byline: "Bob", Site: "B", Published: "2026-02-02",
		Lang: "en-GB", Added: noon.Add(time.Hour)}
	all := newer
	all.Added, all.Fictional = noon, true
	titled := all
	titled.Title = "Bees"
	for _, tt := range []struct {
		name       string
		meta       article.Meta
		from, to   string // headlines
		next, want article.Meta
	}{
		{"both have a headline", older, "Bees", "Wasps", newer, all},
		{"the reader's own title", older, "Sleep", "Wasps", newer, titled},
		{"a text with no headline", older, "Bees", "", newer, titled},
		{"nothing known of the newer one", older, "Bees", "Wasps", article.Meta{Title: "A title"}, older},
	} {
		blocks := heading(tt.to)
		old, err := article.New("a", tt.meta, heading(tt.from))
		if err != nil {
			t.Fatal(err)
		}
		next, err := article.New("draft", tt.next, append(blocks, article.Plain("New.")))
		if err != nil {
			t.Fatal(err)
		}
		s := do(t, notebook.State{}, notebook.AddArticle{Article: old}, notebook.Revise{Article: "a", Next: next, Version: "v", At: noon})
		a, _ := s.Article("a")
		if diff := cmp.Diff(tt.want, a.Meta()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		meta := old.Meta()
		meta.Of, meta.Replaced = "a", noon
		if v, _ := s.Article("v"); v.Meta() != meta {
			t.Errorf("%s: of the earlier version is known %+v", tt.name, v.Meta())
		}
	}
}

func TestPlacesThatDoNotStandAreSearchedFor(t *testing.T) {
	for name, place := range map[string]anchor.Selector{
		"elsewhere":        {Position: span.Span{Start: 1, End: 5}, Exact: "Rain"},
		"outside":          {Position: span.Span{Start: 1, End: 5000}, Exact: "Rain"},
		"blank":            {Position: span.Span{Start: 4, End: 5}, Exact: " "},
		"half a character": {Position: span.Span{Start: 17, End: 18}, Exact: newText[17:18]},
	} {
		action := revise(t, newText, "v1", 60)
		action.Places["rain"] = place
		s := do(t, marked(t), action)
		if h, _ := s.Highlight("rain"); h.Quote() != "Rain fell on the parade." || s.Orphan(h) {
			t.Errorf("%s: %+v", name, h.Selector)
		}
	}
}

// TestLostIsLost: what a newer version lost stays lost, though words like it stand there.
func TestLostIsLost(t *testing.T) {
	action := revise(t, oldText+" More.", "v1", 60)
	action.Places["rain"] = anchor.Selector{}
	s := do(t, marked(t), action)
	h, _ := s.Highlight("rain")
	if !s.Orphan(h) || len(h.Earlier) != 1 {
		t.Fatalf("it stands at %v", h.Selector.Position)
	}
	h.Comment = "Where is it?"
	s = do(t, s, notebook.ChangeHighlight{Highlight: h})
	if h, _ = s.Highlight("rain"); !s.Orphan(h) {
		t.Errorf("a comment took it to %v", h.Selector.Position)
	}
	copied := do(t, notebook.State{}, notebook.Merge{Part: s.Part()})
	if h, _ = copied.Highlight("rain"); !copied.Orphan(h) {
		t.Errorf("an import took it to %v", h.Selector.Position)
	}
	put := describe(t, oldText+" More.", "Rain fell on the parade.")
	h.Selector = &put
	s = do(t, s, notebook.ChangeHighlight{Highlight: h})
	if h, _ = s.Highlight("rain"); s.Orphan(h) || len(h.Earlier) != 1 {
		t.Errorf("put back: %+v", h)
	}
}

func TestRemoveArticleRemovesItsVersions(t *testing.T) {
	before := do(t, marked(t), revise(t, newText, "v1", 60), revise(t, oldText, "v2", 70))
	if got := before.Versions(""); len(got) != 0 {
		t.Errorf("articles are versions of nothing: %v", got)
	}
	if p := before.Part(); len(p.Articles) != 3 || len(p.Current()) != 1 || p.Current()[0].ID() != "a" || len(before.Part("v1").Articles) != 0 {
		t.Errorf("the part is %v", p.Articles)
	}
	if got := before.Versions("a"); len(got) != 2 || got[0].ID() != "v2" {
		t.Errorf("the earlier versions are %v, the latest first", got)
	}
	s := do(t, before, notebook.RemoveArticle{ID: "v1"})
	if got := s.Versions("a"); len(got) != 1 || len(s.HighlightsOf("a")) != 6 {
		t.Errorf("without v1: %v", got)
	}
	s, c, err := notebook.Apply(before, notebook.RemoveArticle{ID: "a"})
	if err != nil || len(s.Part().Articles) != 0 || len(s.Versions("a")) != 0 || len(c.Articles) != 3 {
		t.Errorf("%v: %v is left", err, s.Part().Articles)
	}
	if got := len(s.With(c.Inverse()).Versions("a")); got != 2 {
		t.Errorf("undone: %d versions", got)
	}
}

func TestSetMetaLeavesAVersionWhatItIs(t *testing.T) {
	s := do(t, marked(t), revise(t, newText, "v1", 60),
		notebook.SetMeta{Article: "v1", Meta: article.Meta{Title: "As it was"}},
		notebook.SetMeta{Article: "a", Meta: article.Meta{Title: "A", Of: "v1"}})
	if v := s.Versions("a"); len(v) != 1 || v[0].Meta().Title != "As it was" || v[0].Meta().Replaced.IsZero() {
		t.Errorf("the versions are %v", v)
	}
}

// TestReviseAnything: whatever the texts and places, the notebook stays sound, the text
// as it was is kept, and the way back leads exactly there.
func TestReviseAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := notebooktest.State(rt)
		action := notebooktest.Revise(rt)
		old, _ := s.Article(action.Article)
		next, c, err := notebook.Apply(s, action)
		if err != nil {
			return
		}
		if v, ok := next.Article(action.Version); !ok || v.Text() != old.Text() || v.Meta().Of != action.Article {
			rt.Fatal("the text as it was is not kept")
		}
		for _, h := range next.HighlightsOf(action.Article) {
			was, _ := s.Highlight(h.ID)
			lost := next.Orphan(h) && !s.Orphan(was)
			grown := len(h.Earlier) - len(was.Earlier)
			if grown > 1 || grown == 0 && (lost || h.Quote() != was.Quote() && !s.Orphan(was)) {
				rt.Fatalf("%s has %d earlier passages more, lost %v", h.ID, grown, lost)
			}
			if grown == 1 && h.Earlier[len(h.Earlier)-1].Selector != *was.Selector {
				rt.Fatalf("%s is not kept as it was", h.ID)
			}
		}
		wantSame(rt, "undone", dump(t, next.With(c.Inverse())), dump(t, s))
	})
}

func TestTakeInAnyOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := notebooktest.State(rt).Part()
		p.Articles = append(slices.Clone(p.Articles), edition(t, "chain", "v1", "x", 0), edition(t, "stray", "gone", "x", 0))
		p.Highlights = append(slices.Clone(p.Highlights), in("v1", own("wrong", annotation.Note, "Hm.")))
		straight, loose := notebook.State{}.Take(p)
		if len(loose) != 3 {
			rt.Fatalf("loose: %v", loose)
		}
		p.Articles = rapid.Permutation(p.Articles).Draw(rt, "articles")
		p.Highlights = rapid.Permutation(p.Highlights).Draw(rt, "highlights")
		shuffled, _ := notebook.State{}.Take(p)
		wantSame(rt, "shuffled", dump(t, notebook.State{}.With(shuffled)), dump(t, notebook.State{}.With(straight)))
	})
}

func TestTakeLeavesAnArticleWithHighlightsAnArticle(t *testing.T) {
	for name, s := range map[string]notebook.State{
		"highlights": do(t, sample(t), notebook.AddArticle{Article: edition(t, "v", "b", "x", 0)}),
		"versions":   do(t, sample(t), notebook.RemoveArticle{ID: "a"}, notebook.AddArticle{Article: newArticle(t, "a", text)}, notebook.AddArticle{Article: edition(t, "v", "a", "x", 0)}),
	} {
		if c, loose := s.Take(notebook.Part{Articles: []*article.Article{edition(t, "a", "b", "y", 0)}}); !c.Empty() || len(loose) != 1 {
			t.Errorf("%s: %+v, loose %v", name, c, loose)
		}
	}
}

// A place that is told is kept as it is told where its context is there too, and is
// described anew where it is not.
func TestReviseKeepsPlacesInTheirContext(t *testing.T) {
	fits := describe(t, newText, "Bees never sleep.")
	fits.Prefix = fits.Prefix[len(fits.Prefix)-8:]
	strange, bare := fits, fits
	strange.Prefix, bare.Prefix = "Wasps: ", ""
	for name, tt := range map[string]struct{ told, want anchor.Selector }{
		"its context":      {fits, fits},
		"another's":        {strange, describe(t, newText, "Bees never sleep.")},
		"none before it":   {bare, describe(t, newText, "Bees never sleep.")},
		"at the very edge": {describe(t, newText, "Late news."), describe(t, newText, "Late news.")},
	} {
		s := do(t, marked(t), notebook.Revise{
			Article: "a", Next: newArticle(t, "x", newText), Version: "before", At: noon.Add(time.Hour),
			Places: map[string]anchor.Selector{"bees": tt.told},
		})
		h, _ := s.Highlight("bees")
		if diff := cmp.Diff(tt.want, *h.Selector); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
