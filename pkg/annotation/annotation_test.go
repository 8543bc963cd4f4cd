package annotation_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

// other is what is remembered of a field with another value.
func other(f annotation.Field, value string) annotation.Edits {
	return annotation.Edits{f: {Others: []annotation.Other{{Value: []byte(value)}}}}
}

func TestHighlightValidate(t *testing.T) {
	quote := &anchor.Selector{Exact: "Bees sleep."}
	sources := func(s ...annotation.Source) []annotation.Source { return s }
	earlier := func(version, exact string) []annotation.Earlier {
		return []annotation.Earlier{{Version: version, Selector: anchor.Selector{Exact: exact}}}
	}
	tests := []struct {
		name      string
		highlight annotation.Highlight
		want      string // part of the error; "" for none
	}{
		{"passage", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote}, ""},
		{"own", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Note, Words: "naïve 🏳️‍🌈"}, ""},
		{"sources", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Evidence, Selector: quote,
			Sources: sources(annotation.Source{Title: "A book"}, annotation.Source{Address: "mailto:a@example.org"})}, ""},
		{"earlier passage", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Earlier: earlier("v", "Bees slept.")}, ""},
		{"earlier passage nowhere", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Earlier: earlier("", "Bees slept.")}, "names no version"},
		{"blank earlier passage", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Earlier: earlier("v", " ")}, "version v says nothing"},
		{"earlier passage of an own statement", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Words: "x", Earlier: earlier("v", "y")}, "in no text"},
		{"no id", annotation.Highlight{Article: "a", Kind: annotation.Claim, Selector: quote}, "needs an id"},
		{"other value", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Edits: other(annotation.VerdictField, `"x"`)}, ""},
		{"other value of another type", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Edits: other(annotation.VerdictField, `{}`)}, "another verdict cannot be read"},
		{"other kind", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Edits: other(annotation.KindField, `"guess"`)}, "unknown kind"},
		{"no article", annotation.Highlight{ID: "h", Kind: annotation.Claim, Selector: quote}, "no article"},
		{"no kind", annotation.Highlight{ID: "h", Article: "a", Selector: quote}, "unknown kind"},
		{"unknown kind", annotation.Highlight{ID: "h", Article: "a", Kind: "Claim", Selector: quote}, "unknown kind"},
		{"both", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote, Words: "x"}, "both"},
		{"neither", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim}, "says nothing"},
		{"blank words", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Words: " \n"}, "says nothing"},
		{"blank quote", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: &anchor.Selector{}}, "says nothing"},
		{"empty source", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote,
			Sources: sources(annotation.Source{Date: "2026"})}, "title or an address"},
		{"source that runs", annotation.Highlight{ID: "h", Article: "a", Kind: annotation.Claim, Selector: quote,
			Sources: sources(annotation.Source{Title: "x", Address: "javascript:alert(1)"})}, "address starts with"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.highlight.Validate(), tt.want) })
	}
}

func TestLinkValidate(t *testing.T) {
	tests := []struct {
		name string
		link annotation.Link
		want string
	}{
		{"rebuts", annotation.Link{ID: "l", Type: annotation.Rebuts, From: "a", To: "b"}, ""},
		{"same claim", annotation.Link{ID: "l", Type: annotation.SameClaim, From: "a", To: "b"}, ""},
		{"no id", annotation.Link{Type: annotation.Rebuts, From: "a", To: "b"}, "needs an id"},
		{"no start", annotation.Link{ID: "l", Type: annotation.Rebuts, To: "b"}, "loose end"},
		{"no end", annotation.Link{ID: "l", Type: annotation.Rebuts, From: "a"}, "loose end"},
		{"to itself", annotation.Link{ID: "l", Type: annotation.Rebuts, From: "a", To: "a"}, "linked to itself"},
		{"other ends", annotation.Link{ID: "l", Type: annotation.Rebuts, From: "a", To: "b", Edits: other(annotation.RelationField, `{"type":"rebuts","from":"a","to":"a"}`)}, "linked to itself"},
		{"unknown type", annotation.Link{ID: "l", Type: "mocks", From: "a", To: "b"}, "unknown type"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantError(t, tt.link.Validate(), tt.want) })
	}
}

func wantError(t *testing.T, err error, part string) {
	t.Helper()
	switch {
	case part == "" && err != nil:
		t.Errorf("refused: %v", err)
	case part != "" && (err == nil || !strings.Contains(err.Error(), part)):
		t.Errorf("error %v, want one that says %q", err, part)
	}
}

func TestNewID(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for range 1000 {
		id := annotation.NewID()
		if !form.MatchString(id) {
			t.Fatalf("%q is no UUID of version 4", id)
		}
		if seen[id] {
			t.Fatalf("%q came twice", id)
		}
		seen[id] = true
	}
}

func TestCloneSharesNothing(t *testing.T) {
	made := func() annotation.Highlight {
		return annotation.Highlight{
			ID: "h", Article: "a", Kind: annotation.Claim,
			Selector: &anchor.Selector{Exact: "Bees sleep."},
			Tags:     []string{"bees"},
			Sources:  []annotation.Source{{Title: "A book"}},
			Earlier:  []annotation.Earlier{{Version: "v", Selector: anchor.Selector{Exact: "Bees slept."}}},
		}
	}
	h := made()
	clone := h.Clone()
	if diff := cmp.Diff(h, clone); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	clone.Selector.Exact, clone.Tags[0], clone.Sources[0].Title = "Wasps", "wasps", "A film"
	clone.Earlier[0].Selector.Exact = "Wasps"
	if diff := cmp.Diff(made(), h); diff != "" {
		t.Errorf("the original changed (-want +got):\n%s", diff)
	}
	if own := (annotation.Highlight{Words: "x"}).Clone(); own.Selector != nil || !own.Own() {
		t.Error("the clone of an own statement has a passage")
	}
}

func TestQuote(t *testing.T) {
	passage := annotation.Highlight{Selector: &anchor.Selector{Exact: "Bees sleep."}}
	own := annotation.Highlight{Words: "They do not."}
	if passage.Own() || passage.Quote() != "Bees sleep." {
		t.Errorf("a passage says %q", passage.Quote())
	}
	if !own.Own() || own.Quote() != "They do not." {
		t.Errorf("an own statement says %q", own.Quote())
	}
}

func TestSwapped(t *testing.T) {
	l := annotation.Link{ID: "l", Type: annotation.Rebuts, From: "a", To: "b"}
	if got := l.Swapped(); got.From != "b" || got.To != "a" || got.Swapped().From != l.From {
		t.Errorf("got %+v", got)
	}
}
