package argument_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// TestOneByOne makes large graphs at once and link by link, for which there is no telling
// by the definition, and edits them. What comes of it is the same.
func TestOneByOne(t *testing.T) {
	for _, size := range []int{300, 1000, 3000} {
		statements, links := random(size, 2*size, annotation.Rebuts, annotation.Rebuts, annotation.Rebuts,
			annotation.Supports, annotation.Disputes, annotation.Contradicts, annotation.SameClaim)
		at := argument.New(statements, links)
		g := argument.New(nil, nil)
		for _, l := range links {
			g.PutLink(l)
		}
		for _, id := range statements {
			g.AddStatement(id)
		}
		wantSame(t, at, g, statements, links)

		r := rand.New(rand.NewPCG(5, 6))
		for range size {
			g.RemoveLink(links[r.IntN(len(links))].ID)
			g.PutLink(links[r.IntN(len(links))])
			g.RemoveStatement(statements[r.IntN(size)])
			g.AddStatement(statements[r.IntN(size)])
		}
		for _, id := range statements {
			g.AddStatement(id)
		}
		for _, l := range slices.Backward(links) {
			g.PutLink(l)
		}
		wantSame(t, at, g, statements, links)
		g.LabelAll()
		wantSame(t, at, g, statements, links)
	}
}

func wantSame(t *testing.T, want, got *argument.Graph, statements []string, links []annotation.Link) {
	t.Helper()
	differ := 0
	for _, id := range statements {
		if want.Standing(id) != got.Standing(id) || want.NoStandingEvidence(id) != got.NoStandingEvidence(id) || !cmp.Equal(eitherWay(want.Evidence(id)), eitherWay(got.Evidence(id))) {
			differ++
		}
	}
	for _, l := range links {
		if want.LinkStanding(l.ID) != got.LinkStanding(l.ID) {
			differ++
		}
	}
	if differ > 0 {
		t.Errorf("%d of %d statements and %d links differ", differ, len(statements), len(links))
	}
}
