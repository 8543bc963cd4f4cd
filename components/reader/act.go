package reader

import (
	"fmt"
	"time"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/span"
)

// do carries out an action; what the notebook refuses the reader is told.
func (r *Reader) do(a notebook.Action) bool {
	if err := r.Desk.Do(a); err != nil {
		r.Desk.Fail(err)
		return false
	}
	return true
}

// made returns a new highlight of the passage at s.
func (r *Reader) made(s span.Span, kind annotation.Kind) annotation.Highlight {
	now := time.Now().UTC()
	sel := anchor.Describe(r.article.Text(), s)
	return annotation.Highlight{
		ID: annotation.NewID(), Article: r.article.ID(), Kind: kind, Selector: &sel, Created: now, Modified: now,
	}
}

// at returns the highlight that covers s and nothing else: of several the reader's own.
func (r *Reader) at(s span.Span) (found annotation.Highlight, ok bool) {
	for _, h := range r.Desk.State().HighlightsOf(r.article.ID()) {
		if h.Own() || h.Selector.Position != s || r.Desk.State().Orphan(h) {
			continue
		}
		if !r.others(h) {
			return h, true
		}
		if !ok {
			found, ok = h, true
		}
	}
	return found, ok
}

// others reports whether somebody else than the reader is known to have made h.
func (r *Reader) others(h annotation.Highlight) bool {
	_, ok := r.people.By(h)
	return ok
}

// within returns the highlight that covers s, else the first that shares text with it.
func (r *Reader) within(s span.Span) (annotation.Highlight, bool) {
	if h, ok := r.at(s); ok {
		return h, true
	}
	for _, h := range r.Desk.State().HighlightsOf(r.article.ID()) {
		if !h.Own() && !h.Selector.Position.Intersect(s).Empty() && !r.Desk.State().Orphan(h) {
			return h, true
		}
	}
	return annotation.Highlight{}, false
}

// mark makes the passage at s a highlight of the kind; one that is there already changes
// its kind, unless it is somebody else's. It returns the highlight's id, or "".
func (r *Reader) mark(s span.Span, kind annotation.Kind) string {
	if h, ok := r.at(s); ok && !r.others(h) {
		r.setKind(h.ID, kind)
		return h.ID
	}
	h := r.made(s, kind)
	if !r.do(notebook.AddHighlight{Highlight: h}) {
		return ""
	}
	return h.ID
}

func (r *Reader) setKind(id string, kind annotation.Kind) {
	if h, ok := r.Desk.State().Highlight(id); ok && h.Kind != kind {
		h = h.Clone()
		h.Kind, h.Modified = kind, time.Now().UTC()
		r.do(notebook.ChangeHighlight{Highlight: h})
	}
}

// reselectNext makes the next selection the new extent of a highlight.
func (r *Reader) reselectNext(id string) {
	r.moving, r.asked = id, ""
	r.Desk.Begin(desk.Draft{})
	r.closeCard()
}

// moveEnds gives the highlight that is being moved the passage at s.
func (r *Reader) moveEnds(s span.Span) {
	id := r.moving
	lost := r.lost(id)
	r.moving, r.asked = "", ""
	r.clearSelection()
	r.reselect(id, s)
	if lost {
		r.returned(id)
		browser.Focus(render.MarkID(id))
	}
}

func (r *Reader) reselect(id string, s span.Span) {
	h, ok := r.Desk.State().Highlight(id)
	if !ok || s.Empty() {
		return
	}
	h = h.Clone()
	sel := anchor.Describe(r.article.Text(), s)
	h.Selector, h.Modified = &sel, time.Now().UTC()
	if r.do(notebook.ChangeHighlight{Highlight: h}) {
		r.openCard(id)
	}
}

// nudge moves one end of the open highlight by a word.
func (r *Reader) nudge(move func(text string, s span.Span) span.Span) {
	h, ok := r.shown()
	if !ok || h.Own() || r.Desk.State().Orphan(h) {
		return
	}
	if s := move(r.article.Text(), h.Selector.Position); s != h.Selector.Position {
		r.reselect(h.ID, s)
	}
}

// remove deletes a highlight and offers to take that back.
func (r *Reader) remove(id string) {
	h, ok := r.Desk.State().Highlight(id)
	if !ok || !r.do(notebook.RemoveHighlight{ID: id}) {
		return
	}
	r.Desk.Say(desk.Notice{Text: fmt.Sprintf("Deleted the %s %s.", h.Kind, diagram.Quote(h)), Choices: []desk.Choice{r.undo()}})
}

func (r *Reader) removeLink(id string) {
	if r.do(notebook.RemoveLink{ID: id}) {
		r.Desk.Say(desk.Notice{Text: "Removed the link.", Choices: []desk.Choice{r.undo()}})
	}
}
