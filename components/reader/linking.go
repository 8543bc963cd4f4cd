package reader

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/desk"
	"counterpoint/components/internal/linking"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// arm begins a link: what the reader picks next is its other end.
func (r *Reader) arm(t desk.Draft) {
	r.moving = ""
	r.closeCard()
	r.clearSelection()
	r.Desk.Hush()
	r.Desk.Begin(t)
}

// armed reports whether there is a link in the making.
func (r *Reader) armed() bool { return r.Desk.Draft().Armed() }

// armHere begins a link to the open highlight or to the statement under the cursor,
// which becomes a claim where it is nothing yet.
func (r *Reader) armHere(kind annotation.LinkType) {
	if h, ok := r.shown(); ok && r.selected.Empty() {
		r.arm(desk.Draft{Type: kind, End: h.ID})
		return
	}
	s := r.here()
	if s.Empty() {
		r.Desk.Say(desk.Notice{Text: "Select a claim first, or move to a statement with j and k."})
		return
	}
	id := ""
	if h, ok := r.at(s); ok {
		id = h.ID
	} else {
		id = r.mark(s, annotation.Claim)
	}
	if id != "" {
		r.arm(desk.Draft{Type: kind, End: id})
	}
}

// armFrom begins a link from the open highlight, or from the statement under the cursor where
// that is one.
func (r *Reader) armFrom(kind annotation.LinkType) {
	h, ok := r.shown()
	if !ok {
		h, ok = r.at(r.here())
	}
	if !ok {
		r.Desk.Say(desk.Notice{Text: "Mark what rebuts first: select it, or move to it with j and k, and press r."})
		return
	}
	r.arm(desk.Draft{Type: kind, End: h.ID, From: true})
}

// linkPassage makes the passage at s the other end of the link in the making, in one step.
func (r *Reader) linkPassage(s span.Span) {
	if h, ok := r.at(s); ok {
		r.linkHighlight(h.ID)
		return
	}
	h := r.made(s, r.Desk.Draft().Picks())
	r.finish(h, notebook.AddHighlight{Highlight: h})
}

// linkHighlight makes a highlight the other end of the link in the making.
func (r *Reader) linkHighlight(id string) {
	if t := r.Desk.Draft(); id == t.End {
		r.Desk.Say(desk.Notice{Text: "A statement cannot " + linking.Order(t.Type) + " itself. Pick another one, or let go with Escape."})
		return
	}
	if h, ok := r.Desk.State().Highlight(id); ok {
		r.finish(h)
	}
}

// finish carries out first, then links h to what is armed, as one step.
func (r *Reader) finish(h annotation.Highlight, first ...notebook.Action) {
	t := r.Desk.Draft()
	link := t.Link(h.ID, time.Now().UTC())
	r.clearSelection()
	if !r.do(notebook.Steps{Label: linking.Order(t.Type), Actions: append(first, notebook.AddLink{Link: link})}) {
		return
	}
	r.Desk.Begin(desk.Draft{})
	r.dropCursor()
	r.openCard(r.endHere(link))
	r.sayLink(link)
}

// endHere returns the end of a link whose card is to be open: the one that is acted on,
// unless only the other one is in this article.
func (r *Reader) endHere(l annotation.Link) string {
	to := l.To
	if l.Type == annotation.Disputes {
		disputed, _ := r.Desk.State().Link(l.To)
		to = disputed.To
	}
	if h, ok := r.Desk.State().Highlight(to); ok && h.Article == r.article.ID() {
		return to
	}
	return l.From
}

// sayLink says a link as a sentence that can be turned round or taken back. From another
// article there is a way back to where the link was begun.
func (r *Reader) sayLink(l annotation.Link) {
	n := desk.Notice{Text: diagram.Sentence(r.Desk.State(), l) + "."}
	if l.Type == annotation.Rebuts || l.Type == annotation.Supports {
		n.Choices = append(n.Choices, desk.Choice{Label: "Swap", Choose: func(app.Context) { r.swap(l.ID) }})
	}
	for _, id := range []string{l.To, l.From} {
		if h, ok := r.Desk.State().Highlight(id); ok && h.Article != r.article.ID() {
			n.Choices = append(n.Choices, desk.Choice{Label: "Go to the other article", Choose: func(ctx app.Context) {
				r.Desk.Hush() // there it would offer to go where the reader is
				ctx.Navigate(address.Of(h.Article).WithHighlight(h.ID).String())
			}})
			break
		}
	}
	n.Choices = append(n.Choices, r.undo())
	r.Desk.Say(n)
}

// swap exchanges the ends of a link.
func (r *Reader) swap(id string) {
	if l, ok := r.Desk.State().Link(id); ok {
		r.changeLink(l.Swapped())
	}
}

// retype makes a link one of another type.
func (r *Reader) retype(id string, kind annotation.LinkType) {
	if l, ok := r.Desk.State().Link(id); ok && l.Type != kind {
		l.Type = kind
		r.changeLink(l)
	}
}

func (r *Reader) changeLink(l annotation.Link) {
	l.Modified = time.Now().UTC()
	if r.do(notebook.ChangeLink{Link: l}) {
		r.sayLink(l)
	}
}

func (r *Reader) undo() desk.Choice {
	return desk.Choice{Label: "Undo", Choose: func(app.Context) { r.Desk.Undo() }}
}
