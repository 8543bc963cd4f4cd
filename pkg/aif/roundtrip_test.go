package aif_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterpoint/pkg/aif"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// said is a part as AIF can hold it, in an order of its own. Speakers tell statements apart.
type said struct{ Statements, Links []string }

func say(p notebook.Part) said {
	var s said
	speaker := map[string]string{}
	for _, h := range p.Highlights {
		speaker[h.ID] = h.Speaker
		s.Statements = append(s.Statements, fmt.Sprintf("%q says %q", h.Speaker, strings.ToValidUTF8(h.Quote(), "\ufffd")))
	}
	links := map[string]annotation.Link{}
	disputed := map[string]bool{}
	for _, l := range p.Links {
		links[l.ID] = l
		disputed[l.To] = disputed[l.To] || l.Type == annotation.Disputes
	}
	kept := map[string]bool{}
	for _, l := range p.Links {
		if key := keyOf(l, links, speaker, 0); key != "" {
			kept[key] = true
		}
	}
	for _, l := range p.Links { // two rebuttals of each other are a contradiction
		back := l.Swapped()
		if l.Type != annotation.Rebuts || disputed[l.ID] {
			continue
		}
		for _, other := range p.Links {
			if other.Type == l.Type && other.From == back.From && other.To == back.To && !disputed[other.ID] {
				delete(kept, keyOf(l, links, speaker, 0))
				l.Type = annotation.Contradicts
				kept[keyOf(l, links, speaker, 0)] = true
				break
			}
		}
	}
	for key := range kept {
		s.Links = append(s.Links, key)
	}
	slices.Sort(s.Links)
	slices.Sort(s.Statements)
	return s
}

// keyOf says a link in words, "" where it disputes in a circle.
func keyOf(l annotation.Link, links map[string]annotation.Link, speaker map[string]string, depth int) string {
	from, to := speaker[l.From], speaker[l.To]
	switch l.Type {
	case annotation.Contradicts:
		if to < from {
			from, to = to, from
		}
	case annotation.Disputes:
		if depth > len(links) {
			return ""
		}
		if to = keyOf(links[l.To], links, speaker, depth+1); to == "" {
			return ""
		}
	}
	return fmt.Sprintf("%q %s (%s)", from, l.Type, to)
}

// part draws a notebook with hazards in its texts, and no link said twice.
func part(t *rapid.T) notebook.Part {
	a, err := article.New("a", article.Meta{Title: "A", Source: "https://example.org/"}, []article.Block{article.Plain("<b>Text</b> & more.")})
	if err != nil {
		t.Fatal(err)
	}
	p := notebook.Part{Articles: []*article.Article{a}}
	n := rapid.IntRange(1, 8).Draw(t, "statements")
	for i := range n {
		p.Highlights = append(p.Highlights, annotation.Highlight{ID: fmt.Sprint("h", i), Article: "a", Kind: annotation.Claim,
			Words:   rapid.SampledFrom(notebooktest.Hazards).Draw(t, "words"),
			Speaker: strings.TrimSpace(fmt.Sprint(i, " ", rapid.SampledFrom(notebooktest.Hazards).Draw(t, "speaker")))})
	}
	there := map[string]bool{}
	for i := range rapid.IntRange(0, 12).Draw(t, "links") {
		l := annotation.Link{ID: fmt.Sprint("l", i), Type: rapid.SampledFrom(annotation.LinkTypes).Draw(t, "type"), From: fmt.Sprint("h", rapid.IntRange(0, n-1).Draw(t, "from"))}
		l.To = fmt.Sprint("h", rapid.IntRange(0, n-1).Draw(t, "to"))
		if l.Type == annotation.Disputes {
			l.To = fmt.Sprint("l", rapid.IntRange(0, 11).Draw(t, "disputed"))
			if !slices.ContainsFunc(p.Links, func(other annotation.Link) bool { return other.ID == l.To }) {
				continue
			}
		}
		ends := []string{l.From, l.To}
		if l.Type == annotation.Contradicts {
			slices.Sort(ends)
		}
		key := fmt.Sprint(l.Type, ends)
		if l.From != l.To && !there[key] {
			there[key] = true
			p.Links = append(p.Links, l)
		}
	}
	return p
}

type failing interface{ Fatalf(string, ...any) }

func checkRoundTrip(t failing, p notebook.Part) {
	for name, write := range map[string]func(notebook.Part) ([]byte, []notebook.Left, error){"AIF": aif.Write, "xAIF": aif.WriteX} {
		file, _, err := write(p)
		if err != nil {
			t.Fatalf("%v", err)
		}
		if !aif.Is(file) {
			t.Fatalf("%s is not told from its content", name)
		}
		in, err := aif.Read(file)
		if err != nil {
			t.Fatalf("%s: %v in\n%s", name, err, file)
		}
		got, err := in.Part(name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(say(p), say(got), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s: %s\n%s", name, diff, file)
		}
		if len(in.Left) > 0 {
			t.Fatalf("%s: of its own file %v is left out", name, in.Left)
		}
	}
}

func TestWhatIsWrittenReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkRoundTrip(t, part(t)) })
}

func TestHazardsReadBack(t *testing.T) {
	p := notebooktest.Hazardous()
	for i := range p.Highlights { // a name is two words to AIF, and space around it is lost
		p.Highlights[i].Speaker = strings.TrimSpace(p.Highlights[i].Speaker)
	}
	checkRoundTrip(t, p)
}
