package w3c_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

var update = flag.Bool("update", false, "write the golden files anew")

const golden = "testdata/bridge.jsonld"

func Example() {
	a, err := article.New("a1", article.Meta{Title: "The bridge"}, []article.Block{article.Plain("The bridge is safe.")})
	if err != nil {
		fmt.Println(err)
		return
	}
	file, err := w3c.Encode(notebook.Part{
		Articles:   []*article.Article{a},
		Highlights: []annotation.Highlight{{ID: "h1", Article: "a1", Kind: annotation.Claim, Selector: describe(a, "The bridge is safe.")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	part, err := w3c.Decode(file)
	fmt.Println(part.Highlights[0].Kind, part.Highlights[0].Quote(), err)
	// Output: claim The bridge is safe. <nil>
}

// differs says how two parts differ. A list with nothing in it is no list.
func differs(a, b notebook.Part) string {
	return cmp.Diff(a, b, cmpopts.EquateEmpty(), cmp.AllowUnexported(article.Article{}))
}

func TestEncodeGolden(t *testing.T) {
	p := bridge(t)
	got, err := w3c.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Error(diff)
	}
	back, err := w3c.Decode(want)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differs(p, back); diff != "" {
		t.Error(diff)
	}
}

// TestDecodeOfTheFirstFormat: a file from before earlier versions, which Encode writes
// to this day where there are none.
func TestDecodeOfTheFirstFormat(t *testing.T) {
	file, err := os.ReadFile("testdata/format1.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	got, err := w3c.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want := bridge(t)
	want.Articles = slices.DeleteFunc(want.Articles, (*article.Article).Earlier)
	want.Highlights[0].Earlier = nil
	if diff := differs(want, got); diff != "" {
		t.Error(diff)
	}
	again, err := w3c.Encode(got)
	if err != nil || !bytes.Contains(again, []byte(`"formatVersion": 1,`)) {
		t.Errorf("it is of another format now (%v)", err)
	}
}

// TestWhatIsKeptOfARemovedArticleTravels with where its words are from.
func TestWhatIsKeptOfARemovedArticleTravels(t *testing.T) {
	s, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: bridge(t)})
	if err != nil {
		t.Fatal(err)
	}
	if s, _, err = notebook.Apply(s, notebook.RemoveArticle{ID: bridgeID}); err != nil {
		t.Fatal(err)
	}
	kept := s.Part()
	i := slices.IndexFunc(kept.Highlights, func(h annotation.Highlight) bool { return h.ID == claimID })
	want := []annotation.Source{{Title: "The old bridge 🏳️‍🌈", Address: "https://news.example/bridge?a=1&b=<2>", Date: "2024-05-01"}}
	if i < 0 || !slices.Equal(kept.Highlights[i].Sources, want) || len(kept.Links) != 1 {
		t.Fatalf("kept are %+v and %+v", kept.Highlights, kept.Links)
	}
	file, err := w3c.Encode(kept)
	if err != nil {
		t.Fatal(err)
	}
	back, err := w3c.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differs(kept, back); diff != "" {
		t.Error(diff)
	}
}

func TestPositionsCountCodePoints(t *testing.T) {
	a, err := article.New("a", article.Meta{}, []article.Block{article.Plain("naïve 🏳️‍🌈 claim")})
	if err != nil {
		t.Fatal(err)
	}
	got, err := w3c.Encode(notebook.Part{Articles: []*article.Article{a}, Highlights: []annotation.Highlight{
		{ID: "h", Article: "a", Kind: annotation.Claim, Selector: describe(a, "claim")}}})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(got, []byte("\"start\": 11,\n            \"end\": 16\n")) {
		t.Errorf("no position 11 to 16 in %s", got)
	}
}

func TestDecodeGivesBackWhatEncodeWrote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := part(t)
		file, err := w3c.Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := w3c.Decode(file)
		if err != nil {
			t.Fatalf("%v in %s", err, file)
		}
		if diff := differs(p, back); diff != "" {
			t.Fatal(diff)
		}
		again, err := w3c.Encode(back)
		if err != nil || !bytes.Equal(file, again) {
			t.Fatalf("the second file differs (%v): %s", err, cmp.Diff(string(file), string(again)))
		}
		musts(t, file)
	})
}

func TestEncodeRefusesAPartThatDoesNotHangTogether(t *testing.T) {
	p := bridge(t)
	p.Articles = p.Articles[2:]
	if _, err := w3c.Encode(p); err == nil || !strings.Contains(err.Error(), claimID) {
		t.Errorf("got %v, want an error that names the highlight", err)
	}
}

