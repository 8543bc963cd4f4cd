// Package store keeps a notebook in a KV: the browser's storage, or memory.
//
// One record is one key, as JSON, so that a save costs what changed and a damaged
// record takes no other with it:
//
//	counterpoint/version             the version of this layout, a number
//	counterpoint/1/article/<id>      article.Article
//	counterpoint/1/highlight/<id>    annotation.Highlight
//	counterpoint/1/link/<id>         annotation.Link
//	counterpoint/1/gone/<kind>/<id>  notebook.Gone
//	counterpoint/1/setting/<name>    a preference, as its owner writes it
//
// Other keys are someone else's and are passed over. Load reads a notebook, a Writer
// saves its changes, Reload takes in what another tab wrote. Nothing that cannot be
// read is ever deleted or written over by reading. Start with Load and NewWriter.
package store

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"counterpoint/pkg/notebook"
)

// KV is a store of text under keys. In a browser it is localStorage.
type KV interface {
	// Get returns the value under key; ok is false where there is none.
	Get(key string) (value string, ok bool, err error)
	// Set puts value under key. Where it does not fit, the error is ErrQuota.
	Set(key, value string) error
	// Delete removes key; that there is none is no error.
	Delete(key string) error
	// Keys returns all keys, in any order.
	Keys() ([]string, error)
}

var (
	// ErrQuota says that the storage is full.
	ErrQuota = errors.New("the storage is full")
	// ErrNewer says that a newer Counterpoint has written the notebook.
	ErrNewer = errors.New("this notebook was written by a newer Counterpoint, and was left as it is: reload the page to get that version")
)

const (
	version       = 1
	versionKey    = "counterpoint/version"
	recordPrefix  = "counterpoint/1/"
	settingPrefix = recordPrefix + "setting/"
)

// checkVersion returns ErrNewer where kv holds a notebook that this program must not
// touch. A version that is no number is taken for damage: the records' keys tell theirs.
func checkVersion(kv KV) (known bool, err error) {
	value, ok, err := kv.Get(versionKey)
	if err != nil {
		return false, fmt.Errorf("store: version: %w", err)
	}
	if n, err := strconv.Atoi(value); err == nil && n > version {
		return true, ErrNewer
	}
	return ok, nil
}

// keyOf returns the key of a record.
func keyOf(r notebook.Record) string { return recordPrefix + string(r.Kind) + "/" + r.ID }

// recordOf returns the record that is kept under key, and false where key is not that
// of a record.
func recordOf(key string) (notebook.Record, bool) {
	rest, ours := strings.CutPrefix(key, recordPrefix)
	kind, id, cut := strings.Cut(rest, "/")
	if !ours || !cut {
		return notebook.Record{}, false
	}
	r := notebook.Record{Kind: notebook.RecordKind(kind), ID: id}
	switch r.Kind {
	case notebook.ArticleRecord, notebook.HighlightRecord, notebook.LinkRecord, notebook.GoneRecord, notebook.WaitingRecord:
		return r, true
	}
	return notebook.Record{}, false
}

// Setting returns the preference of that name; ok is false where none is set.
func Setting(kv KV, name string) (value string, ok bool, err error) {
	return kv.Get(settingPrefix + name)
}

// SetSetting keeps a preference. Preferences are no part of a notebook and do not travel.
func SetSetting(kv KV, name, value string) error {
	return kv.Set(settingPrefix+name, value)
}
