package argmap

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
)

// arm begins a link to the statement target or, of a dispute, to that link. The keyboard
// goes to what says so, from where Tab leads on.
func (m *Map) arm(kind annotation.LinkType, target string) {
	m.Desk.Hush()
	m.Desk.Begin(desk.Draft{Type: kind, End: target})
	m.ctx.Defer(func(app.Context) { browser.Focus(taskID) })
}

// armed reports whether there is a link in the making, here or from an article's page.
func (m *Map) armed() bool { return m.Desk.Draft().Armed() }

// task says what the next statement that is picked will do.
func (m *Map) task() app.UI {
	ask, about := linking.Asks(m.Desk.State(), m.Desk.Draft())
	return html.Div().Class("task-place").Role("status").Body(app.If(about != "", func() app.UI {
		return html.Div().ID(taskID).Class("task").TabIndex(-1).Body(
			html.P().Body(app.Text(ask), html.B().Text(about)),
			html.Button().Class("button").Text("Write it").OnClick(func(app.Context, app.Event) { m.write() }),
			html.Button().Class("button").Text("Cancel").OnClick(func(app.Context, app.Event) { m.disarm() }),
		)
	}))
}

func (m *Map) disarm() {
	m.Desk.Begin(desk.Draft{})
	browser.Focus(cardID)
}

func (m *Map) sentence(l annotation.Link) string { return diagram.Sentence(m.Desk.State(), l) }

func (m *Map) quoted(id string) string { return diagram.Quoted(m.Desk.State(), id) }

// pick makes a statement the other end of the link in the making.
func (m *Map) pick(id string) {
	if id == m.Desk.Draft().End {
		m.Desk.Fail(notebook.ErrSelfLink)
		return
	}
	m.finish(id)
}

// finish carries out first, then links the statement id as what is armed says, as one step.
func (m *Map) finish(id string, first ...notebook.Action) {
	t := m.Desk.Draft()
	l := t.Link(id, time.Now().UTC())
	if !m.do(notebook.Steps{Label: linking.Order(t.Type), Actions: append(first, notebook.AddLink{Link: l})}) {
		return
	}
	m.Desk.Begin(desk.Draft{})
	m.ctx.Defer(func(app.Context) { m.choose(choice{link: l.ID}) })
	m.say(m.sentence(l) + ".")
}

// do carries out an action; what the notebook refuses the reader is told.
func (m *Map) do(a notebook.Action) bool {
	if err := m.Desk.Do(a); err != nil {
		m.Desk.Fail(err)
		return false
	}
	return true
}

// say tells what was done, and offers to take it back.
func (m *Map) say(words string) {
	undo := desk.Choice{Label: "Undo", Choose: func(app.Context) { m.Desk.Undo() }}
	m.Desk.Say(desk.Notice{Text: words, Choices: []desk.Choice{undo}})
}
