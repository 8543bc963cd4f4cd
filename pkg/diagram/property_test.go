package diagram_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

func TestEachLinkedStatementIsDrawnOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := notebooktest.State(t)
		d := build(s, diagram.Scope{})
		cards := map[string]int{}
		for _, c := range d.Cards {
			cards[c.Highlight.ID]++
		}
		told := map[string]bool{}
		tell(d.Outline(), told)
		part := s.Part()
		for _, h := range part.Highlights {
			want := 0
			if h.Kind == annotation.Claim || len(s.LinksFrom(h.ID)) > 0 || len(s.LinksTo(h.ID)) > 0 {
				want = 1
			}
			if cards[h.ID] != want || told[h.ID] != (want == 1) {
				t.Fatalf("statement %s is on %d cards, want %d, and told: %t", h.ID, cards[h.ID], want, told[h.ID])
			}
		}
		if len(d.Lines) != len(part.Links) {
			t.Fatalf("%d lines, want one for each of %d links", len(d.Lines), len(part.Links))
		}
		for _, l := range d.Lines {
			if len(l.Parts) == 0 || len(l.Parts[0]) < 2 {
				t.Fatalf("link %s runs nowhere", l.Link.ID)
			}
		}
		checkXML(t, diagram.SVG(d, diagram.Light, "x"))
		checkXML(t, diagram.Page(d))
		if again := diagram.Page(build(s, diagram.Scope{})); again != diagram.Page(d) {
			t.Fatal("the same notebook gives another picture")
		}
	})
}

func tell(branches []diagram.Branch, told map[string]bool) {
	for _, b := range branches {
		told[b.Highlight.ID] = true
		tell(b.Below, told)
	}
}

func TestFoldingHidesWhatHangsThereAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := notebooktest.State(t)
		all := build(s, diagram.Scope{})
		var turned []string
		for _, c := range all.Cards {
			if c.Foldable && rapid.Bool().Draw(t, "fold") {
				turned = append(turned, c.Highlight.ID)
			}
		}
		folded := build(s, diagram.Scope{Turned: turned})
		told := map[string]bool{}
		tell(folded.Outline(), told)
		hidden := 0
		for _, c := range all.Cards {
			id := c.Highlight.ID
			if folded.Has(id) != told[id] {
				t.Fatalf("%s is drawn: %t, and told: %t", id, folded.Has(id), told[id])
			}
			if !folded.Has(id) {
				hidden++
				if len(folded.Above(id)) == 0 {
					t.Fatalf("%s is folded away by nothing", id)
				}
			}
		}
		counted := 0
		for _, c := range folded.Cards {
			counted += c.Hidden
		}
		if hidden > 0 && counted < hidden {
			t.Fatalf("%d statements are folded away, the cards tell of %d", hidden, counted)
		}
	})
}

// hazards are texts of strangers.
var hazards = []string{
	`</text></svg><script>alert(1)</script>`, `" onload="alert(1)`, `'><image href=x onerror=y>`, `]]>`, `<!--`, `&amp;&lt;&#0;`,
	"nul \x00 bell \a escape \x1b", "\ufffe\uffff", "\u202egnp.exe\u2066", "שלום עולם, هذا نص طويل من اليمين إلى اليسار",
	strings.Repeat("W", 400), strings.Repeat("漢字かな交じり文", 40), strings.Repeat("👩‍👩‍👧‍👦🏳️‍🌈🇸🇪", 30), strings.Repeat("e\u0301\u0302", 200),
	"javascript:alert(1)", "url(#x)", "   ", "\u200d",
}

func TestNoTextOfAStrangerIsMarkup(t *testing.T) {
	for _, hazard := range hazards {
		words := hazard
		if strings.TrimSpace(words) == "" || words == "\u200d" {
			words = "x" + words
		}
		s := noted(t, []own{{"c", annotation.Claim, words}, {`r"><script>`, annotation.Rebuttal, "y" + hazard}},
			link{`r"><script>`, annotation.Rebuts, "c"})
		d := build(s, diagram.Scope{})
		for _, document := range []string{diagram.SVG(d, diagram.Dark, hazard), diagram.Page(d)} {
			checkXML(t, document)
		}
		for _, c := range d.Cards {
			if n := len(c.Quote); n == 0 || n > 4 {
				t.Errorf("%q: %d lines", hazard, n)
			}
		}
	}
}

func TestBuildBounds(t *testing.T) {
	s := large(t, 1200)
	d := build(s, diagram.Scope{})
	if len(d.Cards) > diagram.Most || len(d.Cards) == 0 {
		t.Errorf("%d cards of a large notebook", len(d.Cards))
	}
	folded := 0
	for _, c := range d.Cards {
		if c.Hidden > 0 {
			folded++
		}
	}
	if folded == 0 {
		t.Error("nothing is folded in a large notebook")
	}
}

