package w3c

import (
	"encoding/json"
	"fmt"

	"counterpoint/pkg/notebook"
)

// Notes that wait for an article have no target yet that an annotation could name. They
// are on the page as a JSON literal, as the notebook has them.

// waiting reads the notes of a file that wait for their articles.
func (d *decoder) waiting(raw json.RawMessage) error {
	notes, err := list(raw, "waiting notes")
	if err != nil {
		return err
	}
	for i, one := range notes {
		var w notebook.Waiting
		if err := json.Unmarshal(one, &w); err != nil {
			return fmt.Errorf("waiting notes %d: %w", i+1, sentence(err))
		}
		w.Added = w.Added.UTC()
		d.part.Waiting = append(d.part.Waiting, w)
	}
	return nil
}

// newer reports whether p has what Counterpoints before the newest format lose.
func newer(p notebook.Part) bool {
	for _, h := range p.Highlights {
		if h.Extra != "" {
			return true
		}
	}
	for _, l := range p.Links {
		if l.Extra != "" {
			return true
		}
	}
	return len(p.Waiting) > 0
}
