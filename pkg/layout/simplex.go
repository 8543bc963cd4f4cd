package layout

// simplex makes links as short together as they can be, by the network simplex method
// (Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs", 1993,
// section 2). It keeps a tree of links that are one layer long. Taking a link out of it
// cuts off a branch. Where moving the branch makes links shorter in all, it moves until
// some other link is one layer long, which then takes the place of the first.
type simplex struct {
	links  []link
	layer  []int  // of each box
	ends   groups // the links at each box
	gain   []int  // how much shorter links are in all if the box moves up by one layer
	sum    []int  // that of the branch that begins at the box
	inTree []bool // of each link
	via    []int  // the link on the way to each box from the tree's root, which is box 0; -1 where none is
	walk   []int  // the boxes of the tree, from its root on
	branch []bool // of each box: whether it is in the branch that moves
}

// newSimplex takes layers such that all links lead up, and changes them.
func newSimplex(p *part, layer []int) *simplex {
	n := len(layer)
	s := &simplex{
		links: p.links,
		layer: layer,
		ends: groupAs(n, 2*len(p.links), func(i int) int {
			if i%2 == 0 {
				return p.links[i/2].low
			}
			return p.links[i/2].high
		}, func(i int) int { return i / 2 }),
		gain:   make([]int, n),
		sum:    make([]int, n),
		inTree: make([]bool, len(p.links)),
		via:    make([]int, n),
		branch: make([]bool, n),
	}
	for _, l := range p.links {
		s.gain[l.low]++
		s.gain[l.high]--
	}
	tight := func(l int) bool { return s.slack(l) == 0 }
	for s.grow(tight); len(s.walk) < n; s.grow(tight) {
		s.reachOut()
	}
	for _, box := range s.walk[1:] {
		s.inTree[s.via[box]] = true
	}
	return s
}

// run moves branches until that makes links no shorter.
func (s *simplex) run() {
	for range roundsOf(pivotSteps, len(s.links), 0, len(s.links)*len(s.layer)) {
		box := s.best()
		if box < 0 {
			return
		}
		s.pivot(box)
	}
}

// slack is how many layers longer a link is than it has to be.
func (s *simplex) slack(l int) int { return s.layer[s.links[l].low] - s.layer[s.links[l].high] - 1 }

// toRoot returns the box before box on the way from the root.
func (s *simplex) toRoot(box int) int { return s.other(s.via[box], box) }

func (s *simplex) other(l, box int) int { return s.links[l].low + s.links[l].high - box }

// grow makes the tree of links that may be in it.
func (s *simplex) grow(may func(l int) bool) {
	for i := range s.via {
		s.via[i] = -1
	}
	s.walk = append(s.walk[:0], 0)
	for i := 0; i < len(s.walk); i++ {
		for _, l := range s.ends.of(s.walk[i]) {
			if next := s.other(l, s.walk[i]); !s.reached(next) && may(l) {
				s.via[next] = l
				s.walk = append(s.walk, next)
			}
		}
	}
}

func (s *simplex) reached(box int) bool { return box == 0 || s.via[box] >= 0 }

// reachOut moves the boxes of a tree that does not yet reach all, so that it reaches one more.
func (s *simplex) reachOut() {
	best := -1
	for i, l := range s.links {
		if s.reached(l.low) != s.reached(l.high) && (best < 0 || s.slack(i) < s.slack(best)) {
			best = i
		}
	}
	by := s.slack(best)
	if s.reached(s.links[best].low) {
		by = -by
	}
	for _, box := range s.walk {
		s.layer[box] += by
	}
}

// best returns the box where the branch begins that gains most by moving, or -1.
func (s *simplex) best() int {
	copy(s.sum, s.gain)
	best, most := -1, 0
	for i := len(s.walk) - 1; i > 0; i-- {
		box := s.walk[i]
		s.sum[s.toRoot(box)] += s.sum[box]
		gain := s.sum[box]
		if !s.movesUp(box) {
			gain = -gain
		}
		if gain > most {
			best, most = box, gain
		}
	}
	return best
}

// movesUp reports whether the branch that begins at box would move up: away from the link
// that leads to it.
func (s *simplex) movesUp(box int) bool { return s.links[s.via[box]].high == box }

// pivot moves the branch that begins at box as far as it can.
func (s *simplex) pivot(box int) {
	up := s.movesUp(box)
	for _, b := range s.walk {
		s.branch[b] = b == box || b != 0 && s.branch[s.toRoot(b)]
	}
	enters := -1 // the link that holds the branch
	for i, l := range s.links {
		ahead, behind := l.low, l.high
		if up {
			ahead, behind = l.high, l.low
		}
		if s.branch[behind] && !s.branch[ahead] && (enters < 0 || s.slack(i) < s.slack(enters)) {
			enters = i
		}
	}
	by := s.slack(enters)
	if up {
		by = -by
	}
	for b, in := range s.branch {
		if in {
			s.layer[b] += by
		}
	}
	s.inTree[s.via[box]], s.inTree[enters] = false, true
	s.grow(func(l int) bool { return s.inTree[l] })
}
