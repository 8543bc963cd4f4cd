package reader

import (
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// quoteRunes is how many code points of a quote stand in a sentence about it.
const quoteRunes = 70

// quoted returns what a highlight says, shortened, in the quotation marks of the page.
func quoted(h annotation.Highlight) string {
	return "«" + render.Shorten(h.Quote(), quoteRunes) + "»"
}

// The four ways to move an end of a passage by a word. A passage keeps one word.

func startBack(text string, s span.Span) span.Span {
	s.Start = wordBefore(text, s.Start)
	return s
}

func startForward(text string, s span.Span) span.Span {
	end := wordAfter(text, s.Start)
	for end < len(text) && !wordRune(text, end) {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if end < s.End {
		s.Start = end
	}
	return s
}

func endForward(text string, s span.Span) span.Span {
	s.End = wordAfter(text, s.End)
	return s
}

func endBack(text string, s span.Span) span.Span {
	end := wordBefore(text, s.End)
	for end > s.Start && !wordRuneBefore(text, end) {
		_, size := utf8.DecodeLastRuneInString(text[:end])
		end -= size
	}
	if end > s.Start {
		s.End = end
	}
	return s
}

// wordBefore returns where the word that ends at or before at begins.
func wordBefore(text string, at int) int {
	for at > 0 && !wordRuneBefore(text, at) {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	for at > 0 && wordRuneBefore(text, at) {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

// wordAfter returns where the word that begins at or after at ends.
func wordAfter(text string, at int) int {
	for at < len(text) && !wordRune(text, at) {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	for at < len(text) && wordRune(text, at) {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

func wordRune(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return inWord(r)
}

func wordRuneBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return inWord(r)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}
