package importer

import "strings"

// Node is an element or a text of an HTML document. The caller fills it from a parser:
// in the client the browser's own.
type Node struct {
	Tag      string            // lower case; "" for a text
	Text     string            // of a text, with its entities read
	Attrs    map[string]string // by name in lower case; may be nil
	Children []*Node
}

// each calls f for n and all below it in the order of the document, without recursion:
// a document may be deeper than a stack. Where f returns false it leaves out what is below.
func (n *Node) each(f func(*Node) bool) {
	for rest := []*Node{n}; len(rest) > 0; {
		last := rest[len(rest)-1]
		rest = rest[:len(rest)-1]
		if last == nil || !f(last) {
			continue
		}
		for i := len(last.Children) - 1; i >= 0; i-- {
			rest = append(rest, last.Children[i])
		}
	}
}

// words returns the text of n that a reader would see, white space folded.
func (n *Node) words() string {
	var b builder
	n.each(func(n *Node) bool {
		b.write(n.Text)
		if blockTags[n.Tag] || n.Tag == "br" {
			b.write(" ")
		}
		return !n.unseen()
	})
	return strings.TrimSuffix(b.text.String(), " ")
}

// unseen reports whether a reader does not see n, or would not take it for text.
func (n *Node) unseen() bool {
	if unseenTags[n.Tag] {
		return true
	}
	if n.Attrs == nil {
		return false
	}
	_, hidden := n.Attrs["hidden"]
	style := n.style()
	return hidden || n.Attrs["aria-hidden"] == "true" ||
		strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || n.footnote()
}

// footnote reports whether n is a raised link to a footnote. Its number would stick to
// the word before it.
func (n *Node) footnote() bool {
	if n.Tag != "sup" {
		return false
	}
	if len(n.Children) == 1 && n.Children[0].Tag == "span" { // some sites wrap it once
		n = n.Children[0]
	}
	links := 0
	for _, c := range n.Children {
		switch {
		case c.Tag == "a" && strings.HasPrefix(c.Attrs["href"], "#"):
			links++
		case c.Tag != "" || strings.TrimSpace(c.Text) != "":
			return false
		}
	}
	return links > 0
}

// style returns the style attribute in lower case, without spaces.
func (n *Node) style() string {
	return strings.ToLower(strings.ReplaceAll(n.Attrs["style"], " ", ""))
}

func tags(names string) map[string]bool {
	out := map[string]bool{}
	for _, name := range strings.Fields(names) {
		out[name] = true
	}
	return out
}

var (
	unseenTags = tags(`script style noscript template iframe svg nav form button head textarea select
		input datalist option video audio canvas object embed rt rp`)

	// blockTags part the text before them and after them.
	blockTags = tags(`html body article section main header footer aside div p address center details
		summary fieldset figure figcaption dl dt dd ul ol li menu blockquote pre listing
		h1 h2 h3 h4 h5 h6 hgroup table caption thead tbody tfoot tr td th hr search form legend`)

	// layoutTags in a cell tell that a table lays out a page.
	layoutTags = tags(`h1 h2 h3 h4 h5 h6 ul ol blockquote pre table article section`)
)
