package layout

// components finds which boxes lie in a cycle together: those of a strongly connected
// component (Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972).
type components struct {
	links []link
	above groups // the links that lead up from each box
	seen  []int  // when each box was first seen, from 1; 0 if it was not
	back  []int  // the earliest that is known to be reached from it and back
	of    []int  // the component of each box; -1 while it is open
	open  []int  // boxes seen whose component is not complete
	time  int
	count int
}

// componentsOf returns the component of each box.
func componentsOf(p *part) []int {
	n := len(p.boxes)
	c := components{
		links: p.links,
		above: group(n, len(p.links), func(i int) int { return p.links[i].low }),
		seen:  make([]int, n),
		back:  make([]int, n),
		of:    make([]int, n),
	}
	for i := range n {
		c.of[i] = -1
	}
	for i := range n {
		if c.seen[i] == 0 {
			c.visit(i)
		}
	}
	return c.of
}

func (c *components) visit(box int) {
	c.time++
	c.seen[box], c.back[box] = c.time, c.time
	c.open = append(c.open, box)
	for _, l := range c.above.of(box) {
		next := c.links[l].high
		switch {
		case c.seen[next] == 0:
			c.visit(next)
			c.back[box] = min(c.back[box], c.back[next])
		case c.of[next] < 0:
			c.back[box] = min(c.back[box], c.seen[next])
		}
	}
	if c.back[box] < c.seen[box] {
		return
	}
	for {
		last := c.open[len(c.open)-1]
		c.open = c.open[:len(c.open)-1]
		c.of[last] = c.count
		if last == box {
			break
		}
	}
	c.count++
}
