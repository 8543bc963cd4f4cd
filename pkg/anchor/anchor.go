// Package anchor finds a quoted passage again after its article changed, says what
// became of it, and does not put it where it is not.
//
// Describe makes a Selector of a passage; Resolve says what became of one passage, and
// ResolveAll of many at once, which is faster and better, for passages that are near
// each other mostly stay so. Diff says which words an edit changed.
//
// Positions are byte offsets into an article's canonical text; see package span. The
// model is that of the W3C Web Annotation Data Model's TextQuoteSelector and
// TextPositionSelector (Recommendation, 23 February 2017, sections 4.2.4 and 4.2.5).
//
// # How a quote is found
//
// A quote that stands where it stood with all of its context is settled by looking
// (inplace.go). A few that do not are looked for by reading the text: each that is found
// tells how far the text has shifted there, so that most others are settled by looking
// that far away. For the rest the text is indexed by words, once (index.go), and what is
// found in one step helps in the next:
//
//   - The quote is searched word for word. The one place that has all of its context is
//     it (exact.go).
//   - What is known by then says where about the others should be: their order is mostly
//     kept, and what was side by side mostly moves together (order.go). They are taken in
//     the order in which they stood, so the one found last says where the next should be,
//     better than what is further away (search.go).
//   - The place where a quote is expected, and the places where many of its rare words
//     stand (vote.go), are aligned with it word by word (align.go). The alignment says
//     how much of the quote and of its context stands there, and where it begins and ends
//     (mapping.go).
//   - The best place (rank.go) is taken if enough of the quote is there (enough.go). How
//     much is enough depends on the context and on the order: little where both are as
//     they were, nearly all where neither is.
//   - What was found in other words is widened to whole statements, if the quote was
//     that, and to whole characters (whole.go, character.go).
//
// A quote of many pages is found by its pieces (long.go).
//
// What costs time is bounded for each quote, so that all take time in proportion to the
// text and their number. The constants were tuned on real documents before and after
// edits, and on the corpus of package anchortest, which keeps them from getting worse.
package anchor

import "counterpoint/pkg/span"

// Selector says which passage of a text is meant, by its place and by its words.
// Where Position is empty, or begins before the text, the place is not known; where Exact
// is empty the words are not.
type Selector struct {
	Position span.Span `json:"position"` // bytes of the text that it was described in
	Exact    string    `json:"exact"`
	Prefix   string    `json:"prefix,omitempty"` // text right before
	Suffix   string    `json:"suffix,omitempty"` // text right after
}

func (sel Selector) hasContext() bool { return sel.Prefix != "" || sel.Suffix != "" }

// Resolve returns what became in text of the passage that sel describes. It takes any
// selector, of whatever origin: what it does not find is an Orphan, not an error. For
// several passages of one text ResolveAll is better.
func Resolve(text string, sel Selector) Match {
	return ResolveAll(text, []Selector{sel}, nil)[0]
}
