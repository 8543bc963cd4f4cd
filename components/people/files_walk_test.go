package people_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"counterpoint/components/internal/walk"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/importer"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/span"
	"counterpoint/pkg/w3c"
)

// notesBy writes the notes file in which somebody marked the mayor's statement, the fishers'
// and the study as these kinds.
func notesBy(t *testing.T, name string, kinds ...annotation.Kind) string {
	t.Helper()
	at := time.Date(2026, 3, 14, 9, 0, 0, 0, time.UTC)
	a, err := importer.Text(harbour).Article("harbour", at)
	if err != nil {
		t.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	for i, statement := range []string{"The mayor says that trade needs it.", "Fishers say that the seabed is dying.", "A study counted half as many mussels as before."} {
		start := strings.Index(a.Text(), statement)
		sel := anchor.Describe(a.Text(), span.Span{Start: start, End: start + len(statement)})
		p.Highlights = append(p.Highlights, annotation.Highlight{
			ID: name + statement[:1], Article: a.ID(), Kind: kinds[i], Selector: &sel,
			Creator: annotation.Maker{ID: "maker-" + name, Name: name}, Created: at, Modified: at,
		})
	}
	data, err := w3c.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name+".jsonld")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Files of several people, who each marked the article by themselves, join in one step.
func TestFilesOfThreePeopleAtOnce(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{})
	page.WaitFor("heading", "Library")
	page.DropFiles(
		notesBy(t, "Ines", annotation.Claim, annotation.Rebuttal, annotation.Evidence),
		notesBy(t, "Kim", annotation.Claim, annotation.Rebuttal, annotation.Evidence),
		notesBy(t, "Tom", annotation.Claim, annotation.Claim, annotation.Evidence),
	)
	page.WaitFor("dialog", "Import notes")
	page.WaitText("by Tom")
	page.Click("button", "Import")
	page.WaitFor("article", "Harbour dredged again")
	page.Press("P")
	want := []string{
		"The mayor says that trade needs it. | 3 of 3 | 3 | 0 | 0 | 0 | Claim: Ines, Kim, Tom",
		"Fishers say that the seabed is dying. | 3 of 3 | 1 | 0 | 2 | 0 | Claim: TomRebuttal: Ines, Kim",
		"A study counted half as many mussels as before. | 3 of 3 | 0 | 3 | 0 | 0 | Evidence: Ines, Kim, Tom",
	}
	page.Wait("the table", func() bool { return strings.Join(rows(page), "\n") == strings.Join(want, "\n") })
	// Krippendorff's alpha: 1 - 8·2/(81-(16+4+9)).
	page.WaitFor("heading", "Agreement: 0.69")
}
