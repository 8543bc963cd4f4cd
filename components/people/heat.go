package people

import (
	"fmt"
	"strconv"

	"counterpoint/pkg/agreement"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// levels is how many shades of heat the style sheet has.
const levels = 5

// level returns the shade for n of people: 0 for nobody, levels for all.
func level(n, people int) int {
	if n == 0 {
		return 0
	}
	return (n*levels + people - 1) / people
}

// levelClass returns the style sheet's class of that shade.
func levelClass(n, people int) string { return "heat-" + strconv.Itoa(level(n, people)) }

// heat writes a's text with each statement in the shade of how many marked it, and the
// number after it. It is one piece of markup: as components, a long text would be slow.
func heat(a *article.Article, t agreement.Table) string {
	var w render.Writer
	w.Open("div", "class", "heat-text")
	row := 0
	for i := range a.Len() {
		w.Open("p", "class", string(a.Block(i).Kind))
		at := a.BlockSpan(i).Start
		for ; row < len(t.Rows) && t.Rows[row].Statement.Start < a.BlockSpan(i).End; row++ {
			s := t.Rows[row].Statement
			w.Text(a.Text()[at:s.Start])
			writeHeat(&w, a, t, t.Rows[row])
			at = s.End
		}
		w.Text(a.Text()[at:a.BlockSpan(i).End])
		w.Close("p")
	}
	w.Close("div")
	return w.String()
}

func writeHeat(w *render.Writer, a *article.Article, t agreement.Table, r agreement.Row) {
	n := len(r.Marks)
	if n == 0 {
		w.Text(r.Statement.In(a.Text()))
		return
	}
	w.Open("a", "class", "heat "+levelClass(n, len(t.People)), "href", to(a, r))
	w.Text(r.Statement.In(a.Text()))
	w.Open("span", "class", "heat-count", "aria-hidden", "true")
	w.Text(strconv.Itoa(n))
	w.Close("span")
	w.Open("span", "class", "unseen")
	w.Text(fmt.Sprintf(" (marked by %d of %d)", n, len(t.People)))
	w.Close("span")
	w.Close("a")
}
