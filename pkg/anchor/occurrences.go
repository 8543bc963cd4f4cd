package anchor

import (
	"iter"
	"strings"
)

// occurrences yields the byte positions of text at which quote stands, overlapping ones
// too, in order. quote must not be empty.
//
// Its time is linear in the length of text, whatever the two hold: where one occurrence
// overlaps the next ("aaa" in "aaaa…"), the next is known by comparing one period of the
// quote only (Galil 1979), for a search begun anew would compare all of it each time.
func occurrences(text, quote string) iter.Seq[int] {
	return func(yield func(int) bool) {
		period := 0
		for at := 0; ; {
			i := strings.Index(text[at:], quote)
			if i < 0 {
				return
			}
			at += i
			if !yield(at) {
				return
			}
			if period == 0 {
				period = shortestPeriod(quote)
			}
			lastPeriod := quote[len(quote)-period:]
			for strings.HasPrefix(text[at+len(quote):], lastPeriod) {
				at += period
				if !yield(at) {
					return
				}
			}
			at++
		}
	}
}

// shortestPeriod returns the least p > 0 for which quote moved on by p bytes agrees with
// itself: its length less its longest border (Knuth, Morris and Pratt 1977).
func shortestPeriod(quote string) int {
	borders := make([]int, len(quote)) // of each prefix, by its last byte
	for i := 1; i < len(quote); i++ {
		n := borders[i-1]
		for n > 0 && quote[i] != quote[n] {
			n = borders[n-1]
		}
		if quote[i] == quote[n] {
			n++
		}
		borders[i] = n
	}
	return len(quote) - borders[len(quote)-1]
}

// onlyPlace returns the byte position of text at which passage stands, if it stands at one
// only.
func onlyPlace(text, passage string) (at int, once bool) {
	at = strings.Index(text, passage)
	return at, at >= 0 && !strings.Contains(text[at+1:], passage)
}
