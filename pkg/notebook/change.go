package notebook

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Change is what one step did to a notebook, record by record. It names each record
// at most once. The records are read-only: States share them.
type Change struct {
	Label      string // for people, after "Undo: " say: "add claim"
	Articles   []Edit[article.Article]
	Highlights []Edit[annotation.Highlight]
	Links      []Edit[annotation.Link]
	Waiting    []Edit[Waiting]
	Gone       []Edit[Gone] // by Gone.Key
	Imported   bool         // it came from elsewhere: to take it back is no deletion that others need to hear of
}

// Edit is what a Change did to one record: added it where Before is nil, removed it
// where After is nil, else replaced Before by After.
type Edit[T any] struct {
	ID            string
	Before, After *T
}

// Empty reports whether c changes nothing.
func (c Change) Empty() bool {
	return len(c.Articles) == 0 && len(c.Highlights) == 0 && len(c.Links) == 0 && len(c.Waiting) == 0 && len(c.Gone) == 0
}

// Inverse returns the change that undoes c, under the same label.
func (c Change) Inverse() Change {
	return Change{c.Label, inverse(c.Articles), inverse(c.Highlights), inverse(c.Links), inverse(c.Waiting), inverse(c.Gone), c.Imported}
}

func inverse[T any](edits []Edit[T]) []Edit[T] {
	var out []Edit[T]
	for _, e := range edits {
		out = append(out, Edit[T]{e.ID, e.After, e.Before})
	}
	return out
}

// then returns the one change that does what c and after it next does.
func (c Change) then(next Change) Change {
	return Change{
		c.Label,
		join(c.Articles, next.Articles),
		join(c.Highlights, next.Highlights),
		join(c.Links, next.Links),
		join(c.Waiting, next.Waiting),
		join(c.Gone, next.Gone),
		c.Imported || next.Imported,
	}
}

// join returns first and then next with one edit a record; what next takes back is left out.
func join[T any](first, next []Edit[T]) []Edit[T] {
	at := make(map[string]int, len(first))
	all := make([]Edit[T], 0, len(first)+len(next))
	for _, e := range first {
		at[e.ID] = len(all)
		all = append(all, e)
	}
	for _, e := range next {
		if i, ok := at[e.ID]; ok {
			all[i].After = e.After
			continue
		}
		at[e.ID] = len(all)
		all = append(all, e)
	}
	var out []Edit[T]
	for _, e := range all {
		if e.Before != e.After {
			out = append(out, e)
		}
	}
	return out
}

// With returns s with c carried out as it stands: each record gets its After, whatever
// it was before. It is for changes that Apply made, here or in another tab, on a
// notebook with the same records; s itself stays.
func (s State) With(c Change) State {
	if len(c.Articles) > 0 {
		var out, in []*article.Article
		s.articles, out, in = put(s.articles, c.Articles)
		s.editions = reindex(s.editions, out, in, func(a *article.Article) string { return a.Meta().Of }, byDate)
	}
	if len(c.Highlights) > 0 {
		var out, in []*annotation.Highlight
		s.highlights, out, in = put(s.highlights, c.Highlights)
		s.reading = reindex(s.reading, out, in, func(h *annotation.Highlight) string { return h.Article }, byReading)
	}
	if len(c.Links) > 0 {
		var out, in []*annotation.Link
		s.links, out, in = put(s.links, c.Links)
		s.from = reindex(s.from, out, in, func(l *annotation.Link) string { return l.From }, byAge)
		s.to = reindex(s.to, out, in, func(l *annotation.Link) string { return l.To }, byAge)
	}
	if len(c.Waiting) > 0 {
		var out, in []*Waiting
		s.waiting, out, in = put(s.waiting, c.Waiting)
		s.queue = reindex(s.queue, out, in, func(*Waiting) string { return "" }, byArrival)
	}
	if len(c.Gone) > 0 {
		s.gone, _, _ = put(s.gone, c.Gone)
	}
	return s
}

// put returns records with edits done, and the records that left and came.
func put[T any](records table[*T], edits []Edit[T]) (_ table[*T], out, in []*T) {
	d := records.edit()
	for _, e := range edits {
		old, ok := d.get(e.ID)
		if old == e.After {
			continue
		}
		if ok {
			out = append(out, old)
		}
		if e.After == nil {
			d.remove(e.ID)
			continue
		}
		in = append(in, e.After)
		d.set(e.ID, e.After)
	}
	return d.done(), out, in
}
