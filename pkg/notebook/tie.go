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
	first := make(map[Record]int, len(links)) // of the links with an id, the one that counts
	disputes := map[Record][]int{}            // by the link that they dispute
	for i, l := range links {
		r := Record{LinkRecord, l.ID}
		if _, ok := first[r]; !ok {
			first[r] = i
		}
		if l.Type == annotation.Disputes {
			disputes[Ends(l)[1]] = append(disputes[Ends(l)[1]], i)
		}
	}
	here := func(r Record) bool { _, ok := first[r]; return ok || there(r) }
	wrong := make([]error, len(links))
	var fallen []Record // links left out, whose disputes are still to be looked at
	for i, l := range links {
		r := Record{LinkRecord, l.ID}
		switch err := checkTie(l, here); {
		case first[r] != i:
			wrong[i] = fmt.Errorf("the id %s is that of two links", l.ID)
		case err != nil:
			wrong[i] = err
			fallen = append(fallen, r)
		}
	}
	for len(fallen) > 0 {
		r := fallen[0]
		fallen = fallen[1:]
		if there(r) {
			continue
		}
		for _, i := range disputes[r] {
			if wrong[i] == nil {
				wrong[i] = fmt.Errorf("link %s: %w", links[i].ID, ErrNoLink)
				fallen = append(fallen, Record{LinkRecord, links[i].ID})
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
