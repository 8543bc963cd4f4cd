package layout

// layers returns the layer of each box, 0 being the highest, such that links lead up and
// are short together. None is empty, for links that are one layer long connect all boxes.
func (p *part) layers() []int {
	layer := p.longestPaths()
	newSimplex(p, layer).run()
	top := layer[0]
	for _, at := range layer {
		top = min(top, at)
	}
	for i := range layer {
		layer[i] -= top
	}
	return layer
}

// longestPaths puts each box as high as the links that lead up from it allow.
func (p *part) longestPaths() []int {
	n := len(p.boxes)
	below := group(n, len(p.links), func(i int) int { return p.links[i].high })
	ups := make([]int, n) // links to boxes whose layer is not known yet
	for _, l := range p.links {
		ups[l.low]++
	}
	var known []int
	for i := range n {
		if ups[i] == 0 {
			known = append(known, i)
		}
	}
	layer := make([]int, n)
	for len(known) > 0 {
		high := known[len(known)-1]
		known = known[:len(known)-1]
		for _, l := range below.of(high) {
			low := p.links[l].low
			layer[low] = max(layer[low], layer[high]+1)
			if ups[low]--; ups[low] == 0 {
				known = append(known, low)
			}
		}
	}
	return layer
}
