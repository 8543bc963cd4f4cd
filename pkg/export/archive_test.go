package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/export"
)

func TestArchive(t *testing.T) {
	at := time.Date(2026, 3, 4, 5, 6, 8, 0, time.UTC)
	files := []export.File{
		{Suffix: "-one.txt", Type: "text/plain", Data: []byte(strings.Repeat("naïve 🏳️‍🌈 claim\n", 500))},
		{Suffix: "-two.csv", Type: "text/csv"},
	}
	packed := export.Archive("fähre", files, at)
	r, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range r.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(opened)
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name] = string(data)
		if !f.Modified.Equal(at) {
			t.Errorf("%s is dated %s", f.Name, f.Modified)
		}
	}
	want := map[string]string{"fähre-one.txt": string(files[0].Data), "fähre-two.csv": ""}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
