package reader

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/address"
	"counterpoint/components/browser"
	"counterpoint/components/internal/standing"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// panelStep is how many entries the panel shows at first, and more at each asking: the
// panel is drawn with every change.
const panelStep = 100

// panel is the list of the article's claims.
type panel struct {
	shown int // how many entries are shown; 0 is panelStep
}

// Ids of the panel's fields.
const (
	panelID     = "claims"
	panelTextID = "claims-text"
)

// togglePanel opens a panel in place of the one that is open, or closes it.
func (r *Reader) togglePanel(p address.Panel) {
	a := place()
	if a.Panel == p {
		p = address.None
	}
	a.Panel = p
	a.Filter = address.Filter{}
	browser.ReplaceFragment(a.String())
}

// searchPanel opens the list and takes the keyboard to its search field.
func (r *Reader) searchPanel(ctx app.Context) {
	if r.Address.Panel != address.Claims {
		r.togglePanel(address.Claims)
	}
	// The field is there once the address has been followed and the page drawn.
	ctx.Defer(func(ctx app.Context) {
		ctx.Dispatch(func(ctx app.Context) {
			ctx.Defer(func(app.Context) { browser.Focus(panelTextID) })
		})
	})
}

// fillSearch writes the address's words into the search field, unless the reader is there:
// keys come faster than the address follows.
func (r *Reader) fillSearch(app.Context) {
	if browser.FocusedID() != panelTextID {
		browser.SetField(panelTextID, r.Address.Filter.Text)
	}
}

func (r *Reader) filter(set func(*address.Filter)) {
	a := place()
	set(&a.Filter)
	r.panel.shown = 0
	browser.ReplaceFragment(a.String())
}

// listed returns the highlights that the panel lists: claims where no kind is asked for,
// and what is linked to no claim, which no claim's entry would show.
func (r *Reader) listed() []annotation.Highlight {
	state := r.Desk.State()
	var list []annotation.Highlight
	for _, h := range state.HighlightsOf(r.article.ID()) {
		if matches(h, r.Address.Filter) && r.standsAs(h, r.Address.Filter.Standing) && (r.Address.Filter != address.Filter{} || topLevel(state, h)) {
			list = append(list, h)
		}
	}
	return list
}

// standsAs reports whether a highlight has the standing that is asked for; "" asks for none.
func (r *Reader) standsAs(h annotation.Highlight, wanted string) bool {
	return wanted == "" || standing.Shown(r.Desk, h) && string(r.Desk.Argument().Standing(h.ID)) == wanted
}

// topLevel reports whether a highlight has an entry of its own in the unfiltered list.
func topLevel(state notebook.State, h annotation.Highlight) bool {
	return h.Kind == annotation.Claim || len(state.LinksFrom(h.ID)) == 0
}

// matches reports whether a filter lets a highlight through.
func matches(h annotation.Highlight, f address.Filter) bool {
	if f.Kind != "" && string(h.Kind) != f.Kind {
		return false
	}
	if f.By != "" && h.Creator.ID != f.By {
		return false
	}
	if f.Tag != "" && !slices.Contains(h.Tags, f.Tag) {
		return false
	}
	text := strings.ToLower(h.Quote() + " " + h.Comment + " " + h.Speaker)
	for _, word := range strings.Fields(strings.ToLower(f.Text)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// tags returns the tags of the article's highlights, each once, in order.
func (r *Reader) tags() []string {
	var tags []string
	for _, h := range r.Desk.State().HighlightsOf(r.article.ID()) {
		tags = append(tags, h.Tags...)
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}
