package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/importer/notes"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

type importCommand struct {
	From    string          `default:"" placeholder:"FORMAT" help:"How FILE is written: ${notes}. Else its content says it."`
	Article string          `default:"" placeholder:"TEXT" help:"The article that the notes are about: text, Markdown or HTML, or a notes file with it inside; - is standard input."`
	Format  importer.Format `enum:"text,markdown,html," default:"" placeholder:"FORMAT" help:"How TEXT is written: text, markdown or html. Else its name's ending says it or, where that says nothing, its content."`
	File    string          `arg:"" name:"FILE" help:"Notes that any program wrote; - is standard input."`
}

// Help is printed below the command's one line.
func (c *importCommand) Help() string {
	return fmt.Sprintf(`The notes are printed as a notes file of Counterpoint's: W3C Web Annotations in
JSON-LD. Formats of FILE are

    counterpoint   a notes file of Counterpoint's
    hypothesis     an answer of Hypothesis's server to a search, or what its
                   client exports
    argdown        Argdown: its statements and arguments become own statements
    aif            AIF or xAIF: its statements become own statements
    w3c            one W3C annotation, a list, a page, or a collection with its
                   pages inside, as Recogito and Apache Annotator write them too

With --article, the notes are placed in TEXT: those that name its address or
whose quotes it has, and all where FILE has notes on one article only. What is
not found there is kept as an orphan. Other notes wait for their article: the
notes file holds them, and they join the article once it is opened.

Highlights keep their quotes, comments, tags, makers and times, and what other
programs say besides. A tag such as claim, evidence or rebuttal tells the kind
of a statement. What is said of a whole page, and a reply, becomes an own
statement. What has no place in a notes file is counted on standard error.

At most %d MB are read, in JSON of at most %d levels, with at most %d
annotations and texts of at most %d KB.

The program ends with status 0, with 1 where a file cannot be read or something
is wrong in it, and with 2 where it was called wrongly.`, notes.MaxSize>>20, notes.MaxDepth, w3c.MaxNotes, w3c.MaxText>>10)
}

// Validate is called by kong once the flags are read.
func (c *importCommand) Validate() error {
	switch {
	case c.File == standardInput && c.Article == standardInput:
		return errors.New("only one of --article and FILE can be standard input")
	case c.From != "" && !slices.ContainsFunc(notes.Formats, func(f notes.Format) bool { return f.Name == c.From }):
		return fmt.Errorf("--from %s: the formats are %s", c.From, notes.Names(", "))
	}
	return nil
}

// Run prints the notes as a notes file of Counterpoint's.
func (c *importCommand) Run(out output) error {
	state, err := c.start()
	if err != nil {
		return err
	}
	data, err := readFile(c.File)
	if err != nil {
		return err
	}
	file, err := notes.Read(data, c.From, time.Now().UTC())
	if err == nil {
		state, err = c.join(state, file.Part)
	}
	if err == nil {
		data, err = w3c.Encode(state.Part())
	}
	if err != nil {
		return fmt.Errorf("%s: %w", called(c.File), err)
	}
	if left := file.LeftOut(); left != "" {
		fmt.Fprintf(os.Stderr, "counterpoint: %s: %s\n", called(c.File), left)
	}
	_, err = out.Write(data)
	return err
}

// start returns a notebook with what --article names.
func (c *importCommand) start() (notebook.State, error) {
	var s notebook.State
	if c.Article == "" {
		return s, nil
	}
	data, err := readFile(c.Article)
	if err != nil {
		return s, err
	}
	part := notebook.Part{}
	if w3c.IsOwn(data) {
		part, err = w3c.Decode(data)
	} else {
		var a *article.Article
		if a, err = articleOf(data, c.Article, c.Format); err == nil {
			part.Articles = append(part.Articles, a.WithID(annotation.NewID()))
		}
	}
	if err == nil {
		s, _, err = notebook.Apply(s, notes.Import(part))
	}
	if err != nil {
		return s, fmt.Errorf("%s: %w", called(c.Article), err)
	}
	return s, nil
}

// join takes p into s. Where p has notes on one article only, and s one article, the reader
// has said that it is that.
func (c *importCommand) join(s notebook.State, p notebook.Part) (notebook.State, error) {
	s, _, err := notebook.Apply(s, notes.Import(p))
	if err != nil {
		return s, err
	}
	articles, waiting := s.Articles(), s.Waiting()
	if len(articles) == 1 && len(waiting) == 1 && len(p.Waiting) == 1 && waiting[0].ID == p.Waiting[0].ID && len(p.Articles) == 0 {
		s, _, err = notebook.Apply(s, notebook.Join{Waiting: waiting[0].ID, Article: articles[0].ID()})
	}
	return s, err
}
