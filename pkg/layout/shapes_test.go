package layout_test

import (
	"math/rand/v2"

	"counterpoint/pkg/layout"
)

// random makes graphs for tests: the same seed gives the same graph.
type random struct{ *rand.Rand }

func newRandom(seed uint64) random { return random{rand.New(rand.NewPCG(seed, 1981))} }

// cards returns n boxes as a map has them: of one width, with two to four lines.
func (r random) cards(n int) []layout.Size {
	boxes := make([]layout.Size, n)
	for i := range boxes {
		boxes[i] = layout.Size{Width: 200, Height: 48 + 18*r.IntN(3)}
	}
	return boxes
}

// tree has claims with rebuttals, rebuttals of these, and so on.
func (r random) tree(n int) graph {
	claims := max(1, n/30)
	var edges []layout.Edge
	for i := claims; i < n; i++ {
		edges = append(edges, layout.Edge{From: i, To: r.IntN(max(claims, i/3))})
	}
	return graph{r.cards(n), edges, layout.Default()}
}

// debate is a tree in which some rebut several.
func (r random) debate(n int) graph {
	g := r.tree(n)
	for range n / 5 {
		from := 1 + r.IntN(n-1)
		g.edges = append(g.edges, layout.Edge{From: from, To: r.IntN(from)})
	}
	return g
}

// scaleFree has few boxes that most lead up to (Barabási and Albert, 1999).
func (r random) scaleFree(n int) graph {
	var edges []layout.Edge
	ends := []int{0}
	for i := 1; i < n; i++ {
		for range 1 + i%2 {
			to := ends[r.IntN(len(ends))]
			edges = append(edges, layout.Edge{From: i, To: to})
			ends = append(ends, i, to)
		}
	}
	return graph{r.cards(n), edges, layout.Default()}
}

// anyEdges has m edges from anywhere to anywhere.
func (r random) anyEdges(n, m int) graph {
	var edges []layout.Edge
	for range m {
		edges = append(edges, layout.Edge{From: r.IntN(n), To: r.IntN(n)})
	}
	return graph{r.cards(n), edges, layout.Default()}
}

// complete has an edge from each box to all that come before it.
func (r random) complete(n int) graph {
	var edges []layout.Edge
	for from := range n {
		for to := range from {
			edges = append(edges, layout.Edge{From: from, To: to})
		}
	}
	return graph{r.cards(n), edges, layout.Default()}
}
