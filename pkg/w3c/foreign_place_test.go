package w3c_test

import (
	"fmt"
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
)

// TestUnitsByWhereQuotesStand: in ferryOld, May begins at code point 79 and at UTF-16
// unit 82. An id that is no IRI says something only where nothing else does.
func TestUnitsByWhereQuotesStand(t *testing.T) {
	for _, c := range []struct {
		id         string
		start, end int
	}{{"bare", 79, 82}, {"urn:x", 82, 85}} {
		notes := read(t, noted(c.id, quoted("May", "", ""), positioned(c.start, c.end)))
		if m := notes.Place(ferryOld).Matches[0]; m.Status != anchor.Exact {
			t.Errorf("%d: %+v", c.start, m)
		}
	}
}

func TestUnitsOfUpdatedPositions(t *testing.T) {
	for _, c := range []struct {
		name, id, exact string
		start, end      int
		want            string
	}{
		{"as long in code points", "bare", "since 😀", 900, 907, `"start":83,"end":90`},
		{"as long in UTF-16 units", "urn:x", "since 😀", 900, 908, `"start":85,"end":93`},
		{"nothing tells", "urn:x", "Nobody", 900, 906, `"start":55,"end":61`},
		{"nothing tells but an id that is no IRI", "bare", "Nobody", 900, 906, `"start":57,"end":63`},
	} {
		notes := read(t, noted(c.id, quoted(c.exact, "", ""), positioned(c.start, c.end)))
		if got := string(notes.Place(ferryNew).File()); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestABlankLineIsBetweenBlocks quotes across a blank line: the words and what parts them
// are as they were.
func TestABlankLineIsBetweenBlocks(t *testing.T) {
	const text = "Ferries\n\nThe ferry waits. Nobody knows why."
	for quote, want := range map[string]anchor.Status{
		"Ferries\n\n  The ferry": anchor.Moved,
		"Ferries\nThe ferry":     anchor.Edited,
	} {
		if got := read(t, noted("urn:x", quoted(quote, "", " waits"))).Place(text).Matches[0]; got.Status != want || got.Span.Start != 0 {
			t.Errorf("%q: got %+v, want %s", quote, got, want)
		}
	}
}

// TestPlaceOfOddSelectors has what a file may say wrongly or in a rare way. Numbers that
// are no positions leave the quote to be found by its words.
func TestPlaceOfOddSelectors(t *testing.T) {
	text := "The ferry sails. The ferry waits. Nobody knows."
	ferry := quoted("The ferry", "", "")
	for _, c := range []struct{ name, selectors, want string }{
		{"a position tells two apart", ferry + "," + positioned(17, 26), "at 17 26"},
		{"0 is a position", ferry + "," + positioned(0, 9), "at 0 9"},
		{"1.7e1 is 17", ferry + "," + positioned("1.7e1", 26.0), "at 17 26"},
		{"no start", ferry + `,{"type":"TextPositionSelector","end":9}`, "ambiguous"},
		{"a null start", ferry + "," + positioned("null", 9), "ambiguous"},
		{"negative", ferry + "," + positioned(-1, 9), "ambiguous"},
		{"reversed", ferry + "," + positioned(26, 17), "ambiguous"},
		{"fractional", ferry + "," + positioned(16.5, 26), "ambiguous"},
		{"huge", ferry + "," + positioned("1e999", "2e999"), "ambiguous"},
		{"a position alone", positioned(33, 39), "at 33 39"},
		{"huge, and no quote", positioned(0, 5000000000), "orphan"},
		{"negative, and no quote", positioned(-5, 5), "orphan"},
		{"outside, and no quote", positioned(100, 110), "orphan"},
		{"a position that refines counts elsewhere", `{"type":"XPathSelector","value":"/p[2]","refinedBy":` + positioned(0, 9) + "}", "orphan"},
		{"a quote that refines is the closer one", `{"type":"TextQuoteSelector","exact":"Nobody knows.","refinedBy":` + quoted("knows", "", "") + "}", "at 41 46"},
		{"a position that a quote refines", `{"type":"TextPositionSelector","start":33,"end":47,"refinedBy":` + quoted("knows", "", "") + "}", "at 41 46"},
		{"white space of the page's source", quoted("ferry\n\t waits.  Nobody", "", ""), "at 21 40"},
		{"empty quote", quoted("", "The", "sails"), "orphan"},
		{"a range of paths", `{"type":"RangeSelector","startContainer":"/p[1]","startOffset":0}`, "orphan"},
		{"a range of paths and a quote", `{"type":"RangeSelector","startSelector":{"type":"XPathSelector"},"endSelector":{"type":"XPathSelector"}},` + quoted("knows", "", ""), "at 41 46"},
		{"a range ends where its end begins", ranged(quoted("sails", "", ""), quoted("Nobody", "", "")), "at 10 33"},
		{"a range's end comes after its start", ranged(quoted("waits", "", ""), ferry), "orphan"},
		{"a range that starts in two places", ranged(ferry, quoted("Nobody", "", "")), "ambiguous [{0 33} {17 33}]"},
		{"a range that is gone", ranged(ferry, quoted("Somebody", "", "")), "orphan"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := noted("urn:x", c.selectors)
			placed := read(t, file).Place(text)
			m := placed.Matches[0]
			got := string(m.Status)
			if m.Found() {
				got = fmt.Sprintf("at %d %d", m.Span.Start, m.Span.End)
			} else if string(placed.File()) != file {
				t.Errorf("it was not found, and the file became %s", placed.File())
			}
			if len(m.Candidates) > 0 && strings.Contains(c.want, "[") {
				got += fmt.Sprint(" ", m.Candidates)
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func ranged(start, end string) string {
	return fmt.Sprintf(`{"type":"RangeSelector","startSelector":%s,"endSelector":%s}`, start, end)
}
