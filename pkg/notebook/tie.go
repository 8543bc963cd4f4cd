package notebook

import (
	"fmt"

	"counterpoint/pkg/annotation"
)

// RecordKind says what sort of record a Record is.
type RecordKind string

// The kinds of record.
const (
	ArticleRecord   RecordKind = "article"
	HighlightRecord RecordKind = "highlight"
	LinkRecord      RecordKind = "link"
)

// Record names a record of a notebook: ids are unique within a kind.
type Record struct {
	Kind RecordKind
	ID   string
}

// ends returns the records that l ties together.
func ends(l annotation.Link) [2]Record {
	to := HighlightRecord
	if l.Type == annotation.Disputes {
		to = LinkRecord
	}
	return [2]Record{{HighlightRecord, l.From}, {to, l.To}}
}

// tied returns the links that are valid and whose ends are among highlights or among
// the links returned, in their order, and the others with what is wrong with them.
func tied(links []annotation.Link, highlights map[string]bool) (kept []annotation.Link, loose []Loose) {
	there := make(map[Record]bool, len(links))
	disputes := map[string][]int{} // by the id of the link that they dispute
	for i, l := range links {
		there[Record{LinkRecord, l.ID}] = true
		if l.Type == annotation.Disputes {
			disputes[l.To] = append(disputes[l.To], i)
		}
	}
	for id := range highlights {
		there[Record{HighlightRecord, id}] = true
	}
	wrong := make([]error, len(links))
	seen := make(map[string]bool, len(links))
	var fallen []int // their disputes are still to be looked at
	for i, l := range links {
		if wrong[i] = checkTie(l, there); wrong[i] != nil {
			fallen = append(fallen, i)
		} else if seen[l.ID] {
			wrong[i] = fmt.Errorf("two links have the id %s", l.ID)
		}
		seen[l.ID] = seen[l.ID] || wrong[i] == nil
	}
	for len(fallen) > 0 {
		id := links[fallen[0]].ID
		fallen = fallen[1:]
		if seen[id] {
			continue // another link goes by this id, and it holds
		}
		for _, i := range disputes[id] {
			if wrong[i] == nil {
				wrong[i] = fmt.Errorf("link %s: %w", links[i].ID, ErrNoLink)
				seen[links[i].ID] = false
				fallen = append(fallen, i)
			}
		}
	}
	for i, l := range links {
		if wrong[i] != nil {
			loose = append(loose, Loose{Record{LinkRecord, l.ID}, wrong[i]})
			continue
		}
		kept = append(kept, l)
	}
	return kept, loose
}

// checkTie returns an error where l is not valid or one of its ends is not there.
func checkTie(l annotation.Link, there map[Record]bool) error {
	if l.From == l.To || l.Type == annotation.Disputes && l.To == l.ID {
		return fmt.Errorf("link %s: %w", l.ID, ErrSelfLink)
	}
	if err := l.Validate(); err != nil {
		return err
	}
	for _, end := range ends(l) {
		if there[end] {
			continue
		}
		if end.Kind == LinkRecord {
			return fmt.Errorf("link %s: %w", l.ID, ErrNoLink)
		}
		return fmt.Errorf("link %s: %w", l.ID, ErrNoHighlight)
	}
	return nil
}
