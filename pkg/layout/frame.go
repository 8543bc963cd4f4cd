package layout

// frame is the grid as one run sees it: turned, so that each run goes from the top and
// from the left.
type frame struct {
	*grid
	mirrored bool
	layers   [][]int
	at       []int  // the place of each item in its layer
	before   []int  // the item to its left; -1 where none is
	up       groups // neighbours in the layer before, from the left
	root     []int  // the first item of the block of each item; a block stands above each other
	below    []int  // the next item of its block; after the last comes the root
	crossed  []bool // by the indexes of up: what leads there crosses an edge between two bends
}

func newFrame(g *grid, upsideDown, mirrored bool) *frame {
	n := len(g.items)
	f := &frame{
		grid: g, mirrored: mirrored, layers: g.layers, up: g.up,
		at: make([]int, n), before: make([]int, n), root: make([]int, n), below: make([]int, n),
	}
	if upsideDown {
		f.layers, f.up = reversed(f.layers), g.down
	}
	if mirrored {
		f.layers = append([][]int(nil), f.layers...)
		for i, layer := range f.layers {
			f.layers[i] = reversed(layer)
		}
		f.up = groups{f.up.start, append([]int(nil), f.up.members...)}
		for i := range n {
			reverse(f.up.of(i))
		}
	}
	for _, layer := range f.layers {
		before := -1
		for at, i := range layer {
			f.at[i], f.before[i] = at, before
			before = i
		}
	}
	f.crossed = make([]bool, len(f.up.members))
	return f
}

// run returns the x of each item, as the grid has it.
func (f *frame) run() []int {
	f.findCrossed()
	f.align()
	x := newCompaction(f).run()
	if f.mirrored {
		for i := range x {
			x[i] = -x[i]
		}
	}
	return x
}

// apart returns how far apart two items side by side are at least.
func (f *frame) apart(left, right int) int {
	if f.mirrored {
		return f.gap(right, left)
	}
	return f.gap(left, right)
}

func reversed[T any](s []T) []T {
	s = append([]T(nil), s...)
	reverse(s)
	return s
}

func reverse[T any](s []T) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}
