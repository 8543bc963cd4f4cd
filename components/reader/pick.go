package reader

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/linking"
	"counterpoint/components/picker"
)

// pickerView is the list from which the other end of the link in the making is chosen.
func (r *Reader) pickerView() app.UI {
	if !r.picking || !r.armed() {
		return html.Div().Class("no-picker")
	}
	ask, about := linking.Asks(r.Desk.State(), r.Desk.Draft())
	return &picker.Picker{
		Desk:  r.Desk,
		Title: strings.Replace(ask, "Select", "Choose", 1) + about,
		Not:   r.Desk.Draft().End,
		Pick: func(_ app.Context, id string) {
			r.picking = false
			r.linkHighlight(id)
		},
		Close: func(app.Context) {
			r.picking = false
			browser.Focus(taskID)
		},
	}
}
