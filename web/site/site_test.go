package site_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"counterpoint/web/site"
)

// files is a site whose app.wasm has compressed forms only, as the built one's.
func files(t *testing.T) fs.FS {
	t.Helper()
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	if _, err := writer.Write([]byte("the whole program, plain and long")); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		".gitkeep":    {},
		"index.html":  {Data: []byte("the shell")},
		"app.wasm.gz": {Data: packed.Bytes()},
		"app.wasm.br": {Data: []byte("short")},
	}
}

func get(t *testing.T, address string, header http.Header) *http.Response {
	t.Helper()
	handler, err := site.New(files(t), "/sub/")
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodGet, address, nil)
	request.Header = header
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	return answer.Result()
}

func TestEncodings(t *testing.T) {
	tests := map[string]string{
		"":                          "",
		"identity":                  "",
		"br":                        "br",
		"gzip, deflate, br, zstd":   "br",
		"GZIP":                      "", // Larger than so small a plain form.
		"br;q=0":                    "",
		"br; q=0.000, identity;q=1": "",
		"br;q=0.1":                  "br",
		"brotli":                    "",
	}
	for accept, want := range tests {
		answer := get(t, "/sub/app.wasm", http.Header{"Accept-Encoding": {accept}})
		if got := answer.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: got %q, want %q", accept, got, want)
		}
		if got := answer.Header.Get("Content-Type"); got != "application/wasm" {
			t.Errorf("Accept-Encoding %q: type %q", accept, got)
		}
	}
}

func TestUnchangedFileIsNotSentAgain(t *testing.T) {
	first := get(t, "/sub/app.wasm", http.Header{"Accept-Encoding": {"br"}})
	tag := first.Header.Get("ETag")
	again := get(t, "/sub/app.wasm", http.Header{"Accept-Encoding": {"br"}, "If-None-Match": {tag}})
	if again.StatusCode != http.StatusNotModified {
		t.Errorf("status %d for the tag %s", again.StatusCode, tag)
	}
	if plain := get(t, "/sub/app.wasm", nil); plain.Header.Get("ETag") == tag {
		t.Error("two forms share one tag")
	}
}

func TestAddresses(t *testing.T) {
	tests := map[string]int{
		"/sub/":            http.StatusOK,
		"/sub/?x=1":        http.StatusOK,
		"/sub/index.html":  http.StatusOK,
		"/sub":             http.StatusMovedPermanently,
		"/":                http.StatusNotFound,
		"/sub/.gitkeep":    http.StatusNotFound,
		"/sub/app.wasm.br": http.StatusNotFound,
		"/sub/../secret":   http.StatusNotFound,
	}
	for address, want := range tests {
		answer := get(t, address, nil)
		if answer.StatusCode != want {
			t.Errorf("%s: status %d, want %d", address, answer.StatusCode, want)
		}
		if answer.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("%s: no policy", address)
		}
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	if err := site.Write(files(t), dir); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(filepath.Join(dir, "app.wasm"))
	if err != nil || string(program) != "the whole program, plain and long" {
		t.Errorf("app.wasm holds %q, %v", program, err)
	}
	if _, err := os.Stat(filepath.Join(dir, ".gitkeep")); err == nil {
		t.Error(".gitkeep was written")
	}
}
