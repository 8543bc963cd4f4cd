// Package agreement counts what several people marked in one article, and says how far
// they agree.
//
// The units are the article's statements, as package sentence finds them; the coders are
// the makers of its highlights; the values are the four kinds. A person has one value or
// none for each statement:
//
//   - A highlight says its kind of every statement that it covers more than half of. One
//     that covers no statement so far (a few words, mostly) says it of the one that holds
//     most of it, of equals the first.
//   - Where one person marked a statement twice, the highlight that covers more of it
//     counts; of two alike the one that was changed last, then the one with the greater id.
//   - Own statements and orphans are in no statement; a highlight that names no maker is
//     nobody's, since one unknown person cannot be told from another. They are counted and
//     left out.
//
// Positions and lengths are bytes of the article's canonical text. Start with Of; Kinds
// and Choice are the two readings of Krippendorff's alpha, CSV the table for a spreadsheet.
package agreement

import (
	"cmp"
	"sort"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/sentence"
	"counterpoint/pkg/span"
)

// Table is what was marked in an article, statement by statement.
type Table struct {
	People []Person
	Rows   []Row // one a statement, in reading order

	Unsigned int // highlights that name no maker
	Unplaced int // own statements and orphans, of people who are known
}

// Row is a statement with the people who marked it.
type Row struct {
	Statement span.Span
	Marks     []Mark // at most one a person, in the order of Table.People
}

// Mark is what one person takes a statement to be.
type Mark struct {
	Person    int // index into Table.People
	Kind      annotation.Kind
	Highlight string // its id

	covered int // bytes of the statement
	at      int // index of the highlight
}

// Marked returns how many people took the statement to be of a kind.
func (r Row) Marked(kind annotation.Kind) int {
	n := 0
	for _, m := range r.Marks {
		if m.Kind == kind {
			n++
		}
	}
	return n
}

// Of returns the table of a with its highlights. Who has no highlight in a statement has
// not taken part and is not among its people.
func Of(a *article.Article, highlights []annotation.Highlight) Table {
	t := Table{}
	var placed []annotation.Highlight
	for _, h := range highlights {
		switch {
		case h.Creator.ID == "":
			t.Unsigned++
		case !stands(a, h):
			t.Unplaced++
		default:
			placed = append(placed, h)
		}
	}
	statements := sentence.All(a)
	t.Rows = make([]Row, len(statements))
	for i, s := range statements {
		t.Rows[i].Statement = s
	}
	t.People = People(placed)
	t.place(placed, statements)
	return t
}

// stands reports whether h is in the text of a.
func stands(a *article.Article, h annotation.Highlight) bool {
	return !h.Own() && !h.Selector.Position.Empty() && h.Selector.Position.Valid(len(a.Text())) &&
		h.Selector.Position.In(a.Text()) == h.Selector.Exact
}

// place gives the highlights to their statements.
func (t *Table) place(highlights []annotation.Highlight, statements []span.Span) {
	index := make(map[string]int, len(t.People))
	for i, p := range t.People {
		index[p.ID] = i
	}
	for i, h := range highlights {
		for _, u := range covered(statements, h.Selector.Position) {
			m := Mark{Person: index[h.Creator.ID], Kind: h.Kind, Highlight: h.ID,
				covered: statements[u].Intersect(h.Selector.Position).Len(), at: i}
			t.Rows[u].add(m, highlights)
		}
	}
	for i := range t.Rows {
		marks := t.Rows[i].Marks
		sort.Slice(marks, func(i, j int) bool { return marks[i].Person < marks[j].Person })
	}
}

// add adds m, or puts it in the place of the same person's mark where m counts instead.
func (r *Row) add(m Mark, highlights []annotation.Highlight) {
	for i, other := range r.Marks {
		if other.Person != m.Person {
			continue
		}
		h, o := highlights[m.at], highlights[other.at]
		if cmp.Or(cmp.Compare(m.covered, other.covered), h.Modified.Compare(o.Modified), cmp.Compare(h.ID, o.ID)) > 0 {
			r.Marks[i] = m
		}
		return
	}
	r.Marks = append(r.Marks, m)
}

// covered returns the indices of the statements that a highlight at s says its kind of.
// statements are in order and do not overlap.
func covered(statements []span.Span, s span.Span) []int {
	first := sort.Search(len(statements), func(i int) bool { return statements[i].End > s.Start })
	var most []int
	best := 0
	var mostly []int
	for i := first; i < len(statements) && statements[i].Start < s.End; i++ {
		n := statements[i].Intersect(s).Len()
		if 2*n > statements[i].Len() {
			mostly = append(mostly, i)
		}
		if n > best {
			best, most = n, []int{i}
		}
	}
	if len(mostly) > 0 {
		return mostly
	}
	return most
}
