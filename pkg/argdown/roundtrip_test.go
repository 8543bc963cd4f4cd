package argdown_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argdown"
	"counterpoint/pkg/article"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

// said is a part as Argdown can hold it, in an order of its own. Speakers tell statements
// apart, for ids are not written.
type said struct {
	Statements []annotation.Highlight
	Links      []string
	Claims     []string // statements that are the same claim
}

func say(p notebook.Part) said {
	var s said
	speaker := map[string]string{}
	claim := map[string]string{}
	for _, h := range p.Highlights {
		speaker[h.ID] = h.Speaker
		claim[h.ID] = h.ID
		s.Statements = append(s.Statements, annotation.Highlight{Kind: h.Kind, Words: fold(h.Quote()), Comment: h.Comment,
			Speaker: h.Speaker, Tags: distinct(h.Tags), Sources: h.Sources, Verdict: h.Verdict})
	}
	links := map[string]annotation.Link{}
	for _, l := range p.Links {
		links[l.ID] = l
	}
	for _, l := range p.Links {
		if l.Type == annotation.SameClaim {
			from, to := claim[l.From], claim[l.To]
			for id, of := range claim {
				if of == to {
					claim[id] = from
				}
			}
			continue
		}
		if key := keyOf(l, links, speaker, 0); key != "" {
			s.Links = append(s.Links, key)
		}
	}
	slices.Sort(s.Links)
	s.Links = slices.Compact(s.Links)
	members := map[string][]string{}
	for id, of := range claim {
		members[of] = append(members[of], speaker[id])
	}
	for _, all := range members {
		slices.Sort(all)
		s.Claims = append(s.Claims, strings.Join(all, " = "))
	}
	slices.Sort(s.Claims)
	slices.SortFunc(s.Statements, func(a, b annotation.Highlight) int { return strings.Compare(a.Speaker, b.Speaker) })
	return s
}

// keyOf says a link in words, "" where Argdown cannot hold it: a dispute of a link that is
// no rebuttal, support or dispute of one, or that leads round in a circle.
func keyOf(l annotation.Link, links map[string]annotation.Link, speaker map[string]string, depth int) string {
	switch l.Type {
	case annotation.Contradicts:
		ends := []string{speaker[l.From], speaker[l.To]}
		slices.Sort(ends)
		return fmt.Sprintf("%q contradicts %q", ends[0], ends[1])
	case annotation.Disputes:
		to := links[l.To]
		if depth > len(links) || to.Type == annotation.Contradicts || to.Type == annotation.SameClaim {
			return ""
		}
		if key := keyOf(to, links, speaker, depth+1); key != "" {
			return fmt.Sprintf("%q disputes (%s)", speaker[l.From], key)
		}
		return ""
	}
	return fmt.Sprintf("%q %s %q", speaker[l.From], l.Type, speaker[l.To])
}

func fold(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

func distinct(all []string) []string {
	var out []string
	for _, one := range all {
		if one != "" && !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}

// hazard draws a text of hazards.
func hazard(t *rapid.T, what string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(notebooktest.Hazards, "word", " ")), 1, 3).Draw(t, what), "")
}

