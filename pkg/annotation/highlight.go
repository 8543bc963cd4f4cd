// Package annotation is what a reader adds to an article: highlights and links.
//
// A Highlight is a passage with a kind, or a statement of the reader's own that no
// text holds. A Link says what one statement does to another. Both are plain values:
// copy and change the copy. Validate says in a sentence what is wrong with one.
package annotation

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/article"
)

// Kind is what a reader takes a statement to be.
type Kind string

// The four kinds.
const (
	Claim    Kind = "claim"
	Evidence Kind = "evidence"
	Rebuttal Kind = "rebuttal"
	Note     Kind = "note"
)

// Kinds lists the kinds in the order in which a reader is offered them.
var Kinds = []Kind{Claim, Evidence, Rebuttal, Note}

// Source is where a statement is backed: a page, a paper, a record.
type Source struct {
	Title   string `json:"title,omitempty"`
	Address string `json:"address,omitempty"` // http, https or mailto
	Date    string `json:"date,omitempty"`    // as the reader gives it
}

// Highlight is a statement that the reader marked or, where Selector is nil, wrote.
type Highlight struct {
	ID       string           `json:"id"`
	Article  string           `json:"article"` // id of the article it is in, or was written beside
	Kind     Kind             `json:"kind"`
	Selector *anchor.Selector `json:"selector,omitempty"` // nil for an own statement
	Words    string           `json:"words,omitempty"`    // of an own statement: what it says
	Comment  string           `json:"comment,omitempty"`
	Speaker  string           `json:"speaker,omitempty"`
	Tags     []string         `json:"tags,omitempty"`
	Sources  []Source         `json:"sources,omitempty"`
	Verdict  string           `json:"verdict,omitempty"` // the reader's own rating, in words; never computed
	Earlier  []Earlier        `json:"earlier,omitempty"` // what newer versions of the article did to it, oldest first
	Creator  Maker            `json:"creator,omitzero"`
	Created  time.Time        `json:"created"`
	Modified time.Time        `json:"modified"`
	Extra    Extra            `json:"extra,omitempty"`
	Edits    Edits            `json:"edits,omitempty"` // of the fields that were changed since it was made
}

// NewID returns a new identifier: a random UUID (RFC 9562, version 4). Go seeds its
// generator from the system's randomness at each start; crypto/rand would cost each visitor
// 30 KB for ids that nobody has to keep secret.
func NewID() string {
	var b [16]byte
	binary.NativeEndian.PutUint64(b[:8], rand.Uint64())
	binary.NativeEndian.PutUint64(b[8:], rand.Uint64())
	b[6] = b[6]&0x0f | 0x40
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// Own reports whether h is a statement that the reader wrote, anchored to no text.
func (h Highlight) Own() bool { return h.Selector == nil }

// Quote returns what the statement says: the passage, or the reader's own words.
func (h Highlight) Quote() string {
	if h.Selector == nil {
		return h.Words
	}
	return h.Selector.Exact
}

// Clone returns a copy of h that shares nothing with it.
func (h Highlight) Clone() Highlight {
	h.Tags = slices.Clone(h.Tags)
	h.Sources = slices.Clone(h.Sources)
	h.Earlier = slices.Clone(h.Earlier)
	h.Edits = h.Edits.Clone()
	if h.Selector != nil {
		sel := *h.Selector
		h.Selector = &sel
	}
	return h
}

// Validate returns an error that says what is wrong with h, or nil.
func (h Highlight) Validate() error {
	switch {
	case h.ID == "":
		return fmt.Errorf("a highlight needs an id")
	case h.Article == "":
		return fmt.Errorf("highlight %s names no article", h.ID)
	case !slices.Contains(Kinds, h.Kind):
		return fmt.Errorf("highlight %s has the unknown kind %q", h.ID, h.Kind)
	case h.Selector != nil && h.Words != "":
		return fmt.Errorf("highlight %s has both a passage and words of its own", h.ID)
	case strings.TrimSpace(h.Quote()) == "":
		return fmt.Errorf("highlight %s says nothing", h.ID)
	case h.Own() && len(h.Earlier) > 0:
		return fmt.Errorf("highlight %s has earlier passages, and is in no text", h.ID)
	}
	for _, s := range h.Sources {
		if err := s.Validate(); err != nil {
			return fmt.Errorf("highlight %s: %w", h.ID, err)
		}
	}
	for _, e := range h.Earlier {
		if err := e.Validate(); err != nil {
			return fmt.Errorf("highlight %s: %w", h.ID, err)
		}
	}
	edits := h.Edits
	h.Edits = nil
	if err := checkEdits(HighlightFields, h, edits, Highlight.Validate); err != nil {
		return fmt.Errorf("highlight %s: %w", h.ID, err)
	}
	return nil
}

// Validate returns an error that says what is wrong with s, or nil.
func (s Source) Validate() error {
	if s.Title == "" && s.Address == "" {
		return fmt.Errorf("a source needs a title or an address")
	}
	if s.Address != "" && article.SafeLink(s.Address) == "" {
		return fmt.Errorf("a source's address starts with http://, https:// or mailto:, not %q", s.Address)
	}
	return nil
}
