package anchortest

import "strings"

// recurringWindow is how many blocks are searched for phrases that recur: enough to know
// the frequent ones, and cheap in an article of any length.
const recurringWindow = 800

// recurring counts the phrases of one to four words in the first blocks.
func recurring(blocks []block) map[string]int {
	out := map[string]int{}
	for _, b := range blocks[:min(len(blocks), recurringWindow)] {
		for _, s := range b.sentences {
			for n := 1; n <= 4; n++ {
				for i := range s.tokens {
					if phrase, ok := s.phrase(i, n); ok {
						out[phrase]++
					}
				}
			}
		}
	}
	return out
}

// phrase returns the text of the n tokens from i on, if all of them are words.
func (s sentence) phrase(i, n int) (string, bool) {
	if i+n > len(s.tokens) {
		return "", false
	}
	var out strings.Builder
	for j, t := range s.tokens[i : i+n] {
		if !t.word {
			return "", false
		}
		if j > 0 {
			out.WriteString("  "[:t.gap])
		}
		out.WriteString(t.text)
	}
	return out.String(), true
}

// markRecurring marks the sentences that came out the same in several places.
func markRecurring(blocks []block) {
	seen := map[string]*sentence{}
	for _, b := range blocks {
		for i := range b.sentences {
			s := &b.sentences[i]
			text, _ := write([]block{{sentences: []sentence{*s}}}, 0)
			if first, ok := seen[text]; ok {
				first.stock, first.recurs = true, true
				s.stock, s.recurs = true, true
				continue
			}
			seen[text] = s
		}
	}
}

// fitRepeated finds in the pick's sentence one to four words that stand in three places
// or more, with words on either side that tell them apart. One time in five it takes a
// whole stock sentence, of which only the neighbors tell: these stay as they are.
func (d *draft) fitRepeated(p pick) (from, to int, ok bool) {
	s := d.old[p.block].sentences[p.first]
	if s.stock {
		if !s.recurs || p.first == 0 || p.first == len(d.taken[p.block])-1 || d.taken[p.block][p.first-1] || d.taken[p.block][p.first+1] {
			return 0, 0, false
		}
		d.taken[p.block][p.first-1], d.taken[p.block][p.first+1] = true, true
		return 0, len(s.tokens), true
	}
	n := []int{1, 2, 2, 2, 2, 3, 3, 3, 4, 4}[d.rng.IntN(10)]
	words := s.words()
	if len(words) < 2*apart+n {
		return 0, 0, false
	}
	from = words[apart+d.rng.IntN(len(words)-2*apart-n+1)]
	phrase, ok := s.phrase(from, n)
	return from, from + n, ok && d.often[phrase] >= 3
}

// apart is how many words stand at least between a repeated phrase and its sentence's
// ends.
const apart = 3
