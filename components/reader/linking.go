package reader

import (
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// linking is a link in the making: its end is known, its start is what the reader picks.
type linking struct {
	kind   annotation.LinkType
	target string // id of the highlight that will be rebutted or supported
}

func (l linking) armed() bool { return l.target != "" }

// picks is the kind of highlight that a new passage at the link's start becomes.
func (l linking) picks() annotation.Kind {
	if l.kind == annotation.Supports {
		return annotation.Evidence
	}
	return annotation.Rebuttal
}

// verb says what the link in the making does, as an order.
func (l linking) verb() string {
	if l.kind == annotation.Supports {
		return "support"
	}
	return "rebut"
}

// arm begins a link to a highlight.
func (r *Reader) arm(kind annotation.LinkType, target string) {
	r.linking = linking{kind, target}
	r.moving = ""
	r.closeCard()
	r.clearSelection()
	r.Desk.Hush()
}

// armHere begins a link to the open highlight or to the statement under the cursor,
// which becomes a claim where it is nothing yet.
func (r *Reader) armHere(kind annotation.LinkType) {
	if h, ok := r.shown(); ok && r.selected.Empty() {
		r.arm(kind, h.ID)
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
		r.arm(kind, id)
	}
}

// linkPassage makes the passage at s the start of the link in the making, in one step.
func (r *Reader) linkPassage(s span.Span) {
	if h, ok := r.at(s); ok {
		r.linkHighlight(h.ID)
		return
	}
	h := r.made(s, r.linking.picks())
	r.finish(h, notebook.AddHighlight{Highlight: h})
}

// linkHighlight makes a highlight the start of the link in the making.
func (r *Reader) linkHighlight(id string) {
	if id == r.linking.target {
		r.Desk.Say(desk.Notice{Text: "A statement cannot " + r.linking.verb() + " itself. Pick another one, or let go with Escape."})
		return
	}
	if h, ok := r.Desk.State().Highlight(id); ok {
		r.finish(h)
	}
}

// finish carries out first, then links h to what is armed, as one step.
func (r *Reader) finish(h annotation.Highlight, first ...notebook.Action) {
	now := time.Now().UTC()
	link := annotation.Link{
		ID: annotation.NewID(), Type: r.linking.kind, From: h.ID, To: r.linking.target, Created: now, Modified: now,
	}
	r.clearSelection()
	if !r.do(notebook.Steps{Label: r.linking.verb(), Actions: append(first, notebook.AddLink{Link: link})}) {
		return
	}
	r.linking = linking{}
	r.dropCursor()
	r.openCard(link.To)
	r.sayLink(link)
}

// sayLink says a link as a sentence that can be turned round or taken back.
func (r *Reader) sayLink(l annotation.Link) {
	from, _ := r.Desk.State().Highlight(l.From)
	to, _ := r.Desk.State().Highlight(l.To)
	r.Desk.Say(desk.Notice{
		Text: fmt.Sprintf("%s %s %s.", quoted(from), l.Type, quoted(to)),
		Choices: []desk.Choice{
			{Label: "Swap", Choose: func(app.Context) { r.swap(l.ID) }},
			r.undo(),
		},
	})
}

// swap exchanges the ends of a link.
func (r *Reader) swap(id string) {
	l, ok := r.Desk.State().Link(id)
	if !ok {
		return
	}
	l = l.Swapped()
	l.Modified = time.Now().UTC()
	if r.do(notebook.ChangeLink{Link: l}) {
		r.sayLink(l)
	}
}

func (r *Reader) undo() desk.Choice {
	return desk.Choice{Label: "Undo", Choose: func(app.Context) { r.Desk.Undo() }}
}
