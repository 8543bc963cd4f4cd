package anchor

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// Ruler turns positions in the units of other programs' notes into bytes of a text, and
// back.
type Ruler struct {
	to, from func(int) int
	bytesEnd int // where the text ends, in bytes
	unitsEnd int // and in units
}

func newRuler(text string, to, from func(int) int) Ruler {
	return Ruler{to, from, len(text), from(len(text))}
}

// Bytes returns the byte that at stands for. Beyond the text it goes on counting: a
// position there is of an older, longer text, and still says that it was late in it.
func (r Ruler) Bytes(at int) int {
	if at > r.unitsEnd {
		return r.bytesEnd + at - r.unitsEnd
	}
	return r.to(at)
}

// Units returns what stands for the byte at in the notes.
func (r Ruler) Units(at int) int { return r.from(at) }

// Span returns s, which is in units, in bytes.
func (r Ruler) Span(s span.Span) span.Span {
	return span.Span{Start: r.Bytes(s.Start), End: r.Bytes(s.End)}
}

// NewRuler returns a Ruler of the units in which sels, all of one program, have their
// positions; an empty position is none. The W3C's Model counts code points. Hypothesis and
// Recogito count UTF-16 units, and no file says which: they are what makes more of the
// quotes fit, by their length or by standing in text where the position says. Where
// nothing tells, they are UTF-16 units where utf16Likely says so.
func NewRuler(text string, sels []Selector, utf16Likely bool) Ruler {
	x := span.NewIndex(text)
	points, units := newRuler(text, x.FromRunes, x.Runes), newRuler(text, x.FromUTF16, x.UTF16)
	fit := 0 // of code points, less that of UTF-16 units
	for _, sel := range sels {
		if sel.Exact == "" || sel.Position.Empty() {
			continue
		}
		fit += more(sel.Position.Len(), utf8.RuneCountInString(sel.Exact), len(utf16.Encode([]rune(sel.Exact))))
		inPoints, inUnits := points.Bytes(sel.Position.Start), units.Bytes(sel.Position.Start)
		if inPoints != inUnits {
			fit += count(standsAt(text, sel.Exact, inPoints)) - count(standsAt(text, sel.Exact, inUnits))
		}
	}
	if fit < 0 || fit == 0 && utf16Likely {
		return units
	}
	return points
}

// more returns 1 where n is the first of two that differ, -1 where it is the second.
func more(n, first, second int) int {
	if first == second {
		return 0
	}
	return count(n == first) - count(n == second)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// standsAt reports whether the quote stands in text at the byte at.
func standsAt(text, quote string, at int) bool {
	return at < len(text) && strings.HasPrefix(text[at:], quote)
}
