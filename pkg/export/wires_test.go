package export_test

import (
	"testing"

	"counterpoint/pkg/aif"
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// What is exported in formats that come in again does so, and says what it leaves out.
func TestExportsOfArgumentsReadBack(t *testing.T) {
	ferry := notebooktest.Ferry()
	for id, tt := range map[string]struct {
		read func([]byte) (notebook.Imported, error)
		left string
	}{
		"argdown": {argdown.Read, "This format cannot hold all: 1 same-claim note, 1 repeated link, 1 dispute, 2 article texts, 1 earlier version, 5 text positions left out."},
		"aif":     {aif.Read, "This format cannot hold all: 8 kinds, 1 verdict, 1 comment, 2 tags, 2 sources, 3 link notes, 1 earlier version, 5 text positions, 2 article texts left out."},
		"xaif":    {aif.Read, "This format cannot hold all: 8 kinds, 1 verdict, 1 comment, 2 tags, 2 sources, 3 link notes, 1 earlier version, 5 text positions left out."},
	} {
		f, ok := export.Lookup(id)
		if !ok {
			t.Errorf("there is no format %s", id)
			continue
		}
		w, err := f.Write(export.Whole(ferry))
		if err != nil || len(w.Files) != 1 || w.Files[0].Suffix != f.Extension {
			t.Errorf("%s: %v %v", id, w.Files, err)
			continue
		}
		if w.Sentence() != tt.left {
			t.Errorf("%s: %s", id, w.Sentence())
		}
		if in, err := tt.read(w.Files[0].Data); err != nil || len(in.Statements) != len(ferry.Highlights) {
			t.Errorf("%s: %d statements %v", id, len(in.Statements), err)
		}
	}
}