// part draws a notebook with hazards in all its texts.
func part(t *rapid.T) notebook.Part {
	var p notebook.Part
	for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
		a, err := article.New(fmt.Sprintf("a%d", i), article.Meta{Title: hazard(t, "title"), Byline: hazard(t, "byline")}, []article.Block{article.Plain("Text.")})
		if err != nil {
			t.Fatal(err)
		}
		p.Articles = append(p.Articles, a)
	}
	n := rapid.IntRange(1, 12).Draw(t, "statements")
	for i := range n {
		h := annotation.Highlight{ID: fmt.Sprintf("h%d", i), Article: rapid.SampledFrom(p.Articles).Draw(t, "article").ID(),
			Kind: rapid.SampledFrom(annotation.Kinds).Draw(t, "kind"), Words: "w" + hazard(t, "words"),
			Speaker: fmt.Sprintf("%d %s", i, hazard(t, "speaker")), Comment: hazard(t, "comment"), Verdict: hazard(t, "verdict")}
		if rapid.Bool().Draw(t, "more") {
			h.Tags = []string{hazard(t, "tag"), "b"}
			h.Sources = []annotation.Source{{Title: hazard(t, "source"), Address: "https://example.org/a//b?{c}"}, {Title: "t", Date: hazard(t, "date")}}
		}
		if rapid.Bool().Draw(t, "bare") {
			if h.Words = hazard(t, "words"); fold(h.Words) == "" {
				h.Words = "}"
			}
		}
		p.Highlights = append(p.Highlights, h)
	}
	for i := range rapid.IntRange(0, 20).Draw(t, "links") {
		l := annotation.Link{ID: fmt.Sprintf("l%d", i), Type: rapid.SampledFrom(annotation.LinkTypes).Draw(t, "type"),
			From: fmt.Sprintf("h%d", rapid.IntRange(0, n-1).Draw(t, "from"))}
		l.To = fmt.Sprintf("h%d", rapid.IntRange(0, n-1).Draw(t, "to"))
		if l.Type == annotation.Disputes {
			l.To = fmt.Sprintf("l%d", rapid.IntRange(0, 19).Draw(t, "disputed"))
		}
		if l.From != l.To && l.To != l.ID {
			p.Links = append(p.Links, l)
		}
	}
	return whole(p)
}

// whole returns p without links that have an end missing.
func whole(p notebook.Part) notebook.Part {
	for {
		there := map[string]bool{}
		for _, l := range p.Links {
			there[l.ID] = true
		}
		kept := slices.DeleteFunc(slices.Clone(p.Links), func(l annotation.Link) bool {
			return l.Type == annotation.Disputes && !there[l.To]
		})
		if len(kept) == len(p.Links) {
			return p
		}
		p.Links = kept
	}
}

// back returns what Read makes of what Write made of p.
func back(t interface {
	Fatalf(string, ...any)
}, p notebook.Part) (notebook.Part, string) {
	file, _ := argdown.Write(p, nil)
	in, err := argdown.Read([]byte(file))
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	got, err := in.Part("Argdown")
	if err != nil {
		t.Fatalf("what was read is no part: %v\n%s", err, file)
	}
	return got, file
}

func checkRoundTrip(t interface {
	Fatalf(string, ...any)
}, p notebook.Part) {
	got, file := back(t, p)
	if diff := cmp.Diff(say(p), say(got), cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s\n%s", diff, file)
	}
}

func TestWhatIsWrittenReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkRoundTrip(t, part(t)) })
}

func TestHazardsReadBack(t *testing.T) { checkRoundTrip(t, notebooktest.Hazardous()) }

func TestNotesOfLinksReadBack(t *testing.T) {
	p := notebooktest.Hazardous()
	notes := map[string]string{}
	speakers := map[string]string{}
	for _, h := range p.Highlights {
		speakers[h.ID] = h.Speaker
	}
	for _, l := range p.Links {
		if l.Type == annotation.Rebuts || l.Type == annotation.Supports || l.Type == annotation.Contradicts {
			notes[speakers[l.From]+string(l.Type)+speakers[l.To]] = l.Note
		}
	}
	got, _ := back(t, p)
	for _, h := range got.Highlights {
		speakers[h.ID] = h.Speaker
	}
	checked := 0
	for _, l := range got.Links {
		if want, ok := notes[speakers[l.From]+string(l.Type)+speakers[l.To]]; ok {
			checked++
			delete(notes, speakers[l.From]+string(l.Type)+speakers[l.To])
			if strings.TrimSpace(want) != l.Note {
				t.Errorf("the note %q became %q", want, l.Note)
			}
		}
	}
	if len(notes) > 0 || checked == 0 {
		t.Errorf("%d links were found again, and not %q", checked, slices.Collect(maps.Keys(notes)))
	}
}

func TestReadingAFileTwiceIsReadingItOnce(t *testing.T) {
	p := notebooktest.Hazardous()
	one, _ := back(t, p)
	two, _ := back(t, p)
	if diff := cmp.Diff(one.Highlights, two.Highlights); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(one.Links, two.Links); diff != "" {
		t.Error(diff)
	}
	if one.Articles[0].ID() != two.Articles[0].ID() {
		t.Error("the article has two ids")
	}
}
