package argument_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// said returns the links that text says, such as "1: a rebuts b; 2: c disputes 1".
func said(text string) []annotation.Link {
	var links []annotation.Link
	for one := range strings.SplitSeq(text, "; ") {
		id, rest, _ := strings.Cut(one, ": ")
		from, rest, _ := strings.Cut(rest, " ")
		at := strings.LastIndex(rest, " ")
		links = append(links, annotation.Link{ID: id, Type: annotation.LinkType(rest[:at]), From: from, To: rest[at+1:]})
	}
	return links
}

// standings says how statements stand, as "a stands, b rebutted". A ? follows those that
// have no standing evidence.
func standings(g *argument.Graph, statements []string) string {
	var all []string
	for _, id := range statements {
		text := id + " " + string(g.Standing(id))
		if g.NoStandingEvidence(id) {
			text += "?"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

func TestCases(t *testing.T) {
	tests := []struct{ name, statements, links, want string }{
		// Plain frameworks.
		{"alone", "a", "", "a stands"},
		{"rebutted", "a b", "1: b rebuts a", "a rebutted, b stands"},
		{"reinstated", "a b c", "1: b rebuts a; 2: c rebuts b", "a stands, b rebutted, c stands"},
		{"chain of four", "a b c d", "1: b rebuts a; 2: c rebuts b; 3: d rebuts c", "a rebutted, b stands, c rebutted, d stands"},
		{"one reinstated attacker of two", "a b c d", "1: b rebuts a; 2: c rebuts a; 3: d rebuts b", "a rebutted, b rebutted, c stands, d stands"},
		{"Nixon diamond", "pacifist hawk", "1: pacifist rebuts hawk; 2: hawk rebuts pacifist", "pacifist disputed, hawk disputed"},
		{"Nixon diamond in one link", "pacifist hawk", "1: pacifist contradicts hawk", "pacifist disputed, hawk disputed"},
		{"even circle", "a b c d", "1: a rebuts b; 2: b rebuts c; 3: c rebuts d; 4: d rebuts a", "a disputed, b disputed, c disputed, d disputed"},
		{"even circle broken from outside", "a b c", "1: a rebuts b; 2: b rebuts a; 3: c rebuts b", "a stands, b rebutted, c stands"},
		{"odd circle", "a b c", "1: a rebuts b; 2: b rebuts c; 3: c rebuts a", "a disputed, b disputed, c disputed"},
		{"odd circle broken from outside", "a b c d", "1: a rebuts b; 2: b rebuts c; 3: c rebuts a; 4: d rebuts a", "a rebutted, b stands, c rebutted, d stands"},
		{"attack on itself", "a b", "1: a rebuts a; 2: a rebuts b", "a disputed, b disputed"},
		{"attack on itself, rebutted", "a b c", "1: a rebuts a; 2: a rebuts b; 3: c rebuts a", "a rebutted, b stands, c stands"},
		{"contradiction with itself", "a", "1: a contradicts a", "a disputed"},
		{"floating reinstatement", "a b c d", "1: a contradicts b; 2: a rebuts c; 3: b rebuts c; 4: c rebuts d", "a disputed, b disputed, c disputed, d disputed"},
		{"contradiction decided", "a b c", "1: a contradicts b; 2: c rebuts a", "a rebutted, b stands, c stands"},

		// Disputes.
		{"undercut", "a b c", "1: b rebuts a; 2: c disputes 1", "a stands, b stands, c stands"},
		{"undercut of an undercut", "a b c d", "1: b rebuts a; 2: c disputes 1; 3: d disputes 2", "a rebutted, b stands, c stands, d stands"},
		{"undercut by what is rebutted", "a b c d", "1: b rebuts a; 2: c disputes 1; 3: d rebuts c", "a rebutted, b stands, c rebutted, d stands"},
		{"undercut by what is disputed", "a b c d", "1: b rebuts a; 2: c disputes 1; 3: c contradicts d", "a disputed, b stands, c disputed, d disputed"},
		{"contradiction undercut both ways", "a b c", "1: a contradicts b; 2: c disputes 1", "a stands, b stands, c stands"},
		{"disputes in a circle", "a b c d", "1: b rebuts a; 2: c disputes 3; 3: d disputes 2; 4: c disputes 1", "a stands, b stands, c stands, d stands"},
		{"dispute of itself", "a b c", "1: b rebuts a; 2: c disputes 1; 3: c disputes 3; 4: c disputes 2", "a rebutted, b stands, c stands"},
		{"attack that undercuts what attacks it", "a b", "1: b rebuts a; 2: a disputes 1", "a disputed, b stands"},
		{"disputes hold up nothing by themselves", "a b c", "1: a rebuts b; 2: b disputes 3; 3: a disputes 2; 4: c rebuts a", "a rebutted, b stands, c stands"},

		// Supports.
		{"supported", "a e", "1: e supports a", "a stands, e stands"},
		{"no standing evidence", "a e x", "1: e supports a; 2: x rebuts e", "a stands?, e rebutted, x stands"},
		{"support undercut", "a e x", "1: e supports a; 2: x disputes 1", "a stands?, e stands, x stands"},
		{"one support left", "a e f x", "1: e supports a; 2: f supports a; 3: x rebuts e", "a stands, e rebutted, f stands, x stands"},
		{"disputed support", "a e f", "1: e supports a; 2: e contradicts f", "a stands, e disputed, f disputed"},
		{"support does not reinstate", "a b e", "1: b rebuts a; 2: e supports a", "a rebutted, b stands, e stands"},
		{"rebutted, and without evidence", "a b e x", "1: b rebuts a; 2: e supports a; 3: x rebuts e", "a rebutted?, b stands, e rebutted, x stands"},
		{"support by itself", "a b", "1: a supports a; 2: b rebuts a", "a rebutted?, b stands"},

		// Same claims.
		{"same claim", "a b x", "1: a same claim b; 2: x rebuts b", "a rebutted, b rebutted, x stands"},
		{"same claim through others", "a b c d x", "1: a same claim b; 2: c same claim d; 3: b same claim d; 4: x rebuts a", "a rebutted, b rebutted, c rebutted, d rebutted, x stands"},
		{"same claim attacks as one", "a b x", "1: a same claim b; 2: b rebuts x", "a stands, b stands, x rebutted"},
		{"same claims against each other", "a b", "1: a same claim b; 2: a rebuts b", "a disputed, b disputed"},
		{"a chain closed by a same claim", "a b c", "1: b rebuts a; 2: c rebuts b; 3: a same claim b", "a rebutted, b rebutted, c stands"},
		{"support of another occurrence", "a b e x", "1: a same claim b; 2: e supports b; 3: x rebuts e", "a stands?, b stands?, e rebutted, x stands"},
		{"support left at another occurrence", "a b e f x", "1: a same claim b; 2: e supports b; 3: x rebuts e; 4: f supports a", "a stands, b stands, e rebutted, f stands, x stands"},
		{"dispute of a same claim", "a b x y", "1: a same claim b; 2: x rebuts b; 3: y disputes 1", "a rebutted, b rebutted, x stands, y stands"},

		// What is not there.
		{"from nowhere", "a", "1: x rebuts a; 2: x contradicts a; 3: x supports a; 4: x same claim a", "a stands"},
		{"to nowhere", "a", "1: a rebuts x; 2: a disputes 9; 3: a contradicts x", "a stands"},
		{"same claim through nowhere", "a b x", "1: a same claim n; 2: n same claim b; 3: x rebuts a", "a rebutted, b stands, x stands"},
		{"disputed from nowhere", "a b", "1: b rebuts a; 2: x disputes 1", "a rebutted, b stands"},
		{"a word of its own", "a b", "1: b mocks a", "a stands, b stands"},
		{"one id for two links", "a b c", "1: b rebuts a; 1: b rebuts c", "a stands, b stands, c rebutted"},
		{"one id for two statements", "a a b", "1: b rebuts a", "a rebutted, a rebutted, b stands"},
		{"one id for a statement and a link", "a b 1", "1: b rebuts a; 2: 1 disputes 1", "a stands, b stands, 1 stands"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			statements := strings.Fields(tt.statements)
			var links []annotation.Link
			if tt.links != "" {
				links = said(tt.links)
			}
			if diff := cmp.Diff(tt.want, standings(argument.New(statements, links), statements)); diff != "" {
				t.Errorf("at once (-want +got):\n%s", diff)
			}
			g := argument.New(nil, nil)
			for _, l := range links {
				g.PutLink(l)
			}
			for _, id := range statements {
				g.AddStatement(id)
			}
			if diff := cmp.Diff(tt.want, standings(g, statements)); diff != "" {
				t.Errorf("one by one (-want +got):\n%s", diff)
			}
		})
	}
}
