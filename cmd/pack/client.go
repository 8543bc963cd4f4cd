package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// plain are the packages that are compiled without inlining: what the client links but
// hardly runs; the components, which wait for the browser most of the time; and what runs
// once a file or once a click, where benchmarks in WebAssembly lost 7 % at most. Inlined
// they cost each visitor 100 KB more in brotli. The runtime would save 30 KB more, and
// cost half the speed of all that allocates.
var plain = []string{
	"crypto/...", "net/...", "math/big", "fmt", "time", "os/...", "internal/...", "encoding/...", "reflect",
	"github.com/maxence-charriere/...", "counterpoint/components/...",
	"counterpoint/pkg/annotation", "counterpoint/pkg/argument", "counterpoint/pkg/diagram", "counterpoint/pkg/export",
	"counterpoint/pkg/agreement", "counterpoint/pkg/aif", "counterpoint/pkg/argdown", "counterpoint/pkg/importer/...", "counterpoint/pkg/layout",
	"counterpoint/pkg/notebook", "counterpoint/pkg/render", "counterpoint/pkg/share", "counterpoint/pkg/store", "counterpoint/pkg/w3c",
	"bufio", "bytes", "hash/...", "sort", "strings", "strconv",
}

// buildClient compiles cmd/webapp and returns app.wasm. Paths and revision are
// left out of it, so that equal sources give equal bytes.
func buildClient(ctx context.Context) ([]byte, error) {
	if err := os.MkdirAll(workDir, 0o755); err != nil {
		return nil, err
	}
	scratch, err := os.MkdirTemp(workDir, "build-*") // one of its own: two builds may run at once
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	modfile, err := writeSlim(ctx, scratch)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(workDir, "app.wasm")
	if err := compile(ctx, modfile, out); err != nil {
		return nil, fmt.Errorf("build the client: %w", err)
	}
	return os.ReadFile(out)
}

func compile(ctx context.Context, modfile, out string) error {
	args := []string{"build", "-modfile=" + modfile, "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out}
	for _, pattern := range plain {
		args = append(args, "-gcflags="+pattern+"=-l")
	}
	build := exec.CommandContext(ctx, "go", append(args, "./cmd/webapp")...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK=off") // -modfile bars workspaces
	var printed bytes.Buffer
	build.Stdout, build.Stderr = os.Stdout, io.MultiWriter(os.Stderr, &printed)
	err := build.Run()
	if err != nil && strings.Contains(printed.String(), "# "+framework) {
		return fmt.Errorf("%w: %w", errMoved, err)
	}
	return err
}

// forms are the compressed forms of one file.
type forms struct{ brotli, gzip []byte }

// compressClient compresses wasm, or takes what an earlier run left for the
// same bytes: brotli's best takes a quarter of a minute.
func compressClient(wasm []byte) (forms, error) {
	sum := sha256.Sum256(wasm)
	kept := filepath.Join(workDir, hex.EncodeToString(sum[:12]))
	br, errBr := os.ReadFile(kept + ".br")
	gz, errGz := os.ReadFile(kept + ".gz")
	if errBr == nil && errGz == nil {
		return forms{brotli: br, gzip: gz}, nil
	}
	fmt.Println("compressing the client (about 20 s, only when it changed)")
	packed, err := compress(wasm)
	if err != nil {
		return forms{}, err
	}
	if err := removeKept(); err != nil {
		return forms{}, err
	}
	if err := writeFile(kept+".br", packed.brotli); err != nil {
		return forms{}, err
	}
	return packed, writeFile(kept+".gz", packed.gzip)
}

// removeKept forgets the compressed forms of earlier clients.
func removeKept() error {
	for _, pattern := range []string{"*.br", "*.gz"} {
		old, err := filepath.Glob(filepath.Join(workDir, pattern))
		if err != nil {
			return err
		}
		for _, name := range old {
			if err := os.Remove(name); err != nil {
				return err
			}
		}
	}
	return nil
}
