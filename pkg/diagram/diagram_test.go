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
	s := everything(t)
	for name, got := range map[string]string{
		"light":  diagram.SVG(build(s, diagram.Scope{Article: "a"}), diagram.Light, "All there is"),
		"dark":   diagram.SVG(build(s, diagram.Scope{}), diagram.Dark, "All there is"),
		"folded": diagram.SVG(build(s, diagram.Scope{Turned: []string{"r", "e"}}), diagram.Light, "Less of it"),
		"page":   diagram.Page(build(s, diagram.Scope{})),
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
	a, _ := article.New("a", article.Meta{Title: "Bees"}, []article.Block{article.Plain("Bees sleep.")})
	s, _, _ := notebook.Apply(notebook.State{}, notebook.Steps{Actions: []notebook.Action{
		notebook.AddArticle{Article: a},
		notebook.AddHighlight{Highlight: annotation.Highlight{ID: "c", Article: "a", Kind: annotation.Claim, Words: "Bees sleep."}},
		notebook.AddHighlight{Highlight: annotation.Highlight{ID: "r", Article: "a", Kind: annotation.Rebuttal, Words: "Not all do."}},
		notebook.AddLink{Link: annotation.Link{ID: "l", Type: annotation.Rebuts, From: "r", To: "c"}},
	}})
	d := diagram.Build(s, argument.New([]string{"c", "r"}, []annotation.Link{{ID: "l", Type: annotation.Rebuts, From: "r", To: "c"}}), diagram.Scope{Article: "a"})
	for _, top := range d.Outline() {
		fmt.Println(diagram.Describe(top.Statement))
		for _, b := range top.Below {
			fmt.Println("  "+b.Verb, diagram.Describe(b.Statement))
		}
	}
	fmt.Println(len(d.Cards), "cards,", len(d.Lines), "line")
	// Output:
	// Claim, rebutted: Bees sleep.
	//   rebutted by Rebuttal, stands: Not all do.
	// 2 cards, 1 line
}
