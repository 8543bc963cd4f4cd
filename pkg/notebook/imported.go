package notebook

import (
	"fmt"
	"hash/fnv"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
)

// Imported is what a format without articles holds: statements and links. The statements
// are the reader's own, and all name the article ID, which Part makes.
type Imported struct {
	ID         string // of the article: the same for the same file
	Title      string // "" where the file has none
	Statements []annotation.Highlight
	Links      []annotation.Link
	Left       []Left // what of the file is not in these
}

// Part returns i as a part of a notebook: own statements belong to an article, so there is
// one, of a line that says where they came from. format is what a reader calls the format,
// and the title of a file without one.
func (i Imported) Part(format string) (Part, error) {
	title := i.Title
	if title == "" {
		title = format
	}
	about := fmt.Sprintf("These statements came from a file of %s.", format)
	a, err := article.New(i.ID, article.Meta{Title: title}, []article.Block{article.Plain(about)})
	if err != nil {
		return Part{}, err
	}
	p := Part{Articles: []*article.Article{a}, Highlights: i.Statements, Links: i.Links}
	return p, p.Validate()
}

// DerivedID returns an identifier that is the same for the same parts: a UUID (RFC 9562,
// version 8) of their FNV-1a hash. What has one comes in once, however often its file does.
func DerivedID(parts ...string) string {
	hash := fnv.New128a()
	for _, part := range parts {
		fmt.Fprintf(hash, "%d:", len(part))
		hash.Write([]byte(part))
	}
	b := hash.Sum(nil)
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
