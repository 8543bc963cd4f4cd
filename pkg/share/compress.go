package share

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
)

// dictionary stands before what is compressed, so that its words are short from the first
// time on. The commonest are at its end, where they are found at the least distance. It is
// part of the format: another one makes another version.
//
//go:embed dictionary.txt
var dictionary []byte

func compress(content []byte) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriterDict(&out, flate.BestCompression, dictionary)
	if err != nil {
		panic(err) // The level is one that there is.
	}
	_, _ = w.Write(content) // A Buffer takes all.
	_ = w.Close()
	return out.Bytes()
}

// decompress returns what compress was given, ErrTooLarge where that is more than Pack
// packs: a short link can stand for a thousand times its length.
func decompress(packed []byte) ([]byte, error) {
	r := flate.NewReaderDict(bytes.NewReader(packed), dictionary)
	content, err := io.ReadAll(io.LimitReader(r, maxUnpacked+1))
	switch {
	case err != nil:
		return nil, ErrAltered
	case len(content) > maxUnpacked:
		return nil, ErrTooLarge
	}
	return content, nil
}
