package argument_test

import (
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/argument"
)

// follow puts in words what Why and WhyLink say.
func follow(effects []argument.Effect) string {
	var all []string
	for _, e := range effects {
		text := e.Link + ": " + e.From + " on " + e.To + " " + string(e.Standing)
		if e.Undercut {
			text += " (undercut)"
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func TestWhy(t *testing.T) {
	links := said("1: b rebuts a; 2: c rebuts a; 3: d rebuts b; 4: d disputes 2; 5: e disputes 4; 6: e contradicts f; " +
		"7: b supports a; 8: c supports a; 9: d rebuts b; x: g rebuts h; y: h rebuts g; z: i rebuts h; w: a same claim j; v: c rebuts j")
	for i := range links {
		links[i].Created = time.UnixMilli(int64(-i)) // the last one is the oldest
	}
	g := argument.New(strings.Fields("a b c d e f g h i j"), links)
	tests := []struct{ name, got, want string }{
		{"rebutted, by the oldest first", follow(g.Why("b")), "9: d on b stands; 3: d on b stands"},
		{"disputed, on any occurrence", follow(g.Why("a")), "v: c on j stands"},
		{"the same claim", follow(g.Why("j")), "v: c on j stands"},
		{"nothing attacks it", follow(g.Why("d")), ""},
		{"disputed", follow(g.Why("e")), "6: f on e disputed"},
		{"it stands against what it rebuts", follow(g.Why("g")), "y: h on g rebutted"},
		{"not because of that", follow(g.Why("h")), "z: i on h stands; x: g on h stands"},
		{"a disputed dispute", follow(g.WhyLink("2")), "4: d on 2 disputed"},
		{"disputed by what is disputed", follow(g.WhyLink("4")), "5: e on 4 disputed"},
		{"not disputed", follow(g.WhyLink("1")), ""},
		{"evidence", follow(g.Evidence("j")), "8: c on a stands; 7: b on a rebutted"},
		{"no evidence", follow(g.Evidence("b")), ""},
		{"no such statement", follow(g.Why("?")) + follow(g.Evidence("?")) + string(g.Standing("?")), ""},
		{"no such link", follow(g.WhyLink("?")) + string(g.LinkStanding("?")), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	g.RemoveLink("v")
	g.RemoveLink("6")
	if got, want := follow(g.Why("j")), "2: c on a stands"; got != want {
		t.Errorf("the dispute disputed: %q, want %q", got, want)
	}
	g.RemoveLink("5")
	if got, want := follow(g.Why("j")), "2: c on a rebutted (undercut); 1: b on a rebutted"; got != want {
		t.Errorf("undercut: %q, want %q", got, want)
	}
}
