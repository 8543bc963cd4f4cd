// Package html makes the elements of a page.
//
// go-app has a type for each element, with some eighty methods. Each type that is used
// brings tables and code of its own to the client; one type for all of them saves every
// visitor 28 KB in brotli. What that type has no method for is set with Attr.
package html

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A returns a link to an address.
func A(href string) app.HTMLElem { return app.Elem("a").Attr("href", href) }

// Button returns a button that submits no form.
func Button() app.HTMLElem { return app.Elem("button").Attr("type", "button") }

// Submit returns the button that submits its form.
func Submit() app.HTMLElem { return app.Elem("button").Attr("type", "submit") }

// Input returns a field of a type such as "text" or "file".
func Input(kind string) app.HTMLElemSelfClosing {
	return app.ElemSelfClosing("input").Attr("type", kind)
}

// The other elements, each by its name.

func Article() app.HTMLElem    { return app.Elem("article") }
func Aside() app.HTMLElem      { return app.Elem("aside") }
func B() app.HTMLElem          { return app.Elem("b") }
func Blockquote() app.HTMLElem { return app.Elem("blockquote") }
func DataList() app.HTMLElem   { return app.Elem("datalist") }
func Caption() app.HTMLElem    { return app.Elem("caption") }
func Del() app.HTMLElem        { return app.Elem("del") }
func Details() app.HTMLElem    { return app.Elem("details") }
func Dialog() app.HTMLElem     { return app.Elem("dialog") }
func Div() app.HTMLElem        { return app.Elem("div") }
func FieldSet() app.HTMLElem   { return app.Elem("fieldset") }
func Form() app.HTMLElem       { return app.Elem("form") }
func H1() app.HTMLElem         { return app.Elem("h1") }
func H2() app.HTMLElem         { return app.Elem("h2") }
func H3() app.HTMLElem         { return app.Elem("h3") }
func Header() app.HTMLElem     { return app.Elem("header") }
func Ins() app.HTMLElem        { return app.Elem("ins") }
func Kbd() app.HTMLElem        { return app.Elem("kbd") }
func Label() app.HTMLElem      { return app.Elem("label") }
func Legend() app.HTMLElem     { return app.Elem("legend") }
func Li() app.HTMLElem         { return app.Elem("li") }
func Main() app.HTMLElem       { return app.Elem("main") }
func Mark() app.HTMLElem       { return app.Elem("mark") }
func Nav() app.HTMLElem        { return app.Elem("nav") }
func Ol() app.HTMLElem         { return app.Elem("ol") }
func Option() app.HTMLElem     { return app.Elem("option") }
func P() app.HTMLElem          { return app.Elem("p") }
func Pre() app.HTMLElem        { return app.Elem("pre") }
func Section() app.HTMLElem    { return app.Elem("section") }
func Select() app.HTMLElem     { return app.Elem("select") }
func Span() app.HTMLElem       { return app.Elem("span") }
func Strong() app.HTMLElem     { return app.Elem("strong") }
func Summary() app.HTMLElem    { return app.Elem("summary") }
func TBody() app.HTMLElem      { return app.Elem("tbody") }
func Table() app.HTMLElem      { return app.Elem("table") }
func Td() app.HTMLElem         { return app.Elem("td") }
func Textarea() app.HTMLElem   { return app.Elem("textarea") }
func Th() app.HTMLElem         { return app.Elem("th") }
func THead() app.HTMLElem      { return app.Elem("thead") }
func Tr() app.HTMLElem         { return app.Elem("tr") }
func Ul() app.HTMLElem         { return app.Elem("ul") }
