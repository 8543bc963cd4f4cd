package w3c_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/w3c"
)

// TestReadForeignGolden has the records that are made of each file.
func TestReadForeignGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/foreign-*.json")
	if err != nil || len(names) < 5 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			foreign, err := w3c.ReadForeign(data, time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			again, err := w3c.ReadForeign(data, time.Time{})
			if diff := cmp.Diff(foreign, again); diff != "" || err != nil {
				t.Errorf("a second time: %v %s", err, diff)
			}
			got, err := json.MarshalIndent(foreign, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			testFile(t, strings.TrimSuffix(name, ".json")+".records.json", string(got)+"\n")
		})
	}
}

// foreign returns the records of a file that can be read, which has notes on one article.
func foreign(t *testing.T, file string) w3c.Foreign {
	t.Helper()
	f, err := w3c.ReadForeign([]byte(file), at(1))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return f
}

// one returns the one highlight that is made of an annotation with these members.
func one(t *testing.T, members string) annotation.Highlight {
	t.Helper()
	f := foreign(t, `{"target":{"source":"https://x.example/a","selector":`+quoted("The ferry sails.", "", "")+`},`+members+`}`)
	if len(f.Waiting) != 1 || len(f.Waiting[0].Highlights) != 1 {
		t.Fatalf("%s: %+v", members, f)
	}
	return f.Waiting[0].Highlights[0]
}

func TestKindsOfForeignHighlights(t *testing.T) {
	for members, want := range map[string]string{
		`"id":"urn:x"`:                                        "note []",
		`"tags":["Claim","ferry"]`:                            "claim [Claim ferry]",
		`"tags":["claim","ferry"]`:                            "claim [ferry]",
		`"motivation":"oa:evidence"`:                          "evidence []",
		`"body":{"purpose":"classifying","value":"rebuttal"}`: "rebuttal []",
		`"body":[{"purpose":"tagging","value":"counter-claim"},{"purpose":"tagging","value":"#Objection"}]`:   "rebuttal [counter-claim #Objection]",
		`"body":{"type":"Choice","items":[{"value":"premise","purpose":["tagging"]}]},"motivation":"tagging"`: "evidence [premise]",
	} {
		h := one(t, members)
		if got := fmt.Sprint(h.Kind, " ", h.Tags); got != want {
			t.Errorf("%s: got %s, want %s", members, got, want)
		}
	}
}

func TestWhatForeignHighlightsSay(t *testing.T) {
	for members, want := range map[string]annotation.Highlight{
		`"bodyValue":"Why?"`: {Comment: "Why?"},
		`"text":" Why? "`:    {Comment: " Why? "},
		`"text":"  "`:        {},
		`"body":[{"value":"Why?"},{"purpose":"describing","value":"It is 😀.","format":"text/plain"}]`: {Comment: "Why?\n\nIt is 😀."},
		`"body":{"purpose":"assessing","value":"False"}`:                                              {Verdict: "False"},
		`"body":"https://x.example/b"`:                                                                {Sources: []annotation.Source{{Address: "https://x.example/b"}}},
		`"body":{"source":"https://x.example/b","title":"Of it"}`:                                     {Sources: []annotation.Source{{Address: "https://x.example/b", Title: "Of it"}}},
		`"body":"javascript:alert(1)"`:                                                                {Extra: `{"body":["javascript:alert(1)"]}`},
		`"body":{"type":"Image","id":"urn:x:picture"}`:                                                {Extra: `{"body":[{"type":"Image","id":"urn:x:picture"}]}`},
		`"body":{"value":{"own":"data"}}`:                                                             {Extra: `{"body":[{"value":{"own":"data"}}]}`},
		`"creator":"urn:x:ines"`:                                                                      {Creator: annotation.Maker{ID: "urn:x:ines"}},
		`"creator":[{"type":"Person","name":"Ines"},{"name":"Tom"}]`:                                  {Creator: annotation.Maker{ID: "Ines", Name: "Ines"}, Extra: `{"creator":[{"type":"Person","name":"Ines"},{"name":"Tom"}]}`},
		`"user":"acct:ines@x.example","user_info":{"display_name":"Ines"}`:                            {Creator: annotation.Maker{ID: "acct:ines@x.example", Name: "Ines"}},
		`"created":"2024-05-01T11:30:00.5+02:00","updated":"2024-05-02"`: {
			Created: time.Date(2024, 5, 1, 9, 30, 0, 5e8, time.UTC), Modified: time.Date(2024, 5, 2, 0, 0, 0, 0, time.UTC)},
		`"created":"yesterday","group":"g","hidden":false`: {Extra: `{"group":"g","hidden":false}`},
	} {
		got := one(t, members)
		want.ID, want.Article, want.Selector, want.Kind = got.ID, got.Article, got.Selector, annotation.Note
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", members, diff)
		}
	}
}

