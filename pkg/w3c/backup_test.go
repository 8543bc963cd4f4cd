package w3c_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
	"counterpoint/pkg/w3c"
)

// TestABackupIsTheNotebook writes whole notebooks, with versions, orphans, edits, deletions and
// what waits, and reads them into an empty one.
func TestABackupIsTheNotebook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := notebooktest.State(rt)
		for i := range rapid.IntRange(0, 6).Draw(rt, "steps") {
			stamp := annotation.Stamp{At: notebooktest.Epoch.Add(time.Duration(i) * time.Hour), By: rapid.SampledFrom([]string{"ada", "bo"}).Draw(rt, "by")}
			if next, _, err := notebook.Apply(s, notebook.Made{Action: notebooktest.Action(rt), Stamp: stamp}); err == nil {
				s = next
			}
		}
		file, err := w3c.Encode(s.Part())
		if err != nil {
			rt.Fatal(err)
		}
		musts(rt, file)
		part, err := w3c.Decode(file)
		if err != nil {
			rt.Fatal(err)
		}
		restored, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: part})
		if err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(written(rt, s), written(rt, restored)); diff != "" {
			rt.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func written(t *rapid.T, s notebook.State) string {
	data, err := json.MarshalIndent(s.Part(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
