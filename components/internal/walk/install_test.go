package walk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"

	"counterpoint/components/internal/walk"
)

func TestInstallable(t *testing.T) {
	for _, base := range []string{"/", "/sub/path/"} {
		t.Run(base, func(t *testing.T) {
			tab := walk.Open(t, walk.StartUnder(t, base), walk.Options{})
			tab.WaitOffline()
			var problems []*page.InstallabilityError
			var mistakes []*page.AppManifestError
			tab.Ask(func(ask walk.Asker) (err error) {
				if problems, err = page.GetInstallabilityErrors().Do(ask); err != nil {
					return err
				}
				_, mistakes, _, _, err = page.GetAppManifest().Do(ask)
				return err
			})
			for _, problem := range problems {
				t.Errorf("not installable: %s %v", problem.ErrorID, problem.ErrorArguments)
			}
			for _, mistake := range mistakes {
				t.Errorf("manifest: %s", mistake.Message)
			}
		})
	}
}

// fetchManifest is what the page gets now for one of the site's files.
const fetchManifest = `fetch("./manifest.webmanifest").then((response) => response.text())`

func TestNewVersionWaitsForTheReader(t *testing.T) {
	dir := writeSite(t)
	tab := walk.Open(t, walk.Serve(t, plainHost(dir, "/"), "/"), walk.Options{})
	tab.WaitOffline()
	var before, during, after string
	tab.Eval(fetchManifest, &before)

	const newManifest = `{"name": "a new version"}`
	publish(t, filepath.Join(dir, "manifest.webmanifest"), newManifest)
	worker, err := os.ReadFile(filepath.Join(dir, "worker.js"))
	if err != nil {
		t.Fatal(err)
	}
	renamed := strings.Replace(string(worker), `prefix + "`, `prefix + "next-`, 1)
	publish(t, filepath.Join(dir, "worker.js"), renamed)
	tab.Eval("navigator.serviceWorker.getRegistration().then((registration) => registration.update())", nil)
	tab.Wait("word of the new version", func() bool {
		var told bool
		tab.Eval("!!window.goappUpdatedBeforeWasmLoaded", &told)
		return told
	})
	tab.Eval(fetchManifest, &during)
	if during != before {
		t.Error("a running page was given a file of the next version")
	}
	tab.Eval("counterpointReload()", nil)
	tab.Wait("the new version", func() bool {
		tab.Goto("")
		tab.Eval(fetchManifest, &after)
		return after == newManifest
	})
}

func publish(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
