package main

import (
	"bytes"
	"fmt"
	"slices"

	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

type mergeCommand struct {
	Files []string `arg:"" name:"FILE" help:"Notes files of Counterpoint's; - is standard input."`
}

// Help is printed below the command's one line.
func (c *mergeCommand) Help() string {
	return `The notes of all files, combined, are printed as one notes file. In which order
the files are named is no matter.

Of two people's changes of one highlight or link, each field has its latest
value. Where they changed the same field, and neither knew of the other's
change, the other value is kept with the record, and the page lets its reader
choose. What one has deleted is deleted. Articles are known by their texts.

The program ends with status 0, with 1 where a FILE cannot be read or something
is wrong in it, and with 2 where it was called wrongly.`
}

// Run prints what the files say together.
func (c *mergeCommand) Run(out output) error {
	read := map[string]bool{}
	var files []named
	for _, name := range c.Files {
		if name == standardInput && read[name] {
			return fmt.Errorf("standard input was named twice, and can be read once")
		}
		read[name] = true
		data, err := readFile(name)
		if err != nil {
			return err
		}
		files = append(files, named{called(name), data})
	}
	data, err := mergeFiles(files)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return err
}

// named is a file with what errors call it.
type named struct {
	name string
	data []byte
}

// mergeFiles returns the notes file of all files together. Which of two ids an article of
// one text gets is up to the first that has it: they go in the order of what is in them.
func mergeFiles(files []named) ([]byte, error) {
	slices.SortStableFunc(files, func(a, b named) int { return bytes.Compare(a.data, b.data) })
	var state notebook.State
	for _, f := range files {
		part, err := w3c.Decode(f.data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		if state, _, err = notebook.Apply(state, notebook.Merge{Part: part}); err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
	}
	return w3c.Encode(state.Part())
}
