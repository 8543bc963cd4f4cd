package anchor

import "counterpoint/pkg/span"

// Status says what became of a quoted passage.
type Status string

// What can become of a passage.
const (
	Exact     Status = "exact"     // it stands where it stood, word for word
	Moved     Status = "moved"     // it stands elsewhere, word for word
	Edited    Status = "edited"    // it stands in other words
	Ambiguous Status = "ambiguous" // several places fit equally well
	Orphan    Status = "orphan"    // it is gone
)

// maxAmbiguous is how many places an Ambiguous match names at most.
const maxAmbiguous = 64

// Match is what became of one passage.
type Match struct {
	Status     Status
	Span       span.Span   // where it stands now; empty for Ambiguous and Orphan
	Confidence float64     // that this is so, from 0 to 1
	Changes    []Change    // of an Edited one: its old words and its new ones
	Candidates []span.Span // of an Ambiguous one: places that fit, in the order of the text, at most 64
}

// Found reports whether the passage has one place in the text.
func (m Match) Found() bool { return m.Status == Exact || m.Status == Moved || m.Status == Edited }
