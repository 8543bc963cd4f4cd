package export_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

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
		left []export.Loss
	}{
		"argdown": {argdown.Read, []export.Loss{{"same-claim note", 1}, {"repeated link", 1}, {"dispute", 1}, {"article text", 2}, {"earlier version", 1}, {"text position", 5}}},
		"aif":     {aif.Read, []export.Loss{{"kind", 8}, {"verdict", 1}, {"comment", 1}, {"tag", 2}, {"source", 2}, {"link note", 3}, {"earlier version", 1}, {"text position", 5}, {"article text", 2}}},
		"xaif":    {aif.Read, []export.Loss{{"kind", 8}, {"verdict", 1}, {"comment", 1}, {"tag", 2}, {"source", 2}, {"link note", 3}, {"earlier version", 1}, {"text position", 5}}},
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
		if diff := cmp.Diff(tt.left, w.Left); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
		if in, err := tt.read(w.Files[0].Data); err != nil || len(in.Statements) != len(ferry.Highlights) {
			t.Errorf("%s: %d statements %v", id, len(in.Statements), err)
		}
	}
}
