package notebook

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/span"
)

// Join puts notes that wait into an article, as one step. Each passage is searched for in
// its text; what is not found becomes an orphan. A passage whose words the article does not
// tell, and a link with an end that is not there, go on waiting. Notes that are in the
// notebook already stay as they are, unless the others were modified later, as in Merge.
type Join struct {
	Waiting string // id of the notes
	Article string // id of the article
}

// Receive carries out an action that may bring articles, or notes that wait for them, and
// has them join in the same step: notes whose article it brought, and notes that it brought
// whose article is here.
type Receive struct{ Action Action }

func (a Receive) change(s State) (Change, error) {
	next, all, err := Apply(s, a.Action)
	if err != nil {
		return Change{}, err
	}
	join := func(w, to string) {
		if after, c, err := Apply(next, Join{w, to}); err == nil {
			next, all = after, all.then(c)
		}
	}
	for _, e := range all.Articles {
		if e.After != nil && !e.After.Earlier() {
			for _, w := range next.WaitingFor(e.After) {
				join(w.ID, e.ID)
			}
		}
	}
	for _, e := range all.Waiting {
		if w, ok := next.waiting.get(e.ID); ok {
			if to := next.awaited(*w); to != nil {
				join(w.ID, to.ID())
			}
		}
	}
	for _, w := range list(next.queue, "") {
		c := next.tieUp(w.ID)
		next, all = next.With(c), all.then(c)
	}
	return all, nil
}

// Joined returns how many highlights and own statements no longer wait after c.
func (c Change) Joined() int {
	n := 0
	for _, e := range c.Waiting {
		if e.Before != nil {
			n += len(e.Before.Highlights)
			if e.After != nil {
				n -= len(e.After.Highlights)
			}
		}
	}
	return n
}

func (a Join) change(s State) (Change, error) {
	old, ok := s.waiting.get(a.Waiting)
	if !ok {
		return Change{}, ErrNoWaiting
	}
	in, ok := s.Article(a.Article)
	if !ok {
		return Change{}, ErrNoArticle
	}
	if in.Earlier() {
		return Change{}, ErrEarlier
	}
	left := *old
	var placed []annotation.Highlight
	placed, left.Highlights = old.placed(in)
	c := Change{Label: "join notes", Imported: true}
	known := Part{Articles: []*article.Article{in}}
	for _, h := range placed {
		r := Record{HighlightRecord, h.ID}
		if gone, ok := s.gone.get(goneKey(r)); ok && gone.deleted(h.Edits) {
			continue
		}
		if s.has(r) {
			known.Highlights = append(known.Highlights, h)
			continue
		}
		// Merge would search for each orphan once more, and read the whole text for it.
		c.Highlights = append(c.Highlights, Edit[annotation.Highlight]{ID: h.ID, After: &h})
	}
	merged, err := Merge{known}.change(s)
	if err != nil {
		return Change{}, err
	}
	c = c.then(merged)
	next := s.With(c)
	c = c.then(next.leave(old, left))
	return c.then(s.With(c).tieUp(old.ID)), nil
}

// placed returns the highlights of w at their places in a, and those that have none since
// their words are not known.
func (w Waiting) placed(a *article.Article) (placed, left []annotation.Highlight) {
	inBytes := w.inBytes(a.Text())
	found := inBytes.find(a.Text())
	for i, h := range inBytes.Highlights {
		sel, ok := found[h.ID]
		switch {
		case h.Own():
		case ok:
			*h.Selector = sel
		case h.Selector.Exact == "":
			left = append(left, w.Highlights[i])
			continue
		}
		h.Article = a.ID()
		placed = append(placed, h)
	}
	return placed, left
}

// inBytes returns w with its positions in bytes of text.
func (w Waiting) inBytes(text string) Waiting {
	var units []anchor.Selector
	for _, h := range w.Highlights {
		if !h.Own() {
			units = append(units, *h.Selector)
		}
	}
	ruler := anchor.NewRuler(text, units, w.UTF16)
	highlights := make([]annotation.Highlight, len(w.Highlights))
	for i, h := range w.Highlights {
		h = h.Clone()
		if !h.Own() {
			h.Selector.Position = ruler.Span(h.Selector.Position)
		}
		highlights[i] = h
	}
	w.Highlights = highlights
	return w
}

// find returns by the ids of the highlights of w, whose positions are in bytes, the
// selectors of those that have one place in text.
func (w Waiting) find(text string) map[string]anchor.Selector {
	var sels []anchor.Selector
	for _, h := range w.Highlights {
		sels = append(sels, w.parts(h)...)
	}
	matches := anchor.ResolveAll(text, sels, nil)
	var ids []string
	var places []span.Span
	for _, h := range w.Highlights {
		var m anchor.Match
		n := len(w.parts(h))
		switch n {
		case 1:
			m = matches[0]
		case 2:
			m = anchor.Between(text, matches[0], matches[1])
		}
		matches = matches[n:]
		if m.Found() {
			ids, places = append(ids, h.ID), append(places, m.Span)
		}
	}
	found := map[string]anchor.Selector{}
	for i, sel := range anchor.DescribeAll(text, places, nil) {
		found[ids[i]] = sel
	}
	return found
}

// parts returns what is to be found for h: nothing, its passage, or the two ends of that.
func (w Waiting) parts(h annotation.Highlight) []anchor.Selector {
	if h.Own() {
		return nil
	}
	if ends, ok := w.Ends[h.ID]; ok && h.Selector.Exact == "" {
		return ends[:]
	}
	return []anchor.Selector{*h.Selector}
}

// leave returns the change that leaves of the notes old what is in left, or nothing.
func (s State) leave(old *Waiting, left Waiting) Change {
	e := Edit[Waiting]{ID: old.ID, Before: old}
	if len(left.Highlights) > 0 || len(left.Links) > 0 {
		if sameWaiting(*old, left) {
			return Change{}
		}
		e.After = &left
	}
	return Change{Waiting: []Edit[Waiting]{e}}
}

// without returns links but for those that are gone.
func without(links, gone []annotation.Link) []annotation.Link {
	ids := map[string]bool{}
	for _, l := range gone {
		ids[l.ID] = true
	}
	var out []annotation.Link
	for _, l := range links {
		if !ids[l.ID] {
			out = append(out, l)
		}
	}
	return out
}

// tieUp returns the change that adds the links of the notes of that id whose ends are all
// there. One that is here already stays, unless the other was modified later.
func (s State) tieUp(id string) Change {
	w, ok := s.waiting.get(id)
	if !ok {
		return Change{}
	}
	ready, _ := tied(w.Links, s.has)
	if len(ready) == 0 {
		return Change{}
	}
	all := Change{Imported: true}
	for _, l := range ready {
		if gone, ok := s.gone.get(goneKey(Record{LinkRecord, l.ID})); ok && gone.deleted(l.Edits) {
			continue
		}
		var a Action = AddLink{l}
		if old, ok := s.links.get(l.ID); ok {
			if !l.Modified.After(old.Modified) {
				continue
			}
			a = ChangeLink{l}
		}
		if next, c, err := Apply(s, a); err == nil { // else one that says the same is here
			s, all = next, all.then(c)
		}
	}
	left := *w
	left.Links = without(w.Links, ready)
	return all.then(s.leave(w, left))
}
