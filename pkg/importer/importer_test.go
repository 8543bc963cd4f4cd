package importer_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
)

var update = flag.Bool("update", false, "write the golden files anew")

func ExampleMarkdown() {
	d := importer.Markdown("# The mill closes\n\nIt closes in *June*.\n")
	a, err := d.Article("mill", time.Now())
	fmt.Printf("%s | %q | %s %v\n", a.Meta().Title, a.Text(), a.Block(1).Marks[0].Kind, err)
	// Output: The mill closes | "The mill closes\n\nIt closes in June." | emphasis <nil>
}

// parse stands in for the browser's parser. It returns nil where x/net gives up, on
// trees deeper than it allows.
func parse(src string) *importer.Node {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return nil
	}
	return node(root)
}

func node(n *html.Node) *importer.Node {
	out := &importer.Node{}
	switch n.Type {
	case html.TextNode:
		out.Text = n.Data
	case html.ElementNode:
		out.Tag = n.Data
		out.Attrs = map[string]string{}
		for _, a := range n.Attr {
			out.Attrs[a.Key] = a.Val
		}
	case html.DocumentNode:
		out.Tag = "#document"
	default:
		return out
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out.Children = append(out.Children, node(c))
	}
	return out
}

// read imports a file by its format.
func read(format importer.Format, src string) importer.Draft {
	switch format {
	case importer.HTMLFormat:
		return importer.HTML(parse(src))
	case importer.MarkdownFormat:
		return importer.Markdown(src)
	}
	return importer.Text(src)
}

func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	for _, name := range names {
		if filepath.Ext(name) == ".golden" {
			continue
		}
		files++
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, name+".golden", show(read(importer.Guess(name, ""), string(src))))
		})
	}
	if files < 5 {
		t.Fatalf("only %d files were read", files)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s", name, got)
	}
}

// show writes a draft a line a block, with its marks below.
func show(d importer.Draft) string {
	var out strings.Builder
	m := d.Meta
	fmt.Fprintf(&out, "title: %s\nsource: %s\nbyline: %s\nsite: %s\npublished: %s\nlang: %s\n\n",
		m.Title, m.Source, m.Byline, m.Site, m.Published, m.Lang)
	for _, b := range d.Blocks {
		fmt.Fprintf(&out, "%s", b.Kind)
		if b.Level > 0 {
			fmt.Fprintf(&out, " level %d", b.Level)
		}
		if b.Ordinal > 0 {
			fmt.Fprintf(&out, " number %d", b.Ordinal)
		}
		if b.Quote {
			out.WriteString(" quoted")
		}
		fmt.Fprintf(&out, ": %s\n", b.Text)
		for _, mark := range b.Marks {
			fmt.Fprintf(&out, "\t%s %q %s\n", mark.Kind, mark.In(b.Text), mark.Href)
		}
	}
	return out.String()
}

func TestGuess(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          importer.Format
	}{
		{"a.MD", "<p>", importer.MarkdownFormat},
		{"a.b.markdown", "", importer.MarkdownFormat},
		{"a.htm", "", importer.HTMLFormat},
		{"a.txt", "# a", importer.PlainText},
		{"", "\ufeff <!doctype html>", importer.HTMLFormat},
		{"a.bin", "one <p>two</p>", importer.HTMLFormat},
		{"", "text\n\n## Heading\n", importer.MarkdownFormat},
		{"", "a [link](https://x.example)", importer.MarkdownFormat},
		{"", "---\ntitle: x\n---\n", importer.MarkdownFormat},
		{"", "#hashtag and 3 < 4", importer.PlainText},
		{"", "", importer.PlainText},
	} {
		if got := importer.Guess(c.name, c.content); got != c.want {
			t.Errorf("%q, %q: %s, want %s", c.name, c.content, got, c.want)
		}
	}
}

