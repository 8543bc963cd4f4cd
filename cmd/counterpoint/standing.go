package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"counterpoint/pkg/argument"
	"counterpoint/pkg/argument/iccma"
	"counterpoint/pkg/w3c"
)

type standingCommand struct {
	From string `enum:"own,af,apx," default:"" placeholder:"FORMAT" help:"How FILE is written: own (a notes file of Counterpoint's), af or apx. Else its content says it."`
	File string `arg:"" name:"FILE" help:"The argument: a notes file of Counterpoint's, or an instance of the ICCMA competitions; - is standard input."`
}

// Help is printed below the command's one line.
func (c *standingCommand) Help() string {
	return `Each statement gives one line: its id, a tab, and its standing, which is

    stands      nothing that counts is against it
    rebutted    something that stands is against it
    disputed    neither follows from what is said

This is Dung's grounded labelling (in, out and undecided).

Of a notes file, all highlights and own statements have a line, in the file's
order. What rebuts or contradicts a statement is against it, unless that link
is disputed by a statement that stands. Statements that are linked as the same
claim stand or fall together. Supports change no standing.

In an af file, a line "p af N" says that there are the arguments 1 to N, and a
line "i j" that argument i attacks argument j. Lines that start with # are
comments. The arguments are printed by their numbers.

In an apx file, arg(a). says that there is an argument a, and att(a,b). that a
attacks b. Comments go from % to the end of the line. The arguments are printed
by their names, in the order in which they are declared.

At most 4,000,000 arguments and 16,000,000 attacks are read.

The program ends with status 0 whatever stands, with 1 where FILE cannot be
read or something is wrong in it, and with 2 where it was called wrongly.`
}

// Run prints how each statement stands.
func (c *standingCommand) Run(out output) error {
	f, err := openFile(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	a, err := c.read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", called(c.File), cause(err))
	}
	return a.write(out)
}

// argued is what a file argues.
type argued struct {
	graph *argument.Graph
	ids   []string               // of all statements
	print func(id string) string // what is printed of an id; nil where it is that
}

func (c *standingCommand) read(f io.Reader) (argued, error) {
	in := bufio.NewReaderSize(f, 1<<16)
	if mark, _ := in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = in.Discard(len(mark)) // They are there.
	}
	format := c.From
	if format == "" {
		var err error
		if format, err = guess(in); err != nil {
			return argued{}, err
		}
	}
	switch format {
	case "af":
		return readFramework(iccma.ReadAF(in))
	case "apx":
		return readFramework(iccma.ReadAPX(in))
	}
	return readNotes(in)
}

// byteOrderMark begins a file that some editors wrote.
const byteOrderMark = "\ufeff"

// guess tells by how a file begins how it is written.
func guess(in *bufio.Reader) (format string, err error) {
	head, err := in.Peek(1 << 12)
	if err != nil && err != io.EOF {
		return "", err
	}
	head = bytes.TrimSpace(head)
	if len(head) == 0 {
		return "", errors.New("there is nothing in it")
	}
	switch c := head[0]; {
	case c == '{' || c == '[':
		return "own", nil
	case c == '#' || c == 'p' || '0' <= c && c <= '9':
		return "af", nil
	case c == '%' || c == 'a':
		return "apx", nil
	}
	return "", errors.New(`it begins neither like a notes file of Counterpoint's nor like "p af 5" or "arg(a)."; say with --from how it is written`)
}

func readNotes(in io.Reader) (argued, error) {
	data, err := readAll(in)
	if err != nil {
		return argued{}, err
	}
	part, err := w3c.Decode(data)
	if err != nil {
		return argued{}, err
	}
	a := argued{print: w3c.HighlightIRI}
	for _, h := range part.Highlights {
		a.ids = append(a.ids, h.ID)
	}
	a.graph = argument.New(a.ids, part.Links)
	return a, nil
}

func readFramework(f iccma.Framework, err error) (argued, error) {
	if err != nil {
		return argued{}, err
	}
	return argued{graph: f.Graph(), ids: f.Arguments}, nil
}

func (a argued) write(out output) error {
	buffered := bufio.NewWriter(out)
	for _, id := range a.ids {
		standing := a.graph.Standing(id)
		if a.print != nil {
			id = a.print(id)
		}
		_, _ = buffered.WriteString(id + "\t" + string(standing) + "\n") // Flush returns its error.
	}
	return buffered.Flush()
}
