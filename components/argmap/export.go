package argmap

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/export"
	"counterpoint/components/internal/html"
)

// exportDialog is the dialog for exports, where it is open.
func (m *Map) exportDialog() app.UI {
	if !m.exporting {
		return html.Div().Class("no-share")
	}
	return &export.Dialog{
		Desk:   m.Desk,
		Scopes: m.scopes(),
		Close:  func(app.Context) { m.exporting = false },
	}
}

// scopes returns what can be exported from here, what is drawn first. A statement that is
// chosen is offered too.
func (m *Map) scopes() []export.Scope {
	state := m.Desk.State()
	var scopes []export.Scope
	if h, ok := state.Highlight(m.scope.Claim); ok {
		scopes = append(scopes, export.Claim(h))
	}
	if a, ok := state.Article(m.scope.Article); ok {
		scopes = append(scopes, export.Article(a))
	}
	scopes = append(scopes, export.Everything())
	if h, ok := m.chosenStatement(); ok && m.scope.Claim == "" {
		scopes = append(scopes, export.Claim(h))
	}
	return scopes
}
