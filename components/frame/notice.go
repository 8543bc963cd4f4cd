package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/render"
)

// banners are told above the screen until they no longer hold.
func (f *Frame) banners() app.UI {
	return html.Div().Class("banners").Body(
		f.unsavedBanner(),
		app.If(f.Desk.Unkept() != nil, func() app.UI {
			return html.P().Class("banner problem").Role("alert").Text(desk.Sentence(f.Desk.Unkept()))
		}),
		app.If(len(f.Desk.Damage()) > 0, func() app.UI {
			return html.P().Class("banner").Role("status").Text("Could not be read: " +
				render.Counted(len(f.Desk.Damage()), "record") + " of the notebook, kept untouched. Everything else is here.")
		}),
		app.If(f.updatable, func() app.UI {
			return html.P().Class("banner").Role("status").Body(
				app.Text("A new version of Counterpoint is ready. "),
				html.Button().Class("button").Text("Reload").
					OnClick(func(app.Context, app.Event) { browser.ReloadNewest() }),
			)
		}),
	)
}

func (f *Frame) unsavedBanner() app.UI {
	records, why := f.Desk.Unsaved()
	return app.If(records > 0, func() app.UI {
		return html.Div().Class("banner problem").Role("alert").Body(
			html.P().Text(desk.Explain(records, why)),
			html.Button().Class("button").Text("Save now").
				OnClick(func(app.Context, app.Event) { f.Desk.Retry() }),
		)
	})
}

// notice is a sentence about what just happened.
func (f *Frame) notice() app.UI {
	n := f.Desk.Notice()
	class, role := "notice", ""
	if n.Problem {
		class, role = "notice problem", "alert"
	}
	var choices []app.UI
	for _, c := range n.Choices {
		choices = append(choices, html.Button().Class("button").Text(c.Label).
			OnClick(func(ctx app.Context, _ app.Event) { c.Choose(ctx) }, app.EventScope(n.Text, c.Label)))
	}
	return html.Div().Class("notice-place").Role("status").Body(
		app.If(n.Text != "", func() app.UI {
			return html.Div().ID("notice").Class(class).Role(role).Body(
				html.P().Text(n.Text),
				html.Div().Class("actions").Body(append(choices,
					html.Button().Class("close").Aria("label", "Dismiss").Text("✕").
						OnClick(func(app.Context, app.Event) { f.Desk.Hush() }))...),
			)
		}),
	)
}

// lost is what an address that names nothing leads to.
func lost() app.UI {
	return html.Main().Class("plain").Body(
		html.H1().Text("There is nothing at this address"),
		html.P().Text("It may have been cut short on its way. Your articles are in the library."),
		html.P().Body(html.A(address.Address{}.String()).Class("button").Text("Go to the library")),
	)
}

// broken is shown in place of a notebook that could not be opened.
func broken(err error) app.UI {
	return html.Main().Class("plain").Body(
		html.H1().Text("The notebook could not be opened"),
		html.P().Text(desk.Sentence(err)),
		html.P().Text("Nothing was changed. Reload the page once a newer version of Counterpoint is here, or open it in the browser where it works."),
		html.P().Body(html.Button().Class("button").Text("Reload").
			OnClick(func(app.Context, app.Event) { browser.ReloadNewest() })),
	)
}
