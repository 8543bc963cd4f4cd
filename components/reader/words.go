package reader

import (
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// quoteRunes is how many code points of a quote stand in a sentence about it.
const quoteRunes = 70

// The four ways to move an end of a passage by a word. A passage keeps one word.

func startBack(text string, s span.Span) span.Span {
	s.Start = wordBefore(text, s.Start).Start
	return s
}

func startForward(text string, s span.Span) span.Span {
	first := wordAfter(text, s.Start)
	if second := wordAfter(text, first.End); second.Start < s.End {
		s.Start = second.Start
	}
	return s
}

func endForward(text string, s span.Span) span.Span {
	s.End = wordAfter(text, s.End).End
	return s
}

func endBack(text string, s span.Span) span.Span {
	last := wordBefore(text, s.End)
	if before := wordBefore(text, last.Start); before.End > s.Start {
		s.End = before.End
	}
	return s
}

// wordBefore returns the word that ends at or before at, or what of it stands before at;
// where there is none, the empty span at the text's start.
func wordBefore(text string, at int) span.Span {
	end, lettered := at, false
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		switch {
		case inWord(r):
			lettered = lettered || !joins(r)
		case lettered:
			return span.Span{Start: at, End: end}
		default:
			end = at - size
		}
		at -= size
	}
	if !lettered {
		end = 0
	}
	return span.Span{Start: 0, End: end}
}

// wordAfter returns the word that begins at or after at, or what of it stands after at;
// where there is none, the empty span at the text's end.
func wordAfter(text string, at int) span.Span {
	start, lettered := at, false
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case inWord(r):
			lettered = lettered || !joins(r)
		case lettered:
			return span.Span{Start: start, End: at}
		default:
			start = at + size
		}
		at += size
	}
	if !lettered {
		start = len(text)
	}
	return span.Span{Start: start, End: len(text)}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || joins(r) }

// joins reports whether r is part of a word only beside letters: accents and joiners are
// in emoji, too, and an apostrophe may be a quotation mark.
func joins(r rune) bool {
	const joiner = '\u200d'
	return unicode.IsMark(r) || r == joiner || r == '\'' || r == '’'
}
