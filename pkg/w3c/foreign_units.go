package w3c

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// ruler turns positions in a file's units into bytes of a text, and back.
type ruler struct {
	to, from func(int) int
	bytesEnd int // where the text ends, in bytes
	unitsEnd int // and in units
}

func newRuler(text string, to, from func(int) int) ruler {
	return ruler{to, from, len(text), from(len(text))}
}

// bytes returns the byte that at stands for. Beyond the text it goes on counting: a
// position there is of an older, longer text, and still says that it was late in it.
func (r ruler) bytes(at int) int {
	if at > r.unitsEnd {
		return r.bytesEnd + at - r.unitsEnd
	}
	return r.to(at)
}

// units returns what stands for the byte at in the file.
func (r ruler) units(at int) int { return r.from(at) }

// ruler returns a ruler of n's units. The Model counts code points. Hypothesis and
// Recogito count UTF-16 units, and no file says which: they are what makes more of the
// quotes fit, by their length or by standing in text where the position says. Where
// nothing tells, ids that are no IRIs, as the Model demands, are a sign of those two.
func (n *Notes) ruler(text string) ruler {
	x := span.NewIndex(text)
	points, units := newRuler(text, x.FromRunes, x.Runes), newRuler(text, x.FromUTF16, x.UTF16)
	fit := 0 // of code points, less that of UTF-16 units
	for _, p := range n.notes {
		exact := p.quote.exact.text
		if exact == "" || !p.position.known {
			continue
		}
		fit += more(p.position.end-p.position.start, utf8.RuneCountInString(exact), len(utf16.Encode([]rune(exact))))
		inPoints, inUnits := points.bytes(p.position.start), units.bytes(p.position.start)
		if inPoints != inUnits {
			fit += count(stands(text, exact, inPoints)) - count(stands(text, exact, inUnits))
		}
	}
	if fit < 0 || fit == 0 && n.bare {
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

// stands reports whether the quote stands in text at the byte at.
func stands(text, quote string, at int) bool {
	return at < len(text) && strings.HasPrefix(text[at:], canonical(quote))
}

// canonical returns text with white space as an article's text has it: a blank line
// between blocks, in a block one space.
func canonical(text string) string {
	return fold(text, func(lines int) string {
		if lines > 1 {
			return article.Separator
		}
		return " "
	})
}

// folded returns text with every run of white space as one space: two texts that differ in
// white space only are the same then.
func folded(text string) string { return fold(text, func(int) string { return " " }) }

// fold returns text with what space returns in place of each run of white space, which
// holds so many line breaks. White space at either end stays some: it parts a quote's
// context from the quote.
func fold(text string, space func(lines int) string) string {
	var out strings.Builder
	inSpace, lines := false, 0
	for _, r := range text {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			inSpace = true
			if r == '\n' {
				lines++
			}
			continue
		}
		if inSpace {
			out.WriteString(space(lines))
			inSpace, lines = false, 0
		}
		out.WriteRune(r)
	}
	if inSpace {
		out.WriteString(space(lines))
	}
	return out.String()
}
