package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// parts are the notebooks that are written and read back.
func parts(t *testing.T) map[string]notebook.Part {
	t.Helper()
	all := map[string]notebook.Part{"everything": everything(), "hazardous": hazardous()}
	for name, p := range all {
		if err := p.Validate(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return all
}

func readTable(t *testing.T, data []byte) [][]string {
	t.Helper()
	text, ok := strings.CutPrefix(string(data), "\ufeff")
	if !ok {
		t.Error("Excel would not take it for UTF-8")
	}
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") {
		t.Error("a line ends in no CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

var guarded = regexp.MustCompile(`^'+[ \t\n\x{a0}]*([=+\-@＝＋－＠\t\n])`)

// unguarded takes from a cell what keeps it from being a formula.
func unguarded(t *testing.T, cell string) string {
	if cell != "" && strings.ContainsAny(strings.TrimLeft(cell, " ")[:1], "=+-@\t\r") {
		t.Errorf("a spreadsheet takes %q for a formula", cell)
	}
	if guarded.MatchString(cell) {
		return cell[1:]
	}
	return cell
}

var asLines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func TestTablesReadBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "csv", export.Whole(p))
			texts := map[string]string{}
			titles := map[string]string{}
			for _, a := range p.Articles {
				texts[a.ID()], titles[a.ID()] = a.Text(), a.Meta().Title
			}
			var want, got [][]string
			for _, h := range p.Highlights {
				want = append(want, []string{h.ID, titles[h.Article], string(h.Kind), asLines.Replace(h.Quote()), asLines.Replace(h.Comment), asLines.Replace(h.Speaker), asLines.Replace(h.Verdict)})
			}
			for i, row := range readTable(t, w.Files[0].Data)[1:] {
				for at := range row {
					row[at] = unguarded(t, row[at])
				}
				got = append(got, []string{row[0], row[1], row[3], row[4], row[5], row[6], row[8]})
				if h := p.Highlights[i]; row[9] != "" {
					if slice := runes(t, texts[h.Article], row[9], row[10]); slice != h.Quote() {
						t.Errorf("%s stands at %q", h.ID, slice)
					}
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			var links, gotLinks [][]string
			for _, l := range p.Links {
				links = append(links, []string{l.ID, l.From, string(l.Type), l.To, asLines.Replace(l.Note)})
			}
			for _, row := range readTable(t, w.Files[1].Data)[1:] {
				for at := range row {
					row[at] = unguarded(t, row[at])
				}
				gotLinks = append(gotLinks, row)
			}
			if diff := cmp.Diff(links, gotLinks); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// runes returns what stands in text between two positions in code points.
func runes(t *testing.T, text, start, end string) string {
	t.Helper()
	from, err1 := strconv.Atoi(start)
	to, err2 := strconv.Atoi(end)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return string([]rune(text)[from:to])
}

func TestBratReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "brat", export.Whole(p))
			var spans, relations int
			notes := map[string]bool{}
			for i := 0; i < len(w.Files); i += 2 {
				s, r := readBrat(t, string(w.Files[i].Data), string(w.Files[i+1].Data), notes)
				spans, relations = spans+s, relations+r
			}
			left := leftOf(w)
			if want := len(p.Highlights) - left["own statement"] - left["orphan"]; spans != want {
				t.Errorf("%d spans, want %d", spans, want)
			}
			if want := len(p.Links) - left["dispute"] - left["link"] - left["cross-article link"]; relations != want {
				t.Errorf("%d relations, want %d", relations, want)
			}
			for _, h := range p.Highlights {
				for _, words := range []string{h.Comment, h.Speaker, h.Verdict} {
					if !h.Own() && words != "" && !notes[fold(words)] && h.ID != "lost" {
						t.Errorf("%q is no note", words)
					}
				}
			}
		})
	}
}

// readBrat checks that all in an .ann file is of its form, and that its spans say what
// stands in the text. It returns how many spans and relations there are.
func readBrat(t *testing.T, text, ann string, notes map[string]bool) (spans, relations int) {
	t.Helper()
	known := map[string]bool{}
	forms := map[byte]*regexp.Regexp{
		'A': regexp.MustCompile(`^A\d+\tStanding (T\d+) (stands|rebutted|disputed)$`),
		'R': regexp.MustCompile(`^R\d+\t(?:Rebuts|Supports|Contradicts|SameClaim) Arg1:(T\d+) Arg2:(T\d+)$`),
		'#': regexp.MustCompile(`^#\d+\t[A-Za-z]+ ([TR]\d+)\t(.+)$`),
	}
	for line := range strings.Lines(ann) {
		line = strings.TrimSuffix(line, "\n")
		id, rest, _ := strings.Cut(line, "\t")
		if known[id] {
			t.Errorf("%s is there twice", id)
		}
		known[id] = true
		if line[0] == 'T' {
			spans++
			where, words, _ := strings.Cut(rest, "\t")
			_, places, _ := strings.Cut(where, " ")
			var pieces []string
			for place := range strings.SplitSeq(places, ";") {
				start, end, _ := strings.Cut(place, " ")
				pieces = append(pieces, runes(t, text, start, end))
			}
			if got := strings.Join(pieces, " "); got != words || strings.Contains(got, "\n") {
				t.Errorf("%s says %q, and %q stands there", id, words, got)
			}
			continue
		}
		m := forms[line[0]].FindStringSubmatch(line)
		if m == nil {
			t.Errorf("no standoff: %q", line)
			continue
		}
		for _, end := range m[1:] {
			if line[0] == 'R' && !known[end] {
				t.Errorf("%q: there is no %s", line, end)
			}
		}
		switch line[0] {
		case 'R':
			relations++
		case '#':
			notes[m[2]] = true
		}
	}
	return spans, relations
}

