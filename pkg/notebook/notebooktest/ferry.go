package notebooktest

import (
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// Ferry returns a small notebook with two articles, an earlier version, and links of each
// type: what golden files of formats are written from.
func Ferry() notebook.Part {
	harbour := ferryArticle("harbour", article.Meta{Title: "Is the *old* ferry safe?", Source: "https://harbour.example/ferry", Byline: "R. Writer", Published: "2024-05-01"},
		"The ferry is safe. Its hull was mended.", "Nobody has seen the plans.")
	council := ferryArticle("council", article.Meta{Title: "Minutes of the council"}, "No money was spent on hulls. The ferry carries all it may.")
	before := ferryArticle("before", article.Meta{Title: "Is the *old* ferry safe?", Of: "harbour"}, "The ferry is quite safe.")
	p := notebook.Part{
		Articles: []*article.Article{harbour, before, council},
		Highlights: []annotation.Highlight{
			marked("safe", "harbour", annotation.Claim, "The ferry is safe.", "Ada Quill, mayor"),
			marked("mended", "harbour", annotation.Evidence, "Its hull was mended.", "Ada Quill, mayor"),
			marked("plans", "harbour", annotation.Note, "Nobody has seen the plans.", ""),
			marked("money", "council", annotation.Rebuttal, "No money was spent on hulls.", "the treasurer"),
			marked("carries", "council", annotation.Claim, "The ferry carries all it may.", ""),
			{ID: "leak", Article: "harbour", Kind: annotation.Rebuttal, Words: "It took in water {twice} in [May]:\nthe log says so."},
			{ID: "year", Article: "council", Kind: annotation.Rebuttal, Words: "The treasurer counts by year."},
			{ID: "fit", Article: "harbour", Kind: annotation.Claim, Words: "The ferry is fit to sail."},
		},
		Links: []annotation.Link{
			{ID: "l1", Type: annotation.Supports, From: "mended", To: "safe"},
			{ID: "l2", Type: annotation.Rebuts, From: "leak", To: "safe", Note: "She means the\nhull."},
			{ID: "l3", Type: annotation.Rebuts, From: "money", To: "mended"},
			{ID: "l4", Type: annotation.Disputes, From: "year", To: "l3", Note: "So it may be in another."},
			{ID: "l5", Type: annotation.Contradicts, From: "safe", To: "carries"},
			{ID: "l6", Type: annotation.SameClaim, From: "safe", To: "fit", Note: "Near enough."},
			{ID: "l7", Type: annotation.Disputes, From: "plans", To: "l5"},
			{ID: "l8", Type: annotation.Rebuts, From: "leak", To: "safe"},
		},
	}
	p.Highlights[0].Verdict = "Half true"
	p.Highlights[0].Comment = "Said on the radio.\n\n- and twice"
	p.Highlights[0].Tags = []string{"ferry", "#safety"}
	p.Highlights[5].Sources = []annotation.Source{{Title: "The log", Address: "https://harbour.example/log//may", Date: "May 2024"}, {Title: "A letter"}}
	for i := range p.Highlights {
		p.Highlights[i].Created, p.Highlights[i].Modified = Epoch, Epoch
	}
	for i := range p.Links {
		p.Links[i].Created, p.Links[i].Modified = Epoch, Epoch
	}
	return p
}

func ferryArticle(id string, meta article.Meta, paragraphs ...string) *article.Article {
	var blocks []article.Block
	for _, text := range paragraphs {
		blocks = append(blocks, article.Plain(text))
	}
	meta.Added = Epoch
	a, err := article.New(id, meta, blocks)
	if err != nil {
		panic(err)
	}
	return a
}

func marked(id, in string, kind annotation.Kind, quote, speaker string) annotation.Highlight {
	return annotation.Highlight{ID: id, Article: in, Kind: kind, Speaker: speaker, Selector: &anchor.Selector{Exact: quote}}
}
