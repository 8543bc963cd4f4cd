package agreement

import (
	"encoding/csv"
	"strconv"
	"strings"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// CSV returns t, the table of a, for a spreadsheet or a statistics program (RFC 4180): a
// line a statement with its number in the text from 1 on, its words, how many people marked
// it and how many took part, how many took it for each kind, and then a column a person with
// the kind that the person gave it, or nothing.
func (t Table) CSV(a *article.Article) (string, error) {
	var out strings.Builder
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	head := []string{"number", "statement", "marked", "people"}
	for _, kind := range annotation.Kinds {
		head = append(head, string(kind))
	}
	for _, p := range t.People {
		head = append(head, inert(p.Label))
	}
	lines := [][]string{head}
	for i, r := range t.Rows {
		line := []string{strconv.Itoa(i + 1), inert(r.Statement.In(a.Text())), strconv.Itoa(len(r.Marks)), strconv.Itoa(len(t.People))}
		for _, kind := range annotation.Kinds {
			line = append(line, strconv.Itoa(r.Marked(kind)))
		}
		given := make([]string, len(t.People))
		for _, m := range r.Marks {
			given[m.Person] = string(m.Kind)
		}
		lines = append(lines, append(line, given...))
	}
	err := w.WriteAll(lines)
	return out.String(), err
}

// inert returns a cell that no spreadsheet takes for a formula: one that begins as formulas
// do gets an apostrophe before it, which a spreadsheet shows as text.
func inert(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
