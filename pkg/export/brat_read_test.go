package export_test

import (
	"regexp"
	"strings"
	"testing"

	"counterpoint/pkg/export"
)

func TestBratReadsBack(t *testing.T) {
	for name, p := range parts(t) {
		t.Run(name, func(t *testing.T) {
			w := write(t, "brat", export.Whole(p))
			var spans, relations int
			notes := map[string]bool{}
			for i := 0; i < len(w.Files); i += 2 {
				s, r := readBrat(t, string(w.Files[i].Data), string(w.Files[i+1].Data), notes)
				spans, relations = spans+s, relations+r
			}
			left := leftOf(w)
			if want := len(p.Highlights) - left["own statement"] - left["orphan"]; spans != want {
				t.Errorf("%d spans, want %d", spans, want)
			}
			if want := len(p.Links) - left["dispute"] - left["link"] - left["cross-article link"]; relations != want {
				t.Errorf("%d relations, want %d", relations, want)
			}
			for _, h := range p.Highlights {
				for _, words := range []string{h.Comment, h.Speaker, h.Verdict} {
					if !h.Own() && words != "" && !notes[fold(words)] && h.ID != "lost" {
						t.Errorf("%q is no note", words)
					}
				}
			}
		})
	}
}

// readBrat checks that all in an .ann file is of its form, and that its spans say what
// stands in the text. It returns how many spans and relations there are.
func readBrat(t *testing.T, text, ann string, notes map[string]bool) (spans, relations int) {
	t.Helper()
	known := map[string]bool{}
	forms := map[byte]*regexp.Regexp{
		'A': regexp.MustCompile(`^A\d+\tStanding (T\d+) (stands|rebutted|disputed)$`),
		'R': regexp.MustCompile(`^R\d+\t(?:Rebuts|Supports|Contradicts|SameClaim) Arg1:(T\d+) Arg2:(T\d+)$`),
		'#': regexp.MustCompile(`^#\d+\t[A-Za-z]+ ([TR]\d+)\t(.+)$`),
	}
	for line := range strings.Lines(ann) {
		line = strings.TrimSuffix(line, "\n")
		id, rest, _ := strings.Cut(line, "\t")
		if known[id] {
			t.Errorf("%s is there twice", id)
		}
		known[id] = true
		if line[0] == 'T' {
			spans++
			where, words, _ := strings.Cut(rest, "\t")
			_, places, _ := strings.Cut(where, " ")
			var pieces []string
			for place := range strings.SplitSeq(places, ";") {
				start, end, _ := strings.Cut(place, " ")
				pieces = append(pieces, runes(t, text, start, end))
			}
			if got := strings.Join(pieces, " "); got != words || strings.Contains(got, "\n") {
				t.Errorf("%s says %q, and %q stands there", id, words, got)
			}
			continue
		}
		m := forms[line[0]].FindStringSubmatch(line)
		if m == nil {
			t.Errorf("no standoff: %q", line)
			continue
		}
		for _, end := range m[1:] {
			if line[0] == 'R' && !known[end] {
				t.Errorf("%q: there is no %s", line, end)
			}
		}
		switch line[0] {
		case 'R':
			relations++
		case '#':
			notes[m[2]] = true
		}
	}
	return spans, relations
}
