package annotation

import (
	"fmt"
	"slices"
	"time"
)

// LinkType is what the statement at a link's start does to the one at its end.
type LinkType string

// The link types. A new reader needs the first two.
const (
	Rebuts      LinkType = "rebuts"
	Supports    LinkType = "supports"
	Disputes    LinkType = "disputes"    // attacks a link, not a statement (an undercut)
	Contradicts LinkType = "contradicts" // rebuts both ways
	SameClaim   LinkType = "same claim"  // two occurrences of one claim
)

// LinkTypes lists the link types in the order in which a reader is offered them.
var LinkTypes = []LinkType{Rebuts, Supports, Disputes, Contradicts, SameClaim}

// Link ties one statement to another: From rebuts To.
type Link struct {
	ID       string    `json:"id"`
	Type     LinkType  `json:"type"`
	From     string    `json:"from"` // id of a highlight
	To       string    `json:"to"`   // id of a highlight; of a link where Type is Disputes
	Note     string    `json:"note,omitempty"`
	Creator  Maker     `json:"creator,omitzero"`
	Created  time.Time `json:"created"`
	Modified time.Time `json:"modified"`
	Extra    Extra     `json:"extra,omitempty"`
	Edits    Edits     `json:"edits,omitempty"` // of the fields that were changed since it was made
}

// Swapped returns l with its ends exchanged.
func (l Link) Swapped() Link {
	l.From, l.To = l.To, l.From
	return l
}

// Validate returns an error that says what is wrong with l, or nil.
func (l Link) Validate() error {
	switch {
	case l.ID == "":
		return fmt.Errorf("a link needs an id")
	case l.From == "" || l.To == "":
		return fmt.Errorf("link %s has a loose end", l.ID)
	case l.From == l.To:
		return fmt.Errorf("a statement cannot be linked to itself")
	case !slices.Contains(LinkTypes, l.Type):
		return fmt.Errorf("link %s has the unknown type %q", l.ID, l.Type)
	}
	edits := l.Edits
	l.Edits = nil
	if err := checkEdits(LinkFields, l, edits, Link.Validate); err != nil {
		return fmt.Errorf("link %s: %w", l.ID, err)
	}
	return nil
}
