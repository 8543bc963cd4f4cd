package share_test

import (
	"testing"
	"time"

	"counterpoint/pkg/notebook"
)

func TestNotesWithoutATextWaitOnce(t *testing.T) {
	p := unpack(t, pack(t, packedOne(t), false))
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: p.Waiting(noon)})
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Waiting(); len(got) != 1 || len(got[0].Highlights) != 3 || len(got[0].Links) != 2 || got[0].Title != p.Meta.Title {
		t.Errorf("%+v wait", got)
	}
	if _, c, err := notebook.Apply(s, notebook.Merge{Part: p.Waiting(noon.Add(time.Hour))}); err != nil || !c.Empty() {
		t.Errorf("once more: %+v, %v", c, err)
	}
}
