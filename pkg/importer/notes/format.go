package notes

import (
	"bytes"
	"encoding/json"
	"time"

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
	{"hypothesis", "Hypothesis", looksHypothesis, readForeign},
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
