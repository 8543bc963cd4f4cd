package argmap

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
	"counterpoint/components/statement"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// editing is an own statement in the form, at the start of a link in the making.
type editing struct {
	highlight annotation.Highlight
	against   string // what it is about, in words
}

// write opens the form for what starts the link in the making.
func (m *Map) write() {
	now := time.Now().UTC()
	m.editing = &editing{
		highlight: annotation.Highlight{ID: annotation.NewID(), Article: m.home(), Kind: m.Desk.Draft().Picks(), Created: now, Modified: now},
		against:   linking.Writes(m.Desk.State(), m.Desk.Draft()),
	}
}

// home returns the id of the article beside which an own statement is written: that of the
// statement which it is about.
func (m *Map) home() string {
	t := m.Desk.Draft()
	id := t.End
	if l, ok := m.Desk.State().Link(id); ok && t.Type == annotation.Disputes {
		id = l.From
	}
	h, _ := m.Desk.State().Highlight(id)
	return h.Article
}

func (m *Map) editor() app.UI {
	if m.editing == nil {
		return html.Div().Class("no-form")
	}
	return &statement.Form{
		Highlight: m.editing.highlight,
		Against:   m.editing.against,
		Save:      m.saved,
		Cancel:    func(app.Context) { m.editing = nil },
	}
}

// saved takes the form's statement into the notebook. It returns what is wrong with it.
func (m *Map) saved(_ app.Context, h annotation.Highlight) error {
	h.Modified = time.Now().UTC()
	if err := h.Validate(); err != nil {
		return err
	}
	m.editing = nil
	m.finish(h.ID, notebook.AddHighlight{Highlight: h})
	return nil
}
