package notebook

import (
	"net/url"
	"slices"
	"strings"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/article"
)

const (
	// tellingQuote is how many bytes a quote needs to tell which text it is from.
	tellingQuote = 20
	// foundShare is one in how many of the telling quotes a text needs to have.
	foundShare = 2
)

// byAddress is what fit returns where the addresses are the same: more than any number of
// quotes that are found.
const byAddress = 1 << 30

// WaitingFor returns the notes that wait for a: those that name its address, and those of
// whose quotes half at least, one of them word for word, are in its text.
func (s State) WaitingFor(a *article.Article) []Waiting {
	var out []Waiting
	for _, w := range list(s.queue, "") {
		if w.fit(a) > 0 {
			out = append(out, *w)
		}
	}
	return out
}

// awaited returns the article that w waits for, nil where it is not there: of several the
// one that fits best, and of these the last one added.
func (s State) awaited(w Waiting) *article.Article {
	var best *article.Article
	most := 0
	for _, a := range list(s.editions, "") {
		if fit := w.fit(a); fit > most {
			best, most = a, fit
		}
	}
	return best
}

// fit says how well a is what w waits for, 0 where it is not that.
func (w Waiting) fit(a *article.Article) int {
	if SameAddress(w.Source, a.Meta().Source) {
		return byAddress
	}
	var telling []anchor.Selector
	for _, h := range w.Highlights {
		if !h.Own() && len(h.Selector.Exact) >= tellingQuote {
			sel := *h.Selector
			sel.Position.Start, sel.Position.End = 0, 0 // it is in other units
			telling = append(telling, sel)
		}
	}
	if !slices.ContainsFunc(telling, func(sel anchor.Selector) bool { return strings.Contains(a.Text(), sel.Exact) }) {
		return 0
	}
	found := 0
	for _, m := range anchor.ResolveAll(a.Text(), telling, nil) {
		if m.Status != anchor.Orphan { // of a passage that stands there twice the text is no less its own
			found++
		}
	}
	if found*foundShare < len(telling) {
		return 0
	}
	return found
}

// SameAddress reports whether two addresses lead to one article: case in the host, http or
// https, www., a place in the page and a slash at the end make no difference.
func SameAddress(a, b string) bool { return a != "" && b != "" && PlainAddress(a) == PlainAddress(b) }

// PlainAddress returns an address without what makes no difference to SameAddress.
func PlainAddress(address string) string {
	address = bare(strings.TrimSpace(address))
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return address
	}
	u.Scheme = "https"
	u.Host = strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	return u.String()
}
