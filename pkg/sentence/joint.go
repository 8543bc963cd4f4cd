package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joint is a place where a statement may end.
type joint struct {
	before string // the statement so far, with no white space at its end
	gap    string // white space, or nothing
	after  string // the rest of the text, with no white space at its start
}

// readsOn reports whether a reader takes what stands after j as the same statement.
func (j joint) readsOn() bool {
	if strings.ContainsAny(j.gap, lineBreaks) {
		return false
	}
	if !hasWord(j.before) || enumerates(j.before) {
		return true
	}
	bare, closing := unclosed(j.before)
	how := ending(j.before)
	if j.gap == "" && closing == "" && how != foreign && !opensQuote(j.after) {
		return true // inside an address or a name: example.org/?page=2
	}
	switch how {
	case stopped:
		return j.abbreviated(bare, closing)
	case trailing:
		return j.trails(bare)
	case asked:
		return j.attributed(closing)
	case foreign:
		return closing != "" && strings.HasPrefix(j.after, "と") // Japanese: “…” said
	}
	return false
}

// trails reports whether the ellipsis at the end of bare stands for words left out
// or a pause, and not for the end of the statement. A fourth dot is a full stop.
func (j joint) trails(bare string) bool {
	if dots(bare) > 3 {
		return false
	}
	repeated := strings.EqualFold(lastWord(strings.TrimRight(bare, ".… ")), firstWord(j.after)) // I… I know
	return repeated || !startsSentence(j.after)
}

// attributed reports whether the words after a question or an exclamation belong to
// it: `“Why?” she asked`, `“Why?” Ms. Ortega asked`, `(why?) and when`.
func (j joint) attributed(closing string) bool {
	rest := strings.TrimLeft(j.after, "—–-, ")
	first, _ := utf8.DecodeRuneInString(rest)
	if closing == "" && rest == j.after {
		return false
	}
	if unicode.IsLower(first) {
		return true
	}
	return strings.ContainsAny(closing, closingQuotes) && namesSpeaker(rest)
}

// A verb of saying is looked for behind a name and title of so many words and bytes.
const (
	longestName      = 5
	longestNameBytes = 200
)

// namesSpeaker reports whether rest begins with a name and a verb of saying.
func namesSpeaker(rest string) bool {
	if startsSentence(rest) {
		return false
	}
	rest = rest[:min(len(rest), longestNameBytes)]
	for n := range longestName + 1 {
		word, more, _ := strings.Cut(rest, " ")
		if n > 0 && speechVerbs[strings.TrimRight(word, ".,:")] {
			return true
		}
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && !nameParticles[word] {
			return false
		}
		rest = more
	}
	return false
}

// enumerates reports whether text is nothing but a list's number, as "1." or "(b)".
func enumerates(text string) bool {
	bare := strings.Trim(text, "().")
	if bare == text || bare == "" || len(bare) > utf8.UTFMax {
		return false
	}
	return strings.Trim(bare, "0123456789") == "" || utf8.RuneCountInString(bare) == 1
}

func opensQuote(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune(openingQuotes, r)
}

// startsSentence reports whether text begins with a word that often starts a
// sentence and is seldom part of a name. "A." is an initial, "No." a number's.
func startsSentence(text string) bool {
	text = strings.TrimLeft(text, openers)
	word := firstWord(text)
	return sentenceStarters[word] && !strings.HasPrefix(text[len(word):], ".")
}

// firstWord returns the letters and digits at the start of text, past opening marks.
func firstWord(text string) string {
	text = strings.TrimLeft(text, openers+currency)
	for at, r := range text {
		if !isWord(r) && !unicode.IsMark(r) {
			return text[:at]
		}
	}
	return text
}

// lastWord returns what stands after the last space, opening mark, hyphen or slash.
func lastWord(text string) string {
	if at := strings.LastIndexFunc(text, parts); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		return text[at+size:]
	}
	return text
}

func parts(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(openers+"-/—–’", r)
}
