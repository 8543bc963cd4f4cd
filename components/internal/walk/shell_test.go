package walk_test

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/web"
	"counterpoint/web/site"
)

// writeSite writes the site as plain files, as for a static host.
func writeSite(t *testing.T) string {
	t.Helper()
	files, err := web.Files()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := site.Write(files, dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// plainHost serves dir below base as static hosts do: no headers of ours, and
// 404.html where nothing is. A file's time is not told: it has whole seconds
// only, too coarse for a test that publishes twice.
func plainHost(dir, base string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, inside := strings.CutPrefix(r.URL.Path, base)
		if name == "" {
			name = "index.html"
		}
		content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if inside && err == nil {
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
			return
		}
		page, err := os.ReadFile(filepath.Join(dir, "404.html"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(page)
	})
}

func TestShellStarts(t *testing.T) {
	sites := map[string]func(*testing.T) *walk.Site{
		"at the root":      func(t *testing.T) *walk.Site { return walk.Start(t) },
		"under a path":     func(t *testing.T) *walk.Site { return walk.StartUnder(t, "/sub/path/") },
		"on a static host": func(t *testing.T) *walk.Site { return walk.Serve(t, plainHost(writeSite(t), "/sub/"), "/sub/") },
	}
	for name, start := range sites {
		t.Run(name, func(t *testing.T) {
			page := walk.Open(t, start(t), walk.Options{})
			page.Goto("#/no/such/place")
			if alerts := page.Find("alert", ""); len(alerts) != 0 {
				t.Errorf("the page warns: %v", alerts)
			}
		})
	}
}

func TestStaticHostSendsUnknownAddressesToTheShell(t *testing.T) {
	page := walk.Launch(t, walk.Serve(t, plainHost(writeSite(t), "/sub/"), "/sub/"), walk.Options{})
	page.Forgive("404")
	page.Navigate("no/such/place#/article/x")
	page.Wait("the shell", func() bool { return page.Address() == "#/article/x" })
}

func TestShellShowsProgress(t *testing.T) {
	files, err := web.Files()
	if err != nil {
		t.Fatal(err)
	}
	whole, err := site.New(files, "/")
	if err != nil {
		t.Fatal(err)
	}
	goOn := make(chan struct{})
	halting := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			w = &haltingWriter{ResponseWriter: w, goOn: goOn}
		}
		whole.ServeHTTP(w, r)
	})
	page := walk.Launch(t, walk.Serve(t, halting, "/"), walk.Options{})
	page.Navigate("")
	bar := page.WaitFor("progressbar", "Loading Counterpoint…*")
	page.Wait("a progress that counts", func() bool {
		bar = page.WaitFor("progressbar", "")
		return strings.Contains(bar.Name, " %")
	})
	if strings.Contains(bar.Name, " 0 %") || strings.Contains(bar.Name, " 99 %") {
		t.Errorf("half loaded, the page says %q", bar.Name)
	}
	close(goOn)
	page.WaitGone("progressbar", "")
}

// haltingWriter sends 500 kB and waits.
type haltingWriter struct {
	http.ResponseWriter
	goOn chan struct{}
	sent int
}

func (w *haltingWriter) Write(part []byte) (int, error) {
	const half = 500_000
	if w.sent < half && w.sent+len(part) >= half {
		http.NewResponseController(w.ResponseWriter).Flush()
		<-w.goOn
	}
	w.sent += len(part)
	return w.ResponseWriter.Write(part)
}

func TestOfflineAfterOneVisit(t *testing.T) {
	for _, base := range []string{"/", "/sub/path/"} {
		t.Run(base, func(t *testing.T) {
			site := walk.StartUnder(t, base)
			page := walk.Open(t, site, walk.Options{})
			page.WaitOffline()
			site.Stop()
			page.Reload()
			var icon string
			page.Eval(`fetch(document.querySelector("link[rel=icon]").href).then((answer) => answer.headers.get("Content-Type"))`, &icon)
			if !strings.HasPrefix(icon, "image/svg+xml") {
				t.Errorf("with the server gone the icon is %q", icon)
			}
			page.Goto("#/article/x?view=map")
			page.Reload()
			if got := page.Address(); got != "#/article/x?view=map" {
				t.Errorf("after a reload the page is at %q", got)
			}
			page.Goto("?from=elsewhere#/article/x")
			page.Goto("no/such/place#/article/x")
			if got := page.Address(); got != "#/article/x" {
				t.Errorf("an address that does not exist led to %q", got)
			}
		})
	}
}

func TestProgramThatDoesNotLoad(t *testing.T) {
	dir := writeSite(t)
	program := filepath.Join(dir, "app.wasm")
	if err := os.Rename(program, program+".away"); err != nil {
		t.Fatal(err)
	}
	page := walk.Launch(t, walk.Serve(t, http.FileServer(http.Dir(dir)), "/"), walk.Options{})
	page.Forgive("404")
	page.Navigate("")
	page.WaitText("Counterpoint could not be loaded (app.wasm: the server answered 404).")
	if err := os.Rename(program+".away", program); err != nil {
		t.Fatal(err)
	}
	page.Click("button", "Reload")
	page.WaitFor("heading", "Library")
}

func TestCrashOffersReload(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.Forgive("Go program has already exited")
	page.Forgive("exit code")
	// go-app's own door from JavaScript, called without the address that it
	// needs: its engine panics, as it would over a mistake of ours.
	page.Eval("goappNav()", nil)
	page.WaitText("Counterpoint stopped. Your notes are saved in this browser.")
	page.Click("button", "Reload")
	page.WaitFor("heading", "Library")
}
