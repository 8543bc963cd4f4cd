package intake

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/render"
)

// previewBlocks is how many blocks of a draft the page shows.
const previewBlocks = 100

// counted says how many paragraphs a preview is of.
func counted(paragraphs int) string {
	if paragraphs == 1 {
		return "1 paragraph, as it will be read"
	}
	return render.Counted(paragraphs, "paragraph") + ", as they will be read"
}

// preview shows what was understood of rich text, as it will be read.
func (n *Intake) preview() app.UI {
	d := n.draft
	d.Blocks = d.Blocks[:min(len(d.Blocks), previewBlocks)]
	a, err := d.Article("preview", time.Time{})
	if err != nil {
		return html.P().Class("wrong").Role("alert").Text("This text could not be taken in. " + desk.Sentence(err))
	}
	return html.Section().Class("preview").Aria("label", "Preview").Body(
		html.P().Class("count").Text(counted(len(n.draft.Blocks))),
		html.Div().Class("sheet").TabIndex(0).Body(app.Raw(render.New(a, nil).HTML())),
		html.Button().Class("button").Text("Start over").OnClick(func(ctx app.Context, _ app.Event) {
			n.rich = false
			n.set(importer.Draft{})
			ctx.Defer(func(app.Context) { browser.Focus(textID) })
		}),
	)
}
