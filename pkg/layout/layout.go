// Package layout draws a directed graph in layers: boxes, and edges that lead up from box
// to box, such as statements and the links from each rebuttal to the claim above it.
//
// It knows nothing of what it draws. Draw takes boxes, of which it needs the sizes, and
// edges between them, and says where each box stands and along which points each edge
// runs; start there.
//
// # How
//
// The way is that of Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of
// Hierarchical System Structures" (1981). Parts that no edge connects are drawn on their
// own (part.go) and then set side by side, in rows (pack.go). For each of them:
//
//   - As few edges as possible are turned round, so that none leads back to where it came
//     from (cycle.go, component.go).
//   - Boxes are put into layers, such that edges are short (layer.go, simplex.go, fold.go).
//     An edge that passes layers gets a bend in each of them (grid.go).
//   - Boxes and bends are put in order from left to right in their layers, such that few
//     edges cross (order.go, sweep.go, swap.go, count.go).
//   - They get their places from left to right, such that long edges run straight
//     (place.go, frame.go, align.go, compact.go). This is then adjusted (adjust.go), such
//     that it takes little room (together.go) and boxes stand in the middle over those
//     that lead up to them (centre.go, tree.go, straighten.go).
//   - Layers get their places from top to bottom, and edges their points (route.go,
//     port.go, snap.go, loop.go).
//
// # What holds
//
// Lengths and coordinates are whole numbers in one unit, that of the sizes given, such as
// pixels; x grows to the right and y down. The drawing begins at 0, 0, and nothing in it
// has a negative coordinate. Boxes do not overlap, and no edge touches a box that it does
// not belong to: edges slant only between layers, and within a layer they have room kept.
//
// The same input gives the same drawing on every machine, for nothing is computed with
// fractions, and nothing depends on the order of a map. Where nothing else decides, boxes
// stand from left to right in the order given. The order of the edges decides nothing but
// which of several edges between the same two boxes is which.
//
// What takes time is bounded (bound.go), so that a dense graph is drawn less well rather
// than late.
package layout

// Size is how much room something takes.
type Size struct{ Width, Height int }

// Point is a place in a drawing.
type Point struct{ X, Y int }

// Edge leads from a box up to another: its ends are indexes of boxes.
type Edge struct{ From, To int }

// Drawing says where everything stands.
type Drawing struct {
	Size            // of it all, margins included
	Boxes []Point   // the top left corner of each box
	Edges [][]Point // the points that each edge runs along, from its From to its To
}

// Draw draws boxes and the edges between them.
//
// An edge runs in straight lines from the top side of its From to the bottom side of its
// To, which stands above. In a cycle some edges have to lead down: these run from the
// bottom side of their From to the top side of their To. An edge from a box to itself is a
// loop at its right side. Edges at the same side of a box are spread along it. An edge
// with an end that is no box has no points.
func Draw(boxes []Size, edges []Edge, opt Options) Drawing {
	opt = opt.orDefault()
	d := Drawing{Boxes: make([]Point, len(boxes)), Edges: make([][]Point, len(edges))}
	parts := split(boxes, edges)
	sizes := make([]Size, len(parts))
	for i, p := range parts {
		sizes[i] = p.draw(&d, opt)
	}
	var corners []Point
	d.Size, corners = pack(sizes, opt)
	for i, p := range parts {
		p.move(&d, corners[i])
	}
	return d
}
