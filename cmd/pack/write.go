package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// writeDist makes web/dist hold exactly files, beside its .gitkeep.
func writeDist(files map[string][]byte) error {
	for name, content := range files {
		path := filepath.Join(distDir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := writeFile(path, content); err != nil {
			return err
		}
	}
	return filepath.WalkDir(distDir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == ".gitkeep" {
			return err
		}
		name, err := filepath.Rel(distDir, path)
		if err != nil {
			return err
		}
		if _, wanted := files[filepath.ToSlash(name)]; wanted {
			return nil
		}
		return os.Remove(path)
	})
}

// writeFile replaces a file in one step: a build that embeds it meanwhile sees
// the old content or the new, never a half. The new content grows in workDir,
// which nothing embeds.
func writeFile(path string, content []byte) error {
	partial, err := os.CreateTemp(workDir, "partial-*")
	if err != nil {
		return err
	}
	defer os.Remove(partial.Name()) // Fails after the rename, as it should.
	if _, err := partial.Write(content); err != nil {
		partial.Close()
		return err
	}
	if err := partial.Close(); err != nil {
		return err
	}
	if err := os.Chmod(partial.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(partial.Name(), path)
}
