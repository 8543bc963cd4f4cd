package anchortest

import (
	"math/rand/v2"
	"slices"
	"unicode"
)

// The edits of words below change s in place or return it longer or shorter. They touch
// only the tokens that carry mark; what they put in carries it, too.

// replaceWords replaces so many of the words by others, spread over the passage.
func replaceWords(rng *rand.Rand, s sentence, mark int32, n int) {
	words := s.wordsOf(mark)
	rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	for _, i := range words[:min(n, len(words))] {
		replaceWord(rng, s, i)
	}
}

func replaceWord(rng *rand.Rand, s sentence, at int) {
	t := &s.tokens[at]
	old := t.text
	for t.text == old {
		t.text = anyOf(rng, s.in.words)
	}
	if startsUpper(old) {
		sentence{tokens: s.tokens[at : at+1]}.recase(unicode.ToUpper)
	}
}

// share returns how many of the words that is, at least one.
func share(s sentence, mark int32, part float64) int {
	return max(1, int(part*float64(len(s.wordsOf(mark)))+0.5))
}

// misspell makes one to three slips of the pen in one or two words. A passage without
// letters has a word replaced.
func misspell(rng *rand.Rand, s sentence, mark int32) {
	words := spellable(s, mark)
	if len(words) == 0 {
		replaceWords(rng, s, mark, 1)
		return
	}
	rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	slips := 1 + rng.IntN(3)
	spots := 1 + rng.IntN(min(2, slips, len(words)))
	for i, at := range words[:spots] {
		t := &s.tokens[at]
		old := t.text
		for t.text == old {
			for range (slips + i) / spots {
				t.text = slip(rng, t.text, s.in.letters)
			}
		}
	}
}

// spellable returns the words in which a slip of the pen is seen as such: those of four
// letters or more, if there are any.
func spellable(s sentence, mark int32) []int {
	var long, short []int
	for _, i := range s.wordsOf(mark) {
		switch letters := []rune(s.tokens[i].text); {
		case !unicode.IsLetter(letters[0]):
		case len(letters) >= 4:
			long = append(long, i)
		default:
			short = append(short, i)
		}
	}
	if len(long) > 0 {
		return long
	}
	return short
}

// slip changes, drops, doubles or swaps one letter of a word.
func slip(rng *rand.Rand, word string, letters []rune) string {
	out := []rune(word)
	at := rng.IntN(len(out))
	switch op := rng.IntN(4); {
	case op == 0 && len(out) > 2:
		return string(slices.Delete(out, at, at+1))
	case op == 1:
		return string(slices.Insert(out, at, out[at]))
	case op == 2 && at > 0 && out[at] != out[at-1]:
		out[at-1], out[at] = out[at], out[at-1]
	default:
		out[at] = letters[rng.IntN(len(letters))]
	}
	return string(out)
}

// insertWords puts n new words in a row between two of the passage's words.
func insertWords(a *author, s sentence, mark int32, n int) sentence {
	words := s.wordsOf(mark)
	if len(words) < 2 {
		return s
	}
	at := words[1+a.rng.IntN(len(words)-1)]
	inserted := a.words(s.in, n)
	for i := range inserted {
		inserted[i].mark = mark
	}
	inserted[0].gap, s.tokens[at].gap = s.tokens[at].gap, s.in.gap
	s.tokens = slices.Insert(s.tokens, at, inserted...)
	return s
}

// dropWords drops so many words from within the passage, in one row or two.
func dropWords(rng *rand.Rand, s sentence, mark int32, n int) sentence {
	rows := 1 + rng.IntN(min(2, n))
	for row := range rows {
		count := (n + row) / rows
		words := s.wordsOf(mark)
		if len(words) < count+3 {
			break
		}
		first := 1 + rng.IntN(len(words)-count-1)
		from, to := words[first], words[first+count-1]+1
		gap := s.tokens[from].gap
		s.tokens = slices.Delete(s.tokens, from, to)
		if s.tokens[from].word {
			s.tokens[from].gap = max(gap, s.tokens[from].gap)
		}
	}
	return s
}
