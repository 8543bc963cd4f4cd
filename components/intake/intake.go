// Package intake is the page that takes a text in: paste it, type it, or open a file; then
// say what it is called and where it is from. What was pasted becomes typed blocks at
// once, and the page shows them as they will be read.
//
// The page is for a new article, or for a newer version of one that is here: purpose.go
// has what differs. A text for a new article that looks like a newer version of one that
// is here may be taken as that too; see kin.go.
package intake

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/revision"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/notebook"
)

// Ids of the page's fields.
const (
	textID   = "new-text"
	titleID  = "new-title"
	sourceID = "new-source"
)

// Intake is the page for a text.
type Intake struct {
	app.Compo
	Desk    *desk.Desk
	Article string                            // id of the article that a newer version is for; "" for a new one
	File    *Handed                           // a file that was opened or dropped, if any
	Take    func(app.Context, []browser.File) // takes files that the reader opens or drops

	ctx  app.Context // of the mounted component
	stop func()
	page // what the reader sees and wrote
}

// page is the page of one purpose, from when it is opened until it is left.
type page struct {
	opened string // what Intake.Article was then
	taken  int    // turn of the file that was last looked at
	draft  importer.Draft
	made   *article.Article // of the draft as it came; nil until it is asked for
	rich   bool             // the draft is of rich text, which the field does not show
	titled bool             // the reader wrote the title
	placed bool             // the reader wrote the address
	wrong  string
	kin    notebook.Kin   // what the draft is likely a version of; no Article where nothing is
	work   *revision.Work // the comparison under way, if any
}

// OnMount opens the page and takes the file that brought the reader here.
func (n *Intake) OnMount(ctx app.Context) {
	n.ctx = ctx
	n.stop = browser.Listen(ctx, "keydown", n.onKey)
	n.open()
	n.takeFile()
}

// OnUpdate follows the address, and takes another file that was dropped on the page.
func (n *Intake) OnUpdate(app.Context) {
	if n.Article != n.opened {
		n.open()
	}
	n.takeFile()
}

// OnDismount drops what was under way.
func (n *Intake) OnDismount() {
	n.work.Stop()
	if n.stop != nil { // nil where the page went before it was mounted for good
		n.stop()
	}
}

// open begins with an empty page.
func (n *Intake) open() {
	n.work.Stop()
	n.page = page{opened: n.Article}
	if a, ok := n.Desk.State().Article(n.Article); ok && a.Earlier() {
		n.ctx.Defer(func(app.Context) { browser.ReplaceFragment(address.Of(a.Meta().Of).String()) })
		return
	}
	p, ok := n.purpose()
	if !ok {
		browser.SetTitle("Nothing here · Counterpoint")
		return
	}
	browser.SetTitle(p.heading + " · Counterpoint")
	browser.ScrollTop()
	n.ctx.Defer(func(app.Context) {
		browser.SetField(textID, "")
		n.fill()
		if n.File == nil {
			browser.Focus(textID)
		}
	})
}

// Render draws the page.
func (n *Intake) Render() app.UI {
	p, ok := n.purpose()
	if !ok {
		return bar.Missing(n.Desk)
	}
	return html.Div().Class("screen").Body(
		bar.Bar(n.Desk, p.heading),
		html.Main().Class("plain intake").Body(
			html.H1().Text(p.heading),
			app.If(p.lead != "", func() app.UI { return html.P().Class("lead").Text(p.lead) }),
			html.Form().Body(
				n.text(),
				n.fileField(),
				n.metaField("Title", titleID, &n.titled),
				n.metaField("Source address", sourceID, &n.placed),
				html.P().Class("wrong").Role("alert").Text(n.wrong),
				n.kinship(),
				n.progress(),
				html.Div().Class("actions").Body(
					html.Submit().Class("button main").Attr("disabled", n.work != nil).Text(p.submit),
					html.A(p.cancel.String()).Class("button").Text("Cancel"),
				),
			).OnSubmit(n.onSubmit),
		),
	)
}

// text is the field for plain text, or what was understood of rich text.
func (n *Intake) text() app.UI {
	if n.rich && len(n.draft.Blocks) > 0 {
		return n.preview()
	}
	return html.Label().Class("field").Body(
		html.Span().Text("Text"),
		html.Textarea().ID(textID).Attr("rows", 9).Attr("placeholder", "Paste the article here, or drop a file on the page. Headings, lists, quotes and links of a web page are kept.").
			OnInput(n.onInput).
			On("paste", n.onPaste),
	)
}

func (n *Intake) fileField() app.UI {
	return html.Label().Class("button file").Body(
		app.Text("Open a file"),
		html.Input("file").ID("new-file").Attr("accept", ".txt,.md,.markdown,.html,.htm").
			Aria("label", "Open a file: .txt, .md or .html").
			OnChange(func(ctx app.Context, e app.Event) { browser.ChosenFiles(ctx, e, n.Take) }),
	)
}

// metaField is a field for what is known of the text; written notes that the reader wrote
// in it.
func (n *Intake) metaField(label, id string, written *bool) app.UI {
	return html.Label().Class("field").Body(
		html.Span().Text(label),
		html.Input("text").ID(id).
			OnInput(func(ctx app.Context, _ app.Event) { *written = true; ctx.PreventUpdate() }, app.EventScope(id)),
	)
}

func (n *Intake) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	p, ok := n.purpose()
	if !ok || n.work != nil {
		return
	}
	if a := n.checked(p.known); a != nil {
		p.take(ctx, a)
	}
}
