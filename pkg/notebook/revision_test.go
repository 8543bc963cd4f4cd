package notebook_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// told is r in one line: how, and the ids.
func told(r notebook.Revision) string {
	var out []string
	for _, h := range r.Unchanged {
		out = append(out, "unchanged "+h.ID)
	}
	for _, list := range []struct {
		how     string
		revised []notebook.Revised
	}{{"moved", r.Moved}, {"edited", r.Edited}, {"gone", r.Gone}} {
		for _, p := range list.revised {
			out = append(out, list.how+" "+p.Highlight.ID)
		}
	}
	return strings.Join(out, ", ")
}

func TestRevision(t *testing.T) {
	s := do(t, marked(t), revise(t, newText, "v1", 60))
	after := quoting(t, "after", newText, "Late news.")
	after.Created = noon.Add(2 * time.Hour)
	s = do(t, s, notebook.AddHighlight{Highlight: after})
	want := func(s notebook.State, version, want string) {
		t.Helper()
		if got := told(s.Revision("a", version)); got != want {
			t.Errorf("%s: %s\nwant %s", version, got, want)
		}
	}
	want(s, "v1", "unchanged claim, moved rain, edited bees, gone nobody")
	want(s, "gone", "")
	want(s, "a", "")
	r := s.Revision("a", "v1")
	if p := r.Edited[0]; p.Before.Exact != "Bees sleep at night." || p.After.Exact != "Bees never sleep." {
		t.Errorf("edited: %+v", p)
	}

	// The next step loses the bees too, and brings nobody back in other words.
	third := "The naïve 🏳️‍🌈 claim stands. Rain fell on the parade. Nobody ever came."
	next := revise(t, third, "v2", 180)
	next.Places["bees"], next.Places["nobody"] = anchor.Selector{}, describe(t, third, "Nobody ever came.")
	next.Places["after"] = anchor.Selector{}
	s = do(t, s, next)
	want(s, "v1", "unchanged claim, moved rain, edited nobody, edited bees")
	want(s, "v2", "unchanged claim, unchanged rain, gone after, gone bees")

	put := describe(t, third, "Nobody ever came")
	bees, _ := s.Highlight("bees")
	bees.Selector = &put
	s = do(t, s, notebook.ChangeHighlight{Highlight: bees})
	want(s, "v1", "unchanged claim, moved rain, edited nobody, edited bees")
	want(s, "v2", "unchanged claim, unchanged rain, edited bees, gone after")
}

func TestChangedSince(t *testing.T) {
	at := func(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }
	was := func(minutes int, exact string) annotation.Earlier {
		return annotation.Earlier{Version: fmt.Sprint("v", minutes), Selector: anchor.Selector{Exact: exact}, At: at(minutes)}
	}
	s := do(t, notebook.State{}, notebook.AddArticle{Article: newArticle(t, "a", newText)})
	for _, tt := range []struct {
		name    string
		quote   string // now; one that is not in the text makes an orphan
		earlier []annotation.Earlier
		since   int
		want    string // version; "" for none
	}{
		{"never", "Bees never sleep.", nil, 0, ""},
		{"before", "Bees never sleep.", []annotation.Earlier{was(1, "Bees sleep.")}, 2, ""},
		{"just then", "Bees never sleep.", []annotation.Earlier{was(2, "Bees sleep.")}, 2, ""},
		{"after", "Bees never sleep.", []annotation.Earlier{was(3, "Bees sleep.")}, 2, "v3"},
		{"twice after", "Bees never sleep.", []annotation.Earlier{was(1, "Bees?"), was(3, "Bees sleep."), was(4, "Bees slept.")}, 2, "v3"},
		{"moved, then changed", "Bees never sleep.", []annotation.Earlier{was(3, "Bees sleep."), was(4, "Bees sleep.")}, 2, "v3"},
		{"moved", "Bees never sleep.", []annotation.Earlier{was(3, "Bees never sleep.")}, 2, ""},
		{"there and back", "Bees never sleep.", []annotation.Earlier{was(3, "Bees never sleep."), was(4, "Bees sleep.")}, 2, ""},
		{"gone", "Wasps bite the mayor, says a 1907 almanac.", []annotation.Earlier{was(3, "Bees sleep.")}, 2, ""},
	} {
		h := annotation.Highlight{Article: "a", Selector: &anchor.Selector{Exact: tt.quote}, Earlier: tt.earlier}
		if i := strings.Index(newText, tt.quote); i >= 0 {
			*h.Selector = describe(t, newText, tt.quote)
		}
		if got, ok := s.ChangedSince(h, at(tt.since)); got.Version != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %+v, %v", tt.name, got, ok)
		}
	}
	if _, ok := s.ChangedSince(own("own", annotation.Note, "Hm."), noon); ok {
		t.Error("an own statement was changed by a text")
	}
}
