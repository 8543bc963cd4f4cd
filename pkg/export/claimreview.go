package export

import (
	"encoding/json"
	"strings"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/render"
	"counterpoint/pkg/w3c"
)

// claimRunes is how many code points of a claim a review shows: search engines cut what
// has 75 and more.
const claimRunes = 74

// reviews is what is written: a graph of JSON-LD, ready to be put in a page.
type reviews struct {
	Context string   `json:"@context"`
	Graph   []review `json:"@graph"`
}

// review is a ClaimReview (https://schema.org/ClaimReview, and Google's Fact Check
// structured data for what is required).
type review struct {
	Type          string  `json:"@type"`
	ID            string  `json:"@id"`
	URL           string  `json:"url"`
	ClaimReviewed string  `json:"claimReviewed"`
	ReviewRating  rating  `json:"reviewRating"`
	Author        *named  `json:"author,omitempty"` // the reader
	DatePublished string  `json:"datePublished,omitempty"`
	ReviewBody    string  `json:"reviewBody,omitempty"`
	Keywords      string  `json:"keywords,omitempty"`
	Citation      []work  `json:"citation,omitempty"`
	ItemReviewed  claimed `json:"itemReviewed"`
}

type rating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
}

// named is a person, of whom nothing but the name is known.
type named struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// claimed is a claim, all of it.
type claimed struct {
	Type          string `json:"@type"`
	Text          string `json:"text"`
	Author        *named `json:"author,omitempty"` // the speaker
	DatePublished string `json:"datePublished,omitempty"`
	Appearance    *work  `json:"appearance,omitempty"`
}

// work is an article or a source.
type work struct {
	Type          string `json:"@type"`
	Headline      string `json:"headline,omitempty"`
	Name          string `json:"name,omitempty"`
	URL           string `json:"url,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	InLanguage    string `json:"inLanguage,omitempty"`
	Author        *named `json:"author,omitempty"`
	Publisher     *named `json:"publisher,omitempty"`
}

// writeClaimReview writes a review of each claim that the reader gave a verdict. Standing is
// no verdict, and is not told. A review's url is where the web page of package export that
// is published at the subject's address tells of the claim; without an address it is a URN,
// which has to be replaced before a search engine takes it.
func writeClaimReview(s Subject) (Written, error) {
	g := newGraph(s)
	out := reviews{Context: "https://schema.org", Graph: []review{}}
	var left losses
	for _, h := range s.Part.Highlights {
		switch {
		case h.Kind != annotation.Claim:
			left.add("other statement", 1)
		case strings.TrimSpace(h.Verdict) == "":
			left.add("unrated claim", 1)
		default:
			out.Graph = append(out.Graph, reviewOf(g, h, s.Address))
		}
	}
	left.add("link", len(s.Part.Links))
	data, err := json.MarshalIndent(out, "", "  ")
	return Written{Files: []File{{".json", "application/ld+json", append(data, '\n')}}, Left: left}, err
}

func reviewOf(g graph, h annotation.Highlight, address string) review {
	claim := folded(h.Quote())
	id := w3c.HighlightIRI(h.ID)
	r := review{
		Type: "ClaimReview", ID: id, URL: id,
		ClaimReviewed: render.Shorten(claim, claimRunes),
		ReviewRating:  rating{"Rating", folded(h.Verdict)},
		Author:        person(h.Creator.Name),
		ReviewBody:    h.Comment,
		Keywords:      strings.Join(h.Tags, ", "),
		ItemReviewed:  claimed{Type: "Claim", Text: claim, Author: person(h.Speaker)},
	}
	if address != "" {
		page, _, _ := strings.Cut(address, "#")
		r.URL = page + "#" + statementID(h.ID)
	}
	if !h.Modified.IsZero() {
		r.DatePublished = h.Modified.Format(time.DateOnly)
	}
	for _, s := range h.Sources {
		r.Citation = append(r.Citation, work{Type: "CreativeWork", Name: s.Title, URL: article.SafeLink(s.Address), DatePublished: isoDate(s.Date)})
	}
	if a, ok := g.Article(h.Article); ok && !h.Own() {
		r.ItemReviewed.DatePublished = isoDate(a.Meta().Published)
		r.ItemReviewed.Appearance = appearance(a)
	}
	return r
}

func appearance(a *article.Article) *work {
	m := a.Meta()
	return &work{
		Type: "CreativeWork", Headline: m.Title, URL: article.SafeLink(m.Source), DatePublished: isoDate(m.Published), InLanguage: m.Lang,
		Author: person(m.Byline), Publisher: publisher(m.Site),
	}
}

func person(name string) *named {
	if name = folded(name); name == "" {
		return nil
	}
	return &named{"Person", name}
}

func publisher(name string) *named {
	if name = folded(name); name == "" {
		return nil
	}
	return &named{"Organization", name}
}

// isoDate returns a date as a source gives it where that is as ISO 8601 has it, else "".
func isoDate(date string) string {
	date = strings.TrimSpace(date)
	for _, layout := range []string{time.RFC3339, time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, date); err == nil {
			return date
		}
	}
	return ""
}
