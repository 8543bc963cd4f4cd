package reader

import (
	"testing"

	"counterpoint/components/address"
	"counterpoint/pkg/anchor"
	"counterpoint/pkg/annotation"
)

func TestMatches(t *testing.T) {
	h := annotation.Highlight{
		Kind: annotation.Claim, Selector: &anchor.Selector{Exact: "Der Fluß ist ÄLTER als die Brücke"},
		Comment: "Check the survey", Speaker: "Ida Brandt", Tags: []string{"river", "bridge"},
		Creator: annotation.Maker{ID: "ines"},
	}
	tests := []struct {
		filter address.Filter
		want   bool
	}{
		{address.Filter{}, true},
		{address.Filter{Kind: "claim"}, true},
		{address.Filter{Kind: "note"}, false},
		{address.Filter{Tag: "bridge"}, true},
		{address.Filter{Tag: "brid"}, false},
		{address.Filter{By: "ines"}, true},
		{address.Filter{By: "tom"}, false},
		{address.Filter{Text: "älter"}, true},
		{address.Filter{Text: "  BRANDT survey "}, true},
		{address.Filter{Text: "brandt harbour"}, false},
		{address.Filter{Kind: "claim", Tag: "river", Text: "brücke"}, true},
		{address.Filter{Kind: "claim", Tag: "river", Text: "boat"}, false},
	}
	for _, tt := range tests {
		if got := matches(h, tt.filter); got != tt.want {
			t.Errorf("%+v: %t, want %t", tt.filter, got, tt.want)
		}
	}
}
