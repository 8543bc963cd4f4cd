package layout_test

import (
	"testing"

	"counterpoint/pkg/layout"
)

// graph is what a drawing was made of.
type graph struct {
	boxes []layout.Size
	edges []layout.Edge
	opt   layout.Options
}

func (g graph) draw() layout.Drawing { return layout.Draw(g.boxes, g.edges, g.opt) }

type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

var _ failer = (*testing.T)(nil)

// checkSound checks what holds of every drawing.
func checkSound(t failer, g graph, d layout.Drawing) {
	t.Helper()
	if len(d.Boxes) != len(g.boxes) || len(d.Edges) != len(g.edges) {
		t.Fatalf("%d boxes and %d edges of %d and %d are drawn", len(d.Boxes), len(d.Edges), len(g.boxes), len(g.edges))
	}
	for i := range d.Boxes {
		checkInside(t, g, d, d.Boxes[i], "box", i)
		checkInside(t, g, d, boxOf(g, d, i).end, "box", i)
		for j := range i {
			if a, b := boxOf(g, d, i), boxOf(g, d, j); !a.apartFrom(b, min(g.opt.BoxGap, 2*g.opt.EdgeGap, g.opt.PartGap)) {
				t.Fatalf("boxes %d and %d stand too close: %v and %v", j, i, b, a)
			}
		}
	}
	cyclic := inCycles(g)
	for i, e := range g.edges {
		if !isBox(g, e.From) || !isBox(g, e.To) {
			if d.Edges[i] != nil {
				t.Fatalf("edge %d of no box has points", i)
			}
			continue
		}
		checkEnds(t, g, d, i, cyclic[i])
		checkPath(t, g, d, i)
	}
}

func isBox(g graph, i int) bool { return 0 <= i && i < len(g.boxes) }

func checkInside(t failer, g graph, d layout.Drawing, p layout.Point, what string, i int) {
	t.Helper()
	m := g.opt.Margin
	if p.X < m || p.Y < m || p.X > d.Width-m || p.Y > d.Height-m {
		t.Fatalf("%s %d is outside of %v: %v", what, i, d.Size, p)
	}
}

// checkEnds checks that an edge begins and ends where it should at its boxes.
func checkEnds(t failer, g graph, d layout.Drawing, i int, cyclic bool) {
	t.Helper()
	path, from, to := d.Edges[i], boxOf(g, d, g.edges[i].From), boxOf(g, d, g.edges[i].To)
	if len(path) < 2 {
		t.Fatalf("edge %d has %d points", i, len(path))
	}
	first, last := path[0], path[len(path)-1]
	switch within := from.start.X <= first.X && first.X <= from.end.X && to.start.X <= last.X && last.X <= to.end.X; {
	case from == to && g.edges[i].From == g.edges[i].To:
		if first.X != from.end.X || last.X != to.end.X || first.Y < from.start.Y || first.Y > from.end.Y || last.Y < from.start.Y || last.Y > from.end.Y {
			t.Fatalf("the loop %d is not at the right side of %v: %v", i, from, path)
		}
	case within && first.Y == from.start.Y && last.Y == to.end.Y && to.end.Y < from.start.Y:
	case within && first.Y == from.end.Y && last.Y == to.start.Y && from.end.Y < to.start.Y:
		if !cyclic {
			t.Fatalf("edge %d leads down and is in no cycle", i)
		}
	default:
		t.Fatalf("edge %d from %v to %v ends elsewhere: %v", i, from, to, path)
	}
}

// checkPath checks that an edge is inside the drawing and touches no box of others.
func checkPath(t failer, g graph, d layout.Drawing, i int) {
	t.Helper()
	path, e := d.Edges[i], g.edges[i]
	for n, p := range path {
		checkInside(t, g, d, p, "edge", i)
		if n == 0 {
			continue
		}
		if p == path[n-1] && e.From != e.To { // a box of no height has a loop of no height
			t.Fatalf("edge %d has a point twice: %v", i, path)
		}
		for b := range g.boxes {
			switch box := boxOf(g, d, b); {
			case b == e.From || b == e.To:
				if box.inner().touches(path[n-1], p) {
					t.Fatalf("edge %d runs through its own box %d: %v, %v", i, b, box, path)
				}
			case box.touches(path[n-1], p):
				t.Fatalf("edge %d touches box %d: %v, %v", i, b, box, path)
			}
		}
	}
}

// inCycles tells which edges are in a cycle: those whose To leads back to their From.
func inCycles(g graph) []bool {
	n := len(g.boxes)
	reach := make([][]bool, n)
	for i := range reach {
		reach[i] = make([]bool, n)
		reach[i][i] = true
	}
	for _, e := range g.edges {
		if isBox(g, e.From) && isBox(g, e.To) {
			reach[e.From][e.To] = true
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
			}
		}
	}
	cyclic := make([]bool, len(g.edges))
	for i, e := range g.edges {
		cyclic[i] = isBox(g, e.From) && isBox(g, e.To) && reach[e.To][e.From]
	}
	return cyclic
}
