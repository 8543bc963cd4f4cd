package argmap

import (
	"strconv"
	"strings"

	"counterpoint/components/internal/changed"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// outlineRunes is how many code points of a quote the outline shows.
const outlineRunes = 200

// outline is the tree of what the picture shows, as it is written to the page, row by row.
type outline struct {
	html string
	rows []row
	at   int // the row that Tab reaches

	returned string // id of the row that got the focus back and chooses nothing
}

// row is a statement in the outline. One that bears on several others has several rows.
type row struct {
	statement string // its id
	parent    int    // the row above it in the tree; -1 at a top
	below     bool   // the next row is below it in the tree
	foldable  bool
	folded    bool
}

const rowPrefix = "branch-"

func rowID(i int) string { return rowPrefix + strconv.Itoa(i) }

func (o *outline) has(elementID string) bool { return strings.HasPrefix(elementID, rowPrefix) }

// rowOf returns the first row of a statement, or the one at which the keyboard is.
func (o *outline) rowOf(statement string) (int, bool) {
	if o.at < len(o.rows) && o.rows[o.at].statement == statement {
		return o.at, true
	}
	for i, r := range o.rows {
		if r.statement == statement {
			return i, true
		}
	}
	return 0, false
}

// draw writes the outline of d. The keyboard stays at its statement, where that is there still.
func (o *outline) draw(s notebook.State, d *diagram.Diagram) {
	was := ""
	if o.at < len(o.rows) {
		was = o.rows[o.at].statement
	}
	w := writer{state: s}
	w.Open("ul", "id", treeID, "class", "tree", "role", "tree", "aria-label", "Outline of the argument")
	w.branches(d.Outline(), -1, 1)
	w.Close("ul")
	o.html, o.rows = w.String(), w.rows
	o.at, _ = o.rowOf(was)
}

// writer writes the rows of an outline.
type writer struct {
	render.Writer
	state notebook.State
	rows  []row
}

func (w *writer) branches(list []diagram.Branch, parent, level int) {
	for i, b := range list {
		at := len(w.rows)
		w.rows = append(w.rows, row{b.Highlight.ID, parent, len(b.Below) > 0, b.Foldable, b.Folded})
		w.Open("li", "role", "none", "class", "branch "+string(b.Highlight.Kind))
		w.item(b, at, level, i+1, len(list))
		if len(b.Below) > 0 {
			w.Open("ul", "role", "group", "id", "group-"+strconv.Itoa(at))
			w.branches(b.Below, at, level+1)
			w.Close("ul")
		}
		w.Close("li")
	}
}

// item writes a row's own element, which owns those below it.
func (w *writer) item(b diagram.Branch, at, level, position, of int) {
	since := w.since(b)
	attrs := []string{"role", "treeitem", "id", rowID(at), "class", "leaf", "tabindex", "-1", "aria-selected", "false",
		"aria-level", strconv.Itoa(level), "aria-posinset", strconv.Itoa(position), "aria-setsize", strconv.Itoa(of),
		"data-highlight", b.Highlight.ID, "data-row", strconv.Itoa(at), "aria-label", nameOf(b, since)}
	if b.Foldable {
		attrs = append(attrs, "aria-expanded", strconv.FormatBool(!b.Folded))
	}
	if len(b.Below) > 0 {
		attrs = append(attrs, "aria-owns", "group-"+strconv.Itoa(at))
	}
	w.Open("div", attrs...)
	if b.Foldable {
		w.span("twist", map[bool]string{true: "▸", false: "▾"}[b.Folded], "data-fold", b.Highlight.ID)
	}
	if b.Verb != "" {
		w.span("verb", b.Verb+" ")
	}
	w.span("sign", render.Sign(b.Highlight.Kind))
	w.span("words", render.Shorten(b.Highlight.Quote(), outlineRunes))
	w.rest(b, since)
	w.Close("div")
}

// rest writes what follows the words of a statement.
func (w *writer) rest(b diagram.Branch, since []string) {
	if b.Highlight.Speaker != "" {
		w.span("speaker", " "+b.Highlight.Speaker)
	}
	if b.Standing != "" {
		word := string(b.Standing)
		if b.NoEvidence {
			word += ", no standing evidence"
		}
		w.span("standing", " "+render.StandingSign(b.Standing)+" "+word)
	}
	if b.Again {
		w.span("verb", " (what bears on it is above)")
	}
	for _, words := range since {
		w.Open("p", "class", "since")
		w.Text(words)
		w.Close("p")
	}
}

// since says which ends of a branch's link were changed after it was made.
func (w *writer) since(b diagram.Branch) []string {
	to, ok := w.state.Highlight(b.Link.To)
	if !ok {
		return nil
	}
	from, _ := w.state.Highlight(b.Link.From)
	var sentences []string
	for _, words := range changed.SinceEither(w.state, b.Link, to, from) {
		sentences = append(sentences, changed.Sentence(words))
	}
	return sentences
}

func nameOf(b diagram.Branch, since []string) string {
	name := diagram.Describe(b.Statement)
	if b.Verb != "" {
		name = b.Verb + " " + name
	}
	if b.Again {
		name += " (what bears on it is above)"
	}
	return strings.Join(append([]string{name}, since...), " ")
}

func (w *writer) span(class, text string, attrs ...string) {
	w.Open("span", append([]string{"class", class}, attrs...)...)
	w.Text(text)
	w.Close("span")
}
