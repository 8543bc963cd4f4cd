// Package intake is the page for a new article: paste it, type it, or open a file; then
// say what it is called and where it is from. What was pasted becomes typed blocks at
// once, and the page shows them as they will be read.
package intake

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
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

// Intake is the page for a new article.
type Intake struct {
	app.Compo
	Desk *desk.Desk
	File *Handed                           // a file that was opened or dropped, if any
	Take func(app.Context, []browser.File) // takes files that the reader opens or drops

	taken  int // turn of the file that was last looked at
	draft  importer.Draft
	rich   bool // the draft is of rich text, which the field does not show
	titled bool // the reader wrote the title
	placed bool // the reader wrote the address
	wrong  string
}

// OnMount takes the file that brought the reader here.
func (n *Intake) OnMount(ctx app.Context) {
	browser.SetTitle("New article · Counterpoint")
	browser.ScrollTop()
	if n.File == nil {
		ctx.Defer(func(app.Context) { browser.Focus(textID) })
	}
	n.takeFile()
}

// OnUpdate takes another file that was dropped on the page.
func (n *Intake) OnUpdate(app.Context) { n.takeFile() }

// Render draws the page.
func (n *Intake) Render() app.UI {
	return app.Div().Class("screen").Body(
		bar.Bar(n.Desk, "New article"),
		app.Main().Class("plain intake").Body(
			app.H1().Text("New article"),
			app.Form().Body(
				n.text(),
				app.Label().Class("button file").Body(
					app.Text("Open a file"),
					app.Input().ID("new-file").Type("file").Accept(".txt,.md,.markdown,.html,.htm").
						Aria("label", "Open a file: .txt, .md or .html").
						OnChange(func(ctx app.Context, e app.Event) { browser.ChosenFiles(ctx, e, n.Take) }),
				),
				n.metaField("Title", titleID, func(ctx app.Context) { n.titled = true }),
				n.metaField("Source address", sourceID, func(ctx app.Context) { n.placed = true }),
				app.P().Class("wrong").Role("alert").Text(n.wrong),
				app.Div().Class("actions").Body(
					app.Button().Type("submit").Class("button main").Text("Read it"),
					app.A().Class("button").Href(address.Address{}.String()).Text("Cancel"),
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
	return app.Label().Class("field").Body(
		app.Span().Text("Text"),
		app.Textarea().ID(textID).Rows(9).Placeholder("Paste the article here, or drop a file on the page. Headings, lists, quotes and links of a web page are kept.").
			OnInput(n.onInput).
			On("paste", n.onPaste),
	)
}

func (n *Intake) metaField(label, id string, changed func(app.Context)) app.UI {
	return app.Label().Class("field").Body(
		app.Span().Text(label),
		app.Input().ID(id).Type("text").
			OnInput(func(ctx app.Context, _ app.Event) { changed(ctx); ctx.PreventUpdate() }, app.EventScope(id)),
	)
}

func (n *Intake) onInput(_ app.Context, e app.Event) {
	n.rich = false
	n.set(importer.Text(browser.Value(e)))
}

// onPaste takes rich text as such; plain text goes into the field as ever.
func (n *Intake) onPaste(ctx app.Context, e app.Event) {
	pasted := browser.PastedIn(e)
	if strings.TrimSpace(pasted.HTML) == "" || browser.FieldValue(textID) != "" {
		ctx.PreventUpdate()
		return
	}
	draft := importer.HTML(browser.ParseHTML(pasted.HTML))
	if len(draft.Blocks) == 0 {
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	n.rich = true
	n.set(draft)
	ctx.Defer(func(app.Context) { browser.Focus(titleID) })
}

// set takes a draft and fills in what can be told of it, where the reader has not.
func (n *Intake) set(d importer.Draft) {
	n.draft, n.wrong = d, ""
	if !n.titled {
		browser.SetField(titleID, d.Meta.Title)
	}
	if !n.placed {
		browser.SetField(sourceID, d.Meta.Source)
	}
}

func (n *Intake) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	a, wrong := n.article()
	if n.wrong = wrong; wrong != "" {
		return
	}
	if err := n.Desk.Do(notebook.AddArticle{Article: a}); err != nil {
		n.Desk.Fail(err)
		return
	}
	ctx.Navigate(address.Of(a.ID()).String())
}

// article returns the article as the page describes it, or what is wrong with that.
func (n *Intake) article() (a *article.Article, wrong string) {
	d := n.draft
	d.Meta.Title = strings.TrimSpace(browser.FieldValue(titleID))
	d.Meta.Source = strings.TrimSpace(browser.FieldValue(sourceID))
	switch {
	case len(d.Blocks) == 0:
		return nil, "There is no text yet. Paste the article or open a file."
	case d.Meta.Title == "":
		return nil, "Give the article a title, so that you find it again."
	case d.Meta.Source != "" && !strings.HasPrefix(article.SafeLink(d.Meta.Source), "http"):
		return nil, "The source address starts with http:// or https://. Leave it empty where there is none."
	}
	a, err := d.Article(annotation.NewID(), time.Now().UTC())
	if err != nil {
		return nil, "This text could not be taken in. " + desk.Sentence(err)
	}
	return a, ""
}
