package layout

import "math"

// compaction gives blocks their places, as far to the left as the order allows. Blocks
// that push each other are of one class, named for its leftmost block; classes are then
// moved together. The classes are moved as in the erratum of Brandes, Walter and Zink
// (2020): the original lets some of them overlap.
type compaction struct {
	*frame
	x      []int // of a root, within its class
	placed []bool
	class  []int // of a root: the root of the leftmost block
	shift  []int // of a class: how far it is moved; unmoved if it was not yet
}

const unmoved = math.MaxInt

func newCompaction(f *frame) *compaction {
	n := len(f.items)
	c := &compaction{frame: f, x: make([]int, n), placed: make([]bool, n), class: make([]int, n), shift: make([]int, n)}
	for i := range n {
		c.class[i], c.shift[i] = i, unmoved
	}
	return c
}

// run returns the x of each item.
func (c *compaction) run() []int {
	for i, root := range c.root {
		if i == root {
			c.placeBlock(i)
		}
	}
	for n, layer := range c.layers {
		if c.classOf(layer[0]) == layer[0] {
			c.moveClasses(n)
		}
	}
	x := make([]int, len(c.items))
	for i, root := range c.root {
		x[i] = c.x[root] + c.shift[c.class[root]]
	}
	return x
}

func (c *compaction) classOf(i int) int { return c.class[c.root[i]] }

// placeBlock places the block below root as far to the left as its class has room.
func (c *compaction) placeBlock(root int) {
	if c.placed[root] {
		return
	}
	c.placed[root] = true
	for i := root; ; {
		if left := c.before[i]; left >= 0 {
			other := c.root[left]
			c.placeBlock(other)
			if c.class[root] == root {
				c.class[root] = c.class[other]
			}
			if c.class[root] == c.class[other] {
				c.x[root] = max(c.x[root], c.x[other]+c.apart(left, i))
			}
		}
		if i = c.below[i]; i == root {
			return
		}
	}
}

// moveClasses moves the class whose leftmost block begins layer n, unless it was moved by
// one above, and those that it pushes to the left: they stand where its left border,
// followed downwards, has something beside it.
func (c *compaction) moveClasses(n int) {
	i := c.layers[n][0]
	class := i
	if c.shift[class] == unmoved {
		c.shift[class] = 0
	}
	for {
		for c.below[i] != c.root[i] {
			i = c.below[i]
			n++
			if left := c.before[i]; left >= 0 {
				room := c.x[c.root[i]] - c.x[c.root[left]] - c.apart(left, i)
				other := c.classOf(left)
				c.shift[other] = min(c.shift[other], c.shift[class]+room)
			}
		}
		next := c.at[i] + 1
		if next == len(c.layers[n]) || c.classOf(c.layers[n][next]) != class {
			return
		}
		i = c.layers[n][next]
	}
}
