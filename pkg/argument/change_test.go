package argument_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/argument"
)

func TestChange(t *testing.T) {
	g := argument.New(strings.Fields("c b a x"), said("1: b rebuts a; 2: c rebuts b; 3: c supports x"))
	tests := []struct {
		name string
		got  argument.Change
		want argument.Change
	}{
		{"a chain flips, in the order of New", g.PutLink(said("4: x rebuts c")[0]), argument.Change{Statements: strings.Fields("c b a x"), Links: []string{"4"}}},
		{"nothing new", g.PutLink(said("4: x rebuts c")[0]), argument.Change{}},
		{"a link that is disputed", g.PutLink(said("5: a disputes 4")[0]), argument.Change{Statements: strings.Fields("c b a x"), Links: []string{"4", "5"}}},
		{"a statement that nothing waited for", g.AddStatement("y"), argument.Change{Statements: []string{"y"}}},
		{"again", g.AddStatement("y"), argument.Change{}},
		{"a link that waits", g.PutLink(said("6: z rebuts y")[0]), argument.Change{}},
		{"what it waited for", g.AddStatement("z"), argument.Change{Statements: []string{"y", "z"}, Links: []string{"6"}}},
		{"a link to elsewhere", g.PutLink(said("6: y rebuts z")[0]), argument.Change{Statements: []string{"y", "z"}}},
		{"what goes is not told", g.RemoveStatement("z"), argument.Change{Links: []string{"6"}}},
		{"nor what is gone", g.RemoveStatement("z"), argument.Change{}},
		{"a link that goes", g.RemoveLink("4"), argument.Change{Statements: strings.Fields("c b a"), Links: []string{"5"}}},
		{"evidence that goes", g.PutLink(said("7: y rebuts c")[0]), argument.Change{Statements: strings.Fields("c b a x"), Links: []string{"7"}}},
		{"it is gone", g.RemoveLink("4"), argument.Change{}},
		{"it was never there", g.RemoveLink("9"), argument.Change{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
