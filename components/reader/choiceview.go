package reader

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/changed"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
)

// choicesView offers what people said of a highlight or a link without knowing of each
// other, side by side.
func (r *Reader) choicesView(of notebook.Record) app.UI {
	list := r.choicesOf(of)
	return app.If(len(list) > 0, func() app.UI {
		return html.Section().Class("choices").Aria("label", "To choose").Body(
			html.P().Class("differs").Text("People say different things. Choose what to keep."),
			app.Range(list).Slice(func(i int) app.UI { return r.choiceView(list[i]) }),
		)
	})
}

// choiceView is one field with its values; the one that is shown until then comes first.
func (r *Reader) choiceView(c notebook.Conflict) app.UI {
	field := r.fieldWords(c)
	return html.Div().Role("group").Aria("label", field).Body(
		html.P().Class("field").Text(field),
		html.Ul().Class("values").Body(app.Range(c.Values).Slice(func(i int) app.UI {
			return html.Li().Body(r.valueView(c, i)...)
		})),
	)
}

func (r *Reader) valueView(c notebook.Conflict, i int) []app.UI {
	v := c.Values[i]
	said, who := r.said(c, v), r.called(v.By)
	name := fmt.Sprintf("Keep this as the %s: %s", r.fieldWords(c), render.Shorten(said, quoteRunes))
	when := ""
	if !v.At.IsZero() {
		when = ", " + changed.Moment(v.At)
	}
	if i == 0 {
		when += " · shown now"
	}
	return []app.UI{
		html.P().Class("said").Text(said),
		html.P().Class("where").Text(who + when),
		html.Button().Class("button").Aria("label", name).Text("Keep this").
			OnClick(func(app.Context, app.Event) { r.keep(c, v) }, app.EventScope(c.Record.ID, c.Field, string(v.JSON))),
	}
}

// choiceCount says how much there is to choose in the article, and leads to the first.
func (r *Reader) choiceCount() app.UI {
	return app.If(len(r.choices) > 0, func() app.UI {
		return html.P().Class("count").Body(
			html.A(r.addressOf(r.choiceAt(r.choices[0]))).Class("differs").Text(strconv.Itoa(len(r.choices)) + " to choose"))
	})
}

// differs marks what people say different things of, in a list.
func (r *Reader) differs(of notebook.Record) app.UI {
	return app.If(len(r.choicesOf(of)) > 0, func() app.UI { return html.Span().Class("differs").Text(" differs") })
}
