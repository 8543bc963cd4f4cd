package export_test

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
)

var update = flag.Bool("update", false, "write the golden files anew")

const golden = "testdata/bridge.md"

func newArticle(id string, meta article.Meta, text string) *article.Article {
	a, err := article.New(id, meta, []article.Block{article.Plain(text)})
	if err != nil {
		panic(err)
	}
	return a
}

func passage(id, in string, kind annotation.Kind, quote, speaker string) annotation.Highlight {
	return annotation.Highlight{ID: id, Article: in, Kind: kind, Speaker: speaker, Selector: &anchor.Selector{Exact: quote}}
}

func own(id, in string, kind annotation.Kind, words string) annotation.Highlight {
	return annotation.Highlight{ID: id, Article: in, Kind: kind, Words: words}
}

func tie(id, from string, t annotation.LinkType, to string) annotation.Link {
	return annotation.Link{ID: id, From: from, Type: t, To: to}
}

func ExampleMarkdown() {
	fmt.Print(export.Markdown(notebook.Part{
		Articles: []*article.Article{newArticle("a", article.Meta{Title: "The bridge"}, "The bridge is safe.")},
		Highlights: []annotation.Highlight{
			passage("c", "a", annotation.Claim, "The bridge is safe.", "Ada Quill"),
			own("r", "a", annotation.Rebuttal, "Two of its cables are torn."),
		},
		Links: []annotation.Link{tie("l", "r", annotation.Rebuts, "c")},
	}))
	// Output:
	// # The bridge
	//
	// ## Claim 1: “The bridge is safe.”
	//
	// — Ada Quill
	//
	// **Standing:** ✕ rebutted. Rebutted by «Two of its cables are torn.», which stands.
	//
	// - **Rebutted by** “Two of its cables are torn.” (the reader’s own statement) (● stands)
}

// bridge is a notebook with all that a document shows.
func bridge() notebook.Part {
	p := notebook.Part{
		Articles: []*article.Article{
			newArticle("a", article.Meta{Title: "Is the *old* bridge safe?", Source: "https://news.example/bridge?a=<1>", Byline: "R. Writer",
				Site: "The Example", Published: "1 May 2024", Fictional: true}, "text"),
			newArticle("b", article.Meta{Title: "Minutes of the council"}, "text"),
			newArticle("e", article.Meta{Source: "javascript:alert(1)"}, "text"),
		},
		Highlights: []annotation.Highlight{
			passage("safe", "a", annotation.Claim, "The bridge is safe.", "Ada Quill, mayor"),
			passage("torn", "a", annotation.Rebuttal, "Two of nine cables\n\nare torn.", "the engineer"),
			passage("open", "a", annotation.Claim, "The bridge stays open.", ""),
			passage("five", "a", annotation.Evidence, "5) Five inspections found nothing.", ""),
			own("mended", "a", annotation.Rebuttal, "The cables were mended since."),
			passage("loose", "a", annotation.Note, "<b>Nobody</b> asked [the users](https://evil.example).", ""),
			passage("budget", "b", annotation.Evidence, "No money was spent on cables.", "the treasurer"),
			own("count", "b", annotation.Note, "The treasurer counts by year."),
		},
		Links: []annotation.Link{
			tie("l1", "five", annotation.Supports, "safe"),
			{ID: "l2", From: "torn", Type: annotation.Rebuts, To: "safe", Note: "She means the\ncables of the east side."},
			tie("l3", "mended", annotation.Rebuts, "torn"),
			tie("l4", "budget", annotation.Rebuts, "mended"),
			tie("l5", "torn", annotation.Rebuts, "budget"), // a circle: torn, mended, budget
			tie("l6", "safe", annotation.Contradicts, "open"),
			tie("l7", "count", annotation.Disputes, "l4"),
		},
	}
	p.Highlights[0].Comment = "Said on the radio.\n\n- and twice\n1. at the council"
	p.Highlights[0].Tags = []string{"bridge", "#safety"}
	p.Highlights[1].Sources = []annotation.Source{
		{Title: "The report", Address: "https://city.example/report", Date: "March 2024"}, {Title: "The minutes"}}
	return p
}

