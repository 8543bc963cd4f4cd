package outline_test

import (
	"slices"
	"testing"

	"counterpoint/components/outline"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
)

// notes returns a notebook of own statements, by id, and links "from type to".
func notes(t *testing.T, kinds map[string]annotation.Kind, links ...[3]string) notebook.State {
	t.Helper()
	a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("Bees sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	actions := []notebook.Action{notebook.AddArticle{Article: a}}
	for id, kind := range kinds {
		actions = append(actions, notebook.AddHighlight{Highlight: annotation.Highlight{ID: id, Article: "a", Kind: kind, Words: id}})
	}
	for _, l := range links {
		actions = append(actions, notebook.AddLink{Link: annotation.Link{ID: l[0] + l[2], From: l[0], Type: annotation.LinkType(l[1]), To: l[2]}})
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Steps{Actions: actions})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryStatementIsOnTheMap(t *testing.T) {
	const claim, rebuttal, evidence, note = annotation.Claim, annotation.Rebuttal, annotation.Evidence, annotation.Note
	for name, tt := range map[string]struct {
		kinds map[string]annotation.Kind
		links [][3]string
		want  []string
	}{
		"a claim and its rebuttal": {map[string]annotation.Kind{"c": claim, "r": rebuttal}, [][3]string{{"r", "rebuts", "c"}}, []string{"c"}},
		"a loose note":             {map[string]annotation.Kind{"c": claim, "n": note}, nil, []string{"c", "n"}},
		"claims against each other": {map[string]annotation.Kind{"c": claim, "d": claim},
			[][3]string{{"c", "rebuts", "d"}, {"d", "rebuts", "c"}}, []string{"c", "d"}},
		"a circle of rebuttals": {map[string]annotation.Kind{"r": rebuttal, "s": rebuttal},
			[][3]string{{"r", "rebuts", "s"}, {"s", "rebuts", "r"}}, []string{"r"}},
		"a dispute of a link": {map[string]annotation.Kind{"c": claim, "e": evidence, "x": note},
			[][3]string{{"e", "supports", "c"}, {"x", "disputes", "ec"}}, []string{"c", "x"}},
	} {
		var got []string
		for _, h := range outline.Roots(notes(t, tt.kinds, tt.links...), "a") {
			got = append(got, h.ID)
		}
		if slices.Sort(got); !slices.Equal(got, tt.want) {
			t.Errorf("%s: the map begins with %q, want %q", name, got, tt.want)
		}
	}
}
