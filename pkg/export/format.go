package export

import (
	"fmt"
	"strings"

	"counterpoint/pkg/argument"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/render"
	"counterpoint/pkg/w3c"
)

// Subject is what is exported, and how its statements stand.
type Subject struct {
	Part     notebook.Part
	Argument *argument.Graph // of the whole notebook: what rebuts a claim may be no part of this
	Address  string          // of the page on which the reader will publish what is written; "" where there is none
}

// Whole returns p as a subject whose statements stand as p alone says.
func Whole(p notebook.Part) Subject {
	ids := make([]string, len(p.Highlights))
	for i, h := range p.Highlights {
		ids[i] = h.ID
	}
	return Subject{Part: p, Argument: argument.New(ids, p.Links)}
}

// Format is a way to write a subject.
type Format struct {
	ID        string // what a command line calls it
	Name      string // what a reader calls it
	About     string // a sentence: what it is for
	Extension string // of the file, or of the first; with its dot
	write     func(Subject) (Written, error)
}

// Formats lists the formats in the order in which a reader is offered them.
var Formats = []Format{
	{"jsonld", "Notes file (JSON-LD)", "W3C Web Annotations with the article inside: opens in any Counterpoint, nothing is lost.", ".jsonld", writeNotes},
	{"html", "Web page (HTML)", "One file to read in any browser: the article with its highlights, and what is linked to what.", ".html", writeHTML},
	{"markdown", "Markdown", "Claims with what rebuts and supports them, for a report.", ".md", writeMarkdown},
	{"csv", "Tables (CSV)", "Two tables, of highlights and of links, for a spreadsheet.", ".csv", writeCSV},
	{"claimreview", "ClaimReview", "The claims that you gave a verdict, as search engines read fact checks (schema.org).", ".json", writeClaimReview},
	{"brat", "brat", "Each article with its annotations in standoff, for tools of linguists.", ".txt", writeBrat},
	{"svg", "Map (SVG)", "The map of the argument as a picture.", ".svg", writeSVG},
	{"argdown", "Argdown", "Statements and what bears on them, in a language for argument maps.", ".argdown", writeArgdown},
	{"aif", "AIF", "Statements, links and speakers for AIFdb and tools for argument mining.", ".json", writeAIF},
	{"xaif", "xAIF", "AIF with the articles’ text, for OVA3.", ".xaif.json", writeXAIF},
}

// Lookup returns the format with that ID.
func Lookup(id string) (Format, bool) {
	for _, f := range Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// Write returns s in the format f.
func (f Format) Write(s Subject) (Written, error) {
	w, err := f.write(s)
	if err != nil {
		return Written{}, fmt.Errorf("export as %s: %w", f.Name, err)
	}
	w.format = f.Name
	return w, nil
}

// Written is what a format makes of a subject.
type Written struct {
	Files []File
	Left  []Loss // what the format cannot hold, nothing of it zero times

	format string // its name
}

// File is one of the files that a format writes.
type File struct {
	Suffix string // what follows the name of the export: an extension, with what tells several files apart before it
	Type   string // media type
	Data   []byte // UTF-8
}

// Loss is how many of some things a format leaves out.
type Loss struct {
	What  string // of one: “own statement”
	Count int
}

// Sentence says what was left out: "CSV leaves out what it cannot hold: 2 tags and 1 source."
// It is "" where nothing was.
func (w Written) Sentence() string {
	var parts []string
	for _, l := range w.Left {
		parts = append(parts, render.Counted(l.Count, l.What))
	}
	last := len(parts) - 1
	switch {
	case last < 0:
		return ""
	case last > 0:
		parts = []string{strings.Join(parts[:last], ", ") + " and " + parts[last]}
	}
	return w.format + " leaves out what it cannot hold: " + parts[0] + "."
}

func writeNotes(s Subject) (Written, error) {
	data, err := w3c.Encode(s.Part)
	return Written{Files: []File{{".jsonld", "application/ld+json", data}}}, err
}

func writeMarkdown(s Subject) (Written, error) {
	return Written{
		Files: []File{{".md", "text/markdown", []byte(markdownOf(s))}},
		Left:  s.left(articleText, earlierVersion, makersName),
	}, nil
}
