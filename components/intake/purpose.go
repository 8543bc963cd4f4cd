package intake

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/desk"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer/notes"
	"counterpoint/pkg/notebook"
)

// purpose is what the page is for: what it says, and what it does with a text.
type purpose struct {
	heading string
	lead    string
	submit  string
	cancel  address.Address                           // where Cancel leads
	blank   article.Meta                              // what the fields say before there is a text
	known   func(a *article.Article) article.Meta     // what they say of one
	take    func(ctx app.Context, a *article.Article) // what the submit button does
}

// purpose returns what the page is for; ok is false where it is for a newer version of an
// article that is not here.
func (n *Intake) purpose() (p purpose, ok bool) {
	if n.Article == "" {
		return purpose{
			heading: "New article",
			submit:  "Read it",
			known:   (*article.Article).Meta,
			take:    n.add,
		}, true
	}
	old, ok := n.Desk.State().Article(n.Article)
	if !ok || old.Earlier() {
		return purpose{}, false
	}
	return purpose{
		heading: "New version of “" + old.Meta().Title + "”",
		lead:    "The highlights are looked for in the new text. The text as it is now is kept.",
		submit:  "Compare",
		cancel:  address.Of(n.Article),
		blank:   old.Meta(),
		known:   func(a *article.Article) article.Meta { return notebook.NewerMeta(old, a) },
		take:    func(_ app.Context, a *article.Article) { n.compare(old.ID(), a) },
	}, true
}

// add makes a an article of its own and opens it.
func (n *Intake) add(ctx app.Context, a *article.Article) {
	meta := a.Meta()
	meta.Added = time.Now().UTC()
	c, err := n.Desk.Receive(notebook.AddArticle{Article: a.WithMeta(meta)})
	if err != nil {
		n.Desk.Fail(err)
		return
	}
	if joined := c.Joined(); joined > 0 {
		n.Desk.Say(desk.Notice{
			Text:    notes.JoinedSentence(joined) + ".",
			Choices: []desk.Choice{{Label: "Undo", Choose: func(app.Context) { n.Desk.Undo() }}},
		})
	}
	ctx.Navigate(address.Of(a.ID()).String())
}
