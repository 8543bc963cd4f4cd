package share_test

import (
	"strings"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

// drawPart draws the notes of one article: any text, marks, passages that stand or are
// lost, contexts of other texts, own statements, makers, times of any fineness.
func drawPart(t *rapid.T) notebook.Part {
	a := drawArticle(t)
	p := notebook.Part{Articles: []*article.Article{a}}
	for range rapid.IntRange(0, 8).Draw(t, "highlights") {
		if h := drawHighlight(t, a); h.Validate() == nil && (h.Own() || strings.ToValidUTF8(h.Quote(), "") == h.Quote()) {
			p.Highlights = append(p.Highlights, h)
		}
	}
	if len(p.Highlights) < 2 {
		return p
	}
	for range rapid.IntRange(0, 6).Draw(t, "links") {
		p.Links = append(p.Links, drawLink(t, p))
	}
	if n := len(p.Links); n > 1 { // a dispute may stand before the link that it is about
		p.Links[0].Type, p.Links[0].To = annotation.Disputes, p.Links[n-1].ID
	}
	return p
}

func drawArticle(t *rapid.T) *article.Article {
	blocks := []article.Block{article.Plain("The naïve 🏳️‍🌈 claim stands. Nobody rebuts it.")}
	for range rapid.IntRange(0, 4).Draw(t, "blocks") {
		b := article.Block{
			Kind:    rapid.SampledFrom([]article.Kind{article.Paragraph, article.Heading, article.Item, article.Code}).Draw(t, "kind"),
			Level:   rapid.IntRange(1, 6).Draw(t, "level"),
			Ordinal: rapid.IntRange(0, 300).Draw(t, "ordinal"),
			Quote:   rapid.Bool().Draw(t, "quote"),
			Text:    rapid.String().Draw(t, "text"),
		}
		if len(b.Text) > 2 && rapid.Bool().Draw(t, "marked") {
			b.Marks = []article.Mark{
				{Span: span.Span{Start: 0, End: len(b.Text)}, Kind: article.Link, Href: "https://news.example/a?b=c"},
				{Span: span.Span{Start: 1, End: 2}, Kind: article.Strong},
			}
		}
		blocks = append(blocks, b)
	}
	words := rapid.String()
	a, err := article.New(drawID(t), article.Meta{
		Title: words.Draw(t, "title"), Source: rapid.SampledFrom([]string{"", "https://news.example/a"}).Draw(t, "source"),
		Byline: words.Draw(t, "byline"), Site: words.Draw(t, "site"), Published: words.Draw(t, "published"), Lang: "en",
		Fictional: rapid.Bool().Draw(t, "fictional"), Added: drawTime(t),
	}, blocks)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func drawHighlight(t *rapid.T, a *article.Article) annotation.Highlight {
	words := rapid.String()
	h := annotation.Highlight{
		ID: drawID(t), Article: a.ID(), Kind: rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"),
		Comment: words.Draw(t, "comment"), Speaker: words.Draw(t, "speaker"), Verdict: words.Draw(t, "verdict"),
		Creator: drawMaker(t), Created: drawTime(t), Modified: drawTime(t),
	}
	for range rapid.IntRange(0, 2).Draw(t, "tags") {
		h.Tags = append(h.Tags, words.Draw(t, "tag"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "sources") {
		h.Sources = append(h.Sources, annotation.Source{Title: words.Draw(t, "title"), Address: "https://docs.example/1", Date: words.Draw(t, "date")})
	}
	start := rapid.IntRange(0, len(a.Text())-1).Draw(t, "start")
	s := span.Span{Start: start, End: rapid.IntRange(start+1, len(a.Text())).Draw(t, "end")}
	sel := anchor.Describe(a.Text(), s)
	switch rapid.IntRange(0, 4).Draw(t, "place") {
	case 0:
		h.Words = "I say: " + words.Draw(t, "words")
		return h
	case 1:
		sel.Position = span.Span{Start: -1, End: -1}
	case 2:
		sel.Prefix = words.Draw(t, "prefix")
	case 3:
		sel.Exact = "lost: " + words.Draw(t, "exact")
	}
	sel.Prefix, sel.Suffix = strings.ToValidUTF8(sel.Prefix, ""), strings.ToValidUTF8(sel.Suffix, "")
	h.Selector = &sel
	return h
}

func drawLink(t *rapid.T, p notebook.Part) annotation.Link {
	from := rapid.IntRange(0, len(p.Highlights)-1).Draw(t, "from")
	to := rapid.IntRange(1, len(p.Highlights)-1).Draw(t, "to")
	return annotation.Link{
		ID:   drawID(t),
		Type: rapid.SampledFrom([]annotation.LinkType{annotation.Rebuts, annotation.Supports, annotation.Contradicts, annotation.SameClaim}).Draw(t, "type"),
		From: p.Highlights[from].ID, To: p.Highlights[(from+to)%len(p.Highlights)].ID,
		Note: rapid.String().Draw(t, "note"), Creator: drawMaker(t), Created: drawTime(t), Modified: drawTime(t),
	}
}

// drawID draws a UUID or any other id that was not drawn before.
func drawID(t *rapid.T) string {
	id := annotation.NewID()
	if rapid.Bool().Draw(t, "plain id") {
		return "h" + strings.ReplaceAll(id, "-", "")
	}
	return id
}

func drawMaker(t *rapid.T) annotation.Maker {
	return rapid.SampledFrom([]annotation.Maker{
		{}, {ID: "1"}, {ID: "1", Name: "Robin"}, {ID: "5c4ef8a2-6f4b-4a53-9a0c-7a4a4d0f3c11", Name: "Robin"}, {Name: "No id"},
	}).Draw(t, "maker")
}

func drawTime(t *rapid.T) time.Time {
	if rapid.IntRange(0, 9).Draw(t, "no time") == 0 {
		return time.Time{}
	}
	unit := rapid.SampledFrom([]time.Duration{time.Minute, time.Millisecond, time.Nanosecond}).Draw(t, "unit")
	return noon.Add(time.Duration(rapid.IntRange(-1e6, 1e6).Draw(t, "time")) * unit)
}
