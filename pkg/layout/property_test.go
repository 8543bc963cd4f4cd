package layout_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/layout"
)

// anyGraph draws graphs with cycles, loops, edges given several times, parts that are not
// connected, boxes of no size, and edges with ends that are no boxes.
var anyGraph = rapid.Custom(func(t *rapid.T) graph {
	n := rapid.IntRange(1, 24).Draw(t, "boxes")
	size := rapid.SampledFrom([]int{0, 1, 7, 40, 90, 201, 300})
	gap := rapid.IntRange(1, 40)
	g := graph{opt: layout.Options{
		BoxGap: gap.Draw(t, "box gap"), EdgeGap: gap.Draw(t, "edge gap"), LayerGap: gap.Draw(t, "layer gap"),
		PartGap: gap.Draw(t, "part gap"), Margin: gap.Draw(t, "margin"), Abreast: rapid.IntRange(0, 4).Draw(t, "abreast"),
	}}
	for range n {
		g.boxes = append(g.boxes, layout.Size{Width: size.Draw(t, "width"), Height: size.Draw(t, "height")})
	}
	end := rapid.IntRange(0, n-1)
	if rapid.IntRange(0, 9).Draw(t, "odd") == 0 {
		end = rapid.IntRange(-1, n)
	}
	upwards := rapid.Bool().Draw(t, "upwards")
	for range rapid.IntRange(0, 2*n).Draw(t, "edges") {
		e := layout.Edge{From: end.Draw(t, "from"), To: end.Draw(t, "to")}
		if upwards {
			e = layout.Edge{From: max(e.From, e.To), To: min(e.From, e.To)}
		}
		g.edges = append(g.edges, e)
	}
	return g
})

func TestEveryDrawingIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph.Draw(t, "graph")
		checkSound(t, g, g.draw())
	})
}

func TestTheSameAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph.Draw(t, "graph")
		boxes, edges := slices.Clone(g.boxes), slices.Clone(g.edges)
		d := g.draw()
		if !reflect.DeepEqual(d, g.draw()) {
			t.Fatalf("the same input gave another drawing")
		}
		if !slices.Equal(boxes, g.boxes) || !slices.Equal(edges, g.edges) {
			t.Fatalf("the input was changed")
		}
	})
}

// TestTheOrderOfEdges gives the same edges in another order: nothing changes but which of
// several between the same boxes is which.
func TestTheOrderOfEdges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph.Draw(t, "graph")
		slices.SortFunc(g.edges, func(a, b layout.Edge) int { return (a.From-b.From)*1000 + a.To - b.To })
		g.edges = slices.Compact(g.edges)
		order := rapid.Permutation(indexes(len(g.edges))).Draw(t, "order")
		other := graph{g.boxes, make([]layout.Edge, len(order)), g.opt}
		for i, from := range order {
			other.edges[i] = g.edges[from]
		}
		a, b := g.draw(), other.draw()
		if !slices.Equal(a.Boxes, b.Boxes) || a.Size != b.Size {
			t.Fatalf("boxes stand elsewhere: %v and %v", a.Boxes, b.Boxes)
		}
		for i, from := range order {
			if !slices.Equal(a.Edges[from], b.Edges[i]) {
				t.Fatalf("edge %d runs elsewhere: %v and %v", from, a.Edges[from], b.Edges[i])
			}
		}
	})
}

func indexes(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