// TestIDsOfForeignRecords: what is unique everywhere stays; what is not becomes that, and
// the annotation keeps it.
func TestIDsOfForeignRecords(t *testing.T) {
	const uuid = "0b9bd5f4-6f0c-4c0e-9d0a-5b3f6a1e2c01"
	for id, want := range map[string]string{"urn:x:1": "urn:x:1", "urn:uuid:" + uuid: uuid, strings.ToUpper(uuid): uuid, "#" + uuid: uuid} {
		if got := one(t, fmt.Sprintf(`"id":%q`, id)).ID; got != want {
			t.Errorf("%s became %s", id, got)
		}
	}
	bare := one(t, `"id":"hQ1bare"`)
	if bare.ID == "hQ1bare" || bare.Extra != `{"dcterms:identifier":"hQ1bare"}` {
		t.Errorf("%+v", bare)
	}
	if edited := one(t, `"id":"hQ1bare","text":"Hm."`); edited.ID != bare.ID {
		t.Error("with a comment it is another one")
	}
	twins := foreign(t, "["+noted("urn:x", quoted("One.", "", ""))+","+noted("urn:x", quoted("Two.", "", ""))+"]")
	if len(twins.Waiting[0].Highlights) != 2 {
		t.Errorf("two of one id: %+v", twins)
	}
}

