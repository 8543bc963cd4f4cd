package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/span"
	"counterpoint/pkg/w3c"
)

type anchorCommand struct {
	Article string          `required:"" placeholder:"NEW" help:"The article as it is now: text, Markdown or HTML; - is standard input."`
	Format  importer.Format `enum:"text,markdown,html," default:"" placeholder:"FORMAT" help:"How NEW is written: text, markdown or html. Else its name's ending says it or, where that says nothing, its content."`
	Update  bool            `help:"Write the new places into NOTES."`
	Notes   string          `arg:"" name:"NOTES" help:"The highlights: a notes file of Counterpoint's, or W3C annotations that any program wrote; - is standard input."`
}

// Help is printed below the command's one line.
func (c *anchorCommand) Help() string {
	return `Each highlight gives one line of JSON:

    {"id":"urn:x:1","status":"moved","start":120,"end":164,"quote":"…","confidence":1}

status is exact (it stands where it stood), moved, edited (it stands in other
words), ambiguous (several places fit equally well) or orphan (it is gone).
start and end count Unicode code points of NEW's text: its blocks, with two line
feeds between them, runs of white space in a block being one space. In a text
file, blank lines part the blocks. quote is what stands there now. An ambiguous
highlight has candidates, [[start,end],…], in place of these three, an orphan
has nothing in their place. An edited one has changes too: pieces of its quote,
{"old":…,"new":…}, equal where nothing changed. confidence is from 0 to 1.

NOTES may also be one W3C annotation, a list, a page, a collection with its
pages inside, or what Hypothesis's server or client exports. What marks no
passage of a text (replies, notes on a page, links) has no line; an annotation
with several targets has one for each. An annotation with no id is called by
its place in the file: #3. Positions in NOTES are read as code points or UTF-16
units, whichever makes its quotes fit.

--update rewrites NOTES in place. In other programs' files, only the selectors
of the highlights that were found change; Counterpoint's own get NEW as their
article's text and keep the older one as an earlier version. Orphans and
ambiguous highlights keep their selectors. Where a notes file has several
articles, NEW is taken for the one of which most highlights are found.

The program ends with status 0 also where highlights are gone, with 1 where a
file cannot be read or written, and with 2 where it was called wrongly.`
}

// Validate is called by kong once the flags are read.
func (c *anchorCommand) Validate() error {
	switch {
	case c.Notes == standardInput && c.Article == standardInput:
		return errors.New("only one of --article and NOTES can be standard input")
	case c.Notes == standardInput && c.Update:
		return errors.New("--update writes into NOTES, which must be a file, not standard input")
	}
	return nil
}

// placed is what became of the highlights of a file.
type placed struct {
	ids     []string
	matches []anchor.Match
	file    func() ([]byte, error) // the file with the new places
}

// Run prints what became of each highlight.
func (c *anchorCommand) Run(out output) error {
	a, err := readArticle(c.Article, c.Format)
	if err != nil {
		return err
	}
	data, err := readFile(c.Notes)
	if err != nil {
		return err
	}
	p, err := placeNotes(data, a)
	if err == nil && c.Update {
		err = c.update(data, p)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", called(c.Notes), err)
	}
	return p.print(out, a.Text())
}

func placeNotes(data []byte, a *article.Article) (placed, error) {
	if w3c.IsOwn(data) {
		return placeOwn(data, a)
	}
	notes, err := w3c.ReadNotes(data)
	if err != nil {
		return placed{}, err
	}
	found := notes.Place(a.Text())
	return placed{notes.IDs(), found.Matches, func() ([]byte, error) { return found.File(), nil }}, nil
}

// update writes the notes with their new places, unless that changes nothing.
func (c *anchorCommand) update(data []byte, p placed) error {
	updated, err := p.file()
	if err != nil || bytes.Equal(updated, data) {
		return err
	}
	return replaceFile(c.Notes, updated)
}

// line is what is printed of a highlight. Positions count code points.
type line struct {
	ID     string        `json:"id"`
	Status anchor.Status `json:"status"`
	*standing
	Confidence float64         `json:"confidence"`
	Changes    []anchor.Change `json:"changes,omitempty"`
	Candidates [][2]int        `json:"candidates,omitempty"`
}

// standing is where a highlight stands, and in which words.
type standing struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

func (p placed) print(out output, text string) error {
	index := span.NewIndex(text)
	buffered := bufio.NewWriter(out)
	lines := json.NewEncoder(buffered)
	lines.SetEscapeHTML(false)
	for i, m := range p.matches {
		l := line{ID: p.ids[i], Status: m.Status, Confidence: m.Confidence, Changes: m.Changes}
		if m.Found() {
			l.standing = &standing{index.Runes(m.Span.Start), index.Runes(m.Span.End), m.Span.In(text)}
		}
		for _, c := range m.Candidates {
			l.Candidates = append(l.Candidates, [2]int{index.Runes(c.Start), index.Runes(c.End)})
		}
		if err := lines.Encode(l); err != nil {
			return err
		}
	}
	return buffered.Flush()
}
