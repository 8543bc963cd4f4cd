package anchortest

import "slices"

// pick is a passage chosen for a quote: the sentences first to last of block, and for one
// that reaches into the next block, all of that, too.
type pick struct {
	kind               Kind
	block, first, last int
	twoBlocks          bool
	paragraphGoes      bool // of Deleted: its paragraph goes with it
	curled             bool // of Typography: Old has the typewriter's form, New the printer's
}

// patience is how many places are tried for a quote before it is left out.
const patience = 300

// choose picks up to n passages that do not overlap, and marks their tokens in old.
func (d *draft) choose(n int) {
	kinds := slices.Clone(Kinds)
	for len(d.picks) < n {
		before := len(d.picks)
		d.rng.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
		for _, kind := range kinds[:min(len(kinds), n-len(d.picks))] {
			d.chooseOne(kind)
		}
		if len(d.picks) == before {
			return
		}
	}
}

// chooseOne looks for a place where a quote of the kind can stand, and takes it.
func (d *draft) chooseOne(kind Kind) {
	for range patience {
		b := d.rng.IntN(len(d.old))
		s := d.rng.IntN(len(d.old[b].sentences))
		if d.taken[b][s] || d.old[b].heading && kind != Same {
			continue
		}
		p := pick{kind: kind, block: b, first: s, last: s}
		if from, to, ok := d.fit(&p); ok {
			d.take(p, from, to)
			return
		}
	}
}

// fit gives p its extent. It reports whether a quote of p's kind can stand there, and
// which tokens of its sentence it has.
func (d *draft) fit(p *pick) (from, to int, ok bool) {
	s := d.old[p.block].sentences[p.first]
	n := len(s.words())
	if p.kind == Repeated {
		return d.fitRepeated(*p)
	}
	if s.stock || n < 5 {
		return 0, 0, false
	}
	from, to = 0, len(s.tokens)
	switch p.kind {
	case Same:
		if n >= 12 && d.rng.IntN(3) == 0 {
			from, to = d.partOf(s)
		}
	case Moved, Rewritten:
		return from, to, d.free(p.block)
	case Deleted:
		p.paragraphGoes = d.rng.IntN(2) == 0
		return from, to, !p.paragraphGoes || d.free(p.block)
	case Split, Shortened:
		return from, to, n >= 10
	case Merged:
		p.last++
		return from, to, d.freeRun(*p)
	case Partial:
		if n < 12 {
			return 0, 0, false
		}
		from, to = d.partOf(s)
	case Long:
		return from, to, d.fitLong(p)
	case Typography:
		p.curled = d.rng.IntN(2) == 0
		return from, to, hasTypography(s)
	}
	return from, to, true
}

// partOf draws a run of tokens of s that begins and ends with a word, of at least five
// words, and leaves out at least two.
func (d *draft) partOf(s sentence) (from, to int) {
	words := s.words()
	n := 5 + d.rng.IntN(len(words)-6)
	first := d.rng.IntN(len(words) - n + 1)
	return words[first], words[first+n-1] + 1
}

// fitLong makes p reach over up to four sentences, or over its paragraph and the next.
func (d *draft) fitLong(p *pick) bool {
	b := p.block
	if b+1 < len(d.old) && d.rng.IntN(3) == 0 {
		p.first, p.last, p.twoBlocks = 0, len(d.old[b].sentences)-1, true
		return d.free(b) && d.free(b+1) && !d.old[b+1].heading
	}
	p.last += 1 + d.rng.IntN(3)
	return d.freeRun(*p)
}

// free reports whether no quote has taken a sentence of the block yet.
func (d *draft) free(block int) bool { return !slices.Contains(d.taken[block], true) }

// freeRun reports whether all sentences of p are there, not taken, and said only once.
func (d *draft) freeRun(p pick) bool {
	if p.last >= len(d.taken[p.block]) {
		return false
	}
	for i := p.first; i <= p.last; i++ {
		if d.taken[p.block][i] || d.old[p.block].sentences[i].stock {
			return false
		}
	}
	return true
}

// take adds p to the picks, marks its tokens in old, and reserves what belongs to it.
func (d *draft) take(p pick, from, to int) {
	d.picks = append(d.picks, p)
	mark := int32(len(d.picks))
	sentences := d.old[p.block].sentences
	for i := p.first; i <= p.last; i++ {
		d.taken[p.block][i] = true
	}
	if p.kind == Long {
		d.markLong(p, mark)
	} else {
		for i := from; i < to; i++ {
			sentences[p.first].tokens[i].mark = mark
		}
	}
	if p.kind == Moved || p.kind == Rewritten || p.paragraphGoes {
		d.reserve(p.block)
	}
}

func (d *draft) markLong(p pick, mark int32) {
	sentences := d.old[p.block].sentences
	for i := p.first; i <= p.last; i++ {
		sentences[i] = sentences[i].marked(mark)
	}
	if !p.twoBlocks {
		return
	}
	d.joined[p.block] = true
	d.reserve(p.block + 1)
	for i, s := range d.old[p.block+1].sentences {
		d.old[p.block+1].sentences[i] = s.marked(mark)
	}
}

// reserve keeps all other edits out of a block.
func (d *draft) reserve(block int) {
	for i := range d.taken[block] {
		d.taken[block][i] = true
	}
}
