package argdown_test

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	p := notebooktest.Ferry()
	ids := make([]string, len(p.Highlights))
	for i, h := range p.Highlights {
		ids[i] = h.ID
	}
	got, left := argdown.Write(p, argument.New(ids, p.Links).Standing)
	const golden = "testdata/ferry.argdown"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
	wantLeft := []notebook.Left{{What: "same-claim note", Count: 1}, {What: "repeated link", Count: 1},
		{What: "dispute", Count: 1}, {What: "article text", Count: 2}, {What: "earlier version", Count: 1}, {What: "text position", Count: 5}}
	if diff := cmp.Diff(wantLeft, left); diff != "" {
		t.Error(diff)
	}
}

func TestAnEmptyNotebookIsArgdown(t *testing.T) {
	got, left := argdown.Write(notebook.Part{}, nil)
	if got != "# Nothing is marked\n" || left != nil {
		t.Errorf("%q %v", got, left)
	}
}

func TestWhatStandsDeepIsSaidOnItsOwn(t *testing.T) {
	a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("Text.")})
	if err != nil {
		t.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	for i := range 20 {
		p.Highlights = append(p.Highlights, annotation.Highlight{ID: fmt.Sprint(i), Article: "a", Kind: annotation.Rebuttal, Words: fmt.Sprint("w", i), Speaker: fmt.Sprint(i)})
		if i > 0 {
			p.Links = append(p.Links, annotation.Link{ID: fmt.Sprint("l", i), Type: annotation.Rebuts, From: fmt.Sprint(i), To: fmt.Sprint(i - 1)})
		}
		if i > 1 { // a dispute of each link, and of each dispute
			p.Links = append(p.Links, annotation.Link{ID: fmt.Sprint("d", i), Type: annotation.Disputes, From: fmt.Sprint(i), To: fmt.Sprint("l", i-1)},
				annotation.Link{ID: fmt.Sprint("e", i), Type: annotation.Disputes, From: fmt.Sprint(i - 2), To: fmt.Sprint("d", i)})
		}
	}
	checkRoundTrip(t, p)
}

// large is a notebook of 1,000 highlights and 500 links.
func large() notebook.Part {
	p := notebooktest.Large(10, 20, 1000).Part()
	for i := range p.Highlights {
		p.Highlights[i].Comment, p.Highlights[i].Speaker = "Is it? {really}", "Ada Quill, [mayor]"
	}
	return p
}

func BenchmarkWrite1000(b *testing.B) {
	p := large()
	if len(p.Highlights) != 1000 || len(p.Links) != 500 {
		b.Fatal(len(p.Highlights), len(p.Links))
	}
	for b.Loop() {
		file, _ := argdown.Write(p, nil)
		b.SetBytes(int64(len(file)))
	}
}

func BenchmarkRead1000(b *testing.B) {
	file, _ := argdown.Write(large(), nil)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := argdown.Read([]byte(file)); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleWrite() {
	a, err := article.New("a", article.Meta{Title: "The bridge"}, []article.Block{article.Plain("The bridge is safe.")})
	if err != nil {
		fmt.Println(err)
		return
	}
	file, left := argdown.Write(notebook.Part{
		Articles: []*article.Article{a},
		Highlights: []annotation.Highlight{
			{ID: "c", Article: "a", Kind: annotation.Claim, Selector: &anchor.Selector{Exact: "The bridge is safe."}, Speaker: "Ada Quill"},
			{ID: "r", Article: "a", Kind: annotation.Rebuttal, Words: "Two of its [nine] cables are torn."},
		},
		Links: []annotation.Link{{ID: "l", Type: annotation.Rebuts, From: "r", To: "c"}},
	}, nil)
	fmt.Print(file)
	fmt.Println(left)
	// Output:
	// # The bridge
	//
	// [Claim 1]: The bridge is safe. {"kind": "claim", "speaker": "Ada Quill"}
	//   - [Rebuttal 1]: Two of its \[nine\] cables are torn. {"kind": "rebuttal"}
	// [{article text 1} {text position 1}]
}
