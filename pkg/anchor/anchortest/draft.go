package anchortest

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// draft is an article on its way from old to new. Blocks and sentences keep their
// numbers until assemble: an edit replaces a sentence by none, one or several.
type draft struct {
	rng    *rand.Rand
	old    []block
	now    [][][]sentence  // what became of each sentence of each block of old
	taken  [][]bool        // the sentences that the background's edits leave alone
	moved  []int           // the blocks that go to another place
	added  map[int][]block // new blocks, by the block that they stand after
	joined map[int]bool    // the blocks of which nothing may part the next: one quote has both
	picks  []pick          // the quotes: the pick at i has the mark i+1
	often  map[string]int  // how often phrases stand in old, by their words
}

func newDraft(rng *rand.Rand, old []block) *draft {
	d := &draft{
		rng: rng, old: old, added: map[int][]block{}, joined: map[int]bool{},
		now: make([][][]sentence, len(old)), taken: make([][]bool, len(old)),
	}
	for i, b := range old {
		d.now[i] = make([][]sentence, len(b.sentences))
		d.taken[i] = make([]bool, len(b.sentences))
	}
	markRecurring(old)
	d.often = recurring(old)
	return d
}

// author returns a writer of English about what block is about.
func (d *draft) author(block int) *author { return &author{rng: d.rng, about: d.old[block].about} }

// begin takes over into now what old says, once old has its last form.
func (d *draft) begin() {
	for i, b := range d.old {
		for j, s := range b.sentences {
			d.now[i][j] = []sentence{s.clone()}
		}
	}
}

// assemble returns the new blocks in their new order. Blocks of which nothing is left
// are gone.
func (d *draft) assemble() []block {
	var out []block
	for _, i := range d.order() {
		b := d.old[i]
		b.sentences = slices.Concat(d.now[i]...)
		if len(b.sentences) > 0 {
			out = append(out, b)
		}
		out = append(out, d.added[i]...)
	}
	return out
}

// order returns the numbers of the blocks with each moved one put after another, drawn
// at random.
func (d *draft) order() []int {
	type keyed struct {
		key float64
		at  int
	}
	blocks := make([]keyed, len(d.old))
	for i := range blocks {
		blocks[i] = keyed{float64(i), i}
	}
	for _, i := range d.moved {
		for range patience {
			if to := d.rng.IntN(len(d.old)); to != i && to != i-1 && !d.joined[to] {
				blocks[i].key = float64(to) + 0.5
				break
			}
		}
	}
	slices.SortStableFunc(blocks, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	out := make([]int, len(blocks))
	for i, b := range blocks {
		out[i] = b.at
	}
	return out
}

func sortQuotes(quotes []Quote) {
	slices.SortFunc(quotes, func(a, b Quote) int { return cmp.Compare(a.Old.Start, b.Old.Start) })
}
