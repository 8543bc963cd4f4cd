package intake

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/components/internal/html"
	"counterpoint/components/revision"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// compare begins to make next the newest version of the article of that id; at its end the
// article shows what has changed.
func (n *Intake) compare(id string, next *article.Article) {
	n.work = revision.Start(n.ctx, n.Desk, id, next, func(ctx app.Context, err error) {
		n.work = nil
		switch {
		case err == nil:
			to := address.Of(id)
			to.Panel = address.Changes
			ctx.Navigate(to.String())
		case errors.Is(err, notebook.ErrSameText):
			n.wrong = "This is the same text as the one that is here. Nothing was changed."
		default:
			n.wrong = desk.Sentence(err)
		}
	})
}

// stopWork drops the comparison under way, if there is one.
func (n *Intake) stopWork() {
	n.work.Stop()
	n.work = nil
}

// progress says what is done meanwhile.
func (n *Intake) progress() app.UI {
	text := ""
	if n.work != nil {
		text = n.work.String()
	}
	return html.P().Class("progress").Role("status").Text(text)
}

// onKey lets Escape drop the comparison. The text stays: it may have been hard to get.
func (n *Intake) onKey(ctx app.Context, e app.Event) {
	if n.work == nil || browser.KeyOf(e).Name != "Escape" {
		ctx.PreventUpdate()
		return
	}
	n.stopWork()
	n.wrong = "Stopped. Nothing was changed."
}
