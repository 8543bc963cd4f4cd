package notebook

import (
	"time"

	"counterpoint/pkg/annotation"
)

// Made is an action as somebody carried it out at some time: the fields that it changes are
// stamped, so that they merge field by field, and what it deletes is Gone. An action on its
// own leaves the stamps as they were. What comes through Merge is stamped already.
type Made struct {
	Action Action
	Stamp  annotation.Stamp
}

func (a Made) change(s State) (Change, error) { return planned(s, a, func() {}) }

// stamped returns c, which is what the action does to s, with its stamps.
func (a Made) stamped(s State, c Change) Change {
	if _, ok := a.Action.(Choose); ok || c.Imported {
		return c // it has them
	}
	return stamping{state: s, by: a.Stamp}.of(c)
}

// stamping gives a change, which is to be carried out on a State, its stamps.
type stamping struct {
	state  State
	by     annotation.Stamp
	back   bool // the change takes another one back, or that
	change Change
}

// of returns c with a stamp of every field that differs from what it is in the State. A
// change that takes articles away or brings them back, with what is in them, is none of
// their highlights.
func (st stamping) of(c Change) Change {
	for _, e := range c.Articles {
		if e.After == nil || e.Before == nil && !e.After.Earlier() {
			return c
		}
	}
	st.change = c
	st.change.Highlights, st.change.Links = nil, nil
	for _, e := range c.Highlights {
		st.highlight(e)
	}
	for _, e := range c.Links {
		st.link(e)
	}
	return st.change
}

func (st *stamping) highlight(e Edit[annotation.Highlight]) {
	now, there := st.state.highlights.get(e.ID)
	switch {
	case e.After == nil && there:
		st.bury(Gone{HighlightRecord, e.ID, now.Article, st.by}, now.Edits)
	case e.After != nil:
		h := e.After.Clone()
		if there {
			h.Edits = restamped(annotation.HighlightFields, was[annotation.Highlight]{*now, now.Edits, now.Made(), now.Origin()}, h, st.others(h.Edits), st.by)
		} else {
			h.Edits = st.raised(HighlightRecord, h.ID, h.Edits)
		}
		if latest, ok := h.Edits.Latest(); ok && latest.After(h.Modified) {
			h.Modified = latest
		}
		e.After = &h
	}
	st.change.Highlights = append(st.change.Highlights, e)
}

func (st *stamping) link(e Edit[annotation.Link]) {
	now, there := st.state.links.get(e.ID)
	switch {
	case e.After == nil && there:
		from, _ := st.state.highlights.get(now.From)
		st.bury(Gone{LinkRecord, e.ID, from.Article, st.by}, now.Edits)
	case e.After != nil:
		l := *e.After
		if there {
			l.Edits = restamped(annotation.LinkFields, was[annotation.Link]{*now, now.Edits, now.Made(), now.Origin()}, l, st.others(l.Edits), st.by)
		} else {
			l.Edits = st.raised(LinkRecord, l.ID, l.Edits)
		}
		if latest, ok := l.Edits.Latest(); ok && latest.After(l.Modified) {
			l.Modified = latest
		}
		e.After = &l
	}
	st.change.Links = append(st.change.Links, e)
}

// bury notes that a record is gone. It came after the record was brought back, if it was.
func (st *stamping) bury(g Gone, edits annotation.Edits) {
	g.Stamp = laterThan(edits[annotation.Presence].Stamp, g.Stamp)
	old, _ := st.state.gone.get(g.Key())
	st.change.Gone = append(st.change.Gone, Edit[Gone]{g.Key(), old, &g})
}

// raised returns the edits of a record that is added, or brought back where it was gone.
func (st *stamping) raised(kind RecordKind, id string, edits annotation.Edits) annotation.Edits {
	gone, ok := st.state.gone.get(goneKey(Record{kind, id}))
	if !ok {
		return edits
	}
	if edits = edits.Clone(); edits == nil {
		edits = annotation.Edits{}
	}
	edits[annotation.Presence] = annotation.Edit{Stamp: laterThan(gone.Stamp, st.by)}
	return edits
}

// laterThan returns by, later than other: a clock may be slow, or set back.
func laterThan(other, by annotation.Stamp) annotation.Stamp {
	if by.Compare(other) <= 0 {
		by.At = other.At.Add(time.Millisecond)
	}
	return by
}

// others returns the edits whose other values come back with a record.
func (st *stamping) others(edits annotation.Edits) annotation.Edits {
	if !st.back {
		return nil
	}
	return edits
}

// was is a record as it is before a change.
type was[T any] struct {
	record       T
	edits        annotation.Edits
	made, origin annotation.Stamp
}

// restamped returns the edits of next, which takes the place of now: those of now where a
// field is the same, else one by by. What others has to choose from comes back.
func restamped[T any](fields []annotation.FieldOf[T], now was[T], next T, others annotation.Edits, by annotation.Stamp) annotation.Edits {
	out := annotation.Edits{}
	for _, f := range fields {
		old, edited := now.edits[f.Name]
		back := others[f.Name].Others
		switch {
		case !f.Same(now.record, next) || len(back) > len(old.Others):
			if !edited {
				old.Stamp = now.origin
			}
			e := old.Replaced(by)
			e.Others = back
			out[f.Name] = e
		case edited:
			out[f.Name] = old
		}
	}
	if e, ok := now.edits[annotation.Presence]; ok {
		out[annotation.Presence] = e
	}
	return out.Since(now.origin, now.made)
}
