package layout

// drawTogether moves items towards what they are connected with, up and down at once,
// while all is much wider than its widest layer has to be. Straight edges between bends
// pull most, as the eye follows them furthest (the weights are those of Gansner and
// others, 1993, section 4).
func (a *adjuster) drawTogether() {
	const most = 100 // rounds
	enough := a.widestLayer() * 3 / 2
	for range roundsOf(adjustSteps, len(a.up.members), 1, most) {
		if a.width(a.x) <= enough {
			break
		}
		for n := range a.layers {
			a.pull(n)
		}
		a.straighten()
		for n := len(a.layers) - 1; n >= 0; n-- {
			a.pull(n)
		}
		a.straighten()
	}
}

// widestLayer returns how wide the widest layer is if its items stand as close as they may.
func (a *adjuster) widestLayer() int {
	widest := 0
	for _, layer := range a.layers {
		width := a.items[layer[0]].left + a.items[layer[len(layer)-1]].right
		for place := 1; place < len(layer); place++ {
			width += a.gap(layer[place-1], layer[place])
		}
		widest = max(widest, width)
	}
	return widest
}

// pull moves the items of a layer to the mean of what each is connected with.
func (a *adjuster) pull(n int) {
	for _, i := range a.layers[n] {
		sum, weight := 0, 0
		for _, near := range [2][]int{a.up.of(i), a.down.of(i)} {
			for _, j := range near {
				force := a.force(i, j)
				sum += force * a.x[j]
				weight += force
			}
		}
		if weight == 0 { // all its edges run outside
			sum, weight = a.x[i], 1
		}
		a.want[i], a.weight[i] = sum/weight, weight
	}
	a.settle(n)
}

func (a *adjuster) force(i, j int) int {
	switch i, j := a.items[i].box < 0, a.items[j].box < 0; {
	case i && j:
		return 8
	case i || j:
		return 2
	}
	return 1
}
