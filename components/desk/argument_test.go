package desk_test

import (
	"slices"
	"testing"

	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/store"
)

// own is a statement of the reader's in article a.
func own(id string, kind annotation.Kind) notebook.Action {
	return notebook.AddHighlight{Highlight: annotation.Highlight{ID: id, Article: "a", Kind: kind, Words: id}}
}

func rebuts(from, to string) notebook.Action {
	return notebook.AddLink{Link: annotation.Link{ID: from + "-" + to, Type: annotation.Rebuts, From: from, To: to}}
}

func TestTheArgumentFollowsEveryChange(t *testing.T) {
	kv := store.NewMemory()
	d := desk.Open(kv)
	add(t, d, "a")
	var restood []string
	d.Watch(func(c desk.Change) {
		if !c.Empty() {
			restood = c.Restood
		}
	})
	want := func(what string, news []string, stands map[string]argument.Standing) {
		t.Helper()
		if !slices.Equal(restood, news) {
			t.Errorf("%s: %q stand otherwise, want %q", what, restood, news)
		}
		for _, g := range []*argument.Graph{d.Argument(), desk.Open(kv).Argument()} {
			for id, s := range stands {
				if got := g.Standing(id); got != s {
					t.Errorf("%s: %s %s, want %s", what, id, got, s)
				}
			}
		}
	}
	do := func(a notebook.Action) {
		t.Helper()
		if err := d.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	do(notebook.Steps{Actions: []notebook.Action{own("claim", annotation.Claim), own("rebuttal", annotation.Rebuttal), own("reply", annotation.Rebuttal)}})
	want("three statements", []string{"claim", "rebuttal", "reply"}, map[string]argument.Standing{"claim": argument.Stands})
	do(rebuts("rebuttal", "claim"))
	want("rebutted", []string{"claim"}, map[string]argument.Standing{"claim": argument.Rebutted})
	do(rebuts("reply", "rebuttal"))
	want("reinstated", []string{"claim", "rebuttal"}, map[string]argument.Standing{"claim": argument.Stands, "rebuttal": argument.Rebutted})
	d.Undo()
	want("undone", []string{"claim", "rebuttal"}, map[string]argument.Standing{"claim": argument.Rebutted})
	do(notebook.RemoveHighlight{ID: "rebuttal"})
	want("removed", []string{"claim"}, map[string]argument.Standing{"claim": argument.Stands, "rebuttal": ""})
	d.Undo()
	want("brought back", []string{"claim", "rebuttal"}, map[string]argument.Standing{"claim": argument.Rebutted})
}

func TestALinkInTheMakingEndsWithItsEnd(t *testing.T) {
	d := desk.Open(store.NewMemory())
	add(t, d, "a")
	if err := d.Do(own("claim", annotation.Claim)); err != nil {
		t.Fatal(err)
	}
	draft := desk.Draft{Type: annotation.Rebuts, End: "claim"}
	d.Begin(draft)
	if err := d.Do(own("other", annotation.Claim)); err != nil || d.Draft() != draft {
		t.Errorf("%+v, %v", d.Draft(), err)
	}
	if err := d.Do(notebook.RemoveHighlight{ID: "claim"}); err != nil || d.Draft().Armed() {
		t.Errorf("%+v, %v", d.Draft(), err)
	}
}
