package importer

import (
	"net/url"
	"strconv"
	"strings"

	"counterpoint/pkg/article"
)

// HTML returns a draft of the document at root, or of a part of one. Title, source and
// the like come from the document's head and, where that is silent, from its body. If the page
// has one article or main element that holds most of its text, only that is read.
// Links are resolved against the base element or the canonical address.
func HTML(root *Node) Draft {
	if root == nil {
		return Draft{}
	}
	head := readHead(root)
	d := Draft{Meta: head.meta()}
	body := content(root)
	for _, forms := range []bool{false, true} { // some sites put the whole page in a form
		h := page{base: head.base(), forms: forms}
		h.node(body, 0)
		h.b.flush()
		if d.Blocks = h.b.blocks; len(d.Blocks) > 0 {
			break
		}
	}
	return d.titled()
}

// content returns the one article or main element of the page, if most of the page's
// text is in it, else the page.
func content(root *Node) *Node {
	all := len(root.words())
	for _, tag := range []string{"article", "main"} {
		var found []*Node
		root.each(func(n *Node) bool {
			if n.Tag == tag {
				found = append(found, n)
			}
			return !n.unseen()
		})
		if len(found) == 1 && len(found[0].words())*2 > all {
			return found[0]
		}
	}
	return root
}

// page turns a tree into blocks.
type page struct {
	b     builder
	base  *url.URL // nil where it is not known
	forms bool     // read what is in forms, too
	brk   bool     // a br was the last thing written
}

// deepestNode is how far elements are told apart. What is deeper is kept as text: each
// level costs a frame of the stack, of which WebAssembly has little.
const deepestNode = 512

func (h *page) node(n *Node, depth int) {
	switch {
	case n == nil || n.unseen() && !(h.forms && n.Tag == "form"):
	case n.Tag == "":
		h.words(n.Text)
	case depth > deepestNode:
		h.words(" " + n.words() + " ")
	case blockTags[n.Tag]:
		h.brk = false
		h.block(n, depth+1)
		h.brk = false
	default:
		h.phrase(n, depth+1)
	}
}

func (h *page) children(n *Node, depth int) {
	for _, c := range n.Children {
		h.node(c, depth)
	}
}

func (h *page) words(text string) {
	h.b.write(text)
	h.brk = h.brk && strings.TrimSpace(text) == ""
}

// block reads an element that stands in blocks of its own.
func (h *page) block(n *Node, depth int) {
	inside := func() { h.children(n, depth) }
	switch n.Tag {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		h.b.heading(int(n.Tag[1]-'0'), inside)
	case "blockquote":
		h.b.quote(inside)
	case "ul", "ol", "menu":
		h.list(n, depth)
	case "li":
		h.b.item(0, inside)
	case "pre", "listing":
		h.b.code(verbatim(n))
	case "table":
		h.table(n, depth)
	default:
		h.b.flush()
		inside()
		h.b.flush()
	}
}

// phrase reads an element that stands in a line.
func (h *page) phrase(n *Node, depth int) {
	switch n.Tag {
	case "br":
		if h.brk {
			h.b.flush()
		}
		h.b.write(" ")
		h.brk = true
		return
	case "q":
		h.words("“")
		h.children(n, depth)
		h.words("”")
		return
	}
	kind, href := h.meaning(n)
	if kind == "" {
		h.children(n, depth)
		return
	}
	h.b.begin(kind, href)
	h.children(n, depth)
	h.b.end()
}

// meaning returns the mark that n makes of its text, or "". Editors wrap whole texts
// in a b or an i whose style takes its effect back.
func (h *page) meaning(n *Node) (article.MarkKind, string) {
	style := n.style()
	switch n.Tag {
	case "em", "i", "cite", "dfn":
		if !strings.Contains(style, "font-style:normal") {
			return article.Emphasis, ""
		}
	case "strong", "b":
		if !strings.Contains(style, "font-weight:normal") && !strings.Contains(style, "font-weight:400") {
			return article.Strong, ""
		}
	case "code", "kbd", "samp", "tt":
		return article.Mono, ""
	case "a":
		if href := h.resolve(n.Attrs["href"]); href != "" {
			return article.Link, href
		}
	}
	return "", ""
}

// resolve returns the address of a link, or "" where it may not be followed or leads
// to a place in the same page.
func (h *page) resolve(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' {
		return ""
	}
	if h.base != nil {
		if u, err := h.base.Parse(href); err == nil {
			href = u.String()
		}
	}
	return article.SafeLink(href)
}

func (h *page) list(n *Node, depth int) {
	ordinal := 0
	if n.Tag == "ol" {
		ordinal = ordinalOf(n.Attrs["start"], 1)
	}
	h.b.flush()
	for _, c := range n.Children {
		if c == nil || c.Tag != "li" || c.unseen() {
			h.b.within(place{quote: h.b.place.quote, depth: h.b.place.depth + 1}, func() { h.node(c, depth) })
			continue
		}
		if ordinal > 0 {
			ordinal = ordinalOf(c.Attrs["value"], ordinal)
		}
		h.b.item(ordinal, func() { h.children(c, depth+1) })
		if ordinal > 0 {
			ordinal++
		}
	}
}

// mostOrdinal bounds what an item says its number is.
const mostOrdinal = 1_000_000

// ordinalOf returns the number that text is, from 1, else the other one.
func ordinalOf(text string, other int) int {
	if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil && 0 < n && n < mostOrdinal {
		return n
	}
	return other
}

// verbatim returns the text of a pre element with its line breaks.
func verbatim(n *Node) string {
	var out strings.Builder
	n.each(func(n *Node) bool {
		out.WriteString(n.Text)
		if n.Tag == "br" {
			out.WriteByte('\n')
		}
		return !n.unseen()
	})
	return out.String()
}
