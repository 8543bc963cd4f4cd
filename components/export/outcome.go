package export

import (
	"bytes"
	"fmt"
	"time"
	"unicode/utf8"

	"counterpoint/components/browser"
	"counterpoint/components/desk"
	"counterpoint/pkg/export"
)

// shownBytes is how much of a file the preview shows.
const shownBytes = 20_000

// outcome is what was worked out of a scope and a format.
type outcome struct {
	contents string // what is in it, in a sentence
	name     string // of the files, but for their suffixes
	written  export.Written
	files    []browser.Parcel // what was written, each under its whole name
	shares   bool             // the system's share sheet takes them
	err      error
}

func outcomeOf(d *desk.Desk, s Scope, f export.Format) outcome {
	part := s.Part(d.State())
	made := outcome{contents: contents(d.State(), part), name: FileName(s.Title)}
	if made.written, made.err = f.Write(export.Subject{Part: part, Argument: d.Argument()}); made.err != nil {
		return made
	}
	for _, w := range made.written.Files {
		made.files = append(made.files, browser.Parcel{Name: made.name + w.Suffix, Type: w.Type, Data: w.Data})
	}
	made.shares = browser.CanShare(made.files)
	return made
}

// packed returns all files in one.
func (o outcome) packed(at time.Time) browser.Parcel {
	return browser.Parcel{Name: o.name + ".zip", Type: "application/zip", Data: export.Archive(o.name, o.written.Files, at)}
}

// beginning returns the start of text, whole lines of it where there are any, and whether
// that is not all.
func beginning(text []byte) (start string, cut bool) {
	if len(text) <= shownBytes {
		return string(text), false
	}
	end := shownBytes
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if line := bytes.LastIndexByte(text[:end], '\n'); line > shownBytes/2 {
		end = line + 1
	}
	return string(text[:end]), true
}

// size says how large a file of n bytes is, for a reader.
func size(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d kB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
