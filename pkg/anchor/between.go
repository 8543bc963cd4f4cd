package anchor

import (
	"strings"

	"counterpoint/pkg/span"
)

// Between returns what became of the passage from where start stands in text to where end
// stands, as a RangeSelector of the W3C has it (Model, section 4.2.9): the end of a range
// is not in it, nor is white space before that.
func Between(text string, start, end Match) Match {
	m := Match{Status: Orphan, Confidence: min(start.Confidence, end.Confidence)}
	ends := placesOf(end)
	for _, from := range placesOf(start) {
		for len(ends) > 0 && ends[0].Start < from.End {
			ends = ends[1:]
		}
		if len(ends) > 0 {
			words := strings.TrimRight(text[from.Start:ends[0].Start], " \n")
			m.Candidates = append(m.Candidates, span.Span{Start: from.Start, End: from.Start + len(words)})
		}
	}
	switch {
	case len(m.Candidates) == 0:
	case start.Found() && end.Found():
		m.Status = changed(start.Status, end.Status)
		m.Span, m.Candidates = m.Candidates[0], nil
	default:
		m.Status = Ambiguous
	}
	return m
}

// placesOf returns where a passage may stand, in the order of the text.
func placesOf(m Match) []span.Span {
	if m.Found() {
		return []span.Span{m.Span}
	}
	return m.Candidates
}

// changed returns the one of the two statuses that says more has changed.
func changed(a, b Status) Status {
	for _, status := range []Status{Edited, Moved} {
		if a == status || b == status {
			return status
		}
	}
	return Exact
}
