package export_test

import (
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

// hazards are texts that mean something in one format or another.
var hazards = []string{
	`<script>alert("x")</script> & </style></title> ]]> <!-- &lt;`,
	"\\ ` * _ { } [ ] ( ) # + - . ! | ~ $ ^ @ : ; // % ? , ' \" = < >",
	`a } b { c, {"speaker": "x}"} // d /* e */ -- f :name: https://evil.example/_x_ www.evil.example`,
	"=SUM(A1:A9)", "+1 to that", "-1 of that", "@all of it", "'=1+1", "' quoted '", " =2", "＝3",
	"naïve 🏳️‍🌈 👩🏽‍🚀 e\u0301 \U0001F1E9\U0001F1EA", "שלום עולם, said she", "قال «نعم» ثم ذهب",
	"1. one", "# two", "> three", "- [ ] four", "| a | b |", "T1 Claim 0 4 text", "R1 Rebuts Arg1:T1 Arg2:T2", "#1 AnnotatorNotes T1 x",
	"a,b;c\"d\"", "%0A%3C", "javascript:alert(1)", "{{x}} ${y} <%= z %>",
}

// lines are hazards that an article's text cannot have, but a reader's words can.
var lines = []string{"one\ntwo\r\nthree\rfour", "a paragraph\n\n\nanother\t\ttab", "\t=tab", "\r\n=line", "ends in a backslash\\\n- no list\\", "\u2028separator\u2029"}

var noon = time.Date(2024, 5, 1, 12, 30, 0, 0, time.UTC)

// made is a notebook in the making.
type made struct {
	notebook.Part
	texts map[string]string
}

func (m *made) article(id string, meta article.Meta, blocks ...article.Block) {
	a, err := article.New(id, meta, blocks)
	if err != nil {
		panic(err)
	}
	m.Articles = append(m.Articles, a)
	m.texts[id] = a.Text()
}

// passage marks quote where it first stands.
func (m *made) passage(id, in string, kind annotation.Kind, quote string) *annotation.Highlight {
	start := strings.Index(m.texts[in], quote)
	if start < 0 {
		panic("no " + quote)
	}
	sel := anchor.Describe(m.texts[in], span.Span{Start: start, End: start + len(quote)})
	return m.add(annotation.Highlight{ID: id, Article: in, Kind: kind, Selector: &sel})
}

func (m *made) own(id, in string, kind annotation.Kind, words string) *annotation.Highlight {
	return m.add(annotation.Highlight{ID: id, Article: in, Kind: kind, Words: words})
}

// add returns the highlight to be filled in before the next one is added.
func (m *made) add(h annotation.Highlight) *annotation.Highlight {
	h.Created, h.Modified = noon, noon.Add(time.Hour)
	m.Highlights = append(m.Highlights, h)
	return &m.Highlights[len(m.Highlights)-1]
}

func (m *made) tie(id, from string, t annotation.LinkType, to, note string) {
	m.Links = append(m.Links, annotation.Link{ID: id, From: from, Type: t, To: to, Note: note, Created: noon, Modified: noon})
}

// everything is a notebook with all that there is: kinds, types of link, own statements,
// links across articles, disputes, verdicts, an orphan, an earlier version.
func everything() notebook.Part {
	m := &made{texts: map[string]string{}}
	m.article("mill", article.Meta{Title: "Is the mill quiet?", Source: "https://news.example/mill?a=1&b=2", Byline: "R. Writer", Site: "The Example",
		Published: "2024-04-30", Lang: "en", Added: noon},
		article.Block{Kind: article.Heading, Level: 1, Text: "Is the mill quiet?"},
		article.Block{Kind: article.Paragraph, Text: "The mill makes no noise at night. Its owner says so.", Marks: []article.Mark{
			{Span: span.Span{Start: 9, End: 23}, Kind: article.Link, Href: "https://mill.example/"}}},
		article.Block{Kind: article.Item, Level: 1, Ordinal: 1, Text: "A meter read 61 decibels."},
		article.Block{Kind: article.Item, Level: 1, Ordinal: 2, Text: "The meter was broken."},
		article.Block{Kind: article.Paragraph, Quote: true, Text: "Nobody sleeps here, a neighbour said 🏳️‍🌈."},
		article.Plain("The wheel turns until ten."), article.Plain("Then it stops, and so it is at all mills."))
	m.article("mill-old", article.Meta{Title: "Is the mill quiet?", Of: "mill", Added: noon, Replaced: noon}, article.Plain("The mill makes no noise."))
	m.article("law", article.Meta{Title: "A law on noise", Published: "last spring", Lang: "he", Added: noon},
		article.Plain("החוק אוסר רעש בלילה."), article.Plain("The mill makes no noise, its owner told the court."))

	h := m.passage("quiet", "mill", annotation.Claim, "The mill makes no noise at night.")
	h.Speaker, h.Verdict, h.Comment, h.Tags = "Ada Quill, owner", "Mostly false", "Said twice.\n\nOnce on the radio.", []string{"noise", "night"}
	h.Creator = annotation.Maker{ID: "reader-1", Name: "Kim Reader"}
	h.Sources = []annotation.Source{{Title: "The broadcast", Address: "https://radio.example/mill", Date: "2024-04-29"}, {Title: "The minutes", Date: "May"}}
	m.passage("meter", "mill", annotation.Rebuttal, "A meter read 61 decibels.").Earlier = []annotation.Earlier{
		{Version: "mill-old", Selector: anchor.Selector{Exact: "The mill"}, At: noon}}
	m.passage("broken", "mill", annotation.Rebuttal, "The meter was broken.").Speaker = "The miller"
	m.passage("owner", "mill", annotation.Evidence, "makes no noise at night. Its owner says so.")
	m.passage("wheel", "mill", annotation.Claim, "The wheel turns until ten.\n\nThen it stops,").Verdict = "True"
	m.passage("sleep", "mill", annotation.Note, "Nobody sleeps here, a neighbour said 🏳️‍🌈.")
	m.add(annotation.Highlight{ID: "lost", Article: "mill", Kind: annotation.Evidence, Selector: &anchor.Selector{Position: span.Span{Start: 3, End: 9}, Exact: "It was quiet in May."}})
	m.own("repaired", "mill", annotation.Rebuttal, "The meter had been repaired the day before.")
	m.own("clock", "mill", annotation.Claim, "Ten is not night.").Verdict = "Unproven"
	m.passage("again", "law", annotation.Claim, "The mill makes no noise, its owner told the court.").Speaker = "Ada Quill"
	m.passage("law", "law", annotation.Evidence, "החוק אוסר רעש בלילה.")

	m.tie("l1", "meter", annotation.Rebuts, "quiet", "That is the noise of a busy street.")
	m.tie("l2", "broken", annotation.Rebuts, "meter", "")
	m.tie("l3", "repaired", annotation.Disputes, "l2", "So it was not broken.")
	m.tie("l4", "owner", annotation.Supports, "quiet", "")
	m.tie("l5", "quiet", annotation.SameClaim, "again", "")
	m.tie("l6", "wheel", annotation.Contradicts, "clock", "")
	m.tie("l7", "law", annotation.Supports, "meter", "")
	m.tie("l8", "lost", annotation.Supports, "quiet", "")
	m.tie("l9", "broken", annotation.Contradicts, "sleep", "")
	return m.Part
}

// hazardous is a notebook that says each hazard in every place where a text may stand.
func hazardous() notebook.Part {
	m := &made{texts: map[string]string{}}
	var blocks []article.Block
	for i, text := range hazards {
		blocks = append(blocks, article.Plain(text), article.Block{Kind: article.Item, Level: 1, Text: fmt.Sprintf("Between %d.", i)})
	}
	m.article("a", article.Meta{Title: hazards[0], Byline: hazards[1], Site: hazards[2], Published: hazards[3], Lang: `"><b>`, Source: "https://a.example/?a=<b>&c=\"d\"", Added: noon}, blocks...)
	m.article("b", article.Meta{Title: "=" + hazards[1], Added: noon}, article.Plain("Nothing much."))
	all := append(append([]string{}, hazards...), lines...)
	last := ""
	for i, text := range all {
		id := fmt.Sprintf("%d %q", i, []rune(text)[:1])
		h := m.own(id, "a", annotation.Kinds[i%4], text)
		if i < len(hazards) {
			quote := strings.TrimSpace(text)
			m.Highlights = m.Highlights[:len(m.Highlights)-1]
			h = m.passage(id, "a", annotation.Kinds[i%4], quote)
		}
		other := all[(i+1)%len(all)]
		h.Comment, h.Speaker, h.Verdict, h.Tags = text, other, "v "+text, []string{text, other}
		h.Creator.Name = other
		h.Sources = []annotation.Source{{Title: text, Address: "https://s.example/?q=<b>&\"'}", Date: other}}
		if last != "" {
			m.tie("l "+id, id, annotation.LinkTypes[[]int{0, 1, 3, 4}[i%4]], last, text)
		}
		if i%5 == 2 {
			m.tie("d "+id, id, annotation.Disputes, "l "+last, other)
		}
		last = id
	}
	return m.Part
}