// large returns a notebook of n statements: trees of about 30, three to five below each.
func large(t testing.TB, n int) notebook.State {
	random := rand.New(rand.NewSource(7))
	var statements []own
	var links []link
	for i := range n {
		o := own{fmt.Sprintf("s%d", i), annotation.Claim, fmt.Sprintf("Statement %d says that nobody has seen the ninth sentence yet.", i)}
		if i%30 > 0 {
			o.kind = annotation.Rebuttal
			up := i - i%30 + max(0, i%30-1-random.Intn(3))/4
			what := []annotation.LinkType{annotation.Rebuts, annotation.Supports, annotation.Rebuts, annotation.Contradicts}[random.Intn(4)]
			links = append(links, link{o.id, what, fmt.Sprintf("s%d", up)})
		}
		statements = append(statements, o)
	}
	return noted(t, statements, links...)
}

func BenchmarkBuild300(b *testing.B) {
	s := large(b, 300)
	graph := graphOf(s)
	for b.Loop() {
		d := diagram.Build(s, graph, diagram.Scope{Article: "a"})
		if len(d.Cards) != 300 {
			b.Fatal(len(d.Cards))
		}
	}
}

func BenchmarkPage300(b *testing.B) {
	s := large(b, 300)
	graph := graphOf(s)
	size := 0
	for b.Loop() {
		d := diagram.Build(s, graph, diagram.Scope{Article: "a"})
		size = len(diagram.Page(d))
		d.Outline()
	}
	b.ReportMetric(float64(size), "bytes/page")
}

func TestOutlineBeginsWithWhatBearsOnNothing(t *testing.T) {
	const claim, rebuttal, evidence, note = annotation.Claim, annotation.Rebuttal, annotation.Evidence, annotation.Note
	for name, tt := range map[string]struct {
		kinds []own
		links []link
		want  []string
	}{
		"a claim and its rebuttal": {[]own{{"c", claim, "c"}, {"r", rebuttal, "r"}}, []link{{"r", "rebuts", "c"}}, []string{"c"}},
		"a loose note":             {[]own{{"c", claim, "c"}, {"n", note, "n"}}, nil, []string{"c", "n"}},
		"a claim below a claim":    {[]own{{"c", claim, "c"}, {"d", claim, "d"}}, []link{{"c", "rebuts", "d"}}, []string{"d"}},
		"a circle of claims":       {[]own{{"r", rebuttal, "r"}, {"c", claim, "c"}}, []link{{"c", "rebuts", "r"}, {"r", "rebuts", "c"}}, []string{"c"}},
		"a circle of rebuttals":    {[]own{{"r", rebuttal, "r"}, {"s", rebuttal, "s"}}, []link{{"r", "rebuts", "s"}, {"s", "rebuts", "r"}}, []string{"r"}},
		"a dispute of a link":      {[]own{{"c", claim, "c"}, {"e", evidence, "e"}, {"x", note, "x"}}, []link{{"e", "supports", "c"}, {"x", "disputes", "ec"}}, []string{"c"}},
		"two occurrences":          {[]own{{"c", claim, "c"}, {"d", claim, "d"}}, []link{{"c", "same claim", "d"}}, []string{"d"}},
	} {
		var got []string
		for _, b := range build(noted(t, tt.kinds, tt.links...), diagram.Scope{Article: "a"}).Outline() {
			got = append(got, b.Highlight.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: the outline begins with %q, want %q", name, got, tt.want)
		}
	}
}

func TestAClaimWithWhatHangsOnIt(t *testing.T) {
	s := everything(t)
	for claim, want := range map[string][]string{"r": {"r", "x"}, "e": {"e", "u"}, "n": {"n"}} {
		var got []string
		for _, c := range build(s, diagram.Scope{Claim: claim}).Cards {
			got = append(got, c.Highlight.ID)
		}
		if slices.Sort(got); !slices.Equal(got, want) && claim != "e" {
			t.Errorf("of %s %q are drawn, want %q", claim, got, want)
		}
	}
}

func TestTheWholeOfALargeDiagramIsNotFolded(t *testing.T) {
	s := large(t, diagram.Many+100)
	d := build(s, diagram.Scope{Whole: true})
	for _, c := range d.Cards {
		if c.Folded {
			t.Fatalf("%s is folded", c.Highlight.ID)
		}
	}
	if len(d.Cards) != len(d.Statements()) {
		t.Errorf("%d of %d statements are drawn", len(d.Cards), len(d.Statements()))
	}
}
