package store

import "counterpoint/pkg/notebook"

// Reload returns the change that the value now under key makes to s: another tab wrote
// or removed it. It reports false where that makes no difference to s: the key is not
// a record's, s has the record like this already, or it cannot come into view, as Load
// would say with a Damage. The change is for History.Adopt, not for saving.
//
// A removed record takes along what in s cannot be without it; of that nothing is
// removed from kv. What stays of a removed article stays in s as in the other tab, in
// whatever order the keys are told.
func Reload(kv KV, s notebook.State, key string) (notebook.Change, bool) {
	r, ok := recordOf(key)
	if !ok {
		return notebook.Change{}, false
	}
	value, ok, err := kv.Get(key)
	if err != nil {
		return notebook.Change{}, false
	}
	if !ok {
		return removed(s, r)
	}
	var part notebook.Part
	if err := decode(r, value, &part); err != nil {
		return notebook.Change{}, false
	}
	c, _ := s.Take(part)
	return c, !c.Empty()
}

// removed returns what it does to s that r is gone.
func removed(s notebook.State, r notebook.Record) (notebook.Change, bool) {
	var a notebook.Action
	switch r.Kind {
	case notebook.ArticleRecord:
		a = notebook.RemoveArticle{ID: r.ID}
	case notebook.HighlightRecord:
		a = notebook.RemoveHighlight{ID: r.ID}
	case notebook.GoneRecord:
		return notebook.Change{}, false // it stays known here, which does no harm
	case notebook.WaitingRecord:
		a = notebook.RemoveWaiting{ID: r.ID}
	default:
		a = notebook.RemoveLink{ID: r.ID}
	}
	_, c, err := notebook.Apply(s, a)
	return c, err == nil
}
