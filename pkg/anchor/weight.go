package anchor

import "math"

// What tokens weigh. The bounds keep a rare name from outweighing the rest of its sentence,
// and the common words from counting for nothing together.
const (
	markWeight  = 0.25
	leastWord   = 0.5
	mostWord    = 3
	bitsAWeight = 4 // bits that a word tells for each weight of 1
)

// weigh returns what it tells that a token is the word t: how rare that is. A mark tells
// little. A word that is not in the text at all weighs as much as the rarest.
func (x *index) weigh(t token) float32 {
	if t.mark {
		return markWeight
	}
	return x.rarity(max(1, len(x.of(t.key))))
}

// rarest returns what a word weighs that stands in the text once.
func (x *index) rarest() float32 { return x.rarity(1) }

// rarity returns what a word weighs that stands in the text n times.
func (x *index) rarity(n int) float32 {
	bits := math.Log2(float64(len(x.tokens)+1) / float64(n))
	return float32(min(max(bits/bitsAWeight, leastWord), mostWord))
}
