package anchor

import "counterpoint/pkg/span"

// candidate is a place where a quote may stand now.
type candidate struct {
	at      span.Span
	exact   bool      // word for word
	same    float32   // share of the quote that stands there, by weight, from 0 to 1
	dense   float32   // share of what stands there that is of the quote, the same way
	context float32   // share of the context that stands around it, the same way
	room    span.Span // between the context's nearest words, where these stand there
	ended   bool      // it ends with the mark that the quote ends with

	inside bool    // it is where the order of the others puts the quote
	away   int     // from where the quote is expected, in bytes
	rank   float32 // against other places for the same quote, in weights of tokens
}

// likeness returns how much alike the place and the quote are, from 0 to 1: twice what they
// share over what both have (Dice 1945).
func (c candidate) likeness() float32 {
	if c.same == 0 {
		return 0
	}
	return 2 * c.same * c.dense / (c.same + c.dense)
}

// How much of a place is so alike that looking further is not worth its time: shares, as
// likeness returns them.
const (
	likeMost    = 0.6  // of the quote, where all of the context is there
	allContext  = 0.9  // of the context, to be all but all of it
	likeMore    = 0.75 // of the quote, where this much of the context is there:
	someContext = 0.4
)

// convincing reports whether c has so much of the quote and of the context that nothing
// better is to be found: most of one and all of the other, or more and less. Where the
// quote stands word for word the context alone tells; see conclusive.
func (c candidate) convincing() bool {
	return !c.exact && (c.likeness() > likeMost && c.context > allContext || c.likeness() > likeMore && c.context > someContext)
}

// addCandidate adds c, unless its place is known: then it keeps the better of the two. The
// quote counts twice as much as the context, and word for word more than all else.
func addCandidate(list []candidate, c candidate) []candidate {
	for i, known := range list {
		if !known.at.Overlaps(c.at) {
			continue
		}
		if (c.exact || !known.exact) && 2*c.likeness()+c.context > 2*known.likeness()+known.context {
			list[i] = c
		}
		return list
	}
	return append(list, c)
}
