package reader

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/export"
	"counterpoint/components/internal/html"
)

// exporting is what the dialog for exports was opened for.
type exporting struct {
	open  bool
	claim string // id of the statement from whose card it was; "" for the article
}

// share is the dialog for exports, where it is open.
func (r *Reader) share() app.UI {
	if !r.exporting.open {
		return html.Div().Class("no-share")
	}
	return &export.Dialog{
		Desk:   r.Desk,
		Scopes: r.scopes(),
		Close:  func(app.Context) { r.exporting = exporting{} },
	}
}

// scopes returns what can be exported from here: the narrowest first, where the reader
// asked for it.
func (r *Reader) scopes() []export.Scope {
	var scopes []export.Scope
	if h, ok := r.Desk.State().Highlight(r.exporting.claim); ok {
		scopes = append(scopes, export.Claim(h))
	}
	scopes = append(scopes, export.Article(r.article))
	if r.Address.Panel == address.Claims && r.Address.Filter != (address.Filter{}) {
		var ids []string
		for _, h := range r.listed() {
			ids = append(ids, h.ID)
		}
		scopes = append(scopes, export.Found(r.article, ids)...)
	}
	return append(scopes, export.Everything())
}
