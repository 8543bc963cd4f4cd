// Package importer makes articles of plain text, Markdown and HTML.
//
// Text, Markdown and HTML return a Draft: blocks with folded white space and what can
// be told of the title, the source and the like, for a reader to correct before
// Draft.Article. Guess says which of the three a file is. A headline stays
// among the blocks, where a reader can mark it like the rest. Nothing from outside
// becomes markup: blocks hold plain text, and links only what article.SafeLink lets
// through. Sources are hostile: depth is bounded, and time grows with the length alone.
//
// HTML is handed over as a tree of Node, which the browser's own parser fills: a parser
// written in Go would cost each visitor 79 KB. Markdown is read here because goldmark's
// parser costs 187 KB (both measured as brotli of the client).
package importer

import (
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/article"
	"counterpoint/pkg/sentence"
)

// Draft is an article that a reader has yet to look over. Positions in Blocks are bytes
// of the block's text. Meta.Title is empty only where there are no blocks.
type Draft struct {
	Meta   article.Meta
	Blocks []article.Block
}

// Article returns d as an article of this id, added at this time. The error is
// article.ErrEmpty where d holds no text.
func (d Draft) Article(id string, added time.Time) (*article.Article, error) {
	meta := d.Meta
	meta.Added = added
	return article.New(id, meta, d.Blocks)
}

// Format is a way to write an article down.
type Format string

// The formats that are read.
const (
	PlainText      Format = "text"
	MarkdownFormat Format = "markdown"
	HTMLFormat     Format = "html"
)

// Guess returns the format of a file by its name's ending or, where that says nothing,
// by its content. name may be empty.
func Guess(name, content string) Format {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return MarkdownFormat
	case ".html", ".htm", ".xhtml":
		return HTMLFormat
	case ".txt", ".text":
		return PlainText
	}
	start := strings.ToLower(strings.TrimSpace(unify(content[:min(len(content), 4096)])))
	switch {
	case strings.HasPrefix(start, "<"), strings.Contains(start, "</p>"), strings.Contains(start, "<body"):
		return HTMLFormat
	case looksMarkdown(start):
		return MarkdownFormat
	}
	return PlainText
}

// looksMarkdown reports whether text has what a plain text would hardly have.
func looksMarkdown(text string) bool {
	if strings.HasPrefix(text, "---\n") || strings.Contains(text, "](http") || strings.Contains(text, "**") {
		return true
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if level, _ := atxHeading(line); level > 0 || strings.HasPrefix(line, "```") {
			return true
		}
	}
	return false
}

// unify returns src with no byte order mark, line feeds as its only line breaks, and
// valid UTF-8.
func unify(src string) string {
	src = strings.ToValidUTF8(src, "\ufffd")
	src = strings.TrimPrefix(src, "\ufeff")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\f", "\n\n").Replace(src)
}

// longestTitle is how many characters of a statement serve as a title.
const longestTitle = 70

// titled returns d with the first words of its text as its title, unless it has one.
func (d Draft) titled() Draft {
	if d.Meta.Title != "" || len(d.Blocks) == 0 {
		return d
	}
	text := d.Blocks[0].Text
	first := sentence.Split(text)[0].In(text)
	if bare := strings.TrimSuffix(first, "."); bare != "" {
		first = bare
	}
	d.Meta.Title = shorten(first, longestTitle)
	return d
}

// shorten returns text, or as many of its words as n characters hold, and an ellipsis.
func shorten(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	end, space := 0, 0
	for at, r := range text {
		if n--; n < 0 {
			break
		}
		if end = at; unicode.IsSpace(r) {
			space = at
		}
	}
	if space > 0 {
		end = space
	}
	return strings.TrimRightFunc(text[:end], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:–—-", r)
	}) + "…"
}

// oneLine returns text with its white space folded, as article.New folds a block's.
func oneLine(text string) string {
	var b builder
	b.write(text)
	return strings.TrimSuffix(b.text.String(), " ")
}
