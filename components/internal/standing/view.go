package standing

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/render"
)

// View says whether h stands and why, where that says something. Each reason leads to the
// statement that it names, at the address that addressOf gives.
func View(d *desk.Desk, h annotation.Highlight, addressOf func(annotation.Highlight) string) app.UI {
	return app.If(Shown(d, h), func() app.UI {
		a := Of(d, h.ID)
		return html.Div().Class("standing-view").Role("group").Aria("label", "Standing").Body(
			html.P().Class("standing", string(a.Standing)).Body(signed(a.Standing, a.Words())...),
			html.Ul().Aria("label", "Reasons").Body(app.Range(a.Reasons).Slice(func(i int) app.UI {
				return reasonView(d, a.Reasons[i], addressOf)
			})),
		)
	})
}

func reasonView(d *desk.Desk, why render.Reason, addressOf func(annotation.Highlight) string) app.UI {
	other, ok := d.State().Highlight(why.Statement)
	if !ok {
		return html.Li().Text(why.String())
	}
	return html.Li().Body(
		app.Text(why.Before),
		html.A(addressOf(other)).Text("«"+why.Quote+"»"),
		app.Text(why.After),
	)
}

// Note says briefly, after something else, how h stands.
func Note(d *desk.Desk, h annotation.Highlight) app.UI {
	s := d.Argument().Standing(h.ID)
	return html.Span().Class("standing", string(s)).Body(
		append([]app.UI{app.Text(" · ")}, signed(s, string(s))...)...)
}

func signed(s argument.Standing, words string) []app.UI {
	return []app.UI{html.Span().Aria("hidden", "true").Text(render.StandingSign(s) + " "), app.Text(words)}
}
