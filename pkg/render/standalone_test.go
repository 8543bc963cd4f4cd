package render_test

import (
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// ends is a page of two blocks with a highlight over both and one inside it that runs into
// a link.
func ends(t *testing.T) *render.Page {
	a := articleOf(t, article.Block{Kind: article.Heading, Level: 1, Text: "A"},
		article.Block{Kind: article.Paragraph, Text: "One claim that", Marks: []article.Mark{
			{Span: span.Span{Start: 4, End: 14}, Kind: article.Link, Href: "https://a.example/"}}},
		article.Plain("goes on here."))
	mark := func(id, from, to string, kind annotation.Kind) render.Mark {
		text := a.Text()
		return render.Mark{ID: id, Kind: kind, Span: span.Span{Start: strings.Index(text, from), End: strings.Index(text, to) + len(to)}}
	}
	long, short := mark("long", "One", "goes on", annotation.Claim), mark("short", "claim", "claim", annotation.Note)
	long.Standing = argument.Rebutted
	return render.New(a, []render.Mark{long, short}).Standalone(2, "here-", map[string]render.Reference{
		"long": {ID: "p-long", Label: "C1", Target: "s-long"}, "short": {ID: "p-short", Label: "N1", Target: "s-short"}})
}

func TestAStandalonePageLeadsFromEachHighlightOnce(t *testing.T) {
	page := ends(t).HTML()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var leads, marked []string
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key == "href" && a.Val[0] == '#':
				leads = append(leads, a.Val+" "+textOf(n))
				if n.Parent.Data != "p" {
					t.Errorf("the link to %s is in a <%s>", a.Val, n.Parent.Data)
				}
			case a.Key == "id" && strings.HasPrefix(a.Val, "p-"):
				marked = append(marked, a.Val+" "+textOf(n))
			case (a.Key == "tabindex" || a.Key == "role") && n.Data == "mark" || n.Data == "button":
				t.Errorf("<%s %s> waits for a script", n.Data, a.Key)
			case a.Key == "id" && !strings.HasPrefix(a.Val, "here-") && !strings.HasPrefix(a.Val, "p-"):
				t.Errorf("the id %q may be one of another page", a.Val)
			}
		}
	}
	if got := strings.Join(leads, ", "); got != "#s-short N1, #s-long C1✕" {
		t.Errorf("links: %s", got)
	}
	if got := strings.Join(marked, ", "); got != "p-long One , p-short claim" {
		t.Errorf("highlights begin: %s", got)
	}
	if !strings.Contains(page, `<h2 class="heading" data-text="">A</h2>`) {
		t.Errorf("the title is no heading of level 2: %s", page)
	}
}

// Wherever highlights begin and end, between blocks too, each has one beginning and one link.
func TestEachHighlightOfAStandalonePageIsReachedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := make([]article.Block, rapid.IntRange(1, 4).Draw(t, "blocks"))
		for i := range blocks {
			blocks[i] = article.Plain("Three words here.")
		}
		a := articleOf(t, blocks...)
		var marks []render.Mark
		references := map[string]render.Reference{}
		for i := range rapid.IntRange(0, 5).Draw(t, "marks") {
			start := rapid.IntRange(0, len(a.Text())-1).Draw(t, "start")
			at := span.Span{Start: start, End: rapid.IntRange(start+1, len(a.Text())).Draw(t, "end")}
			if strings.TrimSpace(at.In(a.Text())) == "" {
				continue // no highlight says nothing
			}
			id := string(rune('a' + i))
			marks = append(marks, render.Mark{ID: id, Kind: annotation.Claim, Span: at})
			references[id] = render.Reference{ID: "p-" + id, Label: id, Target: "s-" + id}
		}
		sort.SliceStable(marks, func(i, j int) bool { return marks[i].Span.Start < marks[j].Span.Start })
		page := render.New(a, marks).Standalone(1, "x-", references).HTML()
		for id := range references {
			if strings.Count(page, `id="p-`+id+`"`) != 1 || strings.Count(page, `href="#s-`+id+`"`) != 1 {
				t.Fatalf("%s: %v in %s", id, marks, page)
			}
		}
	})
}

func TestADocument(t *testing.T) {
	var w render.Writer
	w.Grow(100)
	w.Document(`e"n`)
	w.Style("a > b { content: \"x\" }\n")
	w.Element("p", "1 < 2 \x00", "title", `"&"`)
	w.Line()
	w.Page(ends(t))
	want := "<!DOCTYPE html>\n<html lang=\"e&#34;n\"><style>\na > b { content: \"x\" }\n</style><p title=\"&#34;&amp;&#34;\">1 &lt; 2 </p>\n" + ends(t).HTML()
	if w.String() != want {
		t.Errorf("got %s\nwant %s", w.String(), want)
	}
}
