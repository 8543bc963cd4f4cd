package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/notebook"
)

// same returns an error that shows where two lists differ, in whatever order they are.
func same(what string, want, got []string) error {
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		return fmt.Errorf("%s (- as it should be, + as the peer reads it):\n%s", what, diff)
	}
	return nil
}

// folded returns text with its white space and control characters folded.
func folded(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// count counts the links of p of each type.
func count(p notebook.Part) map[annotation.LinkType]int {
	n := map[annotation.LinkType]int{}
	for _, l := range p.Links {
		n[l.Type]++
	}
	return n
}
