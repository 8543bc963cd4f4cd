package anchortest

import "math/rand/v2"

// Article returns English-like prose of at least size bytes: sections with a heading
// each, paragraphs of one to seven sentences, lists, sentences that stand in several
// places, and the odd section in another language. The same seed gives the same text.
func Article(seed uint64, size int) string {
	text, _ := write(compose(rngFor(seed, useProse), size), 0)
	return text
}

// What the random numbers of a seed are used for.
const (
	useProse = iota + 1
	usePlan
	useWords
	usePassages
)

// compose writes the blocks of an article of at least size bytes.
func compose(rng *rand.Rand, size int) []block {
	var out []block
	for written := -2; len(out) == 0 || written < size; {
		section := composeSection(rng)
		for _, b := range section {
			written += b.size()
		}
		out = append(out, section...)
	}
	return trim(out, size)
}

// trim drops blocks from the end that size does not need.
func trim(blocks []block, size int) []block {
	written := -2
	for i, b := range blocks {
		if written += b.size(); written >= size {
			return blocks[:i+1]
		}
	}
	return blocks
}

// size returns the bytes of a block with the empty line before it.
func (b block) size() int {
	n := 2 - int(b.sentences[0].tokens[0].gap)
	for _, s := range b.sentences {
		for _, t := range s.tokens {
			n += len(t.text) + int(t.gap)
		}
	}
	return n
}

// composeSection writes a heading and what stands below it.
func composeSection(rng *rand.Rand) []block {
	a := &author{rng: rng, about: newSubject(rng)}
	out := []block{{sentences: []sentence{a.sentence("heading")}, heading: true, about: a.about}}
	in := englishProse
	if rng.IntN(12) == 0 {
		in = foreign[rng.IntN(len(foreign))]
	}
	for range 3 + rng.IntN(6) {
		if in == englishProse && rng.IntN(12) == 0 {
			out = append(out, a.list()...)
			continue
		}
		out = append(out, a.paragraph(in))
	}
	return out
}

func (a *author) list() []block {
	var out []block
	for range 2 + a.rng.IntN(4) {
		out = append(out, block{sentences: []sentence{a.sentence("item")}, about: a.about})
	}
	return out
}

func (a *author) paragraph(in *language) block {
	b := block{about: a.about}
	for range 1 + a.rng.IntN(7) {
		b.sentences = append(b.sentences, a.any(in))
	}
	return b
}

// any writes a sentence; one in thirty is of a few dozen that stand in many places.
func (a *author) any(in *language) sentence {
	switch {
	case in != englishProse:
		return in.sentence(a.rng)
	case a.rng.IntN(30) == 0:
		s := a.sentence("stock")
		s.stock = true
		return s
	}
	return a.sentence("sentence")
}
