package intake

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/render"
)

// previewBlocks is how many blocks of a draft the page shows.
const previewBlocks = 100

// preview shows what was understood of rich text, as it will be read.
func (n *Intake) preview() app.UI {
	d := n.draft
	d.Blocks = d.Blocks[:min(len(d.Blocks), previewBlocks)]
	a, err := d.Article("preview", time.Time{})
	if err != nil {
		return app.P().Class("wrong").Role("alert").Text("This text could not be taken in. " + desk.Sentence(err))
	}
	return app.Section().Class("preview").Aria("label", "Preview").Body(
		app.P().Class("count").Text(render.Counted(len(n.draft.Blocks), "paragraph")+", as they will be read"),
		app.Div().Class("sheet").TabIndex(0).Body(app.Raw(render.New(a, nil).HTML())),
		app.Button().Type("button").Class("button").Text("Start over").OnClick(func(ctx app.Context, _ app.Event) {
			n.rich = false
			n.set(importer.Draft{})
			ctx.Defer(func(app.Context) { browser.Focus(textID) })
		}),
	)
}
