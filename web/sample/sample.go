// Package sample holds the annotated article that a new reader may open: a piece of
// fiction about a town's water plant, with highlights of each kind and links between
// them. One claim has both support and a rebuttal, one is not rebutted, and one
// rebuttal is itself rebutted. Start with Sample. Ids are the same each time, so
// that opening the sample again changes nothing else in a notebook.
package sample

import (
	_ "embed"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/span"
)

// ID is the article's id. Highlights are ID-1, ID-2, …; links ID-link-1, ID-link-2, ….
const ID = "sample"

//go:embed article.md
var text string

// made is when the highlights and links were made. It is the same for every reader, so that
// the samples of two readers differ, where their notes meet, only in what the readers did.
var made = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// Sample returns the article as of the time added, its highlights and its links. The
// error says which quote does not stand in the text exactly once.
func Sample(added time.Time) (*article.Article, []annotation.Highlight, []annotation.Link, error) {
	draft := importer.Markdown(text)
	draft.Meta.Fictional = true
	a, err := draft.Article(ID, added)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("sample: %w", err)
	}
	highlights, err := highlight(a)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("sample: %w", err)
	}
	return a, highlights, link(), nil
}

func highlight(a *article.Article) ([]annotation.Highlight, error) {
	var out []annotation.Highlight
	for i, s := range statements {
		h := annotation.Highlight{
			ID: fmt.Sprintf("%s-%d", ID, i+1), Article: ID, Kind: s.kind, Words: s.words, Comment: s.comment,
			Speaker: s.speaker, Tags: s.tags, Sources: s.sources, Created: made, Modified: made,
		}
		if s.quote != "" {
			at, err := find(a.Text(), s.quote)
			if err != nil {
				return nil, err
			}
			selector := anchor.Describe(a.Text(), at)
			h.Selector = &selector
		}
		out = append(out, h.Clone())
	}
	return out, nil
}

// find returns the one place where quote stands in text.
func find(text, quote string) (span.Span, error) {
	if n := strings.Count(text, quote); n != 1 {
		return span.Span{}, fmt.Errorf("%q stands in the text %d times", quote, n)
	}
	start := strings.Index(text, quote)
	return span.Span{Start: start, End: start + len(quote)}, nil
}

func link() []annotation.Link {
	number := map[string]int{}
	for i, s := range statements {
		number[s.name] = i + 1
	}
	var out []annotation.Link
	for i, l := range links {
		out = append(out, annotation.Link{
			ID: fmt.Sprintf("%s-link-%d", ID, i+1), Type: l.what, Note: l.note, Created: made, Modified: made,
			From: fmt.Sprintf("%s-%d", ID, number[l.from]), To: fmt.Sprintf("%s-%d", ID, number[l.to]),
		})
	}
	return out
}
