package layout

// place sets the x of each item, such that edges run straight and boxes stand in the
// middle of what they are connected with (Brandes and Köpf, "Fast and Simple Horizontal
// Coordinate Assignment", 2001).
//
// That is done four times, as each time prefers one direction: from the top or the bottom,
// from the left or the right. An item then gets the mean of the two middle places. Since
// each of the four keeps items apart, so does any rank of theirs, and so does that mean.
func (g *grid) place() {
	var runs [4][]int
	narrowest := 0
	for i := range runs {
		upsideDown, mirrored := i/2 == 1, i%2 == 1
		runs[i] = newFrame(g, upsideDown, mirrored).run()
		if g.width(runs[i]) < g.width(runs[narrowest]) {
			narrowest = i
		}
	}
	// All are moved over the narrowest, each at the side that it was pushed to.
	left, right := g.sides(runs[narrowest])
	for i, x := range runs {
		l, r := g.sides(x)
		by := left - l
		if i%2 == 1 {
			by = right - r
		}
		for j := range x {
			x[j] += by
		}
	}
	g.x = make([]int, len(g.items))
	for i := range g.x {
		a, b, c, d := runs[0][i], runs[1][i], runs[2][i], runs[3][i]
		middle := a + b + c + d - min(a, b, c, d) - max(a, b, c, d)
		g.x[i] = middle >> 1 // rounded down below 0, too, so that distances are kept
	}
}

// sides returns how far items at x reach to the left and to the right.
func (g *grid) sides(x []int) (left, right int) {
	left, right = x[0], x[0]
	for _, layer := range g.layers {
		first, last := layer[0], layer[len(layer)-1]
		left = min(left, x[first]-g.items[first].left)
		right = max(right, x[last]+g.items[last].right)
	}
	return left, right
}

func (g *grid) width(x []int) int {
	left, right := g.sides(x)
	return right - left
}
