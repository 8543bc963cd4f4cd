package desk_test

import (
	"errors"
	"testing"

	"counterpoint/components/desk"
)

func TestSentence(t *testing.T) {
	for err, want := range map[string]string{
		"article: there is no text in it":           "There is no text in it.",
		"nothing was imported: annotation: no kind": "Nothing was imported: no kind.",
		"browser: store: the storage is full":       "The storage is full.",
		"“my article: a.json” was not imported":     "“my article: a.json” was not imported.",
		"reload the page?":                          "Reload the page?",
		"étrange":                                   "Étrange.",
	} {
		if got := desk.Sentence(errors.New(err)); got != want {
			t.Errorf("%q became %q, want %q", err, got, want)
		}
	}
}
