package anchortest

import "math/rand/v2"

// author writes English sentences about a subject.
type author struct {
	rng   *rand.Rand
	about *subject
}

// subject is what a section is about: the words that it says again and again.
type subject struct{ nouns, plurals, surnames, places []string }

func newSubject(rng *rand.Rand) *subject {
	s := &subject{}
	for range 12 {
		n := rng.IntN(len(words.nouns))
		s.nouns = append(s.nouns, words.nouns[n])
		s.plurals = append(s.plurals, words.plurals[n])
	}
	for range 4 {
		s.surnames = append(s.surnames, ranked(rng, words.surnames, 100))
		s.places = append(s.places, ranked(rng, words.places, 50))
	}
	return s
}

// noun draws from what the subject has in stock, or from all.
func (a *author) noun(all, own []string) string {
	if a.rng.IntN(5) < 2 {
		return ranked(a.rng, own, 3)
	}
	return ranked(a.rng, all, 30)
}

// A sentence has so many words: others are drawn anew.
const minWords, maxWords = 5, 40

// sentence writes a sentence of the kind that the named symbol stands for.
func (a *author) sentence(symbol string) sentence {
	for {
		s := sentence{tokens: a.expand(make([]token, 0, 32), english[symbol]), in: englishProse}
		n := 0
		for _, t := range s.tokens {
			if t.word {
				n++
			}
		}
		if symbol != "sentence" || minWords <= n && n <= maxWords {
			s.capitalize()
			return s
		}
	}
}

// words draws n words in a row, as they stand inside a sentence.
func (a *author) words(in *language, n int) []token {
	var out []token
	for len(out) < n {
		if in != englishProse {
			out = append(out, token{text: ranked(a.rng, in.words, rareWords), gap: in.gap, word: true})
			continue
		}
		for _, t := range a.expand(nil, english["clause"]) {
			if t.word && len(out) < n {
				out = append(out, token{text: t.text, gap: 1, word: true})
			}
		}
	}
	return out
}
