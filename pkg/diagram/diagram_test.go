package diagram_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
	"counterpoint/pkg/diagram"
	"counterpoint/pkg/notebook"
	"counterpoint/web/sample"
)

var update = flag.Bool("update", false, "write the golden files anew")

var epoch = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// graphOf returns the argument of a notebook.
func graphOf(s notebook.State) *argument.Graph {
	part := s.Part()
	var ids []string
	for _, h := range part.Highlights {
		ids = append(ids, h.ID)
	}
	return argument.New(ids, part.Links)
}

func build(s notebook.State, scope diagram.Scope) *diagram.Diagram {
	return diagram.Build(s, graphOf(s), scope)
}

// own is an own statement of a test's notebook.
type own struct {
	id    string
	kind  annotation.Kind
	words string
}

// link is a link of a test's notebook; "x y z" is the link with the id "xz".
type link struct {
	from string
	what annotation.LinkType
	to   string
}

// noted returns a notebook of one article with statements, and links in their order.
func noted(t testing.TB, statements []own, links ...link) notebook.State {
	t.Helper()
	a, err := article.New("a", article.Meta{Title: "A"}, []article.Block{article.Plain("Bees sleep.")})
	if err != nil {
		t.Fatal(err)
	}
	actions := []notebook.Action{notebook.AddArticle{Article: a}}
	for i, o := range statements {
		actions = append(actions, notebook.AddHighlight{Highlight: annotation.Highlight{
			ID: o.id, Article: "a", Kind: o.kind, Words: o.words, Created: epoch.Add(time.Duration(i) * time.Second)}})
	}
	for i, l := range links {
		actions = append(actions, notebook.AddLink{Link: annotation.Link{
			ID: l.from + l.to, From: l.from, Type: l.what, To: l.to, Created: epoch.Add(time.Duration(i) * time.Second)}})
	}
	s, _, err := notebook.Apply(notebook.State{}, notebook.Steps{Actions: actions})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// everything has each kind, each type of link and each standing.
func everything(t testing.TB) notebook.State {
	return noted(t, []own{
		{"c", annotation.Claim, "Bees sleep at night, and all of them do so in the hive where they were born"},
		{"d", annotation.Claim, "Bees never sleep"},
		{"s", annotation.Claim, "At night a bee is asleep"},
		{"r", annotation.Rebuttal, "Some were seen abroad at midnight"},
		{"x", annotation.Rebuttal, "Those were moths"},
		{"e", annotation.Evidence, "A camera in the hive saw no movement between eleven and four"},
		{"u", annotation.Rebuttal, "The camera was off, so that it shows nothing about sleep"},
		{"n", annotation.Note, "Ask a beekeeper"},
	},
		link{"r", annotation.Rebuts, "c"}, link{"x", annotation.Rebuts, "r"}, link{"e", annotation.Supports, "c"},
		link{"u", annotation.Disputes, "ec"}, link{"d", annotation.Contradicts, "c"}, link{"s", annotation.SameClaim, "c"})
}

func TestGolden(t *testing.T) {
	a, highlights, links, err := sample.Sample(epoch)
	if err != nil {
		t.Fatal(err)
	}
	sampled, _, err := notebook.Apply(notebook.State{}, notebook.Merge{
		Part: notebook.Part{Articles: []*article.Article{a}, Highlights: highlights, Links: links}})
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]string{
		"sample-light": diagram.SVG(build(sampled, diagram.Scope{Article: sample.ID}), diagram.Light, "Sample"),
		"all-dark":     diagram.SVG(build(everything(t), diagram.Scope{}), diagram.Dark, "All there is"),
		"all-page":     diagram.Page(build(everything(t), diagram.Scope{})),
	} {
		t.Run(name, func(t *testing.T) {
			checkXML(t, got)
			path := filepath.Join("testdata", name+".svg")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(want, []byte(got)) {
				t.Errorf("%s is another picture now; look at it, and write it anew with -update", path)
			}
		})
	}
}

// checkXML decodes a whole document.
func checkXML(t interface{ Errorf(string, ...any) }, document string) []string {
	var texts []string
	in := 0
	for decoder := xml.NewDecoder(bytes.NewReader([]byte(document))); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Errorf("no XML: %v", err)
			return nil
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == "text" {
				in++
				texts = append(texts, "")
			}
			if !known[token.Name.Local] {
				t.Errorf("a picture has the element %q", token.Name.Local)
			}
		case xml.EndElement:
			if token.Name.Local == "text" {
				in--
			}
		case xml.CharData:
			if in > 0 {
				texts[len(texts)-1] += string(token)
			}
		}
	}
}

var known = map[string]bool{"svg": true, "title": true, "g": true, "rect": true, "path": true, "circle": true, "text": true}

func Example() {
	a, highlights, links, _ := sample.Sample(epoch)
	s, _, _ := notebook.Apply(notebook.State{}, notebook.Merge{
		Part: notebook.Part{Articles: []*article.Article{a}, Highlights: highlights, Links: links}})
	d := diagram.Build(s, graphOf(s), diagram.Scope{Claim: sample.ID + "-3"})
	for _, b := range d.Outline() {
		fmt.Println(b.Highlight.Speaker)
		for _, below := range b.Below {
			fmt.Println(" ", below.Verb, below.Highlight.Quote()[:31])
		}
	}
	// Output:
	// Dr. Ilse Maarn
	//   rebutted by Dr. Maarn measures three spring
	//   supported by The valley’s farm register da
}
