package anchor

import (
	"unicode"
	"unicode/utf8"
)

// token is a word of a text, or a mark between words. White space is in no token.
type token struct {
	start, end int32  // bytes
	key        uint32 // the same for words that differ in case or typography only
	mark       bool   // it has no letter and no digit
	first      bool   // it begins a line
}

// tokens appends the tokens of text to list, as if text began at byte offset from. A
// word is a run of letters and digits; in scripts that put no space between words each
// character is one. Equal ASCII marks in a row are one token. An apostrophe inside a word
// belongs to it.
func tokens(list []token, text string, from int) []token {
	first := false
	for at := 0; at < len(text); {
		r, size := decode(text[at:])
		start := at
		at += size
		n := len(list)
		switch classOf(r) {
		case space:
			first = first || r == '\n'
			continue
		case mark:
			for at < len(text) && r < utf8.RuneSelf && text[at] == byte(r) {
				at++
			}
			list = append(list, token{int32(from + start), int32(from + at), mix(keySeed, fold(r)), true, false})
		case alone:
			at += marksOn(text[at:])
			list = append(list, token{int32(from + start), int32(from + at), mix(keySeed, r), false, false})
		case letter:
			var key uint32
			at, key = word(text, start)
			list = append(list, token{int32(from + start), int32(from + at), key, false, false})
		}
		list[n].first = first
		first = false
	}
	return list
}

// word returns where the word that starts at byte at ends, and its key.
func word(text string, at int) (end int, key uint32) {
	key = keySeed
	for at < len(text) {
		r, size := decode(text[at:])
		if classOf(r) != letter {
			if !apostrophe(r) || at+size == len(text) {
				break
			}
			if next, _ := decode(text[at+size:]); classOf(next) != letter {
				break
			}
			at += size
			continue
		}
		key = mix(key, fold(r))
		at += size
	}
	return at, key
}

// marksOn returns how many bytes at the start of text are combining marks.
func marksOn(text string) int {
	n := 0
	for n < len(text) && text[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.IsMark(r) {
			break
		}
		n += size
	}
	return n
}

func decode(text string) (rune, int) {
	if text[0] < utf8.RuneSelf {
		return rune(text[0]), 1
	}
	return utf8.DecodeRuneInString(text)
}

// class says what a character is to a token.
type class byte

const (
	space class = iota
	mark
	letter
	alone // a word by itself
)

var asciiClass = func() (classes [utf8.RuneSelf]class) {
	for r := range classes {
		switch {
		case r <= ' ' || r == 0x7f:
			classes[r] = space
		case '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z':
			classes[r] = letter
		default:
			classes[r] = mark
		}
	}
	return classes
}()

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return asciiClass[r]
	case unicode.IsSpace(r):
		return space
	case !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r):
		return mark
	case unspaced(r):
		return alone
	}
	return letter
}

// unspaced reports whether r is of a script that puts no space between words: from Thai
// to Myanmar, Khmer, and from the CJK radicals to the Yi syllables and the ideographs
// beyond the basic plane (Unicode 16, Blocks.txt).
func unspaced(r rune) bool {
	return r >= 0x0e00 && r < 0x10a0 || r >= 0x1780 && r < 0x1800 || r >= 0x2e80 && r < 0xa4d0 ||
		r >= 0xf900 && r < 0xfb00 || r >= 0x20000 && r < 0x40000
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// fold makes one of the characters that an editor changes without changing a word.
func fold(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		if r == '\'' {
			return '"'
		}
		return r
	}
	switch r {
	case '‘', '’', '‚', '“', '”', '„', '«', '»', '‹', '›':
		return '"'
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	}
	return unicode.ToLower(r)
}

// keySeed and mix are FNV-1a over characters.
const keySeed = 2166136261

func mix(key uint32, r rune) uint32 { return (key ^ uint32(r)) * 16777619 }
