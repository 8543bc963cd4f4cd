package browser

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/pkg/importer"
)

// parseDepth is how deep a page's elements are followed; deeper ones are left out. The
// browser's own parser stops at 512.
const parseDepth = 600

// ParseHTML parses a page or a piece of one with the browser's own parser, in a document
// that runs nothing and loads nothing.
func ParseHTML(src string) *importer.Node {
	doc := app.Window().Get("DOMParser").New().Call("parseFromString", src, "text/html")
	return nodeOf(doc.Get("documentElement"), 0)
}

func nodeOf(v app.Value, depth int) *importer.Node {
	const textNode = 3
	switch v.Get("nodeType").Int() {
	case textNode:
		return &importer.Node{Text: v.Get("data").String()}
	case elementNode:
	default:
		return nil
	}
	n := &importer.Node{Tag: strings.ToLower(v.Get("tagName").String()), Attrs: attributes(v)}
	if depth == parseDepth {
		return n
	}
	for c := v.Get("firstChild"); present(c); c = c.Get("nextSibling") {
		if child := nodeOf(c, depth+1); child != nil {
			n.Children = append(n.Children, child)
		}
	}
	return n
}

func attributes(v app.Value) map[string]string {
	list := v.Get("attributes")
	n := list.Length()
	if n == 0 {
		return nil
	}
	attrs := make(map[string]string, n)
	for i := range n {
		a := list.Index(i)
		attrs[a.Get("name").String()] = a.Get("value").String()
	}
	return attrs
}
