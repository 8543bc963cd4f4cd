package layout

// straighten makes edges run upright from bend to bend, as far as there is room: each in
// few pieces, and in line with its ends if it can be.
func (a *adjuster) straighten() {
	for i, l := range a.links {
		if a.bends[i] < 0 {
			continue
		}
		bends := a.span(l) - 1
		for done := 0; done < bends; {
			done += a.straightenPiece(l, a.bends[i]+done, done == 0, bends-done)
		}
	}
}

// straightenPiece makes an edge run upright from its bend first on, as far as it can, and
// returns how many of the bends that are left it reaches. Whether it begins at the edge's
// low end is lowest.
func (a *adjuster) straightenPiece(l link, first int, lowest bool, left int) (reached int) {
	from, to := a.roomOf(first)
	sum := a.x[first]
	for reached = 1; reached < left; reached++ {
		f, t := a.roomOf(first + reached)
		if max(from, f) > min(to, t) {
			break
		}
		from, to = max(from, f), min(to, t)
		sum += a.x[first+reached]
	}
	mean := sum / reached
	x := min(max(mean, from), to)
	low, high := a.x[l.low], a.x[l.high]
	atLow := lowest && from <= low && low <= to
	atHigh := reached == left && from <= high && high <= to
	switch {
	case atLow && atHigh && abs(high-mean) < abs(low-mean):
		x = high
	case atLow:
		x = low
	case atHigh:
		x = high
	}
	for bend := first; bend < first+reached; bend++ {
		a.x[bend] = x
	}
	return reached
}
