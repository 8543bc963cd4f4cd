package share

import (
	"bytes"
	"compress/flate"
	"io"

	"counterpoint/pkg/notebook"
)

// Pack returns a link that brings the notes of the one current article in p, with its text
// or without. The error is Prepare's or Draft.Link's.
func Pack(p notebook.Part, withText bool) (string, error) {
	d, err := Prepare(p, withText)
	if err != nil {
		return "", err
	}
	var compressed bytes.Buffer
	w, err := flate.NewWriter(&compressed, flate.BestCompression)
	if err != nil {
		panic(err) // There is such a level.
	}
	_, _ = w.Write(d.Columns()) // A Buffer takes all.
	_ = w.Close()
	return d.Link(compressed.Bytes())
}

// Unpack returns what a link brings. The error is Open's or Opened.Parcel's.
func Unpack(link string) (Parcel, error) {
	o, err := Open(link)
	if err != nil {
		return Parcel{}, err
	}
	r := flate.NewReader(bytes.NewReader(o.Compressed()))
	columns, err := io.ReadAll(io.LimitReader(r, MaxColumns+1))
	switch {
	case err != nil:
		return Parcel{}, ErrAltered
	case len(columns) > MaxColumns:
		return Parcel{}, ErrTooLarge
	}
	return o.Parcel(columns)
}
