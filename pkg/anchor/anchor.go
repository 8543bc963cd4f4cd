// Package anchor finds a quoted passage again after its article changed.
//
// Describe makes a Selector of a passage; Resolve finds the passage that a Selector
// describes. Positions are byte offsets into an article's canonical text; see package
// span. The model is that of the W3C Web Annotation Data Model's TextQuoteSelector and
// TextPositionSelector (Recommendation, 23 February 2017, sections 4.2.4 and 4.2.5).
package anchor

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// contextBytes is how much text on either side tells a quote from its like.
const contextBytes = 32

// maxContextBytes is how much of a selector's context Resolve looks at on either side.
// Selectors come from other people's files too: a context as long as the text would
// make every occurrence of a short quote cost the whole text.
const maxContextBytes = 128

// ErrNotFound says that no place in the text fits a selector. Callers keep the
// highlight as an orphan.
var ErrNotFound = errors.New("anchor: the quote is not in the text")

// ErrAmbiguous says that several places fit a selector equally well.
var ErrAmbiguous = errors.New("anchor: the quote stands in the text more than once")

// Selector says which passage of a text is meant, by its place and by its words.
type Selector struct {
	Position span.Span `json:"position"` // bytes of the canonical text
	Exact    string    `json:"exact"`
	Prefix   string    `json:"prefix,omitempty"` // text right before
	Suffix   string    `json:"suffix,omitempty"` // text right after
}

// Describe returns the selector of the passage at s in text. s must be Valid in text.
func Describe(text string, s span.Span) Selector {
	from, to := max(0, s.Start-contextBytes), min(len(text), s.End+contextBytes)
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return Selector{
		Position: s,
		Exact:    s.In(text),
		Prefix:   text[from:s.Start],
		Suffix:   text[s.End:to],
	}
}

// Resolve returns the place in text that sel describes: its position where the quote
// stands there, else the one place whose surroundings fit best. The error is
// ErrNotFound or ErrAmbiguous where there is no such place.
func Resolve(text string, sel Selector) (span.Span, error) {
	if sel.Exact == "" {
		return span.Span{}, fmt.Errorf("an empty quote: %w", ErrNotFound)
	}
	if sel.Position.Valid(len(text)) && sel.Position.In(text) == sel.Exact {
		return sel.Position, nil
	}
	best, bestFit, ties := span.Span{}, -1, 0
	sel.Prefix, sel.Suffix = tail(sel.Prefix, maxContextBytes), head(sel.Suffix, maxContextBytes)
	for at := range occurrences(text, sel.Exact) {
		here := span.Span{Start: at, End: at + len(sel.Exact)}
		switch fit := contextFit(text, here, sel); {
		case fit > bestFit:
			best, bestFit, ties = here, fit, 1
		case fit == bestFit:
			ties++
		}
	}
	switch {
	case ties == 0:
		return span.Span{}, ErrNotFound
	case ties > 1:
		return span.Span{}, ErrAmbiguous
	}
	return best, nil
}

// contextFit counts the bytes around here that are as sel remembers them.
func contextFit(text string, here span.Span, sel Selector) int {
	before, after := text[:here.Start], text[here.End:]
	fit := 0
	for fit < len(before) && fit < len(sel.Prefix) && before[len(before)-1-fit] == sel.Prefix[len(sel.Prefix)-1-fit] {
		fit++
	}
	n := 0
	for n < len(after) && n < len(sel.Suffix) && after[n] == sel.Suffix[n] {
		n++
	}
	return fit + n
}

func head(s string, n int) string { return s[:min(n, len(s))] }
func tail(s string, n int) string { return s[max(0, len(s)-n):] }
