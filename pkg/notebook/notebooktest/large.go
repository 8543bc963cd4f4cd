package notebooktest

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

const sentence = "Nobody has seen the ninth sentence yet. "

// Large returns a notebook of articles, each of about kilobytes, with highlights spread
// evenly over them and a link from every second highlight to the one before it.
func Large(articles, kilobytes, highlights int) notebook.State {
	var p notebook.Part
	for i := range articles {
		p.Articles = append(p.Articles, long(fmt.Sprintf("article-%d", i), kilobytes))
	}
	for i := range highlights {
		a := p.Articles[i%articles]
		p.Highlights = append(p.Highlights, NumberedHighlight(a, i))
		if i%2 == 1 {
			p.Links = append(p.Links, annotation.Link{
				ID: fmt.Sprintf("link-%d", i), Type: annotation.Rebuts,
				From: p.Highlights[i].ID, To: p.Highlights[i-1].ID,
				Created: Epoch.Add(time.Duration(i) * time.Second), Modified: Epoch,
			})
		}
	}
	c, loose := notebook.State{}.Take(p)
	if len(loose) > 0 {
		panic(fmt.Sprintf("notebooktest: %v", loose[0]))
	}
	return notebook.State{}.With(c)
}

// NumberedHighlight returns the claim number i, somewhere in a.
func NumberedHighlight(a *article.Article, i int) annotation.Highlight {
	start := i * 7919 % (len(a.Text()) - len(sentence))
	sel := anchor.Describe(a.Text(), span.Span{Start: start, End: start + len(sentence)})
	return annotation.Highlight{
		ID: fmt.Sprintf("highlight-%d", i), Article: a.ID(), Kind: annotation.Claim, Selector: &sel,
		Created: Epoch.Add(time.Duration(i) * time.Second), Modified: Epoch,
	}
}

func long(id string, kilobytes int) *article.Article {
	var blocks []article.Block
	for range kilobytes {
		blocks = append(blocks, article.Plain(strings.Repeat(sentence, 1024/len(sentence))))
	}
	a, err := article.New(id, article.Meta{Title: id, Added: Epoch}, blocks)
	if err != nil {
		panic(fmt.Sprintf("notebooktest: %v", err))
	}
	return a
}
