// Package export is the dialog that lets a reader take notes along: as a W3C Web
// Annotation file, which opens in another browser's Counterpoint with nothing lost, or as
// Markdown for a report.
package export

import (
	"strings"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

const dialogID = "export"

// Dialog offers an article's notes, or the whole notebook where Article is "".
type Dialog struct {
	app.Compo
	Desk    *desk.Desk
	Article string
	Close   func(app.Context)
}

// OnMount opens the dialog.
func (d *Dialog) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { browser.ShowDialog(dialogID) })
}

// Render draws the dialog.
func (d *Dialog) Render() app.UI {
	return html.Dialog().ID(dialogID).Class("form").Aria("labelledby", "export-title").Body(
		html.H2().ID("export-title").Text("Export"),
		html.P().Text(d.what()),
		html.Ul().Class("ways").Body(
			way("Notes file (JSON-LD)", "W3C Web Annotations with the article inside: opens in any Counterpoint, nothing is lost.",
				button("Save the notes file", d.saveNotes)),
			way("Markdown", "Claims with what rebuts and supports them, for a report.",
				button("Save as Markdown", d.saveMarkdown), button("Copy Markdown", d.copyMarkdown)),
		),
		html.Div().Class("actions").Body(button("Close", d.close)),
	).On("cancel", func(ctx app.Context, e app.Event) { d.close(ctx) })
}

func way(name, what string, buttons ...app.UI) app.UI {
	return html.Li().Body(html.H3().Text(name), html.P().Text(what), html.Div().Class("actions").Body(buttons...))
}

func button(label string, run func(app.Context)) app.UI {
	return html.Button().Class("button").Text(label).
		OnClick(func(ctx app.Context, _ app.Event) { run(ctx) })
}

func (d *Dialog) part() notebook.Part {
	if d.Article == "" {
		return d.Desk.State().Part()
	}
	return d.Desk.State().Part(d.Article)
}

func (d *Dialog) what() string {
	if d.Article == "" {
		return "The whole notebook: every article with its highlights and links."
	}
	return "This article with its highlights and links."
}

func (d *Dialog) saveNotes(ctx app.Context) {
	data, err := w3c.Encode(d.part())
	if err != nil {
		d.Desk.Fail(err)
		return
	}
	browser.Save(ctx, d.name()+".jsonld", "application/ld+json", string(data))
	d.close(ctx)
}

func (d *Dialog) saveMarkdown(ctx app.Context) {
	browser.Save(ctx, d.name()+".md", "text/markdown", export.Markdown(d.part()))
	d.close(ctx)
}

func (d *Dialog) copyMarkdown(ctx app.Context) {
	browser.Copy(ctx, export.Markdown(d.part()), func(ctx app.Context, err error) {
		if err != nil {
			d.Desk.Fail(err)
		} else {
			d.Desk.Say(desk.Notice{Text: "Copied the notes as Markdown."})
		}
		d.close(ctx) // only now: what is closed hears of nothing
	})
}

func (d *Dialog) close(ctx app.Context) {
	browser.CloseDialog(dialogID)
	d.Close(ctx)
}

// name returns the name of the file without its ending.
func (d *Dialog) name() string {
	title := "counterpoint notebook"
	if a, ok := d.Desk.State().Article(d.Article); ok {
		title = a.Meta().Title
	}
	return FileName(title)
}

// nameRunes is how many code points of a title a file's name keeps.
const nameRunes = 60

// FileName returns the name, without its ending, of a file about an article: letters and
// digits of the title.
func FileName(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := []rune(strings.Join(words, "-"))
	if len(name) == 0 {
		return "article"
	}
	return strings.TrimRight(string(name[:min(len(name), nameRunes)]), "-")
}
