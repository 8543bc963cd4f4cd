package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path"

	"github.com/andybalholm/brotli"
)

// compressAll adds "x.br" and "x.gz" to files for every x that they make smaller.
func compressAll(files map[string][]byte) error {
	compressed := map[string][]byte{}
	for name, content := range files {
		if path.Ext(name) == ".png" {
			continue
		}
		packed, err := compress(content)
		if err != nil {
			return fmt.Errorf("compress %s: %w", name, err)
		}
		if len(packed.brotli) < len(content) {
			compressed[name+".br"] = packed.brotli
		}
		if len(packed.gzip) < len(content) {
			compressed[name+".gz"] = packed.gzip
		}
	}
	for name, content := range compressed {
		files[name] = content
	}
	return nil
}

// brotliWindow is the largest window that the format has (RFC 7932, section 9.1), in bits:
// the client is larger than brotli's usual 4 MB, and 25 KB smaller for it.
const brotliWindow = 24

// compress returns content at the best level of both formats.
func compress(content []byte) (forms, error) {
	var br, gz bytes.Buffer
	brWriter := brotli.NewWriterOptions(&br, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: brotliWindow})
	if _, err := brWriter.Write(content); err != nil {
		return forms{}, err
	}
	if err := brWriter.Close(); err != nil {
		return forms{}, err
	}
	gzWriter, err := gzip.NewWriterLevel(&gz, gzip.BestCompression)
	if err != nil {
		return forms{}, err
	}
	if _, err := gzWriter.Write(content); err != nil {
		return forms{}, err
	}
	if err := gzWriter.Close(); err != nil {
		return forms{}, err
	}
	return forms{brotli: br.Bytes(), gzip: gz.Bytes()}, nil
}
