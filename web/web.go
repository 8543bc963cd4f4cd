// Package web embeds the built site: what cmd/pack writes to web/dist from
// web/static and the client. Package site serves it.
package web

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

// The folder is committed empty, so that a fresh checkout compiles.
//
//go:embed all:dist
var dist embed.FS

// ErrNotBuilt says that the program was compiled before the site was.
var ErrNotBuilt = errors.New("web: the site is not built: run make build")

// Files returns the built site. Beside a file that compression makes smaller
// stand its .br and .gz forms; app.wasm is there in these two forms only.
func Files() (fs.FS, error) {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	if _, err := fs.Stat(files, "index.html"); err != nil {
		return nil, ErrNotBuilt
	}
	return files, nil
}
