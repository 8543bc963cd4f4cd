// Package article is the text that a reader reads: ordered blocks with marks.
//
// An Article is immutable once New has made it; share it freely. Its canonical
// text is the text of its blocks joined by two newlines, and inside a block runs
// of white space are one space. Positions are byte offsets into Article.Text;
// a Mark's positions are byte offsets into its block's text. Start with New.
package article

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sort"
	"strings"
	"time"

	"counterpoint/pkg/span"
)

// Separator stands between two blocks in the canonical text.
const Separator = "\n\n"

// ErrEmpty says that an article would have no text at all.
var ErrEmpty = errors.New("article: there is no text in it")

// Meta is what is known of an article besides its text. Only Title is always there.
type Meta struct {
	Title     string    `json:"title"`
	Source    string    `json:"source,omitempty"`    // address it was found at: http or https
	Byline    string    `json:"byline,omitempty"`    // who wrote it
	Site      string    `json:"site,omitempty"`      // who published it
	Published string    `json:"published,omitempty"` // as the source gives it; RFC 3339 or a date where it can be told
	Lang      string    `json:"lang,omitempty"`      // BCP 47
	Fictional bool      `json:"fictional,omitempty"` // a sample: nothing in it is true
	Added     time.Time `json:"added"`

	// An earlier version of an article is an article too. It is there to be looked up.
	Of       string    `json:"of,omitempty"`      // id of the article that this is an earlier version of
	Replaced time.Time `json:"replaced,omitzero"` // when the next version took its place
}

// Article is a text with what is known of it.
type Article struct {
	id     string
	meta   Meta
	blocks []Block
	text   string
	starts []int

	headline int // the block that is the title, -1 where none is
}

// New returns an article of blocks, whose white space it folds. Blocks with no text
// are left out; where none is left the error is ErrEmpty. id must not be empty.
func New(id string, meta Meta, blocks []Block) (*Article, error) {
	if id == "" {
		return nil, errors.New("article: an article needs an id")
	}
	a := &Article{id: id, meta: meta}
	var text strings.Builder
	for _, b := range blocks {
		b = b.folded()
		if b.Text == "" {
			continue
		}
		if err := b.validate(); err != nil {
			return nil, fmt.Errorf("article: block %d: %w", len(a.blocks), err)
		}
		if text.Len() > 0 {
			text.WriteString(Separator)
		}
		a.starts = append(a.starts, text.Len())
		a.blocks = append(a.blocks, b)
		text.WriteString(b.Text)
	}
	if len(a.blocks) == 0 {
		return nil, ErrEmpty
	}
	a.text = text.String()
	a.findHeadline()
	return a, nil
}

// ID returns the article's identifier in the notebook.
func (a *Article) ID() string { return a.id }

// Meta returns what is known of the article besides its text.
func (a *Article) Meta() Meta { return a.meta }

// Text returns the canonical text.
func (a *Article) Text() string { return a.text }

// Len returns the number of blocks.
func (a *Article) Len() int { return len(a.blocks) }

// Block returns block i. Its Marks are shared: read them only.
func (a *Article) Block(i int) Block { return a.blocks[i] }

// BlockSpan returns the bytes that block i covers in the canonical text.
func (a *Article) BlockSpan(i int) span.Span {
	return span.Span{Start: a.starts[i], End: a.starts[i] + len(a.blocks[i].Text)}
}

// Headline returns the block that is the article's title: the first heading of level 1
// that says the same. It is false where the title stands outside the text.
func (a *Article) Headline() (block int, ok bool) { return a.headline, a.headline >= 0 }

// findHeadline sets what Headline returns.
func (a *Article) findHeadline() {
	a.headline = slices.IndexFunc(a.blocks, func(b Block) bool {
		return b.Kind == Heading && b.Level == 1 && b.Text == a.meta.Title
	})
}

// BlocksIn returns the first block that s touches and the one after the last.
// An empty span touches the block that it stands in. A span that lies between two
// blocks touches none: first equals end.
func (a *Article) BlocksIn(s span.Span) (first, end int) {
	first = sort.Search(len(a.blocks), func(i int) bool { return a.BlockSpan(i).End > s.Start })
	end = first
	for end < len(a.blocks) && a.starts[end] < s.End {
		end++
	}
	if s.Empty() && first < len(a.blocks) && a.starts[first] <= s.Start {
		end = first + 1
	}
	return first, end
}

// Earlier reports whether a is an earlier version of another article.
func (a *Article) Earlier() bool { return a.meta.Of != "" }

// WithMeta returns the same text under other words about it.
func (a *Article) WithMeta(meta Meta) *Article {
	b := *a
	b.meta = meta
	b.findHeadline()
	return &b
}

// WithID returns the same article under another identifier.
func (a *Article) WithID(id string) *Article {
	b := *a
	b.id = id
	return &b
}

// SafeLink returns address where a reader may follow it from an article: http,
// https and mailto only. Everything else, a relative address too, gives "".
func SafeLink(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	return u.String()
}
