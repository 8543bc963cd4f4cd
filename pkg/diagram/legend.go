package diagram

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/layout"
)

// Measures of the legend, in pixels.
const (
	legendRow    = 26
	legendSample = 44 // how long the line beside a word is
	legendGap    = 22 // between entries
	legendLeast  = 340
	legendMargin = 24
)

// entry explains one sort of line.
type entry struct {
	layout.Point // where its line starts
	line         Line
	words        string
}

// entries returns the sorts of lines that the diagram has, set in rows below it, and the
// size of both.
func (d *Diagram) entries() ([]entry, layout.Size) {
	size := d.Size
	size.Width = max(size.Width, legendLeast)
	var list []entry
	at := layout.Point{X: legendMargin, Y: size.Height}
	for _, e := range d.sorts() {
		wide := legendSample + 8 + width(e.words, smallSize)
		if at.X > legendMargin && at.X+wide > size.Width-legendMargin {
			at = layout.Point{X: legendMargin, Y: at.Y + legendRow}
		}
		e.Point = at
		at.X += wide + legendGap
		list = append(list, e)
	}
	if len(list) > 0 {
		size.Height = at.Y + legendRow
	}
	return list, size
}

// sorts returns an entry for each type of link that is there, and for lines that do not count.
func (d *Diagram) sorts() []entry {
	var list []entry
	pale := false
	for _, t := range annotation.LinkTypes {
		there := false
		for _, l := range d.Lines {
			there = there || l.Link.Type == t
			pale = pale || l.Standing == argument.Rebutted
		}
		if there {
			list = append(list, entry{line: Line{Link: annotation.Link{Type: t}}, words: string(t)})
		}
	}
	if pale {
		l := Line{Link: annotation.Link{Type: annotation.Rebuts}, Standing: argument.Rebutted}
		list = append(list, entry{line: l, words: "does not count"})
	}
	return list
}

// legend writes what each sort of line means.
func (p *painter) legend() {
	for _, e := range p.diagram.legend {
		start, end := at(e.Point), at(layout.Point{X: e.X + legendSample, Y: e.Y})
		p.w.Open("g", "fill", "none", "stroke", p.colour(e.line.Link.Type, e.line.Standing), "stroke-width", "2")
		p.part(e.line, []place{start, end}, true, true)
		if e.line.Standing == argument.Rebutted {
			p.mark(middle([]place{start, end}), e.line.Standing)
		}
		p.w.Close("g")
		p.text(e.words, e.X+legendSample+8, e.Y+4, smallSize, p.theme.Quiet)
	}
}
