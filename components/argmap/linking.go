package argmap

import (
	"errors"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
)

// linking is a link in the making: its end is known, its start is what the reader picks or
// writes.
type linking struct {
	kind   annotation.LinkType
	target string // id of the statement, or of the link that will be disputed
}

func (l linking) armed() bool { return l.target != "" }

// there reports whether the end is in the notebook.
func (l linking) there(s notebook.State) bool {
	if l.kind == annotation.Disputes {
		_, ok := s.Link(l.target)
		return ok
	}
	_, ok := s.Highlight(l.target)
	return ok
}

// asks says what is to be picked, before the end that is known.
var asks = map[annotation.LinkType]string{
	annotation.Rebuts:      "Pick what rebuts: ",
	annotation.Supports:    "Pick what supports: ",
	annotation.Contradicts: "Pick what contradicts: ",
	annotation.SameClaim:   "Pick what is the same claim as: ",
	annotation.Disputes:    "Pick what disputes that ",
}

// steps names a link in the making for Undo.
var steps = map[annotation.LinkType]string{
	annotation.Rebuts:      "rebut",
	annotation.Supports:    "support",
	annotation.Contradicts: "contradict",
	annotation.SameClaim:   "mark as same claim",
	annotation.Disputes:    "dispute link",
}

// written is the kind of statement that a reader writes at the start of a link.
var written = map[annotation.LinkType]annotation.Kind{
	annotation.Rebuts:      annotation.Rebuttal,
	annotation.Supports:    annotation.Evidence,
	annotation.Contradicts: annotation.Claim,
	annotation.SameClaim:   annotation.Claim,
	annotation.Disputes:    annotation.Rebuttal,
}

// arm begins a link. The keyboard goes to what says so, from where Tab leads on.
func (m *Map) arm(kind annotation.LinkType, target string) {
	m.linking = linking{kind, target}
	m.Desk.Hush()
	m.ctx.Defer(func(app.Context) { browser.Focus(taskID) })
}

// task says what the next statement that is picked will do.
func (m *Map) task() app.UI {
	return html.Div().Class("task-place").Role("status").Body(app.If(m.linking.armed(), func() app.UI {
		return html.Div().ID(taskID).Class("task").TabIndex(-1).Body(
			html.P().Body(app.Text(asks[m.linking.kind]), html.B().Text(m.targetText())),
			html.Button().Class("button").Text("Write it").OnClick(func(app.Context, app.Event) { m.write() }),
			html.Button().Class("button").Text("Cancel").OnClick(func(app.Context, app.Event) { m.disarm() }),
		)
	}))
}

func (m *Map) disarm() {
	m.linking = linking{}
	browser.Focus(cardID)
}

// targetText says the end that is known.
func (m *Map) targetText() string {
	if m.linking.kind == annotation.Disputes {
		l, _ := m.Desk.State().Link(m.linking.target)
		return m.sentence(l)
	}
	return m.quoted(m.linking.target)
}

func (m *Map) sentence(l annotation.Link) string { return diagram.Sentence(m.Desk.State(), l) }

func (m *Map) quoted(id string) string { return diagram.Quoted(m.Desk.State(), id) }

// pick makes a statement the start of the link in the making.
func (m *Map) pick(id string) {
	if id == m.linking.target {
		m.Desk.Fail(notebook.ErrSelfLink)
		return
	}
	m.finish(id)
}

// finish carries out first, then links the statement from as what is armed says, as one step.
func (m *Map) finish(from string, first ...notebook.Action) {
	now := time.Now().UTC()
	l := annotation.Link{ID: annotation.NewID(), Type: m.linking.kind, From: from, To: m.linking.target, Created: now, Modified: now}
	if !m.do(notebook.Steps{Label: steps[l.Type], Actions: append(first, notebook.AddLink{Link: l})}) {
		return
	}
	m.linking = linking{}
	m.ctx.Defer(func(app.Context) { m.choose(choice{link: l.ID}) })
	m.say(m.sentence(l) + ".")
}

// do carries out an action; what the notebook refuses the reader is told, without the ids.
func (m *Map) do(a notebook.Action) bool {
	err := m.Desk.Do(a)
	for _, refusal := range []error{notebook.ErrSelfLink, notebook.ErrSameLink, notebook.ErrNoLink, notebook.ErrNoHighlight} {
		if errors.Is(err, refusal) {
			err = refusal
		}
	}
	if err != nil {
		m.Desk.Fail(err)
	}
	return err == nil
}

// say tells what was done, and offers to take it back.
func (m *Map) say(words string) {
	undo := desk.Choice{Label: "Undo", Choose: func(app.Context) { m.Desk.Undo() }}
	m.Desk.Say(desk.Notice{Text: words, Choices: []desk.Choice{undo}})
}
