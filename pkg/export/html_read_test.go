package export_test

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
)

// byID returns the elements of a document by their ids.
func byID(t *testing.T, root *html.Node) map[string]*html.Node {
	t.Helper()
	ids := map[string]*html.Node{}
	for n := range root.Descendants() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] != nil || strings.ContainsAny(id, " \t\n") {
				t.Errorf("the id %q is there twice, or is none", id)
			}
			ids[id] = n
		}
	}
	return ids
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}

func TestWebPageReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			root, err := html.Parse(bytes.NewReader(write(t, "html", export.Whole(p)).Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			checkElements(t, root, p)
			ids := byID(t, root)
			leads := map[string]int{}
			for n := range root.Descendants() {
				if target, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok {
					leads[target]++
					if ids[target] == nil {
						t.Errorf("a link to %q, which is not there", target)
					}
				}
			}
			var statements int
			for id := range ids {
				if strings.HasPrefix(id, "statement-") {
					statements++
				}
			}
			if statements != len(p.Highlights) {
				t.Errorf("%d statements of %d", statements, len(p.Highlights))
			}
			for _, h := range p.Highlights {
				checkStatement(t, ids, leads, h)
			}
			for i, a := range p.Current() {
				checkText(t, ids["article-"+strconv.Itoa(i+1)+"-text"], a)
			}
		})
	}
}

var elements = strings.Fields("html head meta title style body main header nav ol ul li a h1 h2 h3 h4 article p bdi div section mark span b blockquote cite footer")

// checkElements finds what runs, loads or posts something, or is of a reader's making.
func checkElements(t *testing.T, root *html.Node, p notebook.Part) {
	t.Helper()
	safe := map[string]bool{}
	note := func(address string) { safe[article.SafeLink(address)] = true }
	note("https://mill.example/")
	for _, a := range p.Articles {
		note(a.Meta().Source)
	}
	for _, h := range p.Highlights {
		for _, s := range h.Sources {
			note(s.Address)
		}
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(elements, n.Data) {
			t.Errorf("a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && a.Val[0] != '#' && !safe[a.Val] {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
}

// checkStatement looks for all that is said of h, and for the links to and from its passage.
func checkStatement(t *testing.T, ids map[string]*html.Node, leads map[string]int, h annotation.Highlight) {
	t.Helper()
	for id, n := range ids {
		rest, ok := strings.CutPrefix(id, "statement-")
		if !ok || rest != inID(h.ID) {
			continue
		}
		shown := fold(textOf(n))
		words := append([]string{h.Quote(), h.Comment, h.Speaker, h.Verdict, h.Creator.Name}, h.Tags...)
		for _, s := range h.Sources {
			words = append(words, s.Title, s.Date, s.Address)
		}
		for _, w := range words {
			for line := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '\n' || r == '\r' }) {
				if !strings.Contains(shown, fold(line)) {
					t.Errorf("%q is not in %q", line, shown)
				}
			}
		}
		passage := ids["passage-"+rest]
		if h.Own() || h.ID == "lost" {
			if passage != nil {
				t.Errorf("%s has a passage", h.ID)
			}
			return
		}
		if passage == nil || passage.Data != "mark" || leads["passage-"+rest] != 1 || leads[id] == 0 {
			t.Fatalf("%s: no passage that is linked both ways", h.ID)
		}
		if !strings.HasPrefix(h.Quote(), textOf(passage)) {
			t.Errorf("%q is marked for %q", textOf(passage), h.Quote())
		}
		return
	}
	t.Errorf("%s is not there", h.ID)
}

var notInID = regexp.MustCompile(`[^a-zA-Z0-9-]`)

// inID writes an id as documents do.
func inID(id string) string {
	var out strings.Builder
	for _, c := range []byte(id) {
		if notInID.Match([]byte{c}) {
			out.WriteString("_" + strconv.FormatInt(int64(c)+0x100, 16)[1:])
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// checkText compares the text of an article with what the page shows of it, but for the
// links that its highlights end with.
func checkText(t *testing.T, n *html.Node, a *article.Article) {
	t.Helper()
	for d := range n.Descendants() {
		for _, attr := range d.Attr {
			if attr.Key == "class" && strings.HasPrefix(attr.Val, "reference ") {
				for c := range d.ChildNodes() {
					c.Data = ""
					for deep := range c.Descendants() {
						deep.Data = ""
					}
				}
			}
		}
	}
	if got, want := fold(textOf(n)), fold(strings.ReplaceAll(a.Text(), "\n", "")); got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
}
