package article

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterpoint/pkg/span"
)

// Kind says what a block is.
type Kind string

// The kinds of block. A block of quoted text is a paragraph, a heading or an item with
// Quote set, so that a quote may hold any of them.
const (
	Paragraph Kind = "paragraph"
	Heading   Kind = "heading"
	Item      Kind = "item" // of a list
	Code      Kind = "code" // one line of preformatted text
)

// Block is a paragraph of an article or the like.
type Block struct {
	Kind    Kind   `json:"kind"`
	Level   int    `json:"level,omitempty"`   // heading: 1 to 6; item: depth in nested lists, from 1
	Ordinal int    `json:"ordinal,omitempty"` // item of a numbered list: its number, from 1
	Quote   bool   `json:"quote,omitempty"`   // set apart as quoted
	Text    string `json:"text"`
	Marks   []Mark `json:"marks,omitempty"`
}

// MarkKind says what a mark does to its text.
type MarkKind string

// The kinds of mark.
const (
	Link     MarkKind = "link"
	Emphasis MarkKind = "emphasis"
	Strong   MarkKind = "strong"
	Mono     MarkKind = "code"
)

// Mark sets a part of a block apart. Marks may nest and overlap.
type Mark struct {
	span.Span
	Kind MarkKind `json:"kind"`
	Href string   `json:"href,omitempty"` // of a link: as SafeLink gives it
}

// Plain returns a paragraph with no marks.
func Plain(text string) Block { return Block{Kind: Paragraph, Text: text} }

// folded returns b with its runs of white space made one space, none at its ends,
// and its marks moved along. Marks that are left empty are dropped.
func (b Block) folded() Block {
	if isFolded(b.Text) {
		return b
	}
	text, moved := fold(b.Text)
	marks := make([]Mark, 0, len(b.Marks))
	for _, m := range b.Marks {
		if !m.Valid(len(b.Text)) {
			marks = append(marks, m)
			continue
		}
		if m.Span = (span.Span{Start: moved[m.Start], End: moved[m.End]}); !m.Empty() {
			marks = append(marks, m)
		}
	}
	b.Text, b.Marks = text, marks
	return b
}

// isFolded reports whether fold would leave text as it is: so it is with every text that
// was kept before, and looking is much cheaper than folding.
func isFolded(text string) bool {
	space := true // a space at the start is one too many
	for at, r := range text {
		switch {
		case r == ' ':
			if space {
				return false
			}
			space = true
			continue
		case unicode.IsSpace(r), unicode.IsControl(r):
			return false
		case r == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(text[at:]); size == 1 {
				return false
			}
		}
		space = false
	}
	return !space || text == ""
}

// fold returns text with its white space folded and, for each byte position of text
// and its end, the position in the folded one. Characters that break the canonical
// text's rules are made harmless: invalid UTF-8 becomes U+FFFD, control characters space.
func fold(text string) (string, []int) {
	moved := make([]int, len(text)+1)
	var out strings.Builder
	gap := false
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		for i := range size {
			moved[at+i] = out.Len()
		}
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			gap = gap || out.Len() > 0
		default:
			if gap {
				out.WriteByte(' ')
				moved[at] = out.Len()
				gap = false
			}
			out.WriteRune(r)
		}
		at += size
	}
	moved[len(text)] = out.Len()
	return out.String(), moved
}

func (b Block) validate() error {
	switch b.Kind {
	case Paragraph, Code, Item:
	case Heading:
		if b.Level < 1 || b.Level > 6 {
			return fmt.Errorf("a heading's level is 1 to 6, not %d", b.Level)
		}
	default:
		return fmt.Errorf("unknown kind %q", b.Kind)
	}
	for _, m := range b.Marks {
		if err := m.validate(b.Text); err != nil {
			return err
		}
	}
	if !sort.SliceIsSorted(b.Marks, func(i, j int) bool { return b.Marks[i].Start < b.Marks[j].Start }) {
		return fmt.Errorf("marks are not in order")
	}
	return nil
}

func (m Mark) validate(text string) error {
	if !m.Valid(len(text)) || m.Empty() {
		return fmt.Errorf("mark %d to %d does not fit a text of %d bytes", m.Start, m.End, len(text))
	}
	switch m.Kind {
	case Emphasis, Strong, Mono:
	case Link:
		if m.Href == "" || SafeLink(m.Href) != m.Href {
			return fmt.Errorf("a link to %q is not allowed", m.Href)
		}
	default:
		return fmt.Errorf("unknown mark %q", m.Kind)
	}
	return nil
}
