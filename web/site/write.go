package site

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// suffixes are the endings under which static hosts look for compressed forms.
var suffixes = map[string]string{"": "", "br": ".br", "gzip": ".gz"}

// Write writes the site to dir, plain and compressed, for a static file host.
// It makes dir where it is missing, and replaces files of the same name.
func Write(files fs.FS, dir string) error {
	site, err := load(files)
	if err != nil {
		return err
	}
	for name, f := range site {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("site: write: %w", err)
		}
		for encoding, content := range f.forms {
			if err := os.WriteFile(path+suffixes[encoding], content, 0o644); err != nil {
				return fmt.Errorf("site: write: %w", err)
			}
		}
	}
	return nil
}
