package anchortest

// editBackground edits a share of the sentences that belong to no quote, and drops,
// moves and adds a quarter of that share of paragraphs.
func (d *draft) editBackground(rate float64) {
	for b := range d.old {
		if d.rng.Float64() < rate/4 && !d.old[b].heading && d.free(b) {
			d.editBlock(b)
			continue
		}
		for s := range d.now[b] {
			if !d.taken[b][s] && d.rng.Float64() < rate {
				d.now[b][s] = d.editSentence(b, d.now[b][s][0])
			}
		}
	}
}

func (d *draft) editBlock(b int) {
	switch d.rng.IntN(3) {
	case 0:
		clear(d.now[b])
	case 1:
		d.moved = append(d.moved, b)
	default:
		d.added[b] = append(d.added[b], d.author(b).paragraph(englishProse))
	}
}

// editSentence returns what becomes of s: changed, gone, or with another after it.
func (d *draft) editSentence(b int, s sentence) []sentence {
	a := d.author(b)
	switch d.rng.IntN(10) {
	case 0:
		return nil
	case 1:
		return []sentence{s, a.any(s.in)}
	case 2, 3:
		misspell(d.rng, s, 0)
	case 4, 5:
		s = insertWords(a, s, 0, 1+d.rng.IntN(6))
	default:
		replaceWords(d.rng, s, 0, share(s, 0, 0.1+0.2*d.rng.Float64()))
	}
	return []sentence{s}
}
