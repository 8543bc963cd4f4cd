package w3c_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// TestFileChangesOnlyWhatNoLongerFits: where a string is changed at all it becomes what
// anchor.Describe says, with <, > and & as they are. What still fits but for its white
// space, and what is not there, stays so.
func TestFileChangesOnlyWhatNoLongerFits(t *testing.T) {
	text := "It is “new”.\n\nThe <ferry> sails & waits.\n\nNobody knows. It is so."
	const exact = "The <ferry> sails & waits."
	start := strings.Index(text, exact)
	now := anchor.Describe(text, span.Span{Start: start, End: start + len(exact)})
	plain := func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "\n", `\n`), `"`, `\"`)
	}
	for _, c := range []struct{ name, was, want string }{
		{"all fits", `{ "exact":"The \u003cferry\u003e  sails\n& waits.", "prefix":"\n“new”.\n\n ", "suffix":"\n\n\tNobody" }`, ""},
		{"another context", `{"prefix":"Mr. Old: ","exact":"` + exact + `","suffix":" “Gone.”"}`,
			`{"prefix":"` + plain(now.Prefix) + `","exact":"` + exact + `","suffix":"` + plain(now.Suffix) + `"}`},
		{"half a context", `{"exact":"` + exact + `","suffix":" Gone."}`, `{"exact":"` + exact + `","suffix":"` + plain(now.Suffix) + `"}`},
		{"other words", `{"exact":"The <ferry> sails early & waits.","prefix":"“new”. "}`, `{"exact":"` + exact + `","prefix":"“new”. "}`},
		{"an empty context", `{"exact":"` + exact + `","suffix":"","prefix":null}`, ""},
		{"two of one name", `{"exact":"Old.","exact":"` + exact + `","prefix":"Mr. Old: ","x":{"exact":1}}`,
			`{"exact":"Old.","exact":"` + exact + `","prefix":"` + plain(now.Prefix) + `","x":{"exact":1}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			wrap := func(selector string) string {
				return noted("urn:x", strings.Replace(selector, "{", `{"type":"TextQuoteSelector",`, 1))
			}
			if c.want == "" {
				c.want = c.was
			}
			if diff := cmp.Diff(wrap(c.want), string(read(t, wrap(c.was)).Place(text).File())); diff != "" {
				t.Error(diff)
			}
		})
	}
}
