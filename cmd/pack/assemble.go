package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"counterpoint/web/site"
)

// uncached are the files that the worker leaves alone: itself, by the browser's
// rules; the page for static hosts; and the shell, which it keeps as "./".
var uncached = []string{"worker.js", "404.html", "index.html"}

// assemble returns the site's plain files by name, without app.wasm itself.
func assemble(ctx context.Context, wasm []byte) (map[string][]byte, error) {
	files, err := readStatic()
	if err != nil {
		return nil, err
	}
	if files["wasm_exec.js"], err = wasmExec(ctx); err != nil {
		return nil, err
	}
	shell := struct {
		Policy    string
		WasmBytes int
	}{site.Policy, len(wasm)}
	if err := fill(files, "index.html", shell); err != nil {
		return nil, err
	}
	list, err := json.Marshal(cachedNames(files))
	if err != nil {
		return nil, err
	}
	worker := struct{ Files, Version string }{string(list), version(files, wasm)}
	if err := fill(files, "worker.js", worker); err != nil {
		return nil, err
	}
	return files, nil
}

func readStatic() (map[string][]byte, error) {
	files := map[string][]byte{}
	static := os.DirFS(staticDir)
	err := fs.WalkDir(static, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(static, name)
		return err
	})
	return files, err
}

// wasmExec returns the script that joins the client to the browser. It must
// come from the very Go that compiled the client.
func wasmExec(ctx context.Context) ([]byte, error) {
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("find Go's own files: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}

// fill replaces the template files[name] by its result for data.
func fill(files map[string][]byte, name string, data any) error {
	parsed, err := template.New(name).Parse(string(files[name]))
	if err != nil {
		return err
	}
	var filled bytes.Buffer
	if err := parsed.Execute(&filled, data); err != nil {
		return err
	}
	files[name] = filled.Bytes()
	return nil
}

// cachedNames lists what the worker keeps, as addresses relative to it.
func cachedNames(files map[string][]byte) []string {
	names := []string{"./", "./app.wasm"}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !slices.Contains(uncached, name) {
			names = append(names, "./"+name)
		}
	}
	return names
}

// version names the site's content: any change in any file makes another one.
func version(files map[string][]byte, wasm []byte) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(sum, "%s %d\n", name, len(files[name]))
		sum.Write(files[name])
	}
	sum.Write(wasm)
	return hex.EncodeToString(sum.Sum(nil)[:8])
}
