// Package site serves the built site over HTTP (New) and writes it as plain
// files for any static host (Write). Both take the files as package web embeds
// them: "x.br" and "x.gz" are compressed forms of "x".
//
// All addresses inside the site are relative, so it works under any path
// without knowing it.
package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Policy is the site's content security policy, as index.html and the server
// give it: everything comes from the site itself, and nothing leaves it.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'none'"

// contentTypes is the site's own table: a system's may lack wasm or webmanifest.
var contentTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

// file is one file of the site in the forms that are there.
type file struct {
	contentType string
	forms       map[string][]byte // by Content-Encoding: "br", "gzip", or "" for plain
}

// load reads every file below files. Each gets a plain form.
func load(files fs.FS) (map[string]*file, error) {
	site := map[string]*file{}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		plain, encoding := splitEncoding(name)
		f := site[plain]
		if f == nil {
			f = &file{contentType: contentTypes[path.Ext(plain)], forms: map[string][]byte{}}
			site[plain] = f
		}
		f.forms[encoding] = content
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("site: read: %w", err)
	}
	for name, f := range site {
		if err := f.addPlain(); err != nil {
			return nil, fmt.Errorf("site: unpack %s: %w", name, err)
		}
	}
	return site, nil
}

func splitEncoding(name string) (plain, encoding string) {
	switch path.Ext(name) {
	case ".br":
		return strings.TrimSuffix(name, ".br"), "br"
	case ".gz":
		return strings.TrimSuffix(name, ".gz"), "gzip"
	}
	return name, ""
}

func (f *file) addPlain() error {
	if _, ok := f.forms[""]; ok {
		return nil
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(f.forms["gzip"]))
	if err != nil {
		return err
	}
	f.forms[""], err = io.ReadAll(unpacked)
	return err
}
