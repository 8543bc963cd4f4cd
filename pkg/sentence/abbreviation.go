package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// habit says what tends to follow an abbreviation.
type habit int

const (
	none    habit = iota // no abbreviation
	title                // a name: Dr. Lind
	lead                 // more of the same sentence: e.g. this
	counted              // a number: No. 5
	timed                // a day or a zone, else the sentence is over: 5 p.m. Monday
	closing              // the end of the sentence, where a capital follows: etc.
	either               // the end of a sentence only before a word that starts one: U.S.
	initial              // more of a name: J. R. R. Tolkien
	dated                // the name of a month: 6. Januar
	pronoun              // an initial, only where another follows: I. M. Pei
)

// abbreviated reports whether the full stop at the end of bare belongs to an
// abbreviation, an initial or a number, so that the statement goes on. closing is
// what closes after it.
func (j joint) abbreviated(bare, closing string) bool {
	if strings.ContainsAny(closing, closingQuotes) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(j.after, openers+currency))
	switch habitOf(strings.TrimRight(bare, ".．")) {
	case title, lead:
		return true
	case counted:
		return unicode.IsNumber(next)
	case timed:
		return unicode.IsNumber(next) || timeWords[firstWord(j.after)]
	case either:
		return !startsSentence(j.after)
	case initial:
		return unicode.IsLetter(next) && !startsSentence(j.after)
	case pronoun:
		after := strings.TrimLeft(j.after, openers)
		return strings.HasPrefix(after[len(firstWord(after)):], ".")
	case dated:
		return monthNames[firstWord(j.after)]
	}
	return false
}

// habitOf returns the habit of the last word of text, whose full stop is cut off.
func habitOf(text string) habit {
	word := lastWord(text)
	if h := abbreviations[word]; h != none {
		return h
	}
	letters := utf8.RuneCountInString(word)
	first, _ := utf8.DecodeRuneInString(word)
	before := lastWord(strings.TrimRight(text[:len(text)-len(word)], " "))
	switch {
	case letters == 1 && labels[strings.ToLower(before)]:
		return none
	case word == "I" && !strings.HasSuffix(before, "."):
		return pronoun
	case letters == 1 && unicode.IsUpper(first):
		return initial
	case letters <= 2 && strings.Trim(word, "0123456789") == "":
		return dated
	case dotted(word):
		return either
	}
	return none
}

// dotted reports whether word is letters parted by full stops, as U.S or Ph.D.
func dotted(word string) bool {
	run, stops := 0, 0
	for _, r := range word {
		switch {
		case r == '.' && run > 0:
			run, stops = 0, stops+1
		case unicode.IsLetter(r) && run < 2:
			run++
		default:
			return false
		}
	}
	return run > 0 && stops > 0
}
