package export

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/export"
)

// Render draws the dialog.
func (d *Dialog) Render() app.UI {
	return html.Dialog().ID(dialogID).Class("form export").Aria("labelledby", "export-title").Body(
		html.H2().ID("export-title").Text("Export"),
		html.Div().Class("export-body").Body(
			html.Div().Class("export-choices").Body(d.scopeView(), d.formatView()),
			d.result(),
		),
		d.buttons(),
	).On("cancel", func(ctx app.Context, _ app.Event) { d.close(ctx) })
}

func (d *Dialog) scopeView() app.UI {
	if len(d.Scopes) == 1 {
		return html.P().Class("scope").Text(d.Scopes[0].Label)
	}
	return html.FieldSet().Body(
		html.Legend().Text("What"),
		app.Range(d.Scopes).Slice(func(i int) app.UI {
			return radio("export-scope", d.Scopes[i].Label, i == 0, func(ctx app.Context) { d.chooseScope(ctx, i) })
		}),
	)
}

func (d *Dialog) formatView() app.UI {
	return html.FieldSet().Aria("describedby", aboutID).Body(
		html.Legend().Text("Format"),
		html.Div().Class("formats").Body(app.Range(export.Formats).Slice(func(i int) app.UI {
			f := export.Formats[i]
			return radio("export-format", f.Name, i == 0, func(ctx app.Context) { d.chooseFormat(ctx, f) })
		})),
		html.P().ID(aboutID).Class("about").Text(d.format.About),
	)
}

// radio is one of a group of choices. The browser keeps which is chosen: to set that once more
// while the reader is at the next one would take the choice back.
func radio(group, label string, first bool, choose func(app.Context)) app.UI {
	return html.Label().Class("radio").Body(
		html.Input("radio").Attr("name", group).Attr("checked", first).
			OnChange(func(ctx app.Context, _ app.Event) { choose(ctx) }, app.EventScope(group, label)),
		app.Text(label),
	)
}

// result is what leaves, as it was worked out last.
func (d *Dialog) result() app.UI {
	loss := d.made.written.Sentence()
	return html.Section().Class("export-result").Aria("label", "What leaves").Aria("busy", strconv.FormatBool(!d.fresh)).Body(
		html.Div().Role("status").Body(
			html.P().Text(d.made.contents),
			app.If(loss != "", func() app.UI { return html.P().Class("loss").Text(loss) }),
			app.If(d.made.err != nil, func() app.UI { return html.P().Class("wrong").Text(desk.Sentence(d.made.err)) }),
		),
		app.If(len(d.made.files) > 0, d.preview),
	)
}

// preview is the beginning of a file that leaves.
func (d *Dialog) preview() app.UI {
	shown := d.shown()
	text, cut := beginning(shown.Data)
	return html.Div().Class("export-file").Body(
		app.If(len(d.made.files) > 1, d.fileList).
			Else(func() app.UI {
				return html.P().Class("file-name").Text(shown.Name + " · " + size(len(shown.Data)))
			}),
		html.Pre().TabIndex(0).Role("group").Aria("label", "Preview of "+shown.Name).Text(text),
		app.If(cut, func() app.UI {
			return html.P().Class("about").Text("The preview ends here, after " + size(len(text)) + "; the file goes on.")
		}),
	)
}

// fileList chooses which of several files is shown.
func (d *Dialog) fileList() app.UI {
	return html.Select().ID(fileID).Aria("label", "File").Body(
		app.Range(d.made.files).Slice(func(i int) app.UI {
			// What tells the files apart is at the end of a name, which a narrow list cuts off.
			return html.Option().Attr("value", strconv.Itoa(i)).
				Text("…" + d.made.written.Files[i].Suffix + " · " + size(len(d.made.files[i].Data)))
		}),
	).OnChange(func(_ app.Context, e app.Event) { d.file, _ = strconv.Atoi(browser.Value(e)) })
}

func (d *Dialog) buttons() app.UI {
	none := len(d.made.files) == 0
	return html.Div().Class("actions export-actions").Body(
		button("button main", d.saves(), none, d.save),
		button("button", d.copies(), none, d.copyShown),
		app.If(d.made.shares, func() app.UI { return button("button", "Share…", none, d.share) }),
		button("button", "Close", false, d.close),
	)
}

func (d *Dialog) saves() string {
	if len(d.made.files) > 1 {
		return "Save as ZIP"
	}
	return "Save"
}

func (d *Dialog) copies() string {
	if len(d.made.files) > 1 {
		return "Copy this file"
	}
	return "Copy"
}

func button(class, label string, off bool, run func(app.Context)) app.UI {
	return html.Button().Class(class).Attr("disabled", off).Text(label).
		OnClick(func(ctx app.Context, _ app.Event) { run(ctx) }, app.EventScope(label))
}
