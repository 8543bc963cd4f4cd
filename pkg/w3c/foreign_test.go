package w3c_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/w3c"
)

// The article as it was and as it is. Before each quote stands an emoji sequence: 16
// code points and 18 UTF-16 units, with the space after it 17 and 19.
const (
	ferryOld = "naïve 🏳️‍🌈 claim The ferry sails at dawn.\n\nNobody has seen the captain since 😀 May."
	ferryNew = "It is new.\n\nnaïve 🏳️‍🌈 claim The ferry sails at dawn.\n\nNobody has seen the captain since 😀 May."
)

func ExampleReadNotes() {
	notes, err := w3c.ReadNotes([]byte(`{"type":"Annotation","id":"urn:x:1",
		"target":{"source":"https://harbour.example/","selector":{"type":"TextQuoteSelector","exact":"The ferry","suffix":" leaves"}}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Once more: The ferry sails."
	placed := notes.Place(text)
	fmt.Println(notes.IDs()[0], placed.Matches[0].Span.In(text))
	fmt.Println(strings.Contains(string(placed.File()), `"suffix":" sails."`))
	// Output:
	// urn:x:1 The ferry
	// true
}

// TestReadNotesOfEveryShape reads the files in testdata, each of which says the same
// in the way of one program, and more that marks no passage.
func TestReadNotesOfEveryShape(t *testing.T) {
	names, err := filepath.Glob("testdata/foreign-*.json")
	if err != nil || len(names) < 9 {
		t.Fatalf("%d files (%v)", len(names), err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			notes, err := w3c.ReadNotes(data)
			if err != nil {
				t.Fatal(err)
			}
			want := "The ferry sails at dawn. | Nobody has seen the captain since 😀 May."
			for _, text := range []string{ferryOld, ferryNew} {
				if got := strings.Join(quotes(notes.Place(text), text), " | "); got != want {
					t.Errorf("in %.20q: %s", text, got)
				}
			}
			if w3c.IsOwn(data) {
				t.Error("it is taken for Counterpoint's")
			}
			testFile(t, name, string(notes.Place(ferryNew).File()))
			if old := string(notes.Place(ferryOld).File()); old != string(data) {
				t.Errorf("what still fits was changed: %s", cmp.Diff(string(data), old))
			}
		})
	}
}

// quotes returns what stands where the highlights are found, their statuses for the others.
func quotes(p *w3c.Placed, text string) []string {
	var out []string
	for _, m := range p.Matches {
		if m.Found() {
			out = append(out, m.Span.In(text))
			continue
		}
		out = append(out, string(m.Status))
	}
	return out
}

// testFile compares got with the golden file beside name, which go test -update writes.
func testFile(t *testing.T, name, got string) {
	t.Helper()
	name = strings.TrimSuffix(name, ".json") + ".golden"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// read returns the notes of a file that can be read.
func read(t *testing.T, file string) *w3c.Notes {
	t.Helper()
	notes, err := w3c.ReadNotes([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return notes
}

// noted returns an annotation whose target has these selectors.
func noted(id string, selectors ...string) string {
	return fmt.Sprintf(`{"id":%q,"target":{"selector":[%s]}}`, id, strings.Join(selectors, ","))
}

func quoted(exact, prefix, suffix string) string {
	return fmt.Sprintf(`{"type":"TextQuoteSelector","exact":%q,"prefix":%q,"suffix":%q}`, exact, prefix, suffix)
}

func positioned(start, end any) string {
	return fmt.Sprintf(`{"type":"TextPositionSelector","start":%v,"end":%v}`, start, end)
}

func TestIDs(t *testing.T) {
	var ids []string
	for _, name := range []string{"page", "graph", "targets", "hypothesis-api"} {
		data, err := os.ReadFile("testdata/foreign-" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, strings.Join(read(t, string(data)).IDs(), " "))
	}
	want := "urn:x:1 #3, 7 urn:x:2, urn:x:1 urn:x:1, hQ1bare hQ4bare"
	if got := strings.Join(ids, ", "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestReadNotesSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"nothing", "", "line 1, column 1"},
		{"no JSON", "The ferry sails.", "line 1, column 1"},
		{"broken", "[{\n  \"é\": é}]", "line 2, column 8"},
		{"cut short", `[{"target":`, "line 1, column 11"},
		{"two values", "{} {}", "line 1, column 4"},
		{"too deep for JSON", strings.Repeat("[", 20000), "exceeded max depth"},
		{"too deep a list", strings.Repeat("[", 99) + strings.Repeat("]", 99), "more than 64 deep"},
		{"too large", strings.Repeat(" ", w3c.MaxSize+1), "64 MB is the most"},
		{"no annotations", `{"title":"The ferry"}`, "there are no annotations in it; give"},
		{"a number", "7", "annotation 1: what stands there is no object"},
		{"a null among others", `[{"target":"urn:x"},null]`, "annotation 2: what stands there is no object"},
		{"a page elsewhere", `{"type":"AnnotationCollection","first":"https://harbour.example/1"}`, `its first page is only an address, "https://harbour.example/1"; get that page`},
		{"a quote of another type", `[{"id":"urn:x","target":{"selector":{"type":"TextQuoteSelector","exact":7}}}]`,
			"annotation 1 (urn:x): its target's TextQuoteSelector has a wrong exact: a number stands there, where a string belongs"},
		{"the second annotation, which has no id", `[{"target":"urn:x"},{"target":{"selector":{"type":"TextQuoteSelector","exact":"a","prefix":[]}}}]`,
			"annotation 2: its target's TextQuoteSelector has a wrong prefix: a list"},
		{"an end of a range", `{"target":{"selector":` + ranged(quoted("a", "", ""), `{"type":"TextQuoteSelector","exact":true}`) + `}}`, "annotation 1: its target's TextQuoteSelector has a wrong exact: a boolean"},
		{"deep refinements", `{"target":{"selector":` + strings.Repeat(`{"refinedBy":`, 99) + "{}" + strings.Repeat("}", 99) + `}}`, "its target's selectors stand more than 64 deep"},
		{"deep targets", `{"target":` + strings.Repeat(`{"items":[`, 99) + strings.Repeat("]}", 99) + `}`, "its target's parts stand more than 64 deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := w3c.ReadNotes([]byte(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// TestReadNotesOfOneThing: where a list has one element, JSON-LD lets it stand alone.
func TestReadNotesOfOneThing(t *testing.T) {
	one := noted("urn:x", quoted("ferry", "", ""))
	for _, file := range []string{one, "[" + one + "]", `{"items":` + one + `}`, `{"first":{"items":` + one + `}}`, `[[],{"rows":[` + one + `]}]`} {
		if ids := read(t, file).IDs(); !cmp.Equal(ids, []string{"urn:x"}) {
			t.Errorf("%s: %q", file, ids)
		}
	}
}

func TestReadNotesOfAnEmptyFile(t *testing.T) {
	for _, file := range []string{"[]", `{"rows":[],"total":0}`, `{"type":"AnnotationPage"}`, `{"type":["AnnotationCollection"],"total":0}`, `[{}]`} {
		if n := len(read(t, file).IDs()); n != 0 {
			t.Errorf("%s: %d highlights", file, n)
		}
	}
}
