// Package people is the page that shows who marked what in an article: how far the people
// agree, a table of the marked statements, and the text with how many marked each part.
//
// All of it is worked out from the notebook by package agreement when the page opens and
// after each change of the article's highlights. Start with People.
package people

import (
	"sort"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/export"
	"counterpoint/components/internal/person"
	"counterpoint/pkg/agreement"
	"counterpoint/pkg/article"
)

// rowStep is how many rows the table shows at first, and more at each asking.
const rowStep = 200

// People is the page of the article that Address names.
type People struct {
	app.Compo
	Desk    *desk.Desk
	Address address.Address

	article   *article.Article // nil where there is none
	table     agreement.Table
	people    person.People
	order     []int // indices of the marked statements in table.Rows, as they are listed
	mostFirst bool  // they are listed by how many marked them
	shown     int   // how many of them are shown; 0 is rowStep
	heat      string
	stop      func()
}

// OnMount reads the notebook and begins to listen.
func (p *People) OnMount(ctx app.Context) {
	p.stop = p.Desk.Watch(func(c desk.Change) {
		if !c.Empty() {
			p.read()
		}
		ctx.Update()
	})
	p.read()
	browser.ScrollTop()
	ctx.Update()
}

// OnDismount lets go of what OnMount took.
func (p *People) OnDismount() {
	if p.stop != nil { // nil where the page went before it was mounted for good
		p.stop()
	}
}

// OnUpdate follows the address.
func (p *People) OnUpdate(ctx app.Context) {
	if p.article != nil && p.article.ID() != p.Address.Article {
		p.shown = 0
		p.read()
		ctx.Update()
	}
}

// read works out what the page shows.
func (p *People) read() {
	a, ok := p.Desk.State().Article(p.Address.Article)
	if !ok || a.Earlier() {
		p.article = nil
		return
	}
	p.article = a
	p.table = agreement.Of(a, p.Desk.State().HighlightsOf(a.ID()))
	p.people = person.Of(p.Desk, a.ID())
	p.heat = heat(a, p.table)
	p.sort()
	browser.SetTitle("People · " + a.Meta().Title + " · Counterpoint")
}

// sort puts the marked statements in the order that is asked for.
func (p *People) sort() {
	p.order = nil
	for i, r := range p.table.Rows {
		if len(r.Marks) > 0 {
			p.order = append(p.order, i)
		}
	}
	if p.mostFirst {
		sort.SliceStable(p.order, func(i, j int) bool {
			return len(p.table.Rows[p.order[i]].Marks) > len(p.table.Rows[p.order[j]].Marks)
		})
	}
}

func (p *People) sortBy(mostFirst bool) {
	p.mostFirst, p.shown = mostFirst, 0
	p.sort()
}

// save offers the table as a file. It begins with the mark by which a spreadsheet knows UTF-8.
func (p *People) save(ctx app.Context) {
	text, err := p.table.CSV(p.article)
	if err != nil {
		p.Desk.Fail(err)
		return
	}
	browser.SaveFile(ctx, browser.Parcel{Name: export.FileName(p.article.Meta().Title) + "-people.csv", Type: "text/csv", Data: []byte("\ufeff" + text)})
}

// at returns the address of a statement's passage: of the first highlight that counts there.
func (p *People) at(r agreement.Row) string { return to(p.article, r) }

func to(a *article.Article, r agreement.Row) string {
	return address.Of(a.ID()).WithHighlight(r.Marks[0].Highlight).String()
}
