package article_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

func ExampleNew() {
	a, err := article.New("a", article.Meta{Title: "Pump"}, []article.Block{
		article.Plain("  The pump\nfailed. "),
		article.Plain("\t"),
		article.Plain("Nobody was told."),
	})
	fmt.Printf("%d blocks, %q, %v\n", a.Len(), a.Text(), err)
	// Output: 2 blocks, "The pump failed.\n\nNobody was told.", <nil>
}

func mark(kind article.MarkKind, start, end int) article.Mark {
	return article.Mark{Span: span.Span{Start: start, End: end}, Kind: kind}
}

func TestNewRefuses(t *testing.T) {
	block := func(kind article.Kind, level int, marks ...article.Mark) []article.Block {
		return []article.Block{{Kind: kind, Level: level, Text: "text", Marks: marks}}
	}
	script := mark(article.Link, 0, 4)
	script.Href = "javascript:alert(1)"
	for name, c := range map[string]struct {
		id     string
		blocks []article.Block
	}{
		"no id":                 {"", block(article.Paragraph, 0)},
		"an unknown kind":       {"a", block("poem", 0)},
		"a heading of no level": {"a", block(article.Heading, 0)},
		"a heading too deep":    {"a", block(article.Heading, 7)},
		"a mark past the end":   {"a", block(article.Paragraph, 0, mark(article.Strong, 2, 5))},
		"an empty mark":         {"a", block(article.Paragraph, 0, mark(article.Strong, 2, 2))},
		"a mark turned round":   {"a", block(article.Paragraph, 0, mark(article.Strong, 3, 2))},
		"an unknown mark":       {"a", block(article.Paragraph, 0, mark("blink", 0, 4))},
		"marks out of order":    {"a", block(article.Paragraph, 0, mark(article.Strong, 2, 3), mark(article.Strong, 0, 1))},
		"a link to nowhere":     {"a", block(article.Paragraph, 0, mark(article.Link, 0, 4))},
		"a link that runs":      {"a", block(article.Paragraph, 0, script)},
	} {
		if _, err := article.New(c.id, article.Meta{}, c.blocks); err == nil || errors.Is(err, article.ErrEmpty) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	for _, blocks := range [][]article.Block{nil, {article.Plain(" \n\u00a0")}} {
		if _, err := article.New("a", article.Meta{}, blocks); !errors.Is(err, article.ErrEmpty) {
			t.Errorf("%v: error %v, want ErrEmpty", blocks, err)
		}
	}
}

// Folding is told in a mini-notation: brackets stand around what is marked.
func TestNewFoldsTextAndMovesMarks(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"  a \n\t b  ", "a b"},
		{"a  [b]  c", "a [b] c"},
		{"  [a]", "[a]"},
		{"[a]   ", "[a]"},
		{"a [ b ] c", "a[ b] c"},
		{"a[   ]", "a"},
		{"a\u00a0\u2009b", "a b"},
		{"a\x00[b]\x7f", "a [b]"},
		{"\xff [b]", "\ufffd [b]"},
		{"naïve  [🏳️‍🌈]  claim", "naïve [🏳️‍🌈] claim"},
	} {
		text, marks := unmark(c.in)
		a, err := article.New("a", article.Meta{}, []article.Block{{Kind: article.Paragraph, Text: text, Marks: marks}})
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		if got := remark(a.Block(0)); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func unmark(in string) (string, []article.Mark) {
	start, end := strings.IndexByte(in, '['), strings.IndexByte(in, ']')
	if start < 0 {
		return in, nil
	}
	return in[:start] + in[start+1:end] + in[end+1:], []article.Mark{mark(article.Strong, start, end-1)}
}

func remark(b article.Block) string {
	if len(b.Marks) == 0 {
		return b.Text
	}
	m := b.Marks[0]
	return b.Text[:m.Start] + "[" + m.In(b.Text) + "]" + b.Text[m.End:]
}

func TestNewLeavesItsArgumentsAlone(t *testing.T) {
	marks := []article.Mark{mark(article.Strong, 2, 3)}
	blocks := []article.Block{{Kind: article.Paragraph, Text: "  a  b", Marks: marks}}
	if _, err := article.New("a", article.Meta{}, blocks); err != nil {
		t.Fatal(err)
	}
	if blocks[0].Text != "  a  b" || marks[0].Start != 2 {
		t.Errorf("New changed what it was given: %v", blocks)
	}
}

func TestBlocksIn(t *testing.T) {
	a, err := article.New("a", article.Meta{}, []article.Block{
		article.Plain("one"), article.Plain("two"), article.Plain("six"), // 0–3, 5–8, 10–13
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ start, end, first, last int }{
		{0, 3, 0, 1}, {2, 6, 0, 2}, {0, 13, 0, 3}, {5, 8, 1, 2}, {7, 11, 1, 3},
		{3, 5, 1, 1}, {4, 4, 1, 1}, {6, 6, 1, 2}, {0, 0, 0, 1}, {13, 20, 3, 3},
	} {
		first, last := a.BlocksIn(span.Span{Start: c.start, End: c.end})
		if first != c.first || last != c.last {
			t.Errorf("%d to %d: %d, %d; want %d, %d", c.start, c.end, first, last, c.first, c.last)
		}
	}
	if got := a.BlockSpan(1); got.In(a.Text()) != "two" {
		t.Errorf("BlockSpan(1) is %q", got.In(a.Text()))
	}
}

func TestSafeLink(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
		" HTTP://example.org ":        "http://example.org",
		"mailto:ada@example.org":      "mailto:ada@example.org",
		"/page":                       "",
		"//example.org":               "",
		"https:///page":               "",
		"javascript:alert(1)":         "",
		"java\nscript:alert(1)":       "",
		"data:text/html,x":            "",
		"file:///etc/passwd":          "",
		"http://[":                    "",
		"":                            "",
	} {
		if got := article.SafeLink(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzSafeLinkIsItsOwnSafeLink(f *testing.F) {
	f.Add("https://example.org/ü?a=%zz b#ö")
	f.Add("mailto:a b?c=d#%41")
	f.Fuzz(func(t *testing.T, address string) {
		once := article.SafeLink(address)
		if twice := article.SafeLink(once); twice != once {
			t.Errorf("%q became %q, then %q", address, once, twice)
		}
	})
}

func TestJSONRoundTrip(t *testing.T) {
	link := mark(article.Link, 4, 8)
	link.Href = "https://example.org/"
	meta := article.Meta{
		Title: "Pump", Source: "https://example.org/pump", Byline: "Ada", Site: "Post", Published: "2026-01-02",
		Lang: "en", Fictional: true, Added: time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC),
		Of: "b", Replaced: time.Date(2026, 2, 3, 4, 5, 6, 7, time.UTC),
	}
	a, err := article.New("a", meta, []article.Block{
		{Kind: article.Heading, Level: 2, Text: "Heading"},
		{Kind: article.Item, Level: 1, Ordinal: 3, Quote: true, Text: "The pump", Marks: []article.Mark{link}},
		{Kind: article.Code, Text: "naïve 🏳️‍🌈 claim"},
	})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back article.Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(*a, back) {
		t.Errorf("%+v came back as %+v", *a, back)
	}
	for _, bad := range []string{`{`, `{"id":"a"}`, `{"id":"a","blocks":[{"kind":"poem","text":"x"}]}`} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func TestOnlyAnEarlierVersionSaysSo(t *testing.T) {
	a, err := article.New("a", article.Meta{Title: "Pump"}, []article.Block{article.Plain("text")})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(a)
	if err != nil || strings.Contains(string(data), `"of"`) || strings.Contains(string(data), "replaced") {
		t.Errorf("%s, %v", data, err)
	}
	if earlier := a.WithMeta(article.Meta{Of: "b"}); a.Earlier() || !earlier.Earlier() {
		t.Errorf("earlier: %v and %v", a.Earlier(), earlier.Earlier())
	}
}

func TestWithMetaAndWithIDLeaveTheArticleAsItWas(t *testing.T) {
	a, err := article.New("a", article.Meta{Title: "old"}, []article.Block{article.Plain("text")})
	if err != nil {
		t.Fatal(err)
	}
	b := a.WithMeta(article.Meta{Title: "new"}).WithID("b")
	if a.ID() != "a" || a.Meta().Title != "old" || b.ID() != "b" || b.Meta().Title != "new" || b.Text() != a.Text() {
		t.Errorf("%v and %v", a, b)
	}
}

func TestWhatIsFoldedStaysAndWhatIsNotIsFolded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"a", " ", "\t", "\u00a0", "é", "\xff", "\ufffd", "\u0085", "b"})
		text := strings.Join(rapid.SliceOfN(piece, 1, 12).Draw(t, "text"), "")
		a, err := article.New("a", article.Meta{}, []article.Block{article.Plain(text)})
		if err != nil {
			return // nothing but white space
		}
		want := strings.Join(strings.Fields(strings.ToValidUTF8(separate(text), "\ufffd")), " ")
		if a.Text() != want {
			t.Fatalf("%q became %q, want %q", text, a.Text(), want)
		}
	})
}

