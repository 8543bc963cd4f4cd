package anchor

import (
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// wholeCharacters returns s with what belongs to the characters at its ends: marks, joined
// characters, skin tones, the other half of a flag.
func (r *resolver) wholeCharacters(s span.Span) span.Span {
	for s.End < len(r.text) && joined(r.text, s.End) {
		_, size := utf8.DecodeRuneInString(r.text[s.End:])
		s.End += size
	}
	for s.Start > 0 && joined(r.text, s.Start) {
		_, size := utf8.DecodeLastRuneInString(r.text[:s.Start])
		s.Start -= size
	}
	return s
}

const joiner = '\u200d' // makes one character of those on its sides

// joined reports whether what is before byte at of text and what follows are of one
// character (UAX #29, rules GB9, GB9a, GB11 and GB12).
func joined(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	next, _ := utf8.DecodeRuneInString(text[at:])
	return extends(next) || before == joiner || flagHalf(next) && flagHalves(text[:at])%2 == 1
}

// extends reports whether r is of one character with the one before it: a mark, a skin
// tone, a tag.
func extends(r rune) bool {
	return r == joiner || unicode.IsMark(r) || r >= 0x1f3fb && r <= 0x1f3ff || r >= 0xe0020 && r <= 0xe007f
}

// flagHalf reports whether r is a regional indicator: two of them are a flag.
func flagHalf(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// flagHalves returns how many regional indicators text ends with.
func flagHalves(text string) (n int) {
	for {
		r, size := utf8.DecodeLastRuneInString(text)
		if !flagHalf(r) {
			return n
		}
		text = text[:len(text)-size]
		n++
	}
}
