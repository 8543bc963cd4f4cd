package w3c_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
	"counterpoint/pkg/w3c"
)

// extra has a member of another program's, one that Counterpoint writes itself, and one
// that means something to a reader of JSON-LD.
const extra annotation.Extra = `{"@context":"urn:x","body":[{"type":"Image"}],"group":"a \u003cb\u003e }","iD":7,"weight":1.50}`

func TestWhatOtherProgramsSaidGoesThroughAFile(t *testing.T) {
	p := bridge(t)
	p.Highlights[0].Extra, p.Links[0].Extra = extra, extra
	p.Waiting = []notebook.Waiting{waiting()}
	file, err := w3c.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	musts(t, file)
	back, err := w3c.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differs(p, back); diff != "" {
		t.Fatal(diff)
	}
	for _, want := range []string{"\n      \"group\": \"a ", "\n      \"weight\": 1.50\n", "\n      \"original\": {\n        \"@context\"", `"formatVersion": 3`} {
		if !strings.Contains(string(file), want) {
			t.Errorf("there is no %q in it", want)
		}
	}
}

// waiting is notes whose article is not there: one with words, one with none.
func waiting() notebook.Waiting {
	return notebook.Waiting{ID: "w", Source: "https://harbour.example/ferry", Title: "The <ferry>", Added: at(3), UTF16: true,
		Highlights: []annotation.Highlight{
			{ID: "urn:x:1", Article: "w", Kind: annotation.Claim, Selector: &anchor.Selector{Exact: "The ferry sails at dawn.", Position: span.Span{Start: 3, End: 27}}},
			{ID: "urn:x:2", Article: "w", Kind: annotation.Note, Selector: &anchor.Selector{}, Created: at(1)},
		},
		Links: []annotation.Link{{ID: "urn:x:3", Type: annotation.Rebuts, From: "urn:x:1", To: "elsewhere", Extra: extra}},
		Ends:  map[string][2]anchor.Selector{"urn:x:2": {{Exact: "The ferry"}, {Exact: "Nobody"}}},
	}
}

func TestAFileWithWhatNoOlderFormatHasSaysSo(t *testing.T) {
	for name, change := range map[string]func(*notebook.Part){
		"a highlight": func(p *notebook.Part) { p.Highlights[0].Extra = extra },
		"a link":      func(p *notebook.Part) { p.Links[0].Extra = extra },
		"waiting":     func(p *notebook.Part) { p.Waiting = []notebook.Waiting{waiting()} },
	} {
		p := bridge(t)
		change(&p)
		if file, err := w3c.Encode(p); err != nil || !strings.Contains(string(file), `"formatVersion": 3`) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDecodeOfDamagedExtrasAndWaitingNotes(t *testing.T) {
	p := bridge(t)
	p.Highlights[0].Extra = extra
	p.Waiting = []notebook.Waiting{waiting()}
	good, err := w3c.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, to, want string }{
		{`"original": {`, `"original": 7, "x": {`, "annotation 1: "},
		{`"title": "The <ferry>"`, `"title": 7`, "waiting notes 1: its title cannot be a number"},
		{`"id": "w"`, `"id": ""`, "notes that wait for an article need an id"},
		{`"exact": "Nobody"`, `"exact": 7`, "waiting notes 1: "},
		{`"waiting": [`, `"waiting": 7, "y": [`, "waiting notes are not a list"},
	} {
		bad := strings.ReplaceAll(string(good), c.from, c.to)
		if _, err := w3c.Decode([]byte(bad)); bad == string(good) || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.to, err, c.want)
		}
	}
}
