package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

type exportCommand struct {
	To      string `required:"" placeholder:"FORMAT" help:"The format to write; see below."`
	Out     string `placeholder:"PATH" help:"The file to write or, for a format of several files, the folder. Else the file goes to standard output."`
	Article string `placeholder:"ID" help:"Only the article with this id, or with this title."`
	Claim   string `placeholder:"ID" help:"Only the highlight with this id or IRI, and all that hangs on it."`
	URL     string `name:"url" placeholder:"ADDRESS" help:"For claimreview: the address of the page, written with --to html, on which the reviews are published."`
	File    string `arg:"" name:"FILE" help:"A notes file of Counterpoint's; - is standard input."`
}

// Help is printed below the command's one line.
func (c *exportCommand) Help() string {
	var formats strings.Builder
	for _, f := range export.Formats {
		fmt.Fprintf(&formats, "    %-12s %s\n", f.ID, f.About)
	}
	return `FORMAT is one of

` + formats.String() + `
csv and brat are several files and need --out DIR, a folder that is made where it
is missing. The files are named for FILE: notes.jsonld gives notes-highlights.csv
and notes-links.csv, or notes.txt and notes.ann, with a number for each of several
articles. Where --out names a folder, other formats are written into it, too.

What a format cannot hold is left out; a line on standard error says what and how
much of it. What stands is worked out from all of FILE, also with --article or
--claim: a claim may be rebutted by what is not written. Ids of highlights are
those of the format csv, IRIs those that "counterpoint standing" prints.

The program ends with status 0, with 1 where FILE cannot be read, has no such
article or highlight, or a file cannot be written, and with 2 where it was
called wrongly.`
}

// Validate is called by kong once the flags are read.
func (c *exportCommand) Validate() error {
	if c.Article != "" && c.Claim != "" {
		return errors.New("only one of --article and --claim can be given")
	}
	if _, ok := export.Lookup(c.To); ok || c.To == "" { // that it is missing is told by kong
		return nil
	}
	var ids []string
	for _, f := range export.Formats {
		ids = append(ids, f.ID)
	}
	return fmt.Errorf("--to must be one of %s, not %q", strings.Join(ids, ", "), c.To)
}

// Run writes the file or files.
func (c *exportCommand) Run(out output) error {
	data, err := readFile(c.File)
	if err != nil {
		return err
	}
	subject, err := c.read(data)
	if err != nil {
		return fmt.Errorf("%s: %w", called(c.File), err)
	}
	format, _ := export.Lookup(c.To)
	written, err := format.Write(subject)
	if err != nil {
		return fmt.Errorf("%s: %w", called(c.File), err)
	}
	if err := c.save(out, written.Files); err != nil {
		return err
	}
	if left := written.Sentence(); left != "" {
		fmt.Fprintln(os.Stderr, "counterpoint:", left)
	}
	return nil
}

// read returns what is asked for of a notes file.
func (c *exportCommand) read(data []byte) (export.Subject, error) {
	part, err := w3c.Decode(data)
	if err != nil {
		return export.Subject{}, err
	}
	subject := export.Whole(part)
	subject.Address = c.URL
	if c.Article == "" && c.Claim == "" {
		return subject, nil
	}
	state, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part})
	if err != nil {
		return export.Subject{}, err
	}
	if c.Claim != "" {
		subject.Part, err = claimOf(state, c.Claim)
	} else {
		subject.Part, err = partOf(state, c.Article)
	}
	return subject, err
}

// claimOf returns the highlight with that id, or with that IRI, and all that hangs on it.
func claimOf(s notebook.State, id string) (notebook.Part, error) {
	for _, h := range s.Part().Highlights {
		if id == h.ID || id == w3c.HighlightIRI(h.ID) {
			return s.PartOf(s.Bearing(h.ID)...), nil
		}
	}
	return notebook.Part{}, fmt.Errorf("there is no highlight %q in it", id)
}

// partOf returns the article with that id or, where none has, that title.
func partOf(s notebook.State, article string) (notebook.Part, error) {
	if a, ok := s.Article(article); ok && !a.Earlier() {
		return s.Part(article), nil
	}
	var there []string
	for _, a := range s.Articles() {
		if a.Meta().Title == article {
			return s.Part(a.ID()), nil
		}
		there = append(there, fmt.Sprintf("%s (%q)", a.ID(), a.Meta().Title))
	}
	return notebook.Part{}, fmt.Errorf("there is no article %q in it, but %s", article, strings.Join(there, ", "))
}

// save writes the files where --out says, or the one to standard output.
func (c *exportCommand) save(out output, files []export.File) error {
	folder := c.Out != "" && isFolder(c.Out)
	switch {
	case c.Out == "" && len(files) == 1:
		_, err := out.Write(files[0].Data)
		return err
	case c.Out == "":
		return misuse{fmt.Errorf("%s writes several files: say with --out DIR where", c.To)}
	case !folder && len(files) == 1:
		return writeFile(c.Out, files[0].Data)
	case !folder:
		if err := os.MkdirAll(c.Out, 0o755); err != nil {
			return fmt.Errorf("%s: %w", c.Out, cause(err))
		}
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(c.Out, c.name()+f.Suffix), f.Data); err != nil {
			return err
		}
	}
	return nil
}

// name returns what the files are named for.
func (c *exportCommand) name() string {
	if c.File == standardInput {
		return "notes"
	}
	base := filepath.Base(c.File)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

func writeFile(name string, data []byte) error {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		return fmt.Errorf("%s: %w", name, cause(err))
	}
	return nil
}
