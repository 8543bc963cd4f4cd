package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"time"

	"counterpoint/pkg/span"
)

// byteOrderMark begins the tables. Without it Excel reads a CSV file in the code page of the
// machine; LibreOffice, R and pandas read UTF-8 with it as without. Python's csv wants the
// encoding utf-8-sig.
const byteOrderMark = "\ufeff"

var (
	highlightColumns = []string{"id", "article", "article_url", "kind", "quote", "comment", "speaker", "standing", "verdict",
		"start", "end", "created", "modified"}
	linkColumns = []string{"id", "from", "type", "to", "note"}
)

// writeCSV writes a table of the highlights and one of the links (RFC 4180), both with a
// line of names. article is the article's title, start and end are code points of its text,
// empty for an own statement and an orphan. standing is empty where it says nothing. Times
// are as in RFC 3339. from and to are ids of highlights; of what disputes, to is one of a
// link.
func writeCSV(s Subject) (Written, error) {
	highlights, err := highlightTable(s)
	if err != nil {
		return Written{}, err
	}
	links, err := linkTable(s)
	return Written{
		Files: []File{{"-highlights.csv", "text/csv", highlights}, {"-links.csv", "text/csv", links}},
		Left:  s.left(articleText, earlierVersion, earlierPassage, tag, source, makersName),
	}, err
}

func highlightTable(s Subject) ([]byte, error) {
	g := newGraph(s)
	indexes := map[string]*span.Index{}
	for id, a := range g.articles {
		indexes[id] = span.NewIndex(a.Text())
	}
	t := newTable(highlightColumns)
	for _, h := range s.Part.Highlights {
		start, end := "", ""
		if at, ok := g.place(h); ok {
			index := indexes[h.Article]
			start, end = strconv.Itoa(index.Runes(at.Start)), strconv.Itoa(index.Runes(at.End))
		}
		title, address := "", ""
		if a, ok := g.Article(h.Article); ok {
			title, address = a.Meta().Title, a.Meta().Source
		}
		t.row(h.ID, title, address, string(h.Kind), h.Quote(), h.Comment, h.Speaker, string(g.standing(h)), h.Verdict,
			start, end, moment(h.Created), moment(h.Modified))
	}
	return t.done()
}

func linkTable(s Subject) ([]byte, error) {
	t := newTable(linkColumns)
	for _, l := range s.Part.Links {
		t.row(l.ID, l.From, string(l.Type), l.To, l.Note)
	}
	return t.done()
}

// table is a file of CSV in the making.
type table struct {
	out bytes.Buffer
	csv *csv.Writer
}

func newTable(columns []string) *table {
	t := &table{}
	t.out.WriteString(byteOrderMark)
	t.csv = csv.NewWriter(&t.out)
	t.csv.UseCRLF = true
	t.row(columns...)
	return t
}

// row writes a row. An error is kept until done.
func (t *table) row(cells ...string) {
	for i, c := range cells {
		cells[i] = cell(c)
	}
	_ = t.csv.Write(cells)
}

func (t *table) done() ([]byte, error) {
	t.csv.Flush()
	return t.out.Bytes(), t.csv.Error()
}

// cell returns text as a cell that no spreadsheet takes for a formula (OWASP, CSV
// Injection): an apostrophe stands before what begins with one of = + - @, or with a tab or
// a line's end. What begins with apostrophes and then such a character gets one more, so
// that whoever takes one away has the text again. Line ends become line feeds, as encoding/csv
// wants them, and there are no NULs, at which readers stop.
func cell(text string) string {
	text = lineEnds.Replace(text)
	rest := strings.TrimLeft(text, "'")
	bare := strings.TrimLeft(rest, " '\t\n\u00a0\ufeff")
	if rest != "" && strings.ContainsRune("\t\n", rune(rest[0])) || bare != "" && strings.ContainsRune("=+-@＝＋－＠", firstRune(bare)) {
		return "'" + text
	}
	return text
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "")

func firstRune(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// moment returns when as RFC 3339 has it; "" where it is not known.
func moment(when time.Time) string {
	if when.IsZero() {
		return ""
	}
	return when.Format(time.RFC3339)
}
