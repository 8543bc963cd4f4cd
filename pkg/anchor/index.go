package anchor

import "math/bits"

// index knows where each word of a text stands.
type index struct {
	text   string
	tokens []token
	places []int32 // numbers of tokens, word by word, each word's in the order of the text
	starts []int32 // by slot: where the word's places start
	counts []int32 // by slot: how many there are
	keys   []uint32
	shift  int // of a hash, to get a slot
}

// chunk is how much is done between two pauses: bytes that are read, or tokens that are
// counted.
const chunk = 1 << 14

// newIndex reads text. It takes some 5 bytes of memory for each byte of prose.
func newIndex(text string, pause func()) *index {
	x := &index{text: text}
	x.tokens = readTokens(make([]token, 0, len(text)/4+16), text, pause)
	x.count(pause)
	x.place(pause)
	return x
}

// readTokens appends the tokens of text to list, chunk by chunk.
func readTokens(list []token, text string, pause func()) []token {
	for from := 0; from < len(text); {
		to := chunkEnd(text, from)
		list = tokens(list, text[from:to], from)
		if from = to; from < len(text) {
			pause()
		}
	}
	return list
}

// chunkEnd returns where a chunk that starts at byte from may end: before white space, which
// says whether the next word begins a line, or at the end of text.
func chunkEnd(text string, from int) int {
	to := from + chunk
	for to < len(text) && text[to] > ' ' {
		to++
	}
	return min(to, len(text))
}

// count fills keys and counts. The table has room for twice the words that prose has,
// and grows where a text has more.
func (x *index) count(pause func()) {
	used := 0
	x.grow(1 << 12)
	for i, t := range x.tokens {
		if i%chunk == 0 {
			pause()
		}
		s := x.slot(t.key)
		if x.counts[s] == 0 {
			x.keys[s] = t.key
			used++
		}
		x.counts[s]++
		if used > len(x.keys)/2 {
			x.grow(2 * len(x.keys))
		}
	}
}

// grow makes the table n slots large; n is a power of two.
func (x *index) grow(n int) {
	keys, counts := x.keys, x.counts
	x.keys, x.counts = make([]uint32, n), make([]int32, n)
	x.shift = 32 - bits.TrailingZeros(uint(n))
	for i, c := range counts {
		if c > 0 {
			s := x.slot(keys[i])
			x.keys[s], x.counts[s] = keys[i], c
		}
	}
}

// slot returns where key is in the table, or the free slot where it belongs.
func (x *index) slot(key uint32) int {
	s := int(key * 0x9e3779b1 >> x.shift)
	for x.counts[s] > 0 && x.keys[s] != key {
		s = (s + 1) & (len(x.keys) - 1)
	}
	return s
}

// place fills starts and places.
func (x *index) place(pause func()) {
	x.starts = make([]int32, len(x.counts))
	sum := int32(0)
	for s, c := range x.counts {
		x.starts[s] = sum
		sum += c
	}
	x.places = make([]int32, len(x.tokens))
	for i, t := range x.tokens {
		if i%chunk == 0 {
			pause()
		}
		s := x.slot(t.key)
		x.places[x.starts[s]] = int32(i)
		x.starts[s]++
	}
	for s, c := range x.counts {
		x.starts[s] -= c
	}
}

// of returns the tokens that are the word key, in the order of the text.
func (x *index) of(key uint32) []int32 {
	s := x.slot(key)
	return x.places[x.starts[s] : x.starts[s]+x.counts[s]]
}

// tokenAt returns the first token that ends after byte at.
func (x *index) tokenAt(at int) int {
	lo, hi := 0, len(x.tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(x.tokens[mid].end) <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
