package intake

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/internal/html"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// findKin looks for an article that the draft is likely a version of. It is called where a
// text comes in whole, not as it is typed: it reads all articles.
func (n *Intake) findKin() {
	n.forgetKin()
	if n.Article != "" {
		return // the reader has said what it is a version of
	}
	if a, err := n.article(); err == nil {
		n.kin, _ = n.Desk.State().Kin(a)
	}
}

func (n *Intake) forgetKin() { n.kin = notebook.Kin{} }

// kinship offers to take the draft as a newer version of the article that it looks like.
func (n *Intake) kinship() app.UI {
	return html.Div().Class("kin-place").Role("status").Body(app.If(n.kin.Article != nil, func() app.UI {
		a, ok := n.Desk.State().Article(n.kin.Article.ID())
		switch {
		case !ok:
			return html.Span() // it was removed in another window
		case n.kin.Same:
			return html.Div().Class("kin").Body(html.P().Body(
				app.Text("This article is here already: "),
				html.A(address.Of(a.ID()).String()).Text(a.Meta().Title),
			))
		}
		return html.Div().Class("kin").Body(
			html.P().Text("This looks like a newer version of “"+a.Meta().Title+"” (added "+
				a.Meta().Added.Local().Format("2 January 2006")+")."),
			html.Button().Class("button").Attr("disabled", n.work != nil).Text("Compare with it").
				OnClick(func(app.Context, app.Event) { n.compareWith(a) }, app.EventScope(a.ID())),
		)
	}))
}

// compareWith takes the draft as a newer version of old.
func (n *Intake) compareWith(old *article.Article) {
	known := func(next *article.Article) article.Meta { return notebook.NewerMeta(old, next) }
	if a := n.checked(known); a != nil {
		n.compare(old.ID(), a)
	}
}