func TestMarkdownLeavesOutEarlierVersions(t *testing.T) {
	p := bridge()
	want := export.Markdown(p)
	p.Articles = append([]*article.Article{newArticle("v", article.Meta{Title: "As it was", Of: "a"}, "old text")}, p.Articles...)
	if diff := cmp.Diff(want, export.Markdown(p)); diff != "" {
		t.Error(diff)
	}
}

func TestMarkdownGolden(t *testing.T) {
	got := export.Markdown(bridge())
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// A link's other end says what it is where it is an orphan, and where its article was
// removed: what it says, and where that is from.
func TestMarkdownOfAnEndThatIsGone(t *testing.T) {
	meta := article.Meta{Title: "The *tunnel*", Source: "https://news.example/tunnel", Published: "1 May 2024"}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: notebook.Part{
		Articles: []*article.Article{newArticle("a", article.Meta{Title: "The bridge"}, "The bridge is safe."), newArticle("b", meta, "Another text by now.")},
		Highlights: []annotation.Highlight{
			passage("c", "a", annotation.Claim, "The bridge is safe.", ""),
			passage("r", "b", annotation.Rebuttal, "Two of its cables are torn.", "the engineer"),
		},
		Links: []annotation.Link{tie("l", "r", annotation.Rebuts, "c")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if r, _ := s.Highlight("r"); !s.Orphan(r) {
		t.Fatal("the rebuttal is no orphan")
	}
	const rebutted = "- **Rebutted by** “Two of its cables are torn.” — the engineer "
	for _, want := range []string{
		rebutted + "(in: The \\*tunnel\\*) (● stands)\n",
		rebutted + "(the reader’s own statement) (● stands)\n\n  - Source: The \\*tunnel\\*, 1 May 2024, <https://news.example/tunnel>\n",
	} {
		if got := export.Markdown(s.Part()); !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
		s, _, _ = notebook.Apply(s, notebook.RemoveArticle{ID: "b"})
	}
}

func TestMarkdownOfNothing(t *testing.T) {
	if got := export.Markdown(notebook.Part{}); got != "" {
		t.Errorf("got %q", got)
	}
}

// A chain of many rebuttals makes neither a page that runs off to the right nor one
// that grows with the square of its length.
func TestMarkdownOfALongChain(t *testing.T) {
	p := notebook.Part{Articles: []*article.Article{newArticle("a", article.Meta{Title: "A"}, "text")}}
	p.Highlights = append(p.Highlights, passage("0", "a", annotation.Claim, "Statement 0.", ""))
	const n = 5000
	for i := 1; i < n; i++ {
		p.Highlights = append(p.Highlights, passage(fmt.Sprint(i), "a", annotation.Rebuttal, fmt.Sprintf("Statement %d.", i), ""))
		p.Links = append(p.Links, tie(fmt.Sprint(i), fmt.Sprint(i), annotation.Rebuts, fmt.Sprint(i-1)))
	}
	got := export.Markdown(p)
	if len(got) > 150*n {
		t.Errorf("%d bytes for %d statements", len(got), n)
	}
	for i := range n {
		if !strings.Contains(got, fmt.Sprintf("“Statement %d.”", i)) {
			t.Fatalf("statement %d is missing", i)
		}
	}
}

// nasty draws text that a Markdown parser would take for markup.
var nasty = rapid.OneOf(
	rapid.StringOfN(rapid.RuneFrom([]rune("ab1 \\`*_{}[]()#+-.!|<>&~=:@$^\"'/\n\t\u2028\u00a0é🌈\x07")), 0, 20, -1),
	rapid.SampledFrom([]string{"<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://evil.example/i.png)", "https://evil.example",
		"www.evil.example", "a@evil.example", "&lt;b&gt;", "1. one", "12) two", "===", "---", "    code", "```\ncode\n```", "[a]: https://evil.example", "| a |\n| --- |\n| b |",
		"a\n:--", "<https://evil.example>", "# h", "> q", "<!-- c -->", "ftp://evil.example", "[^1]", "- [ ] x", "\\", "a\\", "x  "}),
)

func part(t *rapid.T) notebook.Part {
	p := notebook.Part{Articles: []*article.Article{newArticle("a", article.Meta{Title: nasty.Draw(t, "title"), Byline: nasty.Draw(t, "byline"),
		Site: nasty.Draw(t, "site"), Source: rapid.SampledFrom([]string{"", "https://a.example/_x_", "javascript:alert(1)"}).Draw(t, "address")}, "text")}}
	n := rapid.IntRange(1, 12).Draw(t, "highlights")
	for i := range n {
		h := annotation.Highlight{ID: fmt.Sprint(i), Article: "a", Kind: rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"), Words: "x" + nasty.Draw(t, "words"),
			Comment: nasty.Draw(t, "comment"), Speaker: nasty.Draw(t, "speaker"), Verdict: nasty.Draw(t, "verdict"), Tags: []string{nasty.Draw(t, "tag")},
			Sources: []annotation.Source{{Title: "s" + nasty.Draw(t, "source"), Date: nasty.Draw(t, "date"),
				Address: rapid.SampledFrom([]string{"", "https://s.example/?q=<b> \"*_", "mailto:a@s.example", "javascript:alert(1)"}).Draw(t, "source address")}}}
		if rapid.Bool().Draw(t, "quoted") {
			h.Selector, h.Words = &anchor.Selector{Exact: nasty.Draw(t, "quote") + "y"}, ""
		}
		p.Highlights = append(p.Highlights, h)
	}
	for i := range rapid.IntRange(0, 12).Draw(t, "links") {
		end := rapid.IntRange(0, n-1)
		l := tie(fmt.Sprint(i), fmt.Sprint(end.Draw(t, "from")), rapid.SampledFrom(annotation.LinkTypes).Draw(t, "type"), fmt.Sprint(end.Draw(t, "to")))
		l.Note = nasty.Draw(t, "note")
		p.Links = append(p.Links, l)
	}
	return p
}

func TestMarkdownShowsAStrangersTextAsText(t *testing.T) {
	// The renderer lets raw HTML through: if there were any, it would be seen.
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
		goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	allowed := map[string]bool{"https://a.example/_x_": true, "https://s.example/?q=%3Cb%3E%20\"*_": true, "mailto:a@s.example": true}
	rapid.Check(t, func(t *rapid.T) {
		p := part(t)
		source := []byte(export.Markdown(p))
		root := parser.Parser().Parse(text.NewReader(source))
		if err := ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			switch n := n.(type) {
			case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.TextBlock, *ast.List, *ast.ListItem, *ast.Text, *ast.String:
			case *ast.Emphasis:
				if n.Level != 2 {
					return ast.WalkStop, fmt.Errorf("emphasis")
				}
			case *ast.AutoLink:
				if url := string(n.URL(source)); !allowed[url] {
					return ast.WalkStop, fmt.Errorf("a link to %s", url)
				}
			default:
				return ast.WalkStop, fmt.Errorf("a %s", n.Kind())
			}
			return ast.WalkContinue, nil
		}); err != nil {
			t.Fatalf("%v in\n%s", err, source)
		}
		var page bytes.Buffer
		if err := parser.Renderer().Render(&page, source, root); err != nil {
			t.Fatal(err)
		}
		shown := plain(page.String())
		for _, h := range p.Highlights {
			for _, want := range []string{"“" + fold(h.Quote()) + "”", fold(h.Comment), fold(h.Speaker), fold(h.Verdict), fold(h.Tags[0])} {
				if !strings.Contains(shown, want) {
					t.Fatalf("%q is not in %q, from\n%s", want, shown, source)
				}
			}
		}
	})
}

// plain returns what a page of HTML shows.
func plain(page string) string {
	var out strings.Builder
	for tag := range strings.SplitSeq(page, "<") {
		_, after, found := strings.Cut(tag, ">")
		if !found {
			after = tag
		}
		out.WriteString(after)
	}
	return fold(html.UnescapeString(out.String()))
}

func fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}
