package export_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
)

func write(t testing.TB, format string, s export.Subject) export.Written {
	t.Helper()
	f, ok := export.Lookup(format)
	if !ok {
		t.Fatalf("there is no format %q", format)
	}
	w, err := f.Write(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Every format writes the same notebook as it did before, and says what it left out.
func TestGoldens(t *testing.T) {
	s := export.Whole(everything())
	if err := s.Part.Validate(); err != nil {
		t.Fatal(err)
	}
	s.Address = "https://reader.example/mill.html"
	left := ""
	for _, f := range export.Formats {
		w := write(t, f.ID, s)
		left += f.ID + ": " + w.Sentence() + "\n"
		if len(w.Files) == 0 {
			t.Errorf("%s: no file", f.ID)
		}
		for _, file := range w.Files {
			compare(t, "everything-"+f.ID+file.Suffix, string(file.Data))
		}
	}
	compare(t, "everything-left.txt", left)
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
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
		t.Errorf("%s: %s", name, diff)
	}
}

// Nothing at all is no reason to fail.
func TestFormatsOfNothing(t *testing.T) {
	for _, f := range export.Formats {
		w := write(t, f.ID, export.Whole(notebook.Part{}))
		if w.Sentence() != "" {
			t.Errorf("%s: %s", f.ID, w.Sentence())
		}
	}
}

// The same notebook gives the same bytes.
func TestFormatsAreTheSameEachTime(t *testing.T) {
	for _, f := range export.Formats {
		once, again := write(t, f.ID, export.Whole(everything())), write(t, f.ID, export.Whole(everything()))
		if diff := cmp.Diff(once.Files, again.Files); diff != "" {
			t.Errorf("%s: %s", f.ID, diff)
		}
	}
}

// How a claim stands is what the whole notebook says, also where what rebuts it is not
// exported; and then its words do not get out.
func TestWhatIsRebuttedFromOutside(t *testing.T) {
	whole := everything()
	state, _, err := notebook.Apply(notebook.State{}, notebook.Merge{Part: whole})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range whole.Highlights {
		ids = append(ids, h.ID)
	}
	s := export.Subject{Part: state.PartOf("quiet"), Argument: argument.New(ids, whole.Links)}
	markdown := string(write(t, "markdown", s).Files[0].Data)
	for _, tt := range []struct{ format, want string }{
		{"markdown", "**Standing:** ✕ rebutted. Rebutted by a statement that is not shown here, which stands."},
		{"html", `<span class="standing rebutted">✕ rebutted</span>`},
		{"html", `<p class="reason">Rebutted by a statement that is not shown here, which stands.</p>`},
		{"csv", ",rebutted,Mostly false,"},
		{"brat", "Standing T1 rebutted"},
		{"svg", "✕ rebutted"},
	} {
		text := ""
		for _, f := range write(t, tt.format, s).Files {
			text += string(f.Data)
		}
		if !strings.Contains(text, tt.want) {
			t.Errorf("%s: there is no %q in\n%s", tt.format, tt.want, text)
		}
	}
	if strings.Contains(markdown, "decibels") {
		t.Errorf("it quotes what is not exported:\n%s", markdown)
	}
}

// A statement that stands because nobody talks about it is not said to stand.
func TestStandingIsToldWhereItSaysSomething(t *testing.T) {
	p := notebook.Part{Articles: everything().Articles[:1], Highlights: []annotation.Highlight{own("n", "mill", annotation.Note, "A note.")}}
	for _, f := range export.Formats {
		for _, file := range write(t, f.ID, export.Whole(p)).Files {
			if strings.Contains(string(file.Data), ">● stands<") || strings.Contains(string(file.Data), ",stands,") || strings.Contains(string(file.Data), "(● stands)") {
				t.Errorf("%s: %s", f.ID, file.Data)
			}
		}
	}
}
