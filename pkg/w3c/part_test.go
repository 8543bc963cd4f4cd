package w3c_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

const (
	bridgeID = "0b9bd5f4-6f0c-4c0e-9d0a-5b3f6a1e2c01"
	claimID  = "0b9bd5f4-6f0c-4c0e-9d0a-5b3f6a1e2c02"
	deniedID = "0b9bd5f4-6f0c-4c0e-9d0a-5b3f6a1e2c03"
	firstID  = "0b9bd5f4-6f0c-4c0e-9d0a-5b3f6a1e2c04" // an earlier version of the bridge
)

func at(day int) time.Time { return time.Date(2024, 5, day, 9, 30, 0, 123456789, time.UTC) }

// describe returns the selector of the one place in a where quote stands.
func describe(a *article.Article, quote string) *anchor.Selector {
	i := strings.Index(a.Text(), quote)
	sel := anchor.Describe(a.Text(), span.Span{Start: i, End: i + len(quote)})
	return &sel
}

// bridge returns a small notebook that has one of everything.
func bridge(tb testing.TB) notebook.Part {
	tb.Helper()
	a, err := article.New(bridgeID, article.Meta{
		Title: "The old bridge 🏳️‍🌈", Source: "https://news.example/bridge?a=1&b=<2>", Byline: "R. Writer", Site: "The Example",
		Published: "2024-05-01", Lang: "en", Fictional: true, Added: at(1),
	}, []article.Block{
		{Kind: article.Heading, Level: 1, Text: "Is the bridge safe?"},
		{Kind: article.Paragraph, Text: "“The bridge is safe”, says the naïve 🏳️‍🌈 mayor.",
			Marks: []article.Mark{{Span: span.Span{Start: 3, End: 13}, Kind: article.Link, Href: "https://news.example/x"}}},
		{Kind: article.Paragraph, Quote: true, Text: "Two of nine cables are torn, the engineer wrote."},
	})
	if err != nil {
		tb.Fatal(err)
	}
	first, err := article.New(firstID, article.Meta{Title: "The bridge", Added: at(1), Of: bridgeID, Replaced: at(4)},
		[]article.Block{article.Plain("The naïve 🏳️‍🌈 mayor calls the bridge perfectly safe.")})
	if err != nil {
		tb.Fatal(err)
	}
	other, err := article.New("no uuid: 7/ü", article.Meta{Title: "Notes", Added: at(2)}, []article.Block{article.Plain("Cables are replaced each year.")})
	if err != nil {
		tb.Fatal(err)
	}
	return notebook.Part{
		Articles: []*article.Article{a, first, other},
		Highlights: []annotation.Highlight{
			{ID: claimID, Article: bridgeID, Kind: annotation.Claim, Selector: describe(a, "The bridge is safe"), Speaker: "the mayor",
				Comment: "Said on the radio.\nTwice.", Tags: []string{"bridge", "safety first"}, Created: at(3), Modified: at(4),
				Earlier: []annotation.Earlier{
					{Version: "no longer kept", At: at(2), Selector: anchor.Selector{
						Position: span.Span{Start: 7, End: 11}, Exact: "safe", Suffix: ", they say"}},
					{Version: firstID, At: at(4), Selector: *describe(first, "the bridge perfectly safe")},
				}},
			{ID: deniedID, Article: bridgeID, Kind: annotation.Rebuttal, Selector: describe(a, "Two of nine cables are torn"),
				Sources: []annotation.Source{
					{Title: "The report", Address: "https://city.example/report", Date: "March 2024"},
					{Title: "The minutes", Date: "1999"},
					{Address: "HTTPS://city.example/a b"},
				}, Created: at(3), Modified: at(3)},
			{ID: "own/1", Article: bridgeID, Kind: annotation.Evidence, Words: "I saw them being mended.", Comment: "Not sure.", Created: at(5), Modified: at(5)},
			{ID: "orphan", Article: "no uuid: 7/ü", Kind: annotation.Note,
				Selector: &anchor.Selector{Position: span.Span{Start: 400, End: 404}, Exact: "gone", Prefix: "long "}},
		},
		Links: []annotation.Link{
			{ID: "l1", Type: annotation.Rebuts, From: deniedID, To: claimID, Note: "The count is the engineer’s.", Created: at(6), Modified: at(6)},
			{ID: "l2", Type: annotation.Disputes, From: "own/1", To: "l1", Created: at(7), Modified: at(7)},
			// An id is unique among links only: a highlight has it too.
			{ID: claimID, Type: annotation.SameClaim, From: "orphan", To: claimID},
		},
	}
}

// nasty draws what a reader or a page may hold that a format trips over.
var nasty = rapid.StringOfN(rapid.RuneFrom([]rune("aZ 0\"\\/<>&{}[]:%\u2028\u2029\u202e\u0000\u0007\n\t\u00a0éשלום🏳️\u200d🌈\ufffd")), 0, 24, -1)

func said(t *rapid.T, label string) string {
	return "x" + nasty.Draw(t, label)
}

func when(t *rapid.T, label string) time.Time {
	if rapid.Bool().Draw(t, label+" unknown") {
		return time.Time{}
	}
	return time.Unix(rapid.Int64Range(-1e10, 1e11).Draw(t, label), rapid.Int64Range(0, 999999999).Draw(t, label+" ns")).UTC()
}

