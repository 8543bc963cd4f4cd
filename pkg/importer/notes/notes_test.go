package notes_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/importer/notes"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/w3c"
)

var now = time.Date(2026, 5, 1, 9, 30, 0, 0, time.UTC)

const (
	address = "https://harbour.example/ferry"
	text    = "It is a naïve 🏳️‍🌈 claim.\n\nThe ferry sails at dawn. Nobody has seen the captain since 😀 May."
)

func ferry(tb testing.TB) *article.Article {
	tb.Helper()
	var blocks []article.Block
	for block := range strings.SplitSeq(text, "\n\n") {
		blocks = append(blocks, article.Plain(block))
	}
	a, err := article.New("a", article.Meta{Title: "The ferry", Source: address, Added: now}, blocks)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// files returns the files of other programs that package w3c has for its tests.
func files(tb testing.TB) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob("../../w3c/testdata/foreign-*.json")
	if err != nil || len(names) < 5 {
		tb.Fatal(names, err)
	}
	out := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		out[strings.TrimSuffix(strings.TrimPrefix(filepath.Base(name), "foreign-"), ".json")] = data
	}
	return out
}

func own(tb testing.TB) []byte {
	tb.Helper()
	a := ferry(tb)
	quote := "The ferry sails at dawn."
	sel := anchor.Selector{Exact: quote}
	sel.Position.Start = strings.Index(text, quote)
	sel.Position.End = sel.Position.Start + len(quote)
	data, err := w3c.Encode(notebook.Part{Articles: []*article.Article{a}, Highlights: []annotation.Highlight{
		{ID: "h", Article: "a", Kind: annotation.Claim, Selector: &sel, Created: now, Modified: now},
	}})
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestFormatsAreToldFromContent(t *testing.T) {
	for name, data := range files(t) {
		want := "w3c"
		if strings.HasPrefix(name, "hypothesis") {
			want = "hypothesis"
		}
		for _, from := range []string{"", "w3c", "hypothesis"} {
			f, err := notes.Read(data, from, now)
			if from != "" {
				want = from
			}
			if err != nil || f.Format.Name != want || len(f.Part.Waiting) == 0 {
				t.Errorf("%s from %q: %s, %v", name, from, f.Format.Name, err)
			}
		}
	}
	f, err := notes.Read(append([]byte("\ufeff"), own(t)...), "", now)
	if err != nil || f.Format.Name != "counterpoint" || len(f.Part.Highlights) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
	for text, want := range map[string]bool{"The ferry sails.": false, "": false, " {": true, "\ufeff[": true} {
		if got := notes.Notes([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	deep := "[\n" + strings.Repeat("[", notes.MaxDepth) + strings.Repeat("]", notes.MaxDepth) + "]"
	for _, c := range []struct{ name, from, file, want string }{
		{"nothing", "", " \n", "there is nothing in the file"},
		{"no notes", "", "The ferry sails.", "it begins like no file of notes that is read here; these are counterpoint, aif, hypothesis, argdown, w3c"},
		{"no format", "docx", "{}", `there is no format "docx"; the formats are counterpoint`},
		{"not what was said", "counterpoint", "[]", "not a file that Counterpoint wrote"},
		{"deep", "", deep, "at line 2, column 100 its lists and objects stand more than 100 deep"},
		{"deep and damaged", "", deep[:102], "at line 2, column 100"},
		{"a text that is never closed", "", `["a\`, "line 1, column 4"},
		{"large", "", strings.Repeat(" ", notes.MaxSize+1), "64 MB is the most"},
		{"cut short", "", string(own(t)[:300]), "line"},
	} {
		if f, err := notes.Read([]byte(c.file), c.from, now); err == nil || !strings.Contains(err.Error(), c.want) || f.Format.Name != "" {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := notes.Read([]byte(`{"text":"[[[[\"[{","target":"urn:x"}`+strings.Repeat(" ", 9)), "", now); err != nil {
		t.Error("brackets in a text:", err)
	}
}

// TestPreview takes files in one after the other, and says each time what that does.
func TestPreview(t *testing.T) {
	all := files(t)
	all["own"] = own(t)
	all["own later"] = []byte(strings.ReplaceAll(strings.ReplaceAll(string(all["own"]), `"claim"`, `"evidence"`), `"modified": "2026-05-01`, `"modified": "2026-05-02`))
	all["own before"] = []byte(strings.ReplaceAll(strings.ReplaceAll(string(all["own"]), `"claim"`, `"note"`), `"modified": "2026-05-01`, `"modified": "2026-04-01`))
	all["own made before"] = []byte(strings.ReplaceAll(string(all["own"]), `"created": "2026-05-01`, `"created": "2026-04-01`))
	s := notebook.State{}
	for _, step := range []struct{ file, want string }{
		{"hypothesis-api", "0 no highlights, no links; 4 wait for their article"},
		{"hypothesis-api", "nothing no highlights, no links"},
		{"recogito-js", "0 no highlights, no links; 3 wait for their article"},
		{"own", "1 1 article, 1 highlight, no links; 6 notes that waited for this article have joined it"},
		{"own", "nothing no highlights, no links, 1 already here"},
		{"hypothesis-api", "nothing no highlights, no links, 4 already here"},
		{"hypothesis-export", "2 2 highlights, no links"},
		{"own later", "0 no highlights, no links, 1 changed"},
		{"own before", "nothing no highlights, no links, 1 already here"},
		{"own made before", "0 no highlights, no links, 1 changed"},
	} {
		f, err := notes.Read(all[step.file], "", now)
		if err != nil {
			t.Fatal(err)
		}
		p, next, err := notes.PreviewOf(s, f.Part)
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("%d %s", p.Highlights, p)
		if !p.News() {
			got = "nothing " + p.String()
		}
		if got != step.want {
			t.Errorf("%s: got %q, want %q", step.file, got, step.want)
		}
		s = next
	}
}

// TestPreviewOfTwoPeoplesEdits: both changed one field, and one of them deleted a highlight.
func TestPreviewOfTwoPeoplesEdits(t *testing.T) {
	f, err := notes.Read(files(t)["page"], "", now)
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.AddArticle{Article: ferry(t)})
	if err != nil {
		t.Fatal(err)
	}
	if s, _, err = notebook.Apply(s, notes.Import(f.Part)); err != nil {
		t.Fatal(err)
	}
	edited := func(by, comment string, more ...notebook.Action) notebook.State {
		h, _ := s.Highlight("urn:x:1")
		h.Comment = comment
		out := s
		for _, a := range append(more, notebook.ChangeHighlight{Highlight: h}) {
			if out, _, err = notebook.Apply(out, notebook.Made{Action: a, Stamp: annotation.Stamp{At: now, By: by}}); err != nil {
				t.Fatal(err)
			}
		}
		return out
	}
	other := s.HighlightsOf("a")[1].ID
	theirs := edited("tom", "No.", notebook.RemoveHighlight{ID: other})
	p, _, err := notes.PreviewOf(edited("ada", "Yes."), theirs.Part())
	if got := p.String(); err != nil || got != "no highlights, no links, 1 changed, 1 deleted, 1 conflict" || !p.News() {
		t.Errorf("%s, %v", got, err)
	}
}

func TestWhoAndWhat(t *testing.T) {
	f, err := notes.Read(files(t)["hypothesis-api"], "", now)
	if err != nil {
		t.Fatal(err)
	}
	if who, about := notes.Who(f.Part), notes.About(f.Part); who != "reader@notes.example" || about != "“The ferry”" {
		t.Errorf("%q, %q", who, about)
	}
	many := notebook.Part{}
	for i, name := range []string{"Ines", "Tom", "Ada", "Ines", "Kim"} {
		many.Highlights = append(many.Highlights, annotation.Highlight{Creator: annotation.Maker{ID: fmt.Sprint("urn:x:", i), Name: name}})
	}
	if got := notes.Who(many); got != "Ines, Tom and 2 more" {
		t.Error(got)
	}
	left := notes.File{Left: []w3c.Left{{What: "link", Why: "it names no relation", Count: 2}, {What: "note", Why: "it is empty", Count: 1}}}
	if got := left.LeftOut(); got != "Left out: 2 links (it names no relation); 1 note (it is empty)." {
		t.Error(got)
	}
}

// TestRoundTrip: what other programs' files held is, once it has joined its article, in a
// notes file as it was, and comes back with nothing lost.
func TestRoundTrip(t *testing.T) {
	for name, data := range files(t) {
		f, err := notes.Read(data, "", now)
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := notebook.Apply(notebook.State{}, notebook.AddArticle{Article: ferry(t)})
		if err != nil {
			t.Fatal(err)
		}
		if s, _, err = notebook.Apply(s, notes.Import(f.Part)); err != nil {
			t.Fatal(err)
		}
		if n := len(s.Waiting()); n > 0 {
			t.Errorf("%s: %d still wait", name, n)
		}
		for _, h := range s.HighlightsOf("a") {
			if s.Orphan(h) {
				t.Errorf("%s: %q is an orphan", name, h.Quote())
			}
		}
		file, err := w3c.Encode(s.Part())
		if err != nil {
			t.Fatal(err)
		}
		back, err := notes.Read(file, "", now)
		if err != nil {
			t.Fatal(err)
		}
		if p, _, err := notes.PreviewOf(s, back.Part); err != nil || p.News() || p.Conflicts > 0 {
			t.Errorf("%s: %s, %v", name, p, err)
		}
	}
}

// FuzzRead: whatever the file and the format, Read returns, and what it returns can be
// taken in and taken back.
func FuzzRead(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data, "")
	}
	f.Add(own(f), "")
	f.Add([]byte("{}"), "counterpoint")
	f.Fuzz(func(t *testing.T, data []byte, from string) {
		file, err := notes.Read(data, from, now)
		if err != nil {
			return
		}
		h := notebook.NewHistory(notebook.State{})
		if _, err := h.Do(notes.Import(file.Part)); err != nil {
			t.Fatal(err)
		}
		h.Undo()
		if p := h.State().Part(); len(p.Articles)+len(p.Highlights)+len(p.Links)+len(p.Waiting) > 0 {
			t.Fatalf("after undo there is %+v", p)
		}
	})
}

// BenchmarkImport1000 has a file of Hypothesis's with 1,000 highlights of an article that is
// here, of 300 KB: read, previewed and taken in. All are found in it, or none.
func BenchmarkImport1000(b *testing.B) {
	b.Run("found", func(b *testing.B) { importThousand(b, 1) })
	b.Run("orphans", func(b *testing.B) { importThousand(b, 2) })
}

// importThousand takes in notes on the text that seed makes, into the one that 1 makes.
func importThousand(b *testing.B, seed uint64) {
	draft := importer.Text(anchortest.Article(1, 300<<10))
	draft.Meta.Source = address
	a, err := draft.Article("a", now)
	if err != nil {
		b.Fatal(err)
	}
	marked := anchortest.Article(seed, 300<<10)
	var rows []string
	for i, sel := range anchor.DescribeAll(marked, anchortest.Passages(marked, 1000), nil) {
		rows = append(rows, fmt.Sprintf(`{"id":"h%d","text":"A comment.","tags":["claim"],"target":[{"source":%q,"selector":[{"type":"TextQuoteSelector","exact":%q,"prefix":%q,"suffix":%q}]}]}`,
			i, address, sel.Exact, sel.Prefix, sel.Suffix))
	}
	data := []byte(`{"total":1000,"rows":[` + strings.Join(rows, ",") + `]}`)
	s, _, err := notebook.Apply(notebook.State{}, notebook.AddArticle{Article: a})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		f, err := notes.Read(data, "", now)
		if err != nil {
			b.Fatal(err)
		}
		p, _, err := notes.PreviewOf(s, f.Part)
		if err != nil || p.Highlights != 1000 {
			b.Fatal(p, err)
		}
		if _, _, err := notebook.Apply(s, notes.Import(f.Part)); err != nil {
			b.Fatal(err)
		}
	}
}
