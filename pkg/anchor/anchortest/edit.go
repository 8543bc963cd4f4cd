package anchortest

import "unicode"

// editPicks does to each quote what its kind says.
func (d *draft) editPicks() {
	for i, p := range d.picks {
		mark := int32(i + 1)
		switch p.kind {
		case Same:
		case Moved:
			d.moved = append(d.moved, p.block)
		case Deleted:
			d.remove(p)
		case Rewritten:
			d.rewrite(p)
		case Split:
			d.now[p.block][p.first] = split(d.at(p), mark)
		case Merged:
			d.now[p.block][p.first][0] = merge(d.at(p), d.now[p.block][p.last][0], anyOf(d.rng, conjunctions))
			d.now[p.block][p.last] = nil
		case Long:
			d.editLong(p, mark)
		case Copy:
			d.paste(p)
			misspell(d.rng, d.at(p), mark)
		default:
			d.now[p.block][p.first][0] = d.editWords(p, d.at(p), mark)
		}
	}
}

var conjunctions = []string{"and", "but", "so", "while", "because"}

// at returns the first sentence of p as it is now.
func (d *draft) at(p pick) sentence { return d.now[p.block][p.first][0] }

// editWords does the edits that stay within one sentence.
func (d *draft) editWords(p pick, s sentence, mark int32) sentence {
	a := d.author(p.block)
	n := len(s.wordsOf(mark))
	switch p.kind {
	case Typo:
		misspell(d.rng, s, mark)
	case Words10:
		replaceWords(d.rng, s, mark, share(s, mark, 0.10))
	case Words20:
		replaceWords(d.rng, s, mark, share(s, mark, 0.20))
	case Words35:
		replaceWords(d.rng, s, mark, share(s, mark, 0.35))
	case Inserted:
		return insertWords(a, s, mark, 1+d.rng.IntN(min(8, n)))
	case InsertedMuch:
		return insertWords(a, s, mark, n/2+d.rng.IntN(n-n/2)+1)
	case Shortened:
		return dropWords(d.rng, s, mark, 1+d.rng.IntN(share(s, mark, 0.3)))
	case Partial:
		return d.editPartial(a, s, mark)
	case Typography:
		return d.editTypography(p, s)
	case Repeated:
		d.editBeside(s, mark)
	}
	return s
}

// editPartial changes a word or two outside the quote and a little inside.
func (d *draft) editPartial(a *author, s sentence, mark int32) sentence {
	replaceWords(d.rng, s, 0, 1+d.rng.IntN(2))
	switch d.rng.IntN(3) {
	case 0:
		misspell(d.rng, s, mark)
	case 1:
		replaceWords(d.rng, s, mark, 1+d.rng.IntN(share(s, mark, 0.2)))
	default:
		return insertWords(a, s, mark, 1+d.rng.IntN(3))
	}
	return s
}

func (d *draft) editTypography(p pick, s sentence) sentence {
	if !p.curled {
		s = typewritten(s)
	}
	if d.rng.IntN(3) > 0 {
		return s
	}
	first := s.tokens[s.words()[0]].text
	if startsUpper(first) {
		s.uncapitalize()
	} else {
		s.recase(unicode.ToUpper)
	}
	return s
}

// editBeside changes, half of the times, a word on one side of a repeated phrase: the
// other side still tells which occurrence is meant.
func (d *draft) editBeside(s sentence, mark int32) {
	others := s.wordsOf(0)
	if len(others) == 0 || d.rng.IntN(2) == 0 {
		return
	}
	replaceWord(d.rng, s, others[d.rng.IntN(len(others))])
}

// editLong changes a word in twenty and puts a few in.
func (d *draft) editLong(p pick, mark int32) {
	change := func(block, i int) {
		s := d.now[block][i][0]
		replaceWords(d.rng, s, mark, share(s, mark, 0.05))
		if d.rng.IntN(4) == 0 {
			s = insertWords(d.author(block), s, mark, 1+d.rng.IntN(4))
		}
		d.now[block][i][0] = s
	}
	for i := p.first; i <= p.last; i++ {
		change(p.block, i)
	}
	if p.twoBlocks {
		for i := range d.now[p.block+1] {
			change(p.block+1, i)
		}
	}
}

// remove takes a quote's sentence away, or its paragraph.
func (d *draft) remove(p pick) {
	if p.paragraphGoes {
		clear(d.now[p.block])
		return
	}
	d.now[p.block][p.first] = nil
}

// rewrite puts another paragraph of about the same length on the same subject in place
// of a quote's.
func (d *draft) rewrite(p pick) {
	a := d.author(p.block)
	for i := range d.now[p.block] {
		d.now[p.block][i] = []sentence{a.any(d.old[p.block].sentences[i].in)}
	}
}

// paste puts the old words of a quote into a paragraph that is about something else, or
// where quotes leave no room for that, into a new one at the end.
func (d *draft) paste(p pick) {
	pasted := d.at(p).marked(0)
	for try := range patience {
		b := d.rng.IntN(len(d.old))
		s := d.rng.IntN(len(d.old[b].sentences))
		near := d.old[b].about == d.old[p.block].about && try < patience/2
		if b == p.block || near || d.taken[b][s] || d.old[b].heading {
			continue
		}
		d.taken[b][s] = true
		d.now[b][s] = append(d.now[b][s], pasted)
		return
	}
	last := len(d.old) - 1
	d.added[last] = append(d.added[last], block{sentences: []sentence{d.author(0).any(englishProse), pasted}})
}
