package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/internal/html"
)

// coloursSetting is set where the marks in the text show whose they are.
const coloursSetting = "colours by person"

// coloursPeople reports whether the marks in the text show whose they are.
func (r *Reader) coloursPeople() bool {
	return r.people.Others() && r.Desk.Setting(coloursSetting) != ""
}

// anyone stands for all people in their filter.
const anyone = "Anyone"

// makers filters by person, and shows in the text whose a mark is, where others than the
// reader marked something.
func (r *Reader) makers() app.UI {
	return app.If(r.people.Others(), func() app.UI {
		return html.Div().Class("makers").Body(
			r.makerChoice(),
			html.Label().Class("radio").Body(
				html.Input("checkbox").Attr("checked", r.coloursPeople()).OnChange(func(app.Context, app.Event) { r.turnColours() }),
				app.Text("Show whose each mark is"),
			),
		)
	})
}

func (r *Reader) makerChoice() app.UI {
	options := []app.UI{html.Option().Text(anyone).Attr("selected", r.Address.Filter.By == "")}
	for _, c := range r.people.Choices() {
		options = append(options, html.Option().Attr("value", c.ID).Text(c.Label).Attr("selected", c.ID == r.Address.Filter.By))
	}
	return html.Select().Aria("label", "Person").Body(options...).OnChange(func(_ app.Context, e app.Event) {
		id := browser.Value(e)
		if id == anyone {
			id = ""
		}
		r.filter(func(f *address.Filter) { f.By = id })
	})
}

func (r *Reader) turnColours() {
	on := "yes"
	if r.coloursPeople() {
		on = ""
	}
	if err := r.Desk.SetSetting(coloursSetting, on); err != nil {
		r.Desk.Fail(err)
	}
}
