package layout

// fold keeps layers from getting wide: where more than abreast boxes stand below one that
// have no other link, every other of them moves down by a layer. Their links pass between
// those that stay.
func (p *part) fold(layer []int, abreast int) {
	links := make([]int, len(layer)) // at each box
	for _, l := range p.links {
		links[l.low]++
		links[l.high]++
	}
	ends := make([]int, len(layer)) // how many boxes below each have no other link
	for _, l := range p.links {
		if links[l.low] == 1 {
			ends[l.high]++
		}
	}
	passed := make([]int, len(layer))
	for _, l := range p.links {
		if links[l.low] == 1 && ends[l.high] > abreast {
			layer[l.low] = layer[l.high] + 1 + passed[l.high]%2
			passed[l.high]++
		}
	}
}
