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
	WaitingRecord   RecordKind = "waiting"
	GoneRecord      RecordKind = "gone" // its id is the kind and the id of what is gone, with a slash between
)

// Record names a record of a notebook: ids are unique within a kind.
type Record struct {
	Kind RecordKind
	ID   string
}

// Ends returns the records that l ties together, its From first.
func Ends(l annotation.Link) [2]Record {
	to := HighlightRecord
	if l.Type == annotation.Disputes {
		to = LinkRecord
	}
	return [2]Record{{HighlightRecord, l.From}, {to, l.To}}
}

// tied returns the links that are valid and whose ends are there, or are among the
// links returned, in their order, and the others with what is wrong with them.
func tied(links []annotation.Link, there func(Record) bool) (kept []annotation.Link, loose []Loose) {
	first := make(map[Record]int, len(links)) // of the links with one id, the one that counts
	for i, l := range links {
		if r := (Record{LinkRecord, l.ID}); !hasKey(first, r) {
			first[r] = i
		}
	}
	wrong := make([]error, len(links))
	for i, l := range links {
		if first[Record{LinkRecord, l.ID}] != i {
			wrong[i] = fmt.Errorf("the id %s is that of two links", l.ID)
			continue
		}
		wrong[i] = checkTie(l, func(r Record) bool { return hasKey(first, r) || there(r) })
	}
	drop(links, wrong, there)
	for i, l := range links {
		if wrong[i] != nil {
			loose = append(loose, Loose{Record{LinkRecord, l.ID}, wrong[i]})
			continue
		}
		kept = append(kept, l)
	}
	return kept, loose
}

// drop makes the disputes of wrong links wrong too, the disputes of those, and so on.
func drop(links []annotation.Link, wrong []error, there func(Record) bool) {
	disputes := map[Record][]int{} // by the link that they dispute
	holds := map[Record]bool{}
	var fallen []Record
	for i, l := range links {
		r := Record{LinkRecord, l.ID}
		if l.Type == annotation.Disputes {
			end := Ends(l)[1]
			disputes[end] = append(disputes[end], i)
		}
		if wrong[i] == nil {
			holds[r] = true
		} else {
			fallen = append(fallen, r)
		}
	}
	for len(fallen) > 0 {
		r := fallen[0]
		fallen = fallen[1:]
		if holds[r] || there(r) {
			continue
		}
		for _, i := range disputes[r] {
			if wrong[i] == nil {
				next := Record{LinkRecord, links[i].ID}
				wrong[i] = fmt.Errorf("link %s: %w", next.ID, ErrNoLink)
				delete(holds, next)
				fallen = append(fallen, next)
			}
		}
	}
}

func hasKey(m map[Record]int, r Record) bool {
	_, ok := m[r]
	return ok
}

// checkTie returns an error where l is not valid or one of its ends is not there.
func checkTie(l annotation.Link, there func(Record) bool) error {
	if l.From == l.To || l.Type == annotation.Disputes && l.To == l.ID {
		return fmt.Errorf("link %s: %w", l.ID, ErrSelfLink)
	}
	if err := l.Validate(); err != nil {
		return err
	}
	for _, end := range Ends(l) {
		if there(end) {
			continue
		}
		if end.Kind == LinkRecord {
			return fmt.Errorf("link %s: %w", l.ID, ErrNoLink)
		}
		return fmt.Errorf("link %s: %w", l.ID, ErrNoHighlight)
	}
	return nil
}
