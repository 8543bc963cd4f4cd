package w3c_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

// FuzzReadForeign: whatever the file, ReadForeign returns. What it accepts a notebook takes
// in, as notes that wait and as notes of an article; with that it goes through a file.
func FuzzReadForeign(f *testing.F) {
	for _, data := range foreignFiles(f) {
		f.Add(data)
	}
	f.Add([]byte(`{"iD":"urn:x","ITEMS":[],"target":{"selector":` + quoted("The ferry", "", "") + `}}`)) // case is a matter to nobody but encoding/json
	a, err := article.New("a", article.Meta{Title: "A", Source: "https://harbour.example/ferry"}, []article.Block{article.Plain("The ferry sails at dawn.")})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		foreign, err := w3c.ReadForeign(data, at(1))
		if err != nil {
			return
		}
		var s notebook.State
		for _, action := range []notebook.Action{
			notebook.Merge{Part: notebook.Part{Waiting: foreign.Waiting}}, notebook.Receive{Action: notebook.AddArticle{Article: a}},
		} {
			if s, _, err = notebook.Apply(s, action); err != nil {
				t.Fatal(err)
			}
			file, err := w3c.Encode(s.Part())
			if err != nil {
				t.Fatal(err)
			}
			part, err := w3c.Decode(file)
			if err != nil {
				t.Fatalf("%v in %s", err, file)
			}
			if diff := differs(s.Part(), part); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

// foreignFiles returns the files of other programs that the tests have.
func foreignFiles(tb testing.TB) [][]byte {
	tb.Helper()
	names, err := filepath.Glob("testdata/foreign-*.json")
	if err != nil || len(names) == 0 {
		tb.Fatal(names, err)
	}
	var files [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, data)
	}
	return files
}

// FuzzReadNotes: whatever the file, ReadNotes returns. What it accepts it can place, and
// a file none of whose highlights is found is the same, byte for byte.
func FuzzReadNotes(f *testing.F) {
	for _, data := range foreignFiles(f) {
		f.Add(data)
	}
	f.Add([]byte(noted("x", ranged(quoted("ferry", "", ""), positioned(-1, "1e9")))))
	f.Fuzz(func(t *testing.T, data []byte) {
		notes, err := w3c.ReadNotes(data)
		if err != nil {
			return
		}
		if file := notes.Place("").File(); string(file) != string(data) {
			t.Fatalf("nothing was found, and the file became %q", file)
		}
		placed := notes.Place(ferryNew)
		again, err := w3c.ReadNotes(placed.File())
		if err != nil {
			t.Fatalf("what File wrote cannot be read: %v", err)
		}
		if len(placed.Matches) != len(notes.IDs()) || !slices.Equal(again.IDs(), notes.IDs()) {
			t.Fatalf("%d matches of %d highlights, %d after it", len(placed.Matches), len(notes.IDs()), len(again.IDs()))
		}
	})
}

// BenchmarkReadAndUpdate1000 has a megabyte of text, and a file of 1,000 highlights of
// which every position is to be changed.
func BenchmarkReadAndUpdate1000(b *testing.B) {
	var text, file strings.Builder
	text.WriteString("New.\n\n")
	for i := range 1000 {
		start := text.Len() - len("New.\n\n")
		sentence := fmt.Sprintf("Statement %d: nobody has seen the captain since May.", i)
		text.WriteString(sentence + strings.Repeat(" Nothing more is known of it. ", 33) + "\n\n")
		file.WriteString("," + noted(fmt.Sprint("urn:x:", i), quoted(sentence, "", " Nothing more"), positioned(start, start+len(sentence))))
	}
	data := []byte("[" + file.String()[1:] + "]")
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		notes, err := w3c.ReadNotes(data)
		if err != nil {
			b.Fatal(err)
		}
		if notes.Place(text.String()).File() == nil {
			b.Fatal("no file")
		}
	}
}
