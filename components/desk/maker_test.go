package desk_test

import (
	"testing"

	"counterpoint/components/desk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

func TestRecordsCarryTheirMaker(t *testing.T) {
	kv := store.NewMemory()
	d := desk.Open(kv)
	add(t, d, "a")
	if err := d.SetName("  Ines "); err != nil {
		t.Fatal(err)
	}
	claim := annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: &anchor.Selector{Exact: "Bees sleep."}}
	theirs := annotation.Highlight{ID: "o", Article: "a", Kind: annotation.Rebuttal, Words: "No.", Creator: annotation.Maker{ID: "them"}}
	link := annotation.Link{ID: "l", Type: annotation.Rebuts, From: "o", To: "h"}
	for _, a := range []notebook.Action{notebook.AddHighlight{Highlight: claim}, notebook.AddHighlight{Highlight: theirs},
		notebook.Receive{Action: notebook.Steps{Actions: []notebook.Action{notebook.AddLink{Link: link}}}}} {
		if err := d.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	me := desk.Open(kv).Maker()
	if me.ID == "" || me.Name != "Ines" {
		t.Errorf("opened again, the maker is %+v", me)
	}
	h, _ := d.State().Highlight("h")
	o, _ := d.State().Highlight("o")
	l, _ := d.State().Link("l")
	if h.Creator != me || l.Creator != me {
		t.Errorf("the makers are %+v and %+v, want %+v", h.Creator, l.Creator, me)
	}
	if o.Creator.ID != "them" {
		t.Errorf("another's statement has the maker %+v", o.Creator)
	}
}
