package notebook

import (
	"cmp"
	"errors"
	"sort"

	"counterpoint/pkg/annotation"
)

// Gone says that a highlight or a link was deleted, so that one who still has it learns of
// it. It holds nothing of what was deleted.
//
// A deletion wins over any edit, but not over a later change of the record's Presence: who
// takes a deletion back has the record back everywhere, and what was Gone stays beside it.
// (What others had changed in it meanwhile, unaware of both, is lost where it first meets
// the deletion alone.) An article that is removed leaves no Gone,
// and neither does what goes with it: the next one who brings it brings it back.
type Gone struct {
	Kind    RecordKind `json:"kind"` // HighlightRecord or LinkRecord
	ID      string     `json:"id"`
	Article string     `json:"article"` // where the highlight was, or the one that the link starts at
	annotation.Stamp
}

// Record names what is gone.
func (g Gone) Record() Record { return Record{g.Kind, g.ID} }

// key is what g is found by in a State.
func (g Gone) key() string { return goneKey(g.Record()) }

func goneKey(r Record) string { return string(r.Kind) + "/" + r.ID }

// Validate returns an error that says what is wrong with g, or nil.
func (g Gone) Validate() error {
	switch {
	case g.ID == "":
		return errors.New("what was deleted needs an id")
	case g.Kind != HighlightRecord && g.Kind != LinkRecord:
		return errors.New("what was deleted is neither a highlight nor a link")
	}
	return nil
}

// goneIn returns what is gone for which wanted holds of the article, in a fixed order.
func (s State) goneIn(wanted func(article string) bool) []Gone {
	var out []Gone
	s.gone.each(func(g *Gone) {
		if wanted(g.Article) {
			out = append(out, *g)
		}
	})
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		return cmp.Or(a.Stamp.Compare(b.Stamp), cmp.Compare(a.key(), b.key())) < 0
	})
	return out
}

// deleted reports whether g tells of a deletion that came after the record was there, for
// good or again. Of a record that was never brought back, every deletion did.
func (g Gone) deleted(edits annotation.Edits) bool {
	e, back := edits[annotation.Presence]
	return !back || g.Stamp.Compare(e.Stamp) >= 0
}
