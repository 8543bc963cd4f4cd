package layout_test

import "counterpoint/pkg/layout"

// rect is where a box stands, borders included.
type rect struct{ start, end layout.Point }

func boxOf(g graph, d layout.Drawing, i int) rect {
	at, size := d.Boxes[i], g.boxes[i]
	return rect{at, layout.Point{X: at.X + size.Width, Y: at.Y + size.Height}}
}

// apartFrom reports whether two boxes are above each other, or gap apart side by side.
func (r rect) apartFrom(o rect, gap int) bool {
	return r.end.Y < o.start.Y || o.end.Y < r.start.Y || r.end.X+gap <= o.start.X || o.end.X+gap <= r.start.X
}

// inner returns a box without its borders, in units of a half.
func (r rect) inner() halves {
	return halves{layout.Point{X: 2*r.start.X + 1, Y: 2*r.start.Y + 1}, layout.Point{X: 2*r.end.X - 1, Y: 2*r.end.Y - 1}}
}

// touches reports whether a line touches a box.
func (r rect) touches(a, b layout.Point) bool { return touches(r, a, b) }

type halves rect

func (h halves) touches(a, b layout.Point) bool {
	return touches(rect(h), layout.Point{X: 2 * a.X, Y: 2 * a.Y}, layout.Point{X: 2 * b.X, Y: 2 * b.Y})
}

func touches(r rect, a, b layout.Point) bool {
	if r.start.X > r.end.X || r.start.Y > r.end.Y {
		return false
	}
	if max(a.X, b.X) < r.start.X || min(a.X, b.X) > r.end.X || max(a.Y, b.Y) < r.start.Y || min(a.Y, b.Y) > r.end.Y {
		return false
	}
	// The line's box and this one overlap: they touch unless all corners are on one side.
	left, right := 0, 0
	for _, corner := range []layout.Point{r.start, r.end, {X: r.start.X, Y: r.end.Y}, {X: r.end.X, Y: r.start.Y}} {
		switch s := side(a, b, corner); {
		case s > 0:
			left++
		case s < 0:
			right++
		}
	}
	return left < 4 && right < 4
}

// side is positive where p is on one side of the line through a and b, and negative where
// it is on the other.
func side(a, b, p layout.Point) int { return (b.X-a.X)*(p.Y-a.Y) - (b.Y-a.Y)*(p.X-a.X) }

// crossings counts the pairs of edges that cross, each as often as they do.
func crossings(d layout.Drawing) int {
	type line struct {
		edge int
		a, b layout.Point
	}
	var lines []line
	for i, path := range d.Edges {
		for n := 1; n < len(path); n++ {
			lines = append(lines, line{i, path[n-1], path[n]})
		}
	}
	count := 0
	for i, l := range lines {
		for _, m := range lines[:i] {
			if l.edge != m.edge && opposite(side(l.a, l.b, m.a), side(l.a, l.b, m.b)) && opposite(side(m.a, m.b, l.a), side(m.a, m.b, l.b)) {
				count++
			}
		}
	}
	return count
}

func opposite(a, b int) bool { return a < 0 && b > 0 || a > 0 && b < 0 }
