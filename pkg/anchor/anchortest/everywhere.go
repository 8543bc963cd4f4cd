package anchortest

import (
	"strings"

	"counterpoint/pkg/span"
)

// OneWordInTen returns text with one word in ten replaced by another, all over it. Words
// are what has letters between spaces; what stands around them stays.
func OneWordInTen(text string) string {
	rng := rngFor(uint64(len(text)), useWords)
	var out strings.Builder
	out.Grow(len(text) + len(text)/8)
	for from := 0; from < len(text); {
		to := from + strings.IndexAny(text[from:], " \n") + 1
		if to == from {
			to = len(text)
		}
		word := strings.TrimRight(text[from:to], " \n")
		if len(word) > 0 && isLetter(word[0]) && rng.IntN(10) == 0 {
			letters := strings.TrimRightFunc(word, func(r rune) bool { return r > 'z' || !isLetter(byte(r)) })
			out.WriteString(anyOf(rng, words.content))
			from += len(letters)
		}
		out.WriteString(text[from:to])
		from = to
	}
	return out.String()
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// Passages returns n passages of text spread evenly over it, from the start of a word
// to the end of one, 20 to 200 bytes long where the paragraph has as much and its words
// are parted by spaces. They are what benchmarks mark; some may overlap.
func Passages(text string, n int) []span.Span {
	rng := rngFor(uint64(n), usePassages)
	out := make([]span.Span, n)
	for i := range out {
		from := strings.LastIndexAny(text[:i*len(text)/n], " \n") + 1
		if text[from] == '\n' {
			from++
		}
		paragraph, _, _ := strings.Cut(text[from:], "\n")
		to := min(len(paragraph), shortest+rng.IntN(longest-shortest))
		if end := strings.IndexByte(paragraph[to:], ' '); end >= 0 {
			to += end
		} else {
			to = len(paragraph)
		}
		out[i] = span.Span{Start: from, End: from + to}
	}
	return out
}

// How many bytes the shortest and the longest of Passages have, but for what their last
// word has more.
const shortest, longest = 20, 200
