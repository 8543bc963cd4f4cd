package reader

import (
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
)

func TestAroundShowsWholeWords(t *testing.T) {
	long := strings.Repeat("naïve 🏳️‍🌈 ", 40)
	for _, tt := range []struct{ text, before, after string }{
		{"Bees [sleep] at night.", "Bees ", " at night."},
		{"[Bees]", "", ""},
		{"One.\n\nBees [sleep].\n\nTwo.", "One.\nBees ", ".\nTwo."},
		{long + "[sleep]" + long, "", ""}, // sound, see below
	} {
		text, s := passageIn(tt.text)
		before, after := around(text, s)
		if text == long+"sleep"+long {
			if !strings.HasPrefix(before, "… ") || !strings.HasSuffix(after, " …") || len(before)+len(after) > 600 {
				t.Errorf("%q and %q", before, after)
			}
			continue
		}
		if before != tt.before || after != tt.after {
			t.Errorf("%s: %q and %q, want %q and %q", tt.text, before, after, tt.before, tt.after)
		}
	}
}

// Three versions of one text: "cold", "cool" and "warm".
func TestStood(t *testing.T) {
	noon := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	text := func(words string) *article.Article {
		a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain(words)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	const first, second, third = "The river is cold. Bees sleep.", "Hm. Bees sleep. The river is cool.", "Hm. The river is warm."
	select1 := func(words, quote string) anchor.Selector {
		i := strings.Index(words, quote)
		return anchor.Describe(words, span.Span{Start: i, End: i + len(quote)})
	}
	mark := func(id, words, quote string, at time.Time) notebook.Action {
		sel := select1(words, quote)
		return notebook.AddHighlight{Highlight: annotation.Highlight{ID: id, Article: "a", Kind: annotation.Claim, Selector: &sel, Created: at}}
	}
	revise := func(next, version, river string, hours int) notebook.Action {
		places := map[string]anchor.Selector{"river": select1(next, river)}
		if !strings.Contains(next, "Bees") {
			places["bees"] = anchor.Selector{}
		}
		return notebook.Revise{Article: "a", Next: text(next), Version: version, At: noon.Add(time.Duration(hours) * time.Hour), Places: places}
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Steps{Actions: []notebook.Action{
		notebook.AddArticle{Article: text(first)},
		mark("river", first, "The river is cold.", noon),
		mark("bees", first, "Bees sleep.", noon),
		notebook.AddHighlight{Highlight: annotation.Highlight{ID: "own", Article: "a", Kind: annotation.Note, Words: "Bees sleep."}},
		revise(second, "v1", "The river is cool.", 1),
		mark("hm", second, "Hm.", noon.Add(2*time.Hour)),
		revise(third, "v2", "The river is warm.", 3),
	}})
	if err != nil {
		t.Fatal(err)
	}
	for version, want := range map[string]string{
		"v1": "The river is cold. | Bees sleep.",
		"v2": "Hm. | Bees sleep. | The river is cool.",
	} {
		v, _ := s.Article(version)
		var got []string
		for _, m := range stood(s, v, nil) {
			got = append(got, m.Span.In(v.Text()))
		}
		if strings.Join(got, " | ") != want {
			t.Errorf("%s: %q, want %q", version, got, want)
		}
	}
}
