package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// framework is go-app. Its one package holds a server, too, and links net/http, TLS and
// their cryptography for it: 350 KB in brotli that no client runs. Its router links
// regexp: 86 KB for the one route that the client has. For states that it would keep
// encrypted and for ids of its own it links crypto: 30 KB. So the client is built with a copy
// that lacks them, made anew for each build. Everything else uses go-app as it is.
const framework = "github.com/maxence-charriere/go-app/v10"

// slimDir is where the copy is. The client names it, so it is the same in every build:
// equal sources give equal bytes.
const slimDir = workDir + "/go-app"

// linked are the packages of go-app that the client links.
var linked = []string{"pkg/app", "pkg/errors"}

// leftOut are the files that the copy lacks of pkg/app: the server; the resolvers of its
// addresses; an empty GenerateStaticWebsite, which takes the server; the router; and the
// encryption of states, which Counterpoint has none of.
var leftOut = []string{"http.go", "resource.go", "wasm.go", "route.go", "crypto.go"}

// standIn declares what the files that stay need of leftOut.
//
//go:embed standin.go.txt
var standIn []byte

// ids is the module that makes go-app's ids, idsDir the folder of what stands in for it.
const (
	ids    = "github.com/google/uuid"
	idsDir = slimDir + "/uuid"
)

//go:embed uuid.go.txt
var idsStandIn []byte

// errMoved says what to do when a new go-app is not what leftOut and standIn expect.
var errMoved = errors.New("go-app's files have moved: see cmd/pack/slim.go")

// writeSlim writes the copy of go-app to slimDir and a module file that uses it to the
// empty folder scratch. It returns that file's path, for go build's -modfile.
func writeSlim(ctx context.Context, scratch string) (modfile string, err error) {
	original, err := findFramework(ctx)
	if err != nil {
		return "", err
	}
	made := filepath.Join(scratch, "go-app")
	if err := copySlim(made, original); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%w: %w", errMoved, err)
	} else if err != nil {
		return "", fmt.Errorf("copy go-app: %w", err)
	}
	if err := swap(slimDir, made, filepath.Join(scratch, "old")); err != nil {
		return "", fmt.Errorf("replace the copy of go-app: %w", err)
	}
	return writeModfile(ctx, scratch)
}

// swap moves the folder made to dir, and what was there to old. At no time is dir half
// written: another build may be reading it, or be putting its own copy there.
func swap(dir, made, old string) error {
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(made, dir); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

func copySlim(to, from string) error {
	for _, name := range linked {
		if err := os.CopyFS(filepath.Join(to, name), os.DirFS(filepath.Join(from, name))); err != nil {
			return err
		}
	}
	for _, name := range leftOut {
		if err := os.Remove(filepath.Join(to, "pkg/app", name)); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(to, "pkg/app/standin.go"), standIn, 0o644); err != nil {
		return err
	}
	if err := writeIDs(filepath.Join(to, "uuid")); err != nil {
		return err
	}
	return copyFile(filepath.Join(to, "go.mod"), filepath.Join(from, "go.mod"))
}

// writeIDs writes the module that stands in for ids to dir.
func writeIDs(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module "+ids+"\n"), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "uuid.go"), idsStandIn, 0o644)
}

// findFramework returns the folder of go-app's module. It asks for a package, since Go
// downloads a module that it has to look into, but not one that it has to name.
func findFramework(ctx context.Context) (string, error) {
	list := exec.CommandContext(ctx, "go", "list", "-f", "{{.Module.Dir}}", framework+"/pkg/app")
	list.Stderr = os.Stderr
	dir, err := list.Output()
	if err != nil {
		return "", fmt.Errorf("find go-app: %w", err)
	}
	return strings.TrimSpace(string(dir)), nil
}

// writeModfile writes go.mod and go.sum to dir, with go-app replaced by slimDir and the
// module of its ids by idsDir.
// They get another name: a go.mod would make dir a module, for editors too.
func writeModfile(ctx context.Context, dir string) (string, error) {
	modfile := filepath.Join(dir, "client.mod")
	if err := copyFile(modfile, "go.mod"); err != nil {
		return "", err
	}
	if err := copyFile(filepath.Join(dir, "client.sum"), "go.sum"); err != nil {
		return "", err
	}
	edit := exec.CommandContext(ctx, "go", "mod", "edit", "-replace="+framework+"=./"+slimDir, "-replace="+ids+"=./"+idsDir, modfile)
	edit.Stderr = os.Stderr
	if err := edit.Run(); err != nil {
		return "", fmt.Errorf("replace go-app: %w", err)
	}
	return modfile, nil
}

// copyFile makes to a file of its own: those of the module cache are read-only.
func copyFile(to, from string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}
