package diagram

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/layout"
)

// jointSize is how wide and high the joint of a link that is disputed is.
const jointSize = 18

// join finds the lines between the cards and lays all of it out. at says which card is a
// statement's.
func (d *Diagram) join(at map[string]int) {
	links := d.drawn(at)
	disputed := map[string]bool{}
	for _, l := range links {
		if l.Type == annotation.Disputes {
			disputed[l.To] = true
		}
	}
	var boxes []layout.Size
	for _, c := range d.Cards {
		boxes = append(boxes, c.Size)
	}
	joints := map[string]int{} // by link, into boxes
	for _, l := range links {
		if disputed[l.ID] {
			joints[l.ID] = len(boxes)
			boxes = append(boxes, layout.Size{Width: jointSize, Height: jointSize})
		}
	}
	var edges []layout.Edge
	for _, l := range links {
		from, to := at[l.From], at[l.To]
		if l.Type == annotation.Disputes {
			to = joints[l.To]
		}
		if joint, ok := joints[l.ID]; ok {
			edges = append(edges, layout.Edge{From: from, To: joint}, layout.Edge{From: joint, To: to})
		} else {
			edges = append(edges, layout.Edge{From: from, To: to})
		}
		d.Lines = append(d.Lines, newLine(d.graph, l))
	}
	d.place(layout.Draw(boxes, edges, layout.Options{Abreast: 6}), joints)
}

// drawn returns the links with both ends on a card or on the line of another one of them.
func (d *Diagram) drawn(at map[string]int) []annotation.Link {
	on := func(id string) bool {
		_, ok := at[id]
		return ok
	}
	in := map[string]bool{}
	var links []annotation.Link
	for _, l := range d.web.links {
		if in[l.ID] = on(l.From) && (l.Type == annotation.Disputes || on(l.To)); in[l.ID] {
			links = append(links, l)
		}
	}
	return grounded(links, in)
}

// place puts cards and lines where drawing has them.
func (d *Diagram) place(drawing layout.Drawing, joints map[string]int) {
	d.Size = drawing.Size
	for i := range d.Cards {
		d.Cards[i].Point = drawing.Boxes[i]
	}
	edges := drawing.Edges
	for i := range d.Lines {
		l := &d.Lines[i]
		l.Parts, edges = [][]layout.Point{edges[0]}, edges[1:]
		if at, ok := joints[l.Link.ID]; ok {
			l.Parts, edges = append(l.Parts, edges[0]), edges[1:]
			corner := drawing.Boxes[at]
			l.Joint = &layout.Point{X: corner.X + jointSize/2, Y: corner.Y + jointSize/2}
		}
	}
}

func newLine(graph *argument.Graph, l annotation.Link) Line {
	line := Line{Link: l}
	via := graph.LinkStanding(l.ID)
	if l.Type != annotation.SameClaim {
		line.Standing = counts(graph.Standing(l.From), via)
	}
	if l.Type == annotation.Contradicts {
		line.Back = counts(graph.Standing(l.To), via)
	}
	return line
}

// counts returns whether an attack or support counts, by its statement and its link; see
// package argument.
func counts(source, via argument.Standing) argument.Standing {
	switch {
	case source == argument.Rebutted || via == argument.Rebutted:
		return argument.Rebutted
	case source == argument.Stands && via == argument.Stands:
		return argument.Stands
	}
	return argument.Disputed
}
