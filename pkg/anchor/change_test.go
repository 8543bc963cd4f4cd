package anchor_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
)

func ExampleDiff() {
	for _, c := range anchor.Diff("It will cost 40 crowns.", "It may cost 55 crowns.") {
		if c.Kept() {
			fmt.Print(c.New)
		} else {
			fmt.Printf("[%s→%s]", c.Old, c.New)
		}
	}
	// Output: It [will→may] cost [40→55] crowns.
}

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                []anchor.Change
	}{
		{"nothing", "", "", nil},
		{"the same", "as it was", "as it was", []anchor.Change{{Old: "as it was", New: "as it was"}}},
		{"put in", "so it is", "so it truly is", []anchor.Change{{Old: "so it ", New: "so it "}, {New: "truly "}, {Old: "is", New: "is"}}},
		{"taken out", "so it truly is", "so it is", []anchor.Change{{Old: "so it ", New: "so it "}, {Old: "truly "}, {Old: "is", New: "is"}}},
		{"two words in a row", "the old grey mill", "the new red mill", []anchor.Change{
			{Old: "the ", New: "the "}, {Old: "old grey", New: "new red"}, {Old: " mill", New: " mill"}}},
		{"a word by two", "the vote withheld by nobody", "the vote kept back by nobody", []anchor.Change{
			{Old: "the vote ", New: "the vote "}, {Old: "withheld", New: "kept back"}, {Old: " by nobody", New: " by nobody"}}},
		{"a capital", "The mill", "the mill", []anchor.Change{{Old: "The", New: "the"}, {Old: " mill", New: " mill"}}},
		{"all", "one", "two", []anchor.Change{{Old: "one", New: "two"}}},
		{"no blanks", "今天下雨", "今天下雪", []anchor.Change{{Old: "今天下", New: "今天下"}, {Old: "雨", New: "雪"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, anchor.Diff(c.before, c.after)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDiffGivesBackBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.StringMatching(`((a|b|to|naïve|🙂|,|雨) ?|\n\n){0,20}`)
		before, after := draw.Draw(t, "before"), draw.Draw(t, "after")
		var a, b strings.Builder
		for _, c := range anchor.Diff(before, after) {
			if c.Old == "" && c.New == "" {
				t.Fatal("an empty change")
			}
			a.WriteString(c.Old)
			b.WriteString(c.New)
		}
		if a.String() != before || b.String() != after {
			t.Fatalf("the changes lead from %q to %q", a.String(), b.String())
		}
	})
}

func TestDiffOfLongTextsIsBounded(t *testing.T) {
	before := "first " + strings.Repeat("a b ", 20_000) + "last"
	after := "first " + strings.Repeat("c d ", 20_000) + "last"
	got := anchor.Diff(before, after)
	if len(got) != 3 || got[0].New != "first " || got[2].New != " last" || got[1].Kept() {
		t.Errorf("got %d changes", len(got))
	}
}
