package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"counterpoint/pkg/w3c"
)

// standardInput stands for it where a command wants the name of a file.
const standardInput = "-"

// called returns what errors call the file name.
func called(name string) string {
	if name == standardInput {
		return "standard input"
	}
	return name
}

// readFile returns what is in a file or on standard input.
func readFile(name string) ([]byte, error) {
	f, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := readAll(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", called(name), cause(err))
	}
	return data, nil
}

// openFile opens a file or standard input.
func openFile(name string) (io.ReadCloser, error) {
	if name == standardInput {
		return io.NopCloser(os.Stdin), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	return f, nil
}

// readAll returns all of r, which is not to be larger than a notes file may be.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, w3c.MaxSize+1))
	if err == nil && len(data) > w3c.MaxSize {
		err = fmt.Errorf("it is larger than the %d MB that are read", w3c.MaxSize>>20)
	}
	return data, err
}

// cause returns what is wrong without the name of the file, which messages begin with.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// replaceFile puts data in the place of a file that is there, all of it or, on an error,
// none. The file keeps its permissions and, where name is a link to it, the link.
func replaceFile(name string, data []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".counterpoint-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // in vain once it is renamed
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Sync(), temp.Close())
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}
