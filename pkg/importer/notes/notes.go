// Package notes reads files of notes in any format that Counterpoint knows, as parts of a
// notebook. Start with Read, which tells the format from the content; Formats lists them.
//
// A file is read whole or not at all. Files are hostile: at most MaxSize bytes are read, in
// JSON that is at most MaxDepth deep, of other programs at most w3c.MaxNotes annotations
// with texts of at most w3c.MaxText bytes. Each error is a sentence for the reader of the
// file: what is wrong, and where.
//
// Positions in the notes that wait for their articles are in the units of the file; see
// notebook.Waiting.
package notes

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

const (
	// MaxSize is the largest file that is read, in bytes.
	MaxSize = w3c.MaxSize
	// MaxDepth is how deep lists and objects of JSON may stand in one another.
	MaxDepth = 100
)

// File is what a file of notes holds.
type File struct {
	Format Format
	Part   notebook.Part // valid
	Left   []w3c.Left    // what the file holds and Part does not
}

// Read returns the notes in data, which came at the moment now. from is the name of the
// format; "" leaves that to the content.
func Read(data []byte, from string, now time.Time) (File, error) {
	if len(data) > MaxSize {
		return File{}, fmt.Errorf("the file has %d MB, and %d MB is the most that is read", len(data)>>20, MaxSize>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a file with it
	if len(bytes.TrimSpace(data)) == 0 {
		return File{}, errors.New("there is nothing in the file")
	}
	format, err := pick(data, from)
	if err != nil {
		return File{}, err
	}
	if looksJSON(data) {
		if err := checkDepth(data); err != nil {
			return File{}, err
		}
	}
	f, err := format.read(data, now)
	f.Format = format
	if err == nil {
		err = f.Part.Validate()
	}
	if err != nil {
		return File{}, err
	}
	return f, nil
}

// pick returns the format of a name or, where that is "", of data.
func pick(data []byte, from string) (Format, error) {
	for _, format := range Formats {
		if format.Name == from || from == "" && format.looks(data) {
			return format, nil
		}
	}
	if from == "" {
		return Format{}, errors.New("it begins like no file of notes that is read here; these are " + Names(", "))
	}
	return Format{}, fmt.Errorf("there is no format %q; the formats are %s", from, Names(", "))
}

// Names returns the names of the formats with separator between them.
func Names(separator string) string {
	names := make([]string, len(Formats))
	for i, format := range Formats {
		names[i] = format.Name
	}
	return strings.Join(names, separator)
}

// Notes reports whether a file looks like notes rather than an article.
func Notes(data []byte) bool {
	_, err := pick(bytes.TrimPrefix(data, []byte("\ufeff")), "")
	return err == nil
}
