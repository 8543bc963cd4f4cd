package render_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

func articleOf(t interface{ Fatal(...any) }, blocks ...article.Block) *article.Article {
	a, err := article.New("a", article.Meta{Title: "A", Added: time.Time{}}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ExamplePage_Row() {
	a, _ := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("It works.")})
	fmt.Println(render.New(a, nil).Row(0))
	// Output: <div id="row-0" class="row" data-block="0"><p class="paragraph" data-text="">It works.</p></div>
}

func TestBlocksAreDrawnAsWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		name  string
		block article.Block
		want  string
	}{
		{"heading", article.Block{Kind: article.Heading, Level: 1, Text: "H"}, `<h2 class="heading" data-text="">H</h2>`},
		{"deep heading", article.Block{Kind: article.Heading, Level: 6, Text: "H"}, `<h6 class="heading" data-text="">H</h6>`},
		{"item", article.Block{Kind: article.Item, Level: 2, Text: "I"}, `data-marker="•" data-depth="2">I</p>`},
		{"number", article.Block{Kind: article.Item, Level: 1, Ordinal: 3, Text: "I"}, `data-marker="3."`},
		{"quote", article.Block{Kind: article.Paragraph, Quote: true, Text: "Q"}, `<blockquote><p class="paragraph" data-text="">Q</p></blockquote>`},
		{"code", article.Block{Kind: article.Code, Text: "x < y"}, `<pre class="code" data-text="">x &lt; y</pre>`},
		{"link", article.Block{Kind: article.Paragraph, Text: "see it", Marks: []article.Mark{
			{Span: span.Span{Start: 4, End: 6}, Kind: article.Link, Href: "https://example.org/?a=1&b=2"}}},
			`see <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">it</a>`},
	} {
		if got := render.New(articleOf(t, c.block), nil).Row(0); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s has no %s", c.name, got, c.want)
		}
	}
}

func TestTheHeadlineIsTheOnlyTopHeading(t *testing.T) {
	a := articleOf(t, article.Block{Kind: article.Heading, Level: 1, Text: "A"}, article.Block{Kind: article.Heading, Level: 1, Text: "B"})
	if page := render.New(a, nil).HTML(); !strings.Contains(page, `<h1 class="heading" data-text="">A</h1>`) || strings.Count(page, "<h1") != 1 {
		t.Errorf("%s", page)
	}
}

func TestAHighlightHasOneStopAndOneNoteWhereItStarts(t *testing.T) {
	a := articleOf(t, article.Plain("One claim that"), article.Plain("goes on here."))
	m := render.Mark{ID: "h", Span: span.Span{Start: 4, End: len(a.Text())}, Quote: "claim that goes on here.", Kind: annotation.Claim, Rebuttals: 2, Supports: 1, Speaker: "K. Lind"}
	page := render.New(a, []render.Mark{m})
	first, second := page.Row(0), page.Row(1)
	for _, want := range []string{`id="highlight-h"`, `tabindex="0"`, `aria-description="Claim by K. Lind, 2 rebuttals, 1 support: claim that goes on here."`, `data-counts="⇄2 +1"`, `class="chip claim"`} {
		if n := strings.Count(first, want); n != 1 {
			t.Errorf("the first row has %d times %s: %s", n, want, first)
		}
	}
	if strings.Contains(second, "tabindex") || strings.Contains(second, "chip") || !strings.Contains(second, `data-highlight="h"`) {
		t.Errorf("the second row: %s", second)
	}
}

func TestAHighlightSaysWhoMadeIt(t *testing.T) {
	a := articleOf(t, article.Plain("One claim."))
	m := render.Mark{ID: "h", Span: span.Span{Start: 4, End: 9}, Kind: annotation.Note, By: render.By{Name: "Ines Moor", Initials: "IM", Colour: 3}}
	row := render.New(a, []render.Mark{m}).Row(0)
	for _, want := range []string{`data-by="IM"`, `class="highlight note last by person-3 first"`, `aria-description="Note, marked by Ines Moor"`, `<span class="person person-3">IM</span>`} {
		if n := strings.Count(row, want); n != 1 {
			t.Errorf("the row has %d times %s: %s", n, want, row)
		}
	}
}

func TestSectionsHoldAtMostPartSizeBlocks(t *testing.T) {
	blocks := make([]article.Block, 2*render.PartSize+1)
	for i := range blocks {
		blocks[i] = article.Plain("Text.")
	}
	page := render.New(articleOf(t, blocks...), nil).HTML()
	if got := strings.Count(page, "<section"); got != 3 {
		t.Errorf("%d sections, want 3", got)
	}
	if got := strings.Count(page, "</section>"); got != 3 {
		t.Errorf("%d sections end, want 3", got)
	}
}

// What is drawn, read by an HTML parser, has the block's text and no element or attribute
// value but those that the page is made of.
func TestNothingOfATextBecomesMarkup(t *testing.T) {
	nasty := rapid.SampledFrom([]string{`<script>alert(1)</script>`, `"><img src=x onerror=y>`, `&amp;`, `'`, `</p>`, `<!--`, "🏳️‍🌈", "\u202e", "a", " b", `\`, "]]>"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(nasty, 1, 6).Draw(t, "text"), "")
		a := articleOf(t, article.Plain("x"+text))
		full := a.Text()
		m := render.Mark{ID: text, Span: span.Span{Start: 0, End: 1}, Kind: annotation.Rebuttal, Speaker: text, Comment: text, By: render.By{Name: text, Initials: text}}
		wide := render.Mark{ID: "w", Span: span.Span{Start: 0, End: len(full)}, Kind: annotation.Claim}
		root, err := html.Parse(strings.NewReader(render.New(a, []render.Mark{wide, m}).HTML()))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && !strings.Contains(" html head body div section p mark button span ", " "+n.Data+" ") {
				t.Fatalf("an element <%s> came out of %q", n.Data, text)
			}
			for _, attr := range n.Attr {
				if strings.HasPrefix(attr.Key, "on") || attr.Key == "src" {
					t.Fatalf("an attribute %s came out of %q", attr.Key, text)
				}
				if attr.Key == "data-text" {
					got = textOf(n)
				}
			}
		}
		if got != full {
			t.Fatalf("%q reads as %q", full, got)
		}
	})
}

func textOf(n *html.Node) string {
	text := ""
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text += d.Data
		}
	}
	return text
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"exactly ten", 11, "exactly ten"},
		{"one two three four", 10, "one two…"},
		{"unbreakable", 5, "unbr…"},
		{"naïve, 🏳️‍🌈 claim", 9, "naïve…"},
	} {
		if got := render.Shorten(c.text, c.n); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

func BenchmarkPageMegabyte(b *testing.B) {
	sentence := "The plant cut nitrates by half, the council said, and no one was told of the other half. "
	blocks := make([]article.Block, 10_000)
	for i := range blocks {
		blocks[i] = article.Plain(sentence)
	}
	a := articleOf(b, blocks...)
	marks := make([]render.Mark, 2000)
	for i := range marks {
		at := a.BlockSpan(5 * i)
		marks[i] = render.Mark{ID: fmt.Sprint(i), Span: span.Span{Start: at.Start + 4, End: at.End - 4}, Kind: annotation.Claim}
	}
	b.SetBytes(int64(len(a.Text())))
	for b.Loop() {
		render.New(a, marks).HTML()
	}
}
