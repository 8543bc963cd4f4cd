package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/layout"
)

// TestTrees draws trees: nothing crosses, and each box stands in the middle over those
// below it, which stand in the order given.
func TestTrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "boxes")
		g := graph{opt: layout.Default()}
		size := rapid.IntRange(20, 300)
		below := make([][]int, n)
		for i := range n {
			g.boxes = append(g.boxes, layout.Size{Width: size.Draw(t, "width"), Height: size.Draw(t, "height")})
			if i > 0 {
				to := rapid.IntRange(0, i-1).Draw(t, "to")
				g.edges = append(g.edges, layout.Edge{From: i, To: to})
				below[to] = append(below[to], i)
			}
		}
		d := g.draw()
		checkSound(t, g, d)
		if c := crossings(d); c > 0 {
			t.Fatalf("%d edges cross", c)
		}
		middle := func(i int) int { return d.Boxes[i].X + g.boxes[i].Width/2 }
		for i, boxes := range below {
			for n, b := range boxes {
				if n > 0 && middle(b) < middle(boxes[n-1]) {
					t.Fatalf("%d is to the left of %d", b, boxes[n-1])
				}
			}
			if n := len(boxes); n > 0 {
				if off := middle(i) - (middle(boxes[0])+middle(boxes[n-1]))/2; off < -1 || off > 1 {
					t.Fatalf("%d is %d off the middle", i, off)
				}
			}
		}
	})
}

// TestLevelPlanar draws a honeycomb's rows, given in disorder: it can be drawn without
// crossings.
func TestLevelPlanar(t *testing.T) {
	const rows, columns = 6, 8
	r := newRandom(7)
	order := r.Perm(rows * columns)
	g := graph{r.cards(rows * columns), nil, layout.Default()}
	for row := range rows - 1 {
		for column := range columns {
			at := row*columns + column
			for _, next := range []int{column, column + 1 - 2*(row%2)} {
				if 0 <= next && next < columns {
					g.edges = append(g.edges, layout.Edge{From: order[at+columns-column+next], To: order[at]})
				}
			}
		}
	}
	d := g.draw()
	checkSound(t, g, d)
	if c := crossings(d); c > 0 {
		t.Errorf("%d edges cross", c)
	}
}

// TestCrossings keeps the number of crossings from growing, and the width.
func TestCrossings(t *testing.T) {
	for _, c := range []struct {
		name             string
		graph            func(r random) graph
		crossings, width int // in all drawings together, with a little to spare
	}{
		{"trees with links across", func(r random) graph { return r.debate(60) }, 580, 166_000},
		{"few boxes that most lead up to", func(r random) graph { return r.scaleFree(40) }, 330, 85_000},
		{"edges from anywhere to anywhere", func(r random) graph { return r.anyEdges(40, 60) }, 655, 58_500},
	} {
		t.Run(c.name, func(t *testing.T) {
			count, width := 0, 0
			for seed := range uint64(20) {
				g := c.graph(newRandom(seed))
				d := g.draw()
				checkSound(t, g, d)
				count += crossings(d)
				width += d.Width
			}
			if count > c.crossings || width > c.width {
				t.Errorf("%d crossings and %d wide in all, want at most %d and %d", count, width, c.crossings, c.width)
			}
		})
	}
}

// TestAbreast draws a claim with many rebuttals in two layers.
func TestAbreast(t *testing.T) {
	r := newRandom(3)
	g := graph{r.cards(10), nil, layout.Default()}
	for i := 1; i < 10; i++ {
		g.edges = append(g.edges, layout.Edge{From: i, To: 0})
	}
	wide := g.draw()
	g.opt.Abreast = 4
	narrow := g.draw()
	checkSound(t, g, narrow)
	if narrow.Width*5 > wide.Width*3 {
		t.Errorf("it is %d wide, and was %d", narrow.Width, wide.Width)
	}
	if c := crossings(narrow); c > 0 {
		t.Errorf("%d edges cross", c)
	}
	g.opt.Abreast = 9
	if d := g.draw(); d.Size != wide.Size {
		t.Errorf("nine abreast take %v, want %v", d.Size, wide.Size)
	}
}

// TestView packs parts into the proportions of the place where they are shown.
func TestView(t *testing.T) {
	g := newRandom(5).anyEdges(60, 0)
	g.opt.View = layout.Size{Width: 3, Height: 1}
	wide := g.draw()
	checkSound(t, g, wide)
	g.opt.View = layout.Size{Width: 1, Height: 3}
	high := g.draw()
	checkSound(t, g, high)
	if wide.Width <= high.Width || wide.Height >= high.Height {
		t.Errorf("for a wide place %v, for a high one %v", wide.Size, high.Size)
	}
}
