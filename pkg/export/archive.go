package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"
)

// Archive returns the files as one ZIP file, each called name with its suffix. Its entries
// are dated at, to two seconds.
func Archive(name string, files []File, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: name + f.Suffix, Method: zip.Deflate, Modified: at})
		if err == nil {
			_, err = entry.Write(f.Data)
		}
		if err != nil {
			return nil, fmt.Errorf("pack %s%s: %w", name, f.Suffix, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack %s: %w", name, err)
	}
	return out.Bytes(), nil
}