// TestForeignLinks has what ties a, b and the link l together.
func TestForeignLinks(t *testing.T) {
	notes := noted("urn:a", quoted("One.", "", "")) + "," + noted("urn:b", quoted("Two.", "", ""))
	link := func(id, from, to, word string) string {
		return fmt.Sprintf(`,{"id":%q,"motivation":"linking","target":[{"id":%q},%q],"body":[{"purpose":"tagging","value":%q}]}`, id, from, to, word)
	}
	for _, c := range []struct{ name, links, want string }{
		{"as Recogito does", link("urn:l", "urn:a", "urn:b", "Rebuts"), "urn:a rebuts urn:b"},
		{"as the Model does", `,{"motivation":["linking"],"body":["urn:a",{"value":"supports","purpose":"tagging"}],"target":"urn:b"}`, "urn:a supports urn:b"},
		{"backwards", link("urn:l", "urn:a", "urn:b", "supported-by"), "urn:b supports urn:a"},
		{"a dispute of a statement", link("urn:l", "urn:a", "urn:b", "undercuts"), "urn:a rebuts urn:b"},
		{"a dispute", link("urn:l", "urn:a", "urn:b", "contradicts") + link("urn:m", "urn:b", "urn:l", "denies"), "urn:a contradicts urn:b, urn:b disputes urn:l"},
		{"the end is in another file", link("urn:l", "urn:a", "urn:far", "same claim"), "urn:a same claim urn:far"},
		{"no relation", link("urn:l", "urn:a", "urn:b", "see also"), "; 1 link: it names no relation that is known here"},
		{"nowhere", link("urn:l", "urn:a", "far", "rebuts"), "; 1 link: it ties together what is not in the file, or what no link can"},
		{"itself", link("urn:l", "urn:a", "urn:a", "rebuts"), "; 1 link: it ties together what is not in the file, or what no link can"},
		{"a link supports", link("urn:l", "urn:a", "urn:b", "rebuts") + link("urn:m", "urn:l", "urn:b", "supports"), "urn:a rebuts urn:b; 1 link: it ties together what is not in the file, or what no link can"},
	} {
		f := foreign(t, "["+notes+c.links+"]")
		var links []string
		for _, l := range f.Waiting[0].Links {
			links = append(links, fmt.Sprint(l.From, " ", l.Type, " ", l.To))
		}
		got := strings.Join(links, ", ")
		for _, l := range f.Left {
			got += fmt.Sprintf("; %d %s: %s", l.Count, l.What, l.Why)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestForeignNotesOfOneArticle: addresses that differ in what makes no difference are of
// one article; a reply is with what it is about.
func TestForeignNotesOfOneArticle(t *testing.T) {
	f := foreign(t, `[{"target":"http://www.Harbour.example/ferry/#top","text":"One."},
		{"id":"urn:r","motivation":"replying","target":"urn:q","text":"Two."},
		{"id":"urn:q","target":{"id":"https://harbour.example/ferry"},"text":"Three.","document":{"title":["The ferry"]}},
		{"target":"https://harbour.example/tide","text":"Four."},{"uri":"https://harbour.example/tide","target":[{}],"text":"Five."},
		{"target":"https://harbour.example/tide"}]`)
	var got []string
	for _, w := range f.Waiting {
		for _, h := range w.Highlights {
			got = append(got, h.Words)
		}
		got = append(got, w.Title, w.Source)
	}
	want := "One. Two. Three. The ferry http://www.Harbour.example/ferry/#top Four. Five.  https://harbour.example/tide"
	if strings.Join(got, " ") != want || len(f.Left) != 1 || f.Left[0].Count != 1 {
		t.Errorf("got %q, left %+v", got, f.Left)
	}
}

func TestReadForeignSaysWhatIsWrong(t *testing.T) {
	long := strings.Repeat("a", w3c.MaxText+1)
	for name, c := range map[string]struct{ file, want string }{
		"broken":          {"[{\n  \"é\": é}]", "line 2, column 8"},
		"no annotations":  {`{"title":"The ferry"}`, "there are no annotations in it"},
		"a long quote":    {"[" + noted("urn:x", quoted(long, "", "")) + "]", "annotation 1 (urn:x): its target's TextQuoteSelector: it has a text of 256 KB, and 256 KB is the most that is read"},
		"a long comment":  {`{"target":"urn:y","text":"` + long + `"}`, "annotation 1: its text: it has a text of"},
		"a long body":     {`{"target":"urn:y","body":{"value":"` + long + `"}}`, "annotation 1: its body: it has a text of"},
		"a large one":     {`{"target":"urn:y","own":"` + strings.Repeat("a", w3c.MaxNote) + `"}`, "annotation 1: it has 4 MB, and 4 MB is the most that is read of one"},
		"too many":        {"[" + strings.Repeat(`{"target":"urn:y"},`, w3c.MaxNotes) + `{"target":"urn:y"}]`, "more than the 50000 annotations that are read"},
		"deep bodies":     {`{"target":"urn:y","body":` + strings.Repeat(`{"items":[`, 99) + strings.Repeat("]}", 99) + `}`, "its bodies stand more than 64 deep"},
		"deep targets":    {`{"target":` + strings.Repeat(`{"items":[`, 99) + strings.Repeat("]}", 99) + `}`, "its target's parts stand more than 64 deep"},
		"a comment of 7":  {`{"target":"urn:y","text":7}`, "annotation 1: its text: a number stands there"},
		"tags of numbers": {`{"id":"urn:x","target":"urn:y","tags":["a",7]}`, "annotation 1 (urn:x): its tags: a number stands there"},
		"a quote of 7":    {`{"target":{"selector":{"type":"TextQuoteSelector","exact":7}}}`, "wrong exact: a number stands there"},
	} {
		if f, err := w3c.ReadForeign([]byte(c.file), at(1)); err == nil || !strings.Contains(err.Error(), c.want) || len(f.Waiting) != 0 {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}
