// Package address says where a reader is: a screen, an article, a highlight, a filter.
//
// An address is the fragment of the page's URL ("#/article/ID?highlight=ID"), so that
// it holds wherever the page is served from, offline, and under any path, and so that no
// server is ever told what is read. Parse and String are each other's inverse.
package address

import (
	"net/url"
	"strings"
)

// Screen is a page of the app.
type Screen string

// The screens.
const (
	Library Screen = ""        // the reader's articles
	New     Screen = "new"     // a new article
	Article Screen = "article" // reading one
	Map     Screen = "map"     // its argument
	Revise  Screen = "revise"  // a newer version of it
	Share   Screen = "share"   // notes that a link brings
	People  Screen = "people"  // who marked what in it
	Lost    Screen = "lost"    // an address that names nothing
)

// Panel is a list beside the article; None where there is none.
type Panel string

// The panels.
const (
	None    Panel = ""
	Claims  Panel = "claims"  // the article's claims and what is linked to them
	Changes Panel = "changes" // what became of the highlights in a newer version
)

// Filter narrows a list of highlights. Its zero value lets all through.
type Filter struct {
	Kind string // one of annotation.Kinds
	Text string // words in the quote, comment or speaker
	Tag  string
	By   string // id of the one who made it

	Standing string // one of an argument.Standing
}

// Address is a place in the app.
type Address struct {
	Screen    Screen
	Article   string // id, on Article, Map, Revise and People; "" on the map of the whole notebook
	Highlight string // id of the highlight in focus, if any
	Beside    string // on Article: id of the highlight that is shown next to it, in its own article, if any
	Panel     Panel  // on Article
	Filter    Filter
	View      View   // on Map
	Packed    string // on Share: what package share unpacks, as it is written; "" where the link was cut
}

// Of returns the address of an article.
func Of(article string) Address { return Address{Screen: Article, Article: article} }

// WithHighlight returns a with another highlight in focus; "" for none.
func (a Address) WithHighlight(id string) Address {
	a.Highlight = id
	return a
}

// WithBeside returns a with the passage of another highlight next to it; "" for none.
func (a Address) WithBeside(id string) Address {
	a.Beside = id
	return a
}

// Parse reads a fragment, with or without its number sign. What names no screen gives
// the Lost screen.
func Parse(fragment string) Address {
	fragment = strings.TrimPrefix(fragment, "#")
	path, query, _ := strings.Cut(fragment, "?")
	a := parsePath(strings.Trim(path, "/"))
	values, err := url.ParseQuery(query)
	if err != nil {
		return Address{Screen: Lost}
	}
	a.Highlight, a.Beside = values.Get("highlight"), values.Get("beside")
	a.Panel = panelOf(values.Get("panel"))
	a.Filter = Filter{Kind: values.Get("kind"), Text: values.Get("text"), Tag: values.Get("tag"), By: values.Get("by"), Standing: values.Get("standing")}
	a.View = viewOf(values)
	return a
}

// panelOf returns the panel of that name, or None: the article is there all the same.
func panelOf(name string) Panel {
	switch p := Panel(name); p {
	case Claims, Changes:
		return p
	}
	return None
}

func parsePath(path string) Address {
	screen, id, _ := strings.Cut(path, "/")
	if Screen(screen) == Share {
		return Address{Screen: Share, Packed: id} // Escapes in it would tell that it was altered.
	}
	id, err := url.PathUnescape(id)
	switch s := Screen(screen); {
	case err != nil:
	case (s == Article || s == Map || s == Revise || s == People) && id != "":
		return Address{Screen: s, Article: id}
	case (s == Library || s == New || s == Map) && id == "":
		return Address{Screen: s}
	}
	return Address{Screen: Lost}
}

// String returns the fragment that leads to a, with its number sign.
func (a Address) String() string {
	out := "#/" + string(a.Screen)
	if a.Article != "" {
		out += "/" + url.PathEscape(a.Article)
	}
	if a.Packed != "" {
		out += "/" + a.Packed
	}
	values := url.Values{}
	set := func(name, value string) {
		if value != "" {
			values.Set(name, value)
		}
	}
	set("highlight", a.Highlight)
	set("beside", a.Beside)
	set("panel", string(a.Panel))
	set("kind", a.Filter.Kind)
	set("text", a.Filter.Text)
	set("tag", a.Filter.Tag)
	set("by", a.Filter.By)
	set("standing", a.Filter.Standing)
	a.View.set(set)
	if len(values) > 0 {
		out += "?" + values.Encode()
	}
	return out
}
