package layout

// snap moves bends a little aside, in line with where their edges touch boxes, if there is
// room. Ports do not know of each other, so at most one edge of a side is in line before.
func (p *ports) snap() {
	for i, l := range p.links {
		bends := p.span(l) - 1
		if p.bends[i] < 0 || bends == 0 {
			continue
		}
		first, last := p.bends[i], p.bends[i]+bends-1
		lower, upper := first, last // the last bend in line with the first, and the first in line with the last
		for lower < last && p.x[lower+1] == p.x[first] {
			lower++
		}
		for upper > first && p.x[upper-1] == p.x[last] {
			upper--
		}
		done := p.snapTo(p.low[i], first, lower)
		if !done || upper > lower {
			p.snapTo(p.high[i], upper, last)
		}
	}
}

// snapTo moves bends, which are in line, to x, and reports whether it is near and they
// have room there.
func (p *ports) snapTo(x, first, last int) bool {
	if abs(x-p.x[first]) > p.opt.EdgeGap {
		return false
	}
	for bend := first; bend <= last; bend++ {
		if from, to := p.roomOf(bend); x < from || to < x {
			return false
		}
	}
	for bend := first; bend <= last; bend++ {
		p.x[bend] = x
	}
	return true
}
