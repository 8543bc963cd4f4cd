package importer

import (
	"net/url"
	"strings"

	"counterpoint/pkg/article"
)

// head is what a document tells of itself.
type head struct {
	metas     map[string]string // content of meta elements by name, property or itemprop in lower case; the first counts
	title     string
	h1        string
	canonical string
	baseHref  string
	lang      string
	time      string
	byline    string // as the body shows it
	looks     int    // at elements for h1 and byline
}

// mostLooks is how many elements are read for a heading or a byline: they may stand
// in one another, and each costs a walk over what is in it.
const mostLooks = 20

// longestByline is how many characters a byline in the body may have.
const longestByline = 120

func readHead(root *Node) head {
	h := head{metas: map[string]string{}}
	root.each(func(n *Node) bool {
		h.read(n)
		return n.Tag != "svg" && n.Tag != "template"
	})
	return h
}

func (h *head) read(n *Node) {
	switch n.Tag {
	case "html":
		h.lang = n.Attrs["lang"]
	case "title":
		keep(&h.title, func() string { return oneLine(verbatim(n)) })
	case "h1":
		h.look(&h.h1, n.words)
	case "base":
		keep(&h.baseHref, func() string { return n.Attrs["href"] })
	case "time":
		keep(&h.time, func() string { return n.Attrs["datetime"] })
	case "link":
		if strings.EqualFold(n.Attrs["rel"], "canonical") {
			keep(&h.canonical, func() string { return n.Attrs["href"] })
		}
	case "meta":
		for _, key := range []string{"property", "name", "itemprop"} {
			name := strings.ToLower(n.Attrs[key])
			if content := oneLine(n.Attrs["content"]); name != "" && content != "" && h.metas[name] == "" {
				h.metas[name] = content
			}
		}
	case "a", "span", "p", "div", "address":
		if n.Attrs["rel"] == "author" || n.Attrs["itemprop"] == "author" || hasClass(n, "byline") {
			h.look(&h.byline, func() string { return shortByline(n.words()) })
		}
	}
}

// keep sets *field to what value returns, unless it is set.
func keep(field *string, value func() string) {
	if *field == "" {
		*field = value()
	}
}

func (h *head) look(field *string, value func() string) {
	if h.looks < mostLooks && *field == "" {
		h.looks++
		*field = value()
	}
}

func hasClass(n *Node, class string) bool {
	for _, c := range strings.Fields(n.Attrs["class"]) {
		if strings.EqualFold(c, class) {
			return true
		}
	}
	return false
}

// shortByline returns text without "By", or "" where it is too long to be a byline.
func shortByline(text string) string {
	if len(text) > 3 && strings.EqualFold(text[:3], "by ") {
		text = text[3:]
	}
	if len(text) > longestByline {
		return ""
	}
	return text
}

func (h *head) first(names ...string) string {
	for _, name := range names {
		if value := h.metas[name]; value != "" {
			return value
		}
	}
	return ""
}

func (h *head) meta() article.Meta {
	m := article.Meta{
		Title:     h.headline(),
		Source:    h.address(),
		Byline:    h.first("author", "byl", "article:author", "parsely-author", "dc.creator"),
		Site:      h.first("og:site_name", "application-name"),
		Published: h.first("article:published_time", "datepublished", "date", "dc.date", "pubdate"),
		Lang:      strings.TrimSpace(h.lang),
	}
	if m.Byline == "" || webAddress(m.Byline) != "" { // some give a profile's address
		m.Byline = h.byline
	}
	if m.Published == "" {
		m.Published = oneLine(h.time)
	}
	return m
}

// headline returns the title. Titles for browsers and networks often end in the site's
// name; where they begin as the page's own heading does, that is taken.
func (h *head) headline() string {
	title := h.first("og:title", "twitter:title")
	if title == "" {
		title = h.title
	}
	if title == "" || h.h1 != "" && strings.HasPrefix(title, h.h1) {
		return h.h1
	}
	return title
}

// address returns where the document was found, or "".
func (h *head) address() string {
	for _, address := range []string{h.canonical, h.metas["og:url"]} {
		if safe := webAddress(strings.TrimSpace(address)); safe != "" {
			return safe
		}
	}
	return ""
}

// base returns what relative links are relative to, or nil.
func (h *head) base() *url.URL {
	for _, address := range []string{h.baseHref, h.address()} {
		if safe := webAddress(strings.TrimSpace(address)); safe != "" {
			if u, err := url.Parse(safe); err == nil {
				return u
			}
		}
	}
	return nil
}