func TestDecodeSaysWhatIsWrong(t *testing.T) {
	good, err := w3c.Encode(bridge(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, from, to string // what is replaced in a good file, each time
		want           string
	}{
		{"broken JSON", `"formatVersion": 2,`, `"formatVersion": 2;`, "line 34, column 21"},
		{"cut short", "\n}\n", "", "line 329, column 3"},
		{"a foreign file", `"formatVersion"`, `"other"`, "not a file that Counterpoint wrote"},
		{"a newer version", `"formatVersion": 2`, `"formatVersion": 4`, "format 4, and this Counterpoint reads formats up to 3; update"},
		{"no version", `"formatVersion": 2`, `"formatVersion": "one"`, "formatVersion is \"one\""},
		{"another type", `"AnnotationPage"`, `"AnnotationCollection"`, "type is not AnnotationPage"},
		{"positions in UTF-16 units", `"end": 40`, `"end": 41`, "annotation 1: its quote does not stand at its position, which counts Unicode code points"},
		{"position outside", `"end": 40`, `"end": 4000`, "annotation 1: its quote does not stand"},
		{"no position", `"TextPositionSelector"`, `"Other"`, `annotation 1: its selector "Other"`},
		{"missing article", `"articleId": "` + bridgeID, `"articleId": "other`, "annotation 1: its target names no article in this file; export"},
		{"bad article", `"kind": "heading"`, `"kind": "footing"`, `article 1: article: block 0: unknown kind "footing"`},
		{"article of a wrong type", `"title": "Notes"`, `"title": 7`, "article 3: its meta.title cannot be a number"},
		{"two articles of one id", `"id": "no uuid: 7/ü"`, `"id": "` + bridgeID + `"`, "article 3: it has the id"},
		{"duplicate id", `"id": "urn:uuid:` + deniedID, `"id": "urn:uuid:` + claimID, "annotation 2: it has the id"},
		{"bare id", `"id": "urn:uuid:` + deniedID, `"id": "` + deniedID, "annotation 2: its id"},
		{"escape of another", "highlight:own%2F1", "highlight:own%2f1", "annotation 3: its id"},
		{"dangling start", `"urn:counterpoint:highlight:own%2F1"` + "\n", `"urn:x"` + "\n", `annotation 6: its body names "urn:x"`},
		{"dangling end", `"target": "urn:uuid:` + claimID, `"target": "urn:x`, `annotation 5: its target "urn:x"`},
		{"unknown kind", `"value": "rebuttal"`, `"value": "riposte"`, `annotation 2: highlight ` + deniedID + ` has the unknown kind "riposte"`},
		{"unknown link", `"linkType": "rebuts"`, `"linkType": "refutes"`, "annotation 5: link l1 has the unknown type"},
		{"unknown motivation", `"motivation": "highlighting"`, `"motivation": "bookmarking"`, `annotation 1: its motivation is "bookmarking"`},
		{"unknown purpose", `"purpose": "tagging"`, `"purpose": "voting"`, `annotation 1: body 3: its purpose "voting"`},
		{"two comments", `"purpose": "tagging"`, `"purpose": "commenting"`, "annotation 1: body 3: there is an earlier one of the purpose commenting"},
		{"time without a zone", "2024-05-03T09:30:00.123456789Z", "2024-05-03T09:30:00", `annotation 1: its created time "2024-05-03T09:30:00"`},
		{"unsafe source", "https://city.example/report", "javascript:alert(1)", "annotation 2: highlight " + deniedID + ": a source's address"},
		{"version of nothing", `"of": "` + bridgeID, `"of": "gone`, "the earlier version " + firstID + ": this article is not in the notebook"},
		{"earlier passage elsewhere", `"start": 27`, `"start": 26`, "annotation 1: its earlier passage 2: its quote does not stand at its position"},
		{"earlier passage in no text", `"versionId": "` + firstID, `"versionId": "gone`, "annotation 1: its earlier passage 2: its position is in a text that is not in this file"},
		{"earlier passage with no quote", `"safe",`, `"",`, "annotation 1: highlight " + claimID + ": the passage in the earlier version no longer kept says nothing"},
		{"earlier time without a zone", `"replaced": "2024-05-02T09:30:00.123456789Z"`, `"replaced": "2024"`, "annotation 1: its replaced time"},
		{"items of a wrong type", `"items": [`, `"items": {"a": [`, "line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bad := strings.ReplaceAll(string(good), c.from, c.to)
			if bad == string(good) {
				t.Fatalf("%q is not in the file", c.from)
			}
			p, err := w3c.Decode([]byte(bad))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if diff := differs(p, notebook.Part{}); diff != "" {
				t.Errorf("an error came with a part: %s", diff)
			}
		})
	}
}

func TestDecodeOfWhatIsNoPage(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "line 1, column 1"},
		{"no JSON", "The bridge is safe.", "line 1, column 1"},
		{"a list", "[]", "not a file that Counterpoint wrote"},
		{"null", "null", "not a file that Counterpoint wrote"},
		{"a character before the fault", "{\"é\": é}", "line 1, column 7"},
		{"deep", strings.Repeat("[", 20000), "exceeded max depth"},
		{"items are no list", `{"formatVersion":1,"type":"AnnotationPage","items":{}}`, "the file's items are not a list"},
		{"an item is null", `{"formatVersion":1,"type":"AnnotationPage","items":[null]}`, "annotation 1: its type"},
		{"an item is text", `{"formatVersion":1,"type":"AnnotationPage","items":["x"]}`, "annotation 1: a string stands there"},
		{"an article is null", `{"formatVersion":1,"type":"AnnotationPage","articles":[null]}`, "article 1: "},
		{"too large", strings.Repeat(" ", w3c.MaxSize+1), "64 MB is the most"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := w3c.Decode([]byte(c.data)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestDecodeReadsPastAByteOrderMark(t *testing.T) {
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w3c.Decode(append([]byte("\ufeff"), file...)); err != nil {
		t.Error(err)
	}
}

// FuzzDecode: whatever the file, Decode returns; what it accepts comes back the same.
func FuzzDecode(f *testing.F) {
	seed, err := os.ReadFile(golden)
	if err != nil {
		f.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, seed); err != nil {
		f.Fatal(err)
	}
	f.Add(compact.Bytes())
	f.Add([]byte(`{"formatVersion":1,"type":"AnnotationPage","items":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := w3c.Decode(data)
		if err != nil {
			return
		}
		file, err := w3c.Encode(p)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := w3c.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := differs(p, back); diff != "" {
			t.Fatal(diff)
		}
	})
}