// separate puts every invalid byte on its own, as each becomes a U+FFFD of its own.
func separate(text string) string { return strings.ReplaceAll(text, "\xff", "\ufffd") }

func TestHeadlineIsTheTopHeadingThatIsTheTitle(t *testing.T) {
	heading := func(level int, text string) article.Block {
		return article.Block{Kind: article.Heading, Level: level, Text: text}
	}
	for _, c := range []struct {
		name   string
		title  string
		blocks []article.Block
		want   int
	}{
		{"first", "Pump", []article.Block{heading(1, "Pump"), article.Plain("It failed.")}, 0},
		{"below a line", "Pump", []article.Block{article.Plain("News"), heading(1, " Pump ")}, 1},
		{"other words", "Pump", []article.Block{heading(1, "The pump")}, -1},
		{"a lower heading", "Pump", []article.Block{heading(2, "Pump")}, -1},
		{"no heading", "Pump", []article.Block{article.Plain("Pump")}, -1},
	} {
		a, err := article.New("a", article.Meta{Title: c.title}, c.blocks)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := a.Headline(); got != c.want || ok != (c.want >= 0) {
			t.Errorf("%s: block %d, %v; want %d", c.name, got, ok, c.want)
		}
		renamed := a.WithMeta(article.Meta{Title: "Another"})
		if _, ok := renamed.Headline(); ok {
			t.Errorf("%s: another title is a headline too", c.name)
		}
	}
}
