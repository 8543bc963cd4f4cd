package frame

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/render"
)

// banners are told above the screen until they no longer hold.
func (f *Frame) banners() app.UI {
	return app.Div().Class("banners").Body(
		f.unsavedBanner(),
		app.If(f.Desk.Unkept() != nil, func() app.UI {
			return app.P().Class("banner problem").Role("alert").Text(desk.Sentence(f.Desk.Unkept()))
		}),
		app.If(len(f.Desk.Damage()) > 0, func() app.UI {
			return app.P().Class("banner").Role("status").Text("Could not be read: " +
				render.Counted(len(f.Desk.Damage()), "record") + " of the notebook, kept untouched. Everything else is here.")
		}),
		app.If(f.updatable, func() app.UI {
			return app.P().Class("banner").Role("status").Body(
				app.Text("A new version of Counterpoint is ready. "),
				app.Button().Type("button").Class("button").Text("Reload").
					OnClick(func(app.Context, app.Event) { browser.ReloadNewest() }),
			)
		}),
	)
}

func (f *Frame) unsavedBanner() app.UI {
	records, why := f.Desk.Unsaved()
	return app.If(records > 0, func() app.UI {
		return app.Div().Class("banner problem").Role("alert").Body(
			app.P().Text(desk.Explain(records, why)),
			app.Button().Type("button").Class("button").Text("Save now").
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
		choices = append(choices, app.Button().Type("button").Class("button").Text(c.Label).
			OnClick(func(ctx app.Context, _ app.Event) { c.Choose(ctx) }, app.EventScope(n.Text, c.Label)))
	}
	return app.Div().Class("notice-place").Role("status").Body(
		app.If(n.Text != "", func() app.UI {
			return app.Div().ID("notice").Class(class).Role(role).Body(
				app.P().Text(n.Text),
				app.Div().Class("actions").Body(append(choices,
					app.Button().Type("button").Class("close").Aria("label", "Dismiss").Text("✕").
						OnClick(func(app.Context, app.Event) { f.Desk.Hush() }))...),
			)
		}),
	)
}

// lost is what an address that names nothing leads to.
func lost() app.UI {
	return app.Main().Class("plain").Body(
		app.H1().Text("There is nothing at this address"),
		app.P().Text("It may have been cut short on its way. Your articles are in the library."),
		app.P().Body(app.A().Class("button").Href(address.Address{}.String()).Text("Go to the library")),
	)
}

// broken is shown in place of a notebook that could not be opened.
func broken(err error) app.UI {
	return app.Main().Class("plain").Body(
		app.H1().Text("The notebook could not be opened"),
		app.P().Text(desk.Sentence(err)),
		app.P().Text("Nothing was changed. Reload the page once a newer version of Counterpoint is here, or open it in the browser where it works."),
		app.P().Body(app.Button().Type("button").Class("button").Text("Reload").
			OnClick(func(app.Context, app.Event) { browser.ReloadNewest() })),
	)
}
