package notebooktest

import (
	"fmt"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// Hazards are texts that mean something in one of the formats that a notebook is written
// in. Each says something when white space is folded.
var Hazards = []string{
	`Brackets [a] and [b]: text, <c>, <d>: more, [e](https://f.example) and @[g], @<h>.`,
	`Braces {a: "b"} and } and {, "quotes", 'single', \ and \\ and \{ and a last \`,
	`#tag #(two words) *it* **bold** _it_ __bold__ ~~no~~ ` + "`code` |cell|",
	`https://example.org/a//b?c=d&e=f#g www.example.org a//b /* c */ // d`,
	`:smile: .~. .name. a.b.c a:b:c 1. first (2) second -- -> +> <- <+ >< _> <_`,
	`=== a === and ---- and ==== b`,
	"- one\n+ two\n* three\n\n# four\n\n(1) five\n----\n(2) six",
	"=SUM(A1:A9)", "+1 and", "-1 and", "@cmd|' /C calc'!A0", "\tTab first",
	`<script>alert("1")</script> &amp; <!-- comment --> ]]> <![CDATA[`,
	"Emoji 🏳️‍🌈 👩‍👩‍👧 naïve é e\u0301 \U0001f600",
	"שלום עולם and العربية \u202eturned\u202c and \u200fmark",
	"Line\none, line\r\ntwo\u2028three\u2029four\u0085five\u00a0six\vseven",
	"Controls \x01\x02 \x7f \u0080\u009f \ufeff \ufffe\uffff and \x00 end",
	`%s %d ${x} $(y) {{z}} %%`, "T1\tClaim 0 5\ttext", `a,"b",c;d`,
	"}", "{", "[", "<", ">", "#", "//", "/*", "*/", "-->", "-", "+", "_", "><", "\\", "\"", "1.", "(1)", "===", "---", ":", ".", "@", "|",
}

// Hazardous returns a notebook whose every text is one of Hazards, with links of each type
// and disputes of links and of disputes.
func Hazardous() notebook.Part {
	var p notebook.Part
	for i, title := range []string{`[Title]: {x} // *y* #z :smile: <t>`, `=A1+"b", c`} {
		a, err := article.New(fmt.Sprintf("a%d", i), article.Meta{Title: title, Source: "https://example.org/a//b?c={d}#e", Byline: Hazards[1], Site: Hazards[4]},
			[]article.Block{article.Plain("Nothing that is marked.")})
		if err != nil {
			panic(err)
		}
		p.Articles = append(p.Articles, a)
	}
	for i, text := range Hazards {
		p.Highlights = append(p.Highlights, hazard(i, text))
	}
	n := len(Hazards)
	add := func(t annotation.LinkType, from, to string) {
		id := fmt.Sprintf("l%d", len(p.Links))
		p.Links = append(p.Links, annotation.Link{ID: id, Type: t, From: from, To: to, Note: Hazards[len(p.Links)%n]})
	}
	for i := 1; i < n; i++ {
		t := annotation.LinkTypes[i%2] // rebuts and supports
		if i%7 == 3 {
			t = annotation.Contradicts
		}
		add(t, fmt.Sprintf("h%d", i), fmt.Sprintf("h%d", i/2))
	}
	add(annotation.Rebuts, "h0", "h9") // a circle
	for i := range 5 {
		add(annotation.Disputes, fmt.Sprintf("h%d", 20+i), fmt.Sprintf("l%d", 5*i))
		add(annotation.Disputes, fmt.Sprintf("h%d", 30+i), p.Links[len(p.Links)-1].ID)
	}
	add(annotation.SameClaim, "h5", "h6")
	add(annotation.SameClaim, "h16", "h17")
	add(annotation.SameClaim, "h17", "h18")
	return p
}

// hazard returns statement i, with text in all of its fields.
func hazard(i int, text string) annotation.Highlight {
	next := Hazards[(i+1)%len(Hazards)]
	h := annotation.Highlight{
		ID: fmt.Sprintf("h%d", i), Article: fmt.Sprintf("a%d", i%2), Kind: annotation.Kinds[i%4],
		Comment: next, Speaker: text, Verdict: next, Tags: []string{text, "plain"},
		Sources: []annotation.Source{{Title: text, Address: "https://example.org/x//y?z={1}", Date: next}},
	}
	if i%3 == 0 {
		h.Words = text
	} else {
		h.Selector = &anchor.Selector{Exact: text}
	}
	return h
}
