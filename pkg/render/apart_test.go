package render_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// besidePage has a headline, a heading and a highlight over two blocks.
func besidePage(t *testing.T) *render.Page {
	a := articleOf(t, article.Block{Kind: article.Heading, Level: 1, Text: "A"}, article.Block{Kind: article.Heading, Level: 2, Text: "B"},
		article.Plain("One claim that"), article.Plain("goes on here."))
	start := strings.Index(a.Text(), "claim")
	m := render.Mark{ID: "h", Span: span.Span{Start: start, End: len(a.Text())}, Kind: annotation.Claim, Current: true}
	return render.New(a, []render.Mark{m})
}

func TestAPageApartSharesNoID(t *testing.T) {
	here := besidePage(t)
	there := here.Apart("there-")
	root, err := html.Parse(strings.NewReader(here.HTML() + there.HTML()))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for n := range root.Descendants() {
		for _, attr := range n.Attr {
			if attr.Key != "id" {
				continue
			}
			if seen[attr.Val] {
				t.Errorf("the id %q is there twice", attr.Val)
			}
			seen[attr.Val] = true
		}
	}
	for _, id := range []string{render.TextID, render.RowID(3), render.MarkID("h")} {
		if !seen[id] || !seen["there-"+id] {
			t.Errorf("%q is not on both pages: %v", id, seen)
		}
	}
	if row := there.Row(2); !strings.Contains(row, `id="there-row-2"`) {
		t.Errorf("a row that is drawn anew: %s", row)
	}
}

func TestAPageApartStandsBelowAHeadingOfItsOwn(t *testing.T) {
	page := besidePage(t).Apart("there-").HTML()
	for _, want := range []string{`<h3 class="heading" data-text="">A</h3>`, `<h4 class="heading" data-text="">B</h4>`} {
		if !strings.Contains(page, want) {
			t.Errorf("there is no %s: %s", want, page)
		}
	}
	if strings.Contains(page, "chip") {
		t.Errorf("there are margin notes: %s", page)
	}
}

func TestEveryPartOfTheCurrentHighlightSaysSo(t *testing.T) {
	page := besidePage(t)
	for row := 2; row < 4; row++ {
		if html := page.Row(row); !strings.Contains(html, " current\"") && !strings.Contains(html, " current ") {
			t.Errorf("row %d: %s", row, html)
		}
	}
}
