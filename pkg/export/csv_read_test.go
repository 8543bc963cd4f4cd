package export_test

import (
	"encoding/csv"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/export"
)

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
