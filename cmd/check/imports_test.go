package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "counterpoint/"

// layers are the packages of pkg from the ground up: each imports only what
// stands before it.
var layers = []string{
	"span", "article", "sentence", "anchor", "annotation", "argument", "layout", "highlight", "render",
	"notebook", "diagram", "agreement", "store", "w3c", "argdown", "aif", "importer", "export", "share",
}

// strangers may not import each other.
var strangers = []string{"pkg/importer", "pkg/export", "pkg/store"}

// target is what a listing is for: a file for one target is invisible in the
// other's.
type target struct {
	name        string
	environment []string
}

var targets = []target{{"host", nil}, {"browser", []string{"GOOS=js", "GOARCH=wasm"}}}

// listed is a package as go list describes it.
type listed struct {
	ImportPath, Dir                    string
	GoFiles, TestGoFiles, XTestGoFiles []string
	Imports, TestImports, XTestImports []string
	Error                              *struct{ Err string }
}

func list(t *testing.T, target target) []listed {
	t.Helper()
	command := exec.Command("go", "list", "-e", "-json", module+"...")
	command.Env = append(os.Environ(), target.environment...)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatalf("go list: %v", err)
		}
		packages = append(packages, p)
	}
}

func TestImports(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			packages := list(t, target)
			if len(packages) < 5 {
				t.Fatalf("only %d packages are listed", len(packages))
			}
			for _, p := range packages {
				name := strings.TrimPrefix(p.ImportPath, module)
				checkName(t, name)
				for _, imported := range p.Imports {
					checkImport(t, name, strings.TrimPrefix(imported, module))
				}
				// Tests may use any fixture, but keep the direction.
				for _, imported := range slices.Concat(p.TestImports, p.XTestImports) {
					checkDirection(t, name, strings.TrimPrefix(imported, module))
				}
			}
		})
	}
}

func checkName(t *testing.T, name string) {
	t.Helper()
	if slices.Contains([]string{"util", "utils", "common", "helper", "helpers"}, path.Base(name)) {
		t.Errorf("%s: a name that says nothing", name)
	}
	if layer, ok := layerOf(name); ok && layer < 0 {
		t.Errorf("%s has no place in the order of layers in this test", name)
	}
}

func checkImport(t *testing.T, name, imported string) {
	t.Helper()
	checkDirection(t, name, imported)
	if imported == "syscall/js" && name != "components/browser" {
		t.Errorf("%s imports syscall/js: only components/browser does", name)
	}
	if within(name, "pkg") && strings.HasPrefix(imported, "github.com/maxence-charriere/go-app/") {
		t.Errorf("%s imports go-app: pkg needs no browser", name)
	}
	if slices.Contains(strangers, name) && slices.Contains(strangers, imported) {
		t.Errorf("%s imports %s: they do not know each other", name, imported)
	}
	from, inPkg := layerOf(name)
	to, toPkg := layerOf(imported)
	if inPkg && toPkg && to > from {
		t.Errorf("%s imports %s, which stands above it", name, imported)
	}
}

// checkDirection holds for tests, too.
func checkDirection(t *testing.T, name, imported string) {
	t.Helper()
	if within(imported, "cmd") && imported != name {
		t.Errorf("%s imports %s: nothing imports a command", name, imported)
	}
	if within(name, "pkg") && (within(imported, "components") || within(imported, "web") || imported == "syscall/js") {
		t.Errorf("%s imports %s: pkg stands alone", name, imported)
	}
}

func within(name, folder string) bool { return name == folder || strings.HasPrefix(name, folder+"/") }

// layerOf returns the place of a package of pkg, -1 where it has none. What lies
// below a package's folder belongs to its layer.
func layerOf(name string) (layer int, ok bool) {
	rest, ok := strings.CutPrefix(name, "pkg/")
	first, _, _ := strings.Cut(rest, "/")
	return slices.Index(layers, first), ok
}

// TestOneDoorToTheBrowser looks for what reaches the browser through go-app,
// which no list of imports shows.
func TestOneDoorToTheBrowser(t *testing.T) {
	doors := []string{"app.Window(", ".JSValue(", "app.FuncOf("}
	for _, target := range targets {
		for _, p := range list(t, target) {
			if p.ImportPath == module+"components/browser" || strings.HasPrefix(p.ImportPath, module+"cmd/check") {
				continue
			}
			for _, file := range p.GoFiles {
				source, err := os.ReadFile(filepath.Join(p.Dir, file))
				if err != nil {
					t.Fatal(err)
				}
				for _, door := range doors {
					if strings.Contains(string(source), door) {
						t.Errorf("%s/%s uses %s…): only components/browser does", p.ImportPath, file, door)
					}
				}
			}
		}
	}
}

func TestTopLevel(t *testing.T) {
	allowed := []string{"cmd", "web", "components", "pkg", "go.mod", "go.sum", "Makefile", "README.md", "LICENSE", "bin"}
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") && !slices.Contains(allowed, entry.Name()) {
			t.Errorf("%s does not belong at the top of the repository", entry.Name())
		}
	}
}
