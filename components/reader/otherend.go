package reader

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/internal/html"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
)

// otherView is the passage of a link's other end: with what stands around it where that is
// not in the article that is read.
func (r *Reader) otherView(h annotation.Highlight) app.UI {
	quote := "“" + render.Shorten(h.Quote(), cardRunes) + "”"
	other := html.P().Class("other", string(h.Kind))
	a, ok := r.Desk.State().Article(h.Article)
	if !ok || h.Own() || h.Article == r.article.ID() || r.Desk.State().Orphan(h) {
		return other.Text(quote)
	}
	before, after := around(a.Text(), h.Selector.Position)
	before, after = besideQuote(before, after)
	return other.Lang(a.Meta().Lang).Body(
		html.Span().Class("context").Text(before),
		html.Span().Text(quote),
		html.Span().Class("context").Text(after),
	)
}

// besideQuote returns what stands before and after a quote as it reads beside one that has
// quotation marks of its own.
func besideQuote(before, after string) (string, string) {
	if before = strings.TrimRight(before, " \n“‘«„\"'"); before != "" {
		before += " "
	}
	after = strings.TrimLeft(after, " \n”’»“\"'")
	if first, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(first) || unicode.IsDigit(first) {
		after = " " + after
	}
	return before, after
}

// articleWords says which article it is: its title, and when it was published or by whom.
func articleWords(a *article.Article) string {
	meta := a.Meta()
	words := "“" + meta.Title + "”"
	for _, more := range []string{meta.Published, meta.Site, host(meta.Source)} {
		if more != "" {
			return words + ", " + more
		}
	}
	return words
}

func host(address string) string {
	if u, err := url.Parse(address); err == nil {
		return u.Hostname()
	}
	return ""
}
