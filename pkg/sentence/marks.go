package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	lineBreaks = "\n\r\u0085\u2028\u2029"

	// Quotation marks close in one language what they open in another, so the same
	// mark may be in both lists: its place says which it is.
	closingQuotes = "”’\"'»›“‘«‹」』》〉"
	closers       = closingQuotes + ")]}）］】"
	openingQuotes = "“‘\"'«‹„‚»›「『《〈"
	openers       = openingQuotes + "([{（［【¿¡"

	// spacedClosers close a statement even where a space stands before them.
	spacedClosers = "”’\"'»›)]}"

	noteSigns = "*†‡¹²³⁰⁴⁵⁶⁷⁸⁹"
	currency  = "$€£¥#"

	// longestNote is how many bytes a footnote's sign in brackets may have.
	longestNote = 24
)

// end is how a piece of text ends.
type end int

const (
	flowing  end = iota // in the middle of a sentence
	stopped             // with a full stop, which may be an abbreviation's
	trailing            // with an ellipsis, which may be an omission's
	asked               // with a question or exclamation mark
	foreign             // with another script's mark, which has no other use
)

// ending returns how text ends, whatever quotes, brackets and notes come after the mark.
func ending(text string) end {
	text, _ = unclosed(text)
	r, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case strings.ContainsRune(".…", r) && dots(text) > 1:
		return trailing
	case r == '.' || r == '．':
		return stopped
	case r == '?' || r == '!':
		return asked
	case unicode.Is(unicode.Sentence_Terminal, r):
		return foreign
	}
	return flowing
}

// dots counts the dots at the end of text, also those with spaces between them;
// an ellipsis is three.
func dots(text string) int {
	n := 0
	for text != "" {
		trimmed := strings.TrimRight(text, " ")
		r, size := utf8.DecodeLastRuneInString(trimmed)
		switch {
		case r == '…':
			n += 3
		case r == '.' && (len(trimmed) == len(text) || n > 0):
			n++
		default:
			return n
		}
		text = trimmed[:len(trimmed)-size]
	}
	return n
}

// unclosed returns text without the closing quotes, brackets and footnote signs at
// its end, and those.
func unclosed(text string) (bare, closing string) {
	bare = text
	for {
		trimmed := strings.TrimRight(bare, closers+noteSigns)
		if trimmed == bare || trimmed == "" {
			break
		}
		bare = strings.TrimRightFunc(trimmed, unicode.IsSpace) // French sets a space inside its quotes
		if at := noteBefore(text, bare); at > 0 {
			bare = bare[:at]
		}
	}
	return bare, text[len(bare):]
}

// noteBefore returns where the footnote begins, as "[3]", of which text[len(bare)] is
// the closing bracket, or 0. A whole sentence in brackets is no footnote.
func noteBefore(text, bare string) int {
	last, _ := utf8.DecodeLastRuneInString(bare)
	if text[len(bare)] != ']' || unicode.Is(unicode.Sentence_Terminal, last) {
		return 0
	}
	near := max(0, len(bare)-longestNote)
	if at := strings.LastIndexByte(bare[near:], '['); at >= 0 {
		return near + at
	}
	return 0
}

// settle moves a boundary to where a reader sees it: closing marks and footnotes go
// with the statement before, opening marks with the one after. It returns the end of
// the one and the start of the other; white space is all that is between.
func settle(text string, at int) (left, right int) {
	left = len(strings.TrimRightFunc(text[:at], unicode.IsSpace))
	right = afterSpace(text, at)
	if left == right {
		left = settleTight(text, at)
		return left, afterSpace(text, left)
	}
	n := len(text[right:]) - len(strings.TrimLeft(text[right:], spacedClosers))
	if n > 0 && endsWord(text[right+n:]) {
		left = right + n
		right = afterSpace(text, left)
	}
	return left, right
}

// settleTight is settle where no white space stands at the boundary: `“No.”[2] But`.
func settleTight(text string, at int) int {
	at = len(strings.TrimRight(text[:at], "([{“‘„«（［【「『《〈"))
	was := at
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		note := strings.IndexByte(text[at:min(len(text), at+longestNote)], ']')
		switch {
		case strings.ContainsRune(closers+noteSigns, r):
			at += size
		case r == '[' && note > 0:
			at += note + 1
		case endsWord(text[at:]):
			return at
		default:
			return was
		}
	}
	return at
}

func endsWord(rest string) bool { return rest == "" || afterSpace(rest, 0) > 0 }

// startsAnew reports whether a new statement may begin with rest: a capital, a
// number, or a name in which a capital follows a small letter.
func startsAnew(rest string) bool {
	rest = strings.TrimLeft(rest, openers+currency)
	first, size := utf8.DecodeRuneInString(rest)
	if unicode.IsLower(first) {
		second, _ := utf8.DecodeRuneInString(rest[size:])
		return unicode.IsUpper(second)
	}
	return unicode.IsLetter(first) || unicode.IsDigit(first)
}
