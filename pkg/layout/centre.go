package layout

// centre moves items so that each box stands in the middle over what is below it, as far
// as there is room.
//
// An item that leads up to several others is for this below one of them only, the one it
// stands straightest below: what is left is a forest. Upwards, boxes move over the middle
// of what is below them. Downwards, what is below a box moves by as much as the box had to
// stand aside. In a tree that comes to rest soon, nearly in the middle. Elsewhere it may go
// on for the sake of few, so it ends when edges are a twentieth longer in all.
func (a *adjuster) centre() {
	const most = 12 // rounds
	a.hang()
	a.upwards()
	a.straighten()
	before := make([]int, len(a.items))
	enough := a.length() * 21 / 20
	for range most {
		copy(before, a.x)
		if !a.downwards() {
			break
		}
		a.upwards()
		a.straighten()
		if !a.tree && a.length() > enough {
			copy(a.x, before)
			break
		}
	}
	if a.tree {
		a.centreTree()
	}
}

// length returns how far edges lead to the side in all.
func (a *adjuster) length() int {
	sum := 0
	for i := range a.items {
		for _, above := range a.up.of(i) {
			sum += abs(a.x[above] - a.x[i])
		}
	}
	return sum
}

// hang sets what each item is below, and how hard it is to push aside: bends are hardest,
// and boxes with nothing below them least.
func (a *adjuster) hang() {
	for i := range a.items {
		a.first[i], a.last[i], a.weight[i] = -1, -1, 1
	}
	for _, layer := range a.layers {
		for _, i := range layer {
			above := a.straightestAbove(i)
			a.above[i] = above
			if above < 0 {
				continue
			}
			if a.first[above] < 0 {
				a.first[above] = i
			}
			a.last[above], a.weight[above] = i, 2
		}
	}
	for i := len(a.sizes); i < len(a.items); i++ {
		a.weight[i] = 8
	}
}

func (a *adjuster) straightestAbove(i int) int {
	best, least := -1, 0
	for _, above := range a.up.of(i) {
		if aside := abs(a.x[above] - a.x[i]); best < 0 || aside < least {
			best, least = above, aside
		}
	}
	return best
}

// upwards moves boxes over the middle of what is below them, and bends along with it.
func (a *adjuster) upwards() {
	copy(a.was, a.x)
	for n := len(a.layers) - 2; n >= 0; n-- {
		for _, i := range a.layers[n] {
			switch below := a.first[i]; {
			case below < 0:
				a.want[i] = a.was[i]
			case a.items[i].box < 0:
				a.want[i] = a.was[i] + a.x[below] - a.was[below]
			default:
				a.want[i] = a.middle(i)
			}
		}
		a.settle(n)
	}
}

// downwards moves what is below each box so that the box is in the middle, and reports
// whether that moved anything.
func (a *adjuster) downwards() (moved bool) {
	copy(a.was, a.x)
	for n := 1; n < len(a.layers); n++ {
		for _, i := range a.layers[n] {
			switch above := a.above[i]; {
			case above < 0:
				a.want[i] = a.was[i]
			case a.items[above].box < 0:
				a.want[i] = a.was[i] + a.x[above] - a.was[above]
			default:
				a.want[i] = a.was[i] + a.x[above] - a.middle(above)
			}
		}
		a.settle(n)
	}
	for i, x := range a.x {
		moved = moved || x != a.was[i]
	}
	return moved
}

// middle returns the x of the middle of what is below an item.
func (a *adjuster) middle(i int) int { return (a.x[a.first[i]] + a.x[a.last[i]]) / 2 }