func TestNothingToReadIsErrEmpty(t *testing.T) {
	for _, d := range []importer.Draft{
		importer.Text(" \n\n"), importer.Markdown("---\n\n***\n"), importer.HTML(nil),
		importer.HTML(parse("<script>x</script>")),
	} {
		if _, err := d.Article("a", time.Now()); !errors.Is(err, article.ErrEmpty) {
			t.Errorf("%v: error %v, want ErrEmpty", d, err)
		}
	}
}

func TestTextTitles(t *testing.T) {
	for _, c := range []struct{ src, title, first string }{
		{"Ferry sails\n\nIt sailed.", "Ferry sails", "Ferry sails"},
		{"Will it sail?\n\nIt did.", "Will it sail?", "Will it sail?"},
		{"It sailed.\n\nIt came back.", "It sailed", "It sailed."},
		{"- one\n- two", "one", "one"},
		{"Ferry sails", "Ferry sails", "Ferry sails"},
		{"Dr. Lind left the town of Ede, where she had lived for more than thirty years, on Monday. So it goes.",
			"Dr. Lind left the town of Ede, where she had lived for more than…", ""},
		{"Ferry sails\nIt sailed on Monday, its owner said to the paper.", "Ferry sails", "Ferry sails"},
	} {
		d := importer.Text(c.src)
		if d.Meta.Title != c.title || c.first != "" && d.Blocks[0].Text != c.first {
			t.Errorf("%q: title %q, first block %q", c.src, d.Meta.Title, d.Blocks[0].Text)
		}
	}
}

func TestDeepTreesKeepTheirText(t *testing.T) {
	for _, tag := range []string{"div", "b", "ul", "blockquote", "table", "sup", "form", "h1"} {
		root := &importer.Node{Text: "deep"}
		for range 100_000 {
			root = &importer.Node{Tag: tag, Children: []*importer.Node{{Text: "."}, root}}
		}
		d := importer.HTML(root)
		if tag != "h1" && len(d.Blocks) == 0 {
			t.Errorf("%s: nothing was kept", tag)
			continue
		}
		if text := d.Blocks[len(d.Blocks)-1].Text; tag != "form" && !strings.Contains(text, "deep") {
			t.Errorf("%s: the text at the bottom is lost", tag)
		}
	}
}

// Texts whose time once grew with their square: the test would not come to its end.
func TestMarkdownTakesTimeInLineWithTheText(t *testing.T) {
	for _, unit := range []string{
		">", "> ", "- ", "* a\n ", "[", "![", "](", "[a](", "*", "**a ", "_a*", "`", "``` `", "<", "<!--", "&", "\\",
		"|", "a\n", "> > a\n", "1. a\n\n  ", "<!--\n\n", "```\n", "[a]: b\n", "*a_ ",
	} {
		d := importer.Markdown(strings.Repeat(unit, (1<<18)/len(unit)))
		if _, err := d.Article("a", time.Now()); err != nil && !errors.Is(err, article.ErrEmpty) {
			t.Errorf("%q: %v", unit, err)
		}
	}
}

// sound fails where a draft is no article or a mark is not as promised.
func sound(t *testing.T, d importer.Draft) {
	t.Helper()
	a, err := d.Article("a", time.Now())
	if errors.Is(err, article.ErrEmpty) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if d.Meta.Title == "" {
		t.Fatal("there is no title")
	}
	for i := range a.Len() {
		if a.Block(i).Text != d.Blocks[i].Text {
			t.Fatalf("%q was not folded", d.Blocks[i].Text)
		}
	}
}

// seed adds the samples of a format to a fuzz target.
func seed(f *testing.F, pattern string) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
}

func FuzzText(f *testing.F) {
	seed(f, "testdata/*.txt")
	f.Fuzz(func(t *testing.T, src string) { sound(t, importer.Text(src)) })
}

func FuzzMarkdown(f *testing.F) {
	seed(f, "testdata/*.md")
	f.Fuzz(func(t *testing.T, src string) { sound(t, importer.Markdown(src)) })
}

func FuzzHTML(f *testing.F) {
	seed(f, "testdata/*.html")
	f.Fuzz(func(t *testing.T, src string) { sound(t, importer.HTML(parse(src))) })
}