// part draws a valid part of a notebook.
func part(t *rapid.T) notebook.Part {
	var p notebook.Part
	for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
		meta := article.Meta{Title: nasty.Draw(t, "title"), Byline: nasty.Draw(t, "byline"), Added: when(t, "added"),
			Source: rapid.SampledFrom([]string{"", "https://a.example/one", "http://a.example/?q=<\u2028>"}).Draw(t, "address")}
		a, err := article.New(fmt.Sprint(i, nasty.Draw(t, "article id")), meta, []article.Block{
			article.Plain(said(t, "block")), {Kind: article.Item, Level: 2, Ordinal: 3, Text: said(t, "item")}})
		if err != nil {
			t.Fatal(err)
		}
		p.Articles = append(p.Articles, a)
	}
	articles := p.Articles
	for i := range rapid.IntRange(0, 2).Draw(t, "versions") {
		v := rapid.SampledFrom(articles).Draw(t, "version of")
		meta := article.Meta{Title: nasty.Draw(t, "title"), Of: v.ID(), Replaced: when(t, "replaced")}
		p.Articles = append(p.Articles, v.WithMeta(meta).WithID(fmt.Sprint("v", i, nasty.Draw(t, "version id"))))
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "highlights") {
		h := highlight(t, i, rapid.SampledFrom(articles).Draw(t, "in"))
		for range rapid.IntRange(0, 2).Draw(t, "earlier") {
			if !h.Own() {
				h.Earlier = append(h.Earlier, earlier(t, rapid.SampledFrom(p.Articles).Draw(t, "stood in")))
			}
		}
		p.Highlights = append(p.Highlights, h)
	}
	if len(p.Highlights) < 2 {
		return p
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "links") {
		l := annotation.Link{ID: fmt.Sprint(i, nasty.Draw(t, "link id")), Type: rapid.SampledFrom(annotation.LinkTypes).Draw(t, "type"),
			From: p.Highlights[0].ID, To: p.Highlights[1].ID, Note: nasty.Draw(t, "note"), Created: when(t, "created"),
			Creator: maker(t), Edits: edits(t)}
		if l.Type == annotation.Disputes {
			if len(p.Links) == 0 || p.Links[0].ID == l.From {
				continue
			}
			l.To = p.Links[0].ID
		}
		p.Links = append(p.Links, l)
	}
	return p
}

// earlier draws a passage of v, or one of a text that nobody has.
func earlier(t *rapid.T, v *article.Article) annotation.Earlier {
	e := annotation.Earlier{Version: v.ID(), At: when(t, "replaced"), Selector: anchor.Describe(v.Text(), v.BlockSpan(0))}
	if rapid.Bool().Draw(t, "not kept") {
		e.Version += " that is gone"
		e.Selector.Position.Start = rapid.IntRange(-9, 99).Draw(t, "start")
	}
	return e
}

// maker draws who made a record: nobody known, a browser, or an account somewhere.
func maker(t *rapid.T) annotation.Maker {
	id := rapid.OneOf(rapid.SampledFrom([]string{"", claimID, "https://people.example/7", "https://people.example/a b"}), nasty)
	return annotation.Maker{ID: id.Draw(t, "maker"), Name: nasty.Draw(t, "maker's name")}
}

// edits draws what is remembered of changes.
func edits(t *rapid.T) annotation.Edits {
	out := annotation.Edits{}
	stamp := func() annotation.Stamp { return annotation.Stamp{At: when(t, "stamp"), By: nasty.Draw(t, "by")} }
	for range rapid.IntRange(0, 2).Draw(t, "changed fields") {
		field := rapid.SampledFrom([]annotation.Field{annotation.CommentField, annotation.Presence, ""}).Draw(t, "field")
		by := stamp()
		out[field] = annotation.Edit{Stamp: by, Seen: map[string]time.Time{by.By: by.At}, Others: []annotation.Other{{Stamp: stamp(), Value: []byte(`"Hm."`)}}}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func highlight(t *rapid.T, i int, a *article.Article) annotation.Highlight {
	h := annotation.Highlight{ID: fmt.Sprint(i, nasty.Draw(t, "highlight id")), Article: a.ID(),
		Kind: rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"), Comment: nasty.Draw(t, "comment"), Speaker: nasty.Draw(t, "speaker"),
		Tags: rapid.SliceOfN(nasty, 0, 3).Draw(t, "tags"), Created: when(t, "created"), Modified: when(t, "modified"),
		Verdict: nasty.Draw(t, "verdict"), Creator: maker(t), Edits: edits(t)}
	for range rapid.IntRange(0, 3).Draw(t, "sources") {
		h.Sources = append(h.Sources, annotation.Source{Title: said(t, "source"), Date: nasty.Draw(t, "date"),
			Address: rapid.SampledFrom([]string{"", "https://s.example/", " HTTP://s.example/a b", "mailto:a@s.example"}).Draw(t, "source address")})
	}
	switch rapid.IntRange(0, 2).Draw(t, "where") {
	case 0:
		h.Words = said(t, "words")
	case 1:
		h.Selector = &anchor.Selector{Exact: said(t, "gone"), Prefix: nasty.Draw(t, "prefix"),
			Position: span.Span{Start: rapid.IntRange(-9, 99).Draw(t, "start"), End: rapid.IntRange(-9, 99).Draw(t, "end")}}
	default:
		sel := anchor.Describe(a.Text(), a.BlockSpan(rapid.IntRange(0, a.Len()-1).Draw(t, "block")))
		h.Selector = &sel
	}
	return h
}
