package notes

import (
	"bytes"
	"encoding/json"
	"time"

	"counterpoint/pkg/aif"
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// Format is a way in which notes are written.
type Format struct {
	Name  string // what a command line calls it
	Title string // what a reader calls it

	looks func(data []byte) bool // whether data is likely this
	read  func(data []byte, now time.Time) (File, error)
}

// Formats are the formats that are read, in the order in which a file is tried for them.
var Formats = []Format{
	{"counterpoint", "Counterpoint", w3c.IsOwn, readOwn},
	{"aif", "AIF", aif.Is, readAIF},
	{"hypothesis", "Hypothesis", looksHypothesis, readForeign},
	{"argdown", "Argdown", argdown.Is, readArgdown},
	{"w3c", "W3C Web Annotations", looksJSON, readForeign},
}

func readOwn(data []byte, _ time.Time) (File, error) {
	part, err := w3c.Decode(data)
	return File{Part: part}, err
}

func readForeign(data []byte, now time.Time) (f File, err error) {
	foreign, err := w3c.ReadForeign(data, now)
	f.Part.Waiting, f.Left = foreign.Waiting, foreign.Left
	return f, err
}

func readAIF(data []byte, _ time.Time) (File, error) {
	return readStatements("AIF", data, aif.Read)
}

func readArgdown(data []byte, _ time.Time) (File, error) {
	return readStatements("Argdown", data, argdown.Read)
}

// readStatements reads a file of a format that has statements and no articles. When they
// were made it does not say, so that the same file twice says the same.
func readStatements(title string, data []byte, read func([]byte) (notebook.Imported, error)) (f File, err error) {
	imported, err := read(data)
	if err != nil {
		return f, err
	}
	for _, l := range imported.Left {
		f.Left = append(f.Left, w3c.Left{What: l.What, Why: "there is no place for it here", Count: l.Count})
	}
	f.Part, err = imported.Part(title)
	return f, err
}

// looksHypothesis reports whether data is an answer of Hypothesis's server to a search, or
// what its client exports.
func looksHypothesis(data []byte) bool {
	var file struct {
		Rows   json.RawMessage `json:"rows"`
		Client json.RawMessage `json:"client_version"`
		User   json.RawMessage `json:"export_userid"`
	}
	return json.Unmarshal(data, &file) == nil && (file.Rows != nil || file.Client != nil || file.User != nil)
}

func looksJSON(data []byte) bool {
	data = bytes.TrimSpace(data)
	return len(data) > 0 && (data[0] == '{' || data[0] == '[')
}
