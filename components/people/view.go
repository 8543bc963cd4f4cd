package people

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/bar"
	"counterpoint/components/internal/html"
	"counterpoint/components/internal/person"
	"counterpoint/pkg/agreement"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/render"
)

// Render draws the page.
func (p *People) Render() app.UI {
	if p.article == nil {
		return bar.Missing(p.Desk)
	}
	return html.Div().Class("screen").Body(
		bar.Bar(p.Desk, p.article.Meta().Title,
			html.A(address.Of(p.article.ID()).String()).Class("button").Text("Read"),
			html.Button().Class("button").Text("Save as CSV").OnClick(func(ctx app.Context, _ app.Event) { p.save(ctx) }),
		),
		html.Main().Class("plain people").Body(
			html.H1().Text("People"),
			app.If(len(p.table.People) == 0, p.nobody).Else(p.all),
		),
	)
}

// nobody is shown where there is nothing to count.
func (p *People) nobody() app.UI {
	return html.Div().Body(
		html.P().Class("empty").Text("Nobody has marked a statement here under a known maker. Gather the notes files of several readers of this article, and open or drop all of them in the library: then this page shows who marked what."),
		html.P().Class("count").Text(leftOut(p.table)),
	)
}

func (p *People) all() app.UI {
	return html.Div().Body(
		html.Ul().Class("roll").Aria("label", "People").Body(
			app.Range(p.table.People).Slice(func(i int) app.UI { return p.personView(i) })),
		p.agreementView(),
		html.H2().Text("Marked statements"),
		html.P().Class("count").Role("status").Text(fmt.Sprintf("%d of %s marked. %s",
			len(p.order), render.Counted(len(p.table.Rows), "statement"), leftOut(p.table))),
		p.tableView(),
		html.H2().Text("The text"),
		html.P().Class("count").Text("The number after a statement, and its shade, say how many marked it."),
		html.Div().Lang(p.article.Meta().Lang).Body(app.Raw(p.heat)),
	)
}

// personView is a person with how many statements are marked.
func (p *People) personView(i int) app.UI {
	n := 0
	for _, r := range p.table.Rows {
		for _, m := range r.Marks {
			if m.Person == i {
				n++
			}
		}
	}
	return html.Li().Body(p.badge(p.table.People[i]), app.Text(" "+p.nameOf(i)+": "+render.Counted(n, "statement")))
}

// nameOf returns how the page calls a person.
func (p *People) nameOf(i int) string {
	if who := p.table.People[i]; who.ID == p.Desk.Maker().ID {
		if who.Name == "" {
			return "You"
		}
		return who.Label + " (you)"
	}
	return p.table.People[i].Label
}

// badge is a person's sign; the reader has none, as on the article's page.
func (p *People) badge(who agreement.Person) app.UI {
	by, ok := p.people.By(annotation.Highlight{Creator: who.Maker})
	return app.If(ok, func() app.UI { return person.Badge(by) })
}

// agreementView says how far the people agree.
func (p *People) agreementView() app.UI {
	kinds, err := p.table.Kinds()
	section := html.Section().Class("agreement").Aria("label", "Agreement")
	if err != nil {
		return section.Body(html.H2().Text("Agreement"), html.P().Text("Agreement "+err.Error()+"."))
	}
	return section.Body(
		html.H2().Body(app.Text("Agreement: "), html.Strong().Class("alpha").Text(figure(kinds.Value))),
		html.P().Text(meaning(kinds.Value)),
		html.P().Class("count").Text(scale(kinds)),
		html.P().Class("count").Text(choice(p.table.Choice())),
	)
}

func (p *People) tableView() app.UI {
	shown := min(max(p.shown, rowStep), len(p.order))
	return html.Div().Body(
		html.Div().Class("wide-table").Role("region").Aria("label", "Table of marked statements").TabIndex(0).Body(
			html.Table().Class("marked").Body(
				html.Caption().Class("unseen").Text("Marked statements: how many marked each, and as what"),
				html.THead().Body(p.headView()),
				html.TBody().Body(app.Range(p.order[:shown]).Slice(func(i int) app.UI { return p.rowView(p.order[i]) })),
			),
		),
		app.If(shown < len(p.order), func() app.UI {
			return html.Button().Class("button").Text("Show more").
				OnClick(func(app.Context, app.Event) { p.shown = shown + rowStep }, app.EventScope(shown))
		}),
	)
}

func (p *People) headView() app.UI {
	cells := []app.UI{p.sortCell("Statement", "ascending", false), p.sortCell("Marked by", "descending", true)}
	for _, kind := range annotation.Kinds {
		cells = append(cells, html.Th().Attr("scope", "col").Class(string(kind)).Text(render.Name(kind)))
	}
	return html.Tr().Body(append(cells, html.Th().Attr("scope", "col").Text("Who"))...)
}

// sortCell is the head of a column that the table can be sorted by.
func (p *People) sortCell(label, direction string, mostFirst bool) app.UI {
	sorted, sign := "none", ""
	if p.mostFirst == mostFirst {
		sorted, sign = direction, map[bool]string{false: " ↑", true: " ↓"}[mostFirst]
	}
	return html.Th().Attr("scope", "col").Aria("sort", sorted).Body(
		html.Button().Class("sort").Body(app.Text(label), html.Span().Aria("hidden", "true").Text(sign)).
			OnClick(func(app.Context, app.Event) { p.sortBy(mostFirst) }, app.EventScope(label)),
	)
}

// statementRunes is how many code points of a statement the table shows.
const statementRunes = 160

func (p *People) rowView(i int) app.UI {
	r := p.table.Rows[i]
	cells := []app.UI{
		html.Th().Attr("scope", "row").Body(
			html.A(p.at(r)).Text(render.Shorten(r.Statement.In(p.article.Text()), statementRunes))),
		html.Td().Class("heat", levelClass(len(r.Marks), len(p.table.People))).
			Text(fmt.Sprintf("%d of %d", len(r.Marks), len(p.table.People))),
	}
	for _, kind := range annotation.Kinds {
		cells = append(cells, html.Td().Class("number").Text(strconv.Itoa(r.Marked(kind))))
	}
	return html.Tr().Body(append(cells, p.whoView(r))...)
}

// whoView says who marked a statement as what.
func (p *People) whoView(r agreement.Row) app.UI {
	var parts []app.UI
	for _, kind := range annotation.Kinds {
		names := ""
		for _, m := range r.Marks {
			if m.Kind != kind {
				continue
			}
			if names != "" {
				names += ", "
			}
			names += p.nameOf(m.Person)
		}
		if names != "" {
			parts = append(parts, html.Div().Body(html.B().Text(render.Name(kind)+": "), app.Text(names)))
		}
	}
	return html.Td().Class("who").Body(parts...)
}
