// Package sentence finds the statements of a text: where each begins and ends.
//
// A statement is usually a sentence, and the boundaries are those of Unicode's
// sentence segmentation (UAX #29, section 5) corrected to what a reader sees:
// abbreviations, initials and ellipses do not end a statement, and a question in
// quotes stays with the words that say who asked it. Two full sentences inside one
// quotation are two statements, for each says its own thing.
//
// Spans are byte offsets. They are in order, do not overlap, are never empty, start
// and end with something other than white space, and leave out nothing but white
// space. Start with Split for one text, All or At for an article.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// Split returns the statements of text, which is one block's text: a line break in
// it ends a statement. A text of white space has none.
func Split(text string) []span.Span {
	s := splitter{text: text, from: afterSpace(text, 0)}
	if !isProse(text) {
		s.close(len(text))
		return s.out
	}
	at := 0
	for parts := sentences.FromString(text); parts.Next(); at = parts.End() {
		s.look(at, parts.End())
		s.try(parts.End())
	}
	s.close(len(text))
	return s.out
}

// All returns the statements of every block of a, in canonical positions.
func All(a *article.Article) []span.Span {
	var out []span.Span
	for i := range a.Len() {
		out = append(out, inBlock(a, i)...)
	}
	return out
}

func inBlock(a *article.Article, i int) []span.Span {
	out := Split(a.Block(i).Text)
	for j := range out {
		out[j] = out[j].Shift(a.BlockSpan(i).Start)
	}
	return out
}

// splitter gathers the statements of one text from the places where one may end.
type splitter struct {
	text string
	from int // where the statement begins that is not yet closed
	out  []span.Span
}

// look tries the places inside one UAX #29 sentence where a reader sees a boundary
// that its rules don't: before a number ("It rained. 12 people came."), after an
// ellipsis or a footnote's sign, and before a name like iPhone.
func (s *splitter) look(from, end int) {
	for at := from; at < end; {
		gap := strings.IndexAny(s.text[at:end], " \u00a0")
		if gap < 0 {
			return
		}
		left := at + gap
		at = afterSpace(s.text, left)
		if at < end && ending(s.text[:left]) != flowing && startsAnew(s.text[at:]) {
			s.try(at)
		}
	}
}

// try ends the statement at the boundary near at, unless a reader would read on.
func (s *splitter) try(at int) {
	left, right := settle(s.text, at)
	if left <= s.from || right >= len(s.text) {
		return
	}
	j := joint{before: s.text[s.from:left], gap: s.text[left:right], after: s.text[right:]}
	if !j.readsOn() {
		s.close(left)
		s.from = right
	}
}

// close ends the statement at end. One with no letter and no number in it says
// nothing: it goes to the one before, unless a line break is between them.
func (s *splitter) close(end int) {
	end = len(strings.TrimRightFunc(s.text[:end], unicode.IsSpace))
	if end <= s.from {
		return
	}
	if last := len(s.out) - 1; last >= 0 && !hasWord(s.text[s.from:end]) &&
		!strings.ContainsAny(s.text[s.out[last].End:s.from], lineBreaks) {
		s.out[last].End = end
		return
	}
	s.out = append(s.out, span.Span{Start: s.from, End: end})
}

// longestRun is how many marks and spaces may follow one another in prose.
const longestRun = 200

// isProse reports whether text has no longer run of marks and spaces. The time that
// UAX #29's rule SB8 takes grows with the square of such a run, so a text made to
// have one would stop the page; it is left in one piece.
func isProse(text string) bool {
	run := 0
	for _, r := range text {
		if unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsMark(r) {
			if run++; run > longestRun {
				return false
			}
			continue
		}
		run = 0
	}
	return true
}

// afterSpace returns the position of the first character from at on that is no white space.
func afterSpace(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}

func hasWord(text string) bool { return strings.IndexFunc(text, isWord) >= 0 }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
