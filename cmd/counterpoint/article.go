package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/html"

	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
)

// readArticle reads the article in a file, "-" being standard input. format says how it
// is written; "" leaves that to the file's name and content.
func readArticle(name string, format importer.Format) (*article.Article, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	a, err := articleOf(data, name, format)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", called(name), err)
	}
	return a, nil
}

// articleOf returns the article in data, which a file of that name holds.
func articleOf(data []byte, name string, format importer.Format) (*article.Article, error) {
	content := string(data)
	if format == "" {
		format = importer.Guess(name, content)
	}
	draft, err := draftOf(format, content)
	if err != nil {
		return nil, err
	}
	a, err := draft.Article("new", time.Now())
	if errors.Is(err, article.ErrEmpty) {
		return nil, errors.New("there is no text in it")
	}
	return a, err
}

func draftOf(format importer.Format, content string) (importer.Draft, error) {
	switch format {
	case importer.HTMLFormat:
		root, err := html.Parse(strings.NewReader(content))
		if err != nil {
			return importer.Draft{}, err
		}
		return importer.HTML(tree(root)), nil
	case importer.MarkdownFormat:
		return importer.Markdown(content), nil
	}
	return importer.Plain(content), nil
}

// tree returns a parsed document as the importer reads it. The parser bounds its depth.
func tree(n *html.Node) *importer.Node {
	out := &importer.Node{}
	switch n.Type {
	case html.TextNode:
		out.Text = n.Data
	case html.ElementNode:
		out.Tag = n.Data
		out.Attrs = make(map[string]string, len(n.Attr))
		for _, a := range n.Attr {
			out.Attrs[a.Key] = a.Val
		}
	case html.DocumentNode:
		out.Tag = "#document"
	default: // a comment or a doctype
		return out
	}
	for c := range n.ChildNodes() {
		out.Children = append(out.Children, tree(c))
	}
	return out
}
