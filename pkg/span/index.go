package span

import (
	"sort"
	"unicode/utf8"
)

// stride is how many bytes lie between two checkpoints at the least: small
// enough that the walk from a checkpoint is short, large enough that the
// checkpoints of a megabyte are a few thousand.
const stride = 256

// Index converts positions of one text between bytes, UTF-16 units and code points.
// Positions outside the text are moved to its nearest end; a byte or UTF-16 position
// inside a character is moved to that character's start.
type Index struct {
	text   string
	points []checkpoint
}

type checkpoint struct{ byteAt, utf16At, runeAt int }

// NewIndex returns an Index of text, in time linear in its length.
func NewIndex(text string) *Index {
	x := &Index{text: text, points: []checkpoint{{}}}
	at := checkpoint{}
	for at.byteAt < len(text) {
		at = at.next(text)
		if at.byteAt-x.points[len(x.points)-1].byteAt >= stride {
			x.points = append(x.points, at)
		}
	}
	return x
}

// next returns the position after the character at c.
func (c checkpoint) next(text string) checkpoint {
	r, size := utf8.DecodeRuneInString(text[c.byteAt:])
	return checkpoint{c.byteAt + size, c.utf16At + utf16Width(r), c.runeAt + 1}
}

func utf16Width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// walk returns the last character boundary whose unit, read by of, is at most want.
func (x *Index) walk(want int, of func(checkpoint) int) checkpoint {
	i := sort.Search(len(x.points), func(i int) bool { return of(x.points[i]) > want })
	if i == 0 {
		return checkpoint{}
	}
	at := x.points[i-1]
	for at.byteAt < len(x.text) {
		next := at.next(x.text)
		if of(next) > want {
			break
		}
		at = next
	}
	return at
}

func inBytes(c checkpoint) int { return c.byteAt }
func inUTF16(c checkpoint) int { return c.utf16At }
func inRunes(c checkpoint) int { return c.runeAt }

// UTF16 returns the UTF-16 position of the byte position at.
func (x *Index) UTF16(at int) int { return x.walk(at, inBytes).utf16At }

// Runes returns the code point position of the byte position at.
func (x *Index) Runes(at int) int { return x.walk(at, inBytes).runeAt }

// FromUTF16 returns the byte position of the UTF-16 position at.
func (x *Index) FromUTF16(at int) int { return x.walk(at, inUTF16).byteAt }

// FromRunes returns the byte position of the code point position at.
func (x *Index) FromRunes(at int) int { return x.walk(at, inRunes).byteAt }
