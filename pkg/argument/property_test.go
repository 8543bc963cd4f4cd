package argument_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// names are what books are made with: few of them, so that links meet, as ends, in circles,
// and on what is not there.
type names struct {
	statements, links int
	types             []annotation.LinkType
}

func anyNames(t *rapid.T) names {
	return rapid.SampledFrom([]names{
		{8, 16, []annotation.LinkType{annotation.Rebuts, annotation.Rebuts, annotation.Rebuts, annotation.Disputes, annotation.Disputes,
			annotation.Contradicts, annotation.Supports, annotation.SameClaim}},
		{3, 6, annotation.LinkTypes},
		{3, 9, []annotation.LinkType{annotation.Disputes, annotation.Disputes, annotation.Rebuts}},
		{8, 12, []annotation.LinkType{annotation.Rebuts}},
	}).Draw(t, "names")
}

func (n names) statement(t *rapid.T) string {
	return fmt.Sprint("s", rapid.IntRange(1, n.statements).Draw(t, "statement"))
}

func (n names) linkID(t *rapid.T) string {
	return fmt.Sprint("l", rapid.IntRange(1, n.links).Draw(t, "link"))
}

func (n names) link(t *rapid.T) annotation.Link {
	l := annotation.Link{
		ID: n.linkID(t), Type: rapid.SampledFrom(n.types).Draw(t, "type"), From: n.statement(t),
		Created: time.UnixMicro(rapid.Int64Range(0, 3).Draw(t, "created")),
	}
	if l.Type == annotation.Disputes {
		l.To = n.linkID(t)
	} else {
		l.To = n.statement(t)
	}
	return l
}

func (n names) book(t *rapid.T) (book, *argument.Graph) {
	statements := rapid.SliceOfN(rapid.Custom(n.statement), 0, 12).Draw(t, "statements")
	links := rapid.SliceOfN(rapid.Custom(n.link), 0, 24).Draw(t, "links")
	b := book{map[string]bool{}, map[string]annotation.Link{}}
	for _, id := range statements {
		b.statements[id] = true
	}
	for _, l := range links {
		b.links[l.ID] = l // the last one wins
	}
	return b, argument.New(statements, links)
}

// rounds is how often a property is checked on a hundred books, of which few have what is
// rare, such as disputes that hold up each other.
const rounds = 10

func TestNewIsAsDefined(t *testing.T) {
	for range rounds {
		rapid.Check(t, func(t *rapid.T) {
			b, g := anyNames(t).book(t)
			wantDefinition(t, g, b)
		})
	}
}

// TestEditsAreAsDefined edits at random. After each edit all is as the definitions say,
// and what the edit returned is what came to be otherwise.
func TestEditsAreAsDefined(t *testing.T) {
	for range rounds {
		rapid.Check(t, checkEdits)
	}
}

func checkEdits(t *rapid.T) {
	n := anyNames(t)
	b, g := n.book(t)
	was := wantDefinition(t, g, b)
	for range rapid.IntRange(1, 30).Draw(t, "edits") {
		change := n.edit(t, g, b)
		now := wantDefinition(t, g, b)
		slices.Sort(change.Statements)
		slices.Sort(change.Links)
		if diff := cmp.Diff(difference(was, now), change); diff != "" {
			t.Fatalf("change (-want +got):\n%s", diff)
		}
		was = now
	}
}

// edit makes the same edit to g and to b.
func (n names) edit(t *rapid.T, g *argument.Graph, b book) argument.Change {
	switch rapid.IntRange(0, 7).Draw(t, "edit") {
	case 0, 1:
		id := n.statement(t)
		b.statements[id] = true
		return g.AddStatement(id)
	case 2:
		id := n.statement(t)
		delete(b.statements, id)
		return g.RemoveStatement(id)
	case 3, 4:
		id := n.linkID(t)
		delete(b.links, id)
		return g.RemoveLink(id)
	default:
		l := n.link(t)
		b.links[l.ID] = l
		return g.PutLink(l)
	}
}

// difference returns what is in now and was not so before.
func difference(was, now view) argument.Change {
	var c argument.Change
	for id, v := range now.Statements {
		before, ok := was.Statements[id]
		if !ok || before.Standing != v.Standing || before.NoStandingEvidence != v.NoStandingEvidence {
			c.Statements = append(c.Statements, id)
		}
	}
	for id, v := range now.Links {
		if was.Links[id].Standing != v.Standing {
			c.Links = append(c.Links, id)
		}
	}
	slices.Sort(c.Statements)
	slices.Sort(c.Links)
	return c
}