func leftOf(w export.Written) map[string]int {
	left := map[string]int{}
	for _, l := range w.Left {
		left[l.What] = l.Count
	}
	return left
}

func TestClaimReviewReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "claimreview", export.Whole(p))
			var read struct {
				Graph []struct {
					URL, ClaimReviewed, ReviewBody string
					ReviewRating                   struct{ AlternateName string }
					ItemReviewed                   struct {
						Text   string
						Author struct{ Name string }
					}
				} `json:"@graph"`
			}
			if err := json.Unmarshal(w.Files[0].Data, &read); err != nil {
				t.Fatal(err)
			}
			at := 0
			for _, h := range p.Highlights {
				if h.Kind != annotation.Claim || h.Verdict == "" {
					continue
				}
				r := read.Graph[at]
				at++
				got := []string{r.URL, r.ReviewBody, r.ReviewRating.AlternateName, r.ItemReviewed.Text, r.ItemReviewed.Author.Name}
				want := []string{w3c.HighlightIRI(h.ID), h.Comment, fold(h.Verdict), fold(h.Quote()), fold(h.Speaker)}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
				}
				start := strings.TrimSuffix(r.ClaimReviewed, "…")
				if len([]rune(r.ClaimReviewed)) >= 75 || !strings.HasPrefix(fold(h.Quote()), start) || start == r.ClaimReviewed && start != fold(h.Quote()) {
					t.Errorf("%q reviews %q", r.ClaimReviewed, h.Quote())
				}
			}
			left := leftOf(w)
			if len(read.Graph) != at || at+left["other statement"]+left["unrated claim"] != len(p.Highlights) {
				t.Errorf("%d reviews of %d, left out: %v", len(read.Graph), at, left)
			}
			if bytes.Contains(w.Files[0].Data, []byte("</")) {
				t.Error("it would end the script element that it is put in")
			}
		})
	}
}

func TestMarkdownReadsBack(t *testing.T) {
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			var page bytes.Buffer
			if err := parser.Convert(write(t, "markdown", export.Whole(p)).Files[0].Data, &page); err != nil {
				t.Fatal(err)
			}
			shown := plain(page.String())
			for _, h := range p.Highlights {
				for _, words := range []string{h.Quote(), h.Comment, h.Speaker, h.Verdict} {
					if !strings.Contains(shown, fold(words)) {
						t.Errorf("%q is not shown", words)
					}
				}
			}
			if n := strings.Count(page.String(), "<h2>"); n < count(p, annotation.Claim) {
				t.Errorf("%d headings for %d claims", n, count(p, annotation.Claim))
			}
		})
	}
}

func count(p notebook.Part, k annotation.Kind) int {
	n := 0
	for _, h := range p.Highlights {
		if h.Kind == k {
			n++
		}
	}
	return n
}

func TestSVGReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "svg", export.Whole(p))
			decoder := xml.NewDecoder(bytes.NewReader(w.Files[0].Data))
			decoder.Strict = true
			var text strings.Builder
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatal(err)
				}
				switch token := token.(type) {
				case xml.StartElement:
					if !slices.Contains([]string{"svg", "title", "g", "rect", "path", "text", "circle", "line", "polygon"}, token.Name.Local) {
						t.Errorf("a <%s>", token.Name.Local)
					}
				case xml.CharData:
					text.Write(token)
				}
			}
			if drawn := strings.Count(text.String(), "Claim") + strings.Count(text.String(), "Own claim"); drawn < count(p, annotation.Claim) {
				t.Errorf("%d claims of %d are drawn", drawn, count(p, annotation.Claim))
			}
		})
	}
}

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

// The notes file is read back by package w3c, where more tests of it are.
func TestNotesReadBack(t *testing.T) {
	type said struct {
		id, quote, comment, speaker string
		tags                        []string
		sources                     []annotation.Source
	}
	all := func(p notebook.Part) (all []said) {
		for _, h := range p.Highlights {
			all = append(all, said{h.ID, h.Quote(), h.Comment, h.Speaker, h.Tags, h.Sources})
		}
		return all
	}
	for name, p := range parts(t) {
		read, err := w3c.Decode(write(t, "jsonld", export.Whole(p)).Files[0].Data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(all(p), all(read), cmp.AllowUnexported(said{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(p.Links, read.Links); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
