package layout

// breakCycles turns links round so that none is left in a cycle. Only links of a cycle
// are turned, and few of them.
//
// Boxes are put in a row, and links that lead backwards in it are turned (Eades, Lin and
// Smyth, "A fast and effective heuristic for the feedback arc set problem", 1993). The
// components keep it from turning links that are in no cycle.
func (p *part) breakCycles() {
	component := componentsOf(p)
	inCycle := func(l link) bool { return component[l.low] == component[l.high] }
	place := newRow(len(p.boxes), p.links, inCycle).fill()
	for i, l := range p.links {
		if inCycle(l) && place[l.low] > place[l.high] {
			p.links[i].low, p.links[i].high, p.links[i].turned = l.high, l.low, true
		}
	}
}

// row puts boxes in a row, from the lowest to the highest, such that few links lead
// backwards. It is filled from both ends.
type row struct {
	links     []link
	up, down  groups // the links that matter, by the box that they lead up from and down from
	ups       []int  // how many lead up from each box to boxes not yet placed
	downs     []int  // and down
	place     []int  // in the row; -1 if not yet placed
	low, high int    // the next free places
	waiting   []int  // boxes that may have no links left on one side
}

func newRow(n int, links []link, matters func(link) bool) *row {
	key := func(end func(link) int) func(int) int {
		return func(i int) int {
			if matters(links[i]) {
				return end(links[i])
			}
			return -1
		}
	}
	r := &row{
		links: links,
		up:    group(n, len(links), key(func(l link) int { return l.low })),
		down:  group(n, len(links), key(func(l link) int { return l.high })),
		ups:   make([]int, n),
		downs: make([]int, n),
		place: make([]int, n),
		high:  n - 1,
	}
	for i := range n {
		r.ups[i], r.downs[i], r.place[i] = len(r.up.of(i)), len(r.down.of(i)), -1
		r.waiting = append(r.waiting, n-1-i) // the first box is taken first, and goes highest
	}
	return r
}

func (r *row) fill() (place []int) {
	for r.takeWaiting(); r.low <= r.high; r.takeWaiting() {
		r.putLow(r.lowest())
	}
	return r.place
}

// takeWaiting places the boxes that no link leads up from, or none down: their links do
// not lead backwards then.
func (r *row) takeWaiting() {
	for len(r.waiting) > 0 {
		box := r.waiting[len(r.waiting)-1]
		r.waiting = r.waiting[:len(r.waiting)-1]
		switch {
		case r.place[box] >= 0:
		case r.ups[box] == 0:
			r.putHigh(box)
		case r.downs[box] == 0:
			r.putLow(box)
		}
	}
}

// lowest returns the box that has most links up for its links down. Of several it is the
// one that was given last, so that the first are high.
func (r *row) lowest() int {
	best := -1
	for box, place := range r.place {
		if place < 0 && (best < 0 || r.ups[box]-r.downs[box] >= r.ups[best]-r.downs[best]) {
			best = box
		}
	}
	return best
}

func (r *row) putLow(box int) {
	r.place[box] = r.low
	r.low++
	r.release(box)
}

func (r *row) putHigh(box int) {
	r.place[box] = r.high
	r.high--
	r.release(box)
}

// release takes the links of a placed box away from the boxes at their other ends.
func (r *row) release(box int) {
	for _, l := range r.up.of(box) {
		r.downs[r.links[l].high]--
		r.waiting = append(r.waiting, r.links[l].high)
	}
	for _, l := range r.down.of(box) {
		r.ups[r.links[l].low]--
		r.waiting = append(r.waiting, r.links[l].low)
	}
}
