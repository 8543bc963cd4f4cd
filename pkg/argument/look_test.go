package argument_test

import (
	"slices"

	"github.com/google/go-cmp/cmp"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// view is what a Graph can be asked about a book. What depends on the order in which
// things came to stand, and only says which reason to follow first, is left to grounds.
type view struct {
	Statements map[string]statementView
	Links      map[string]linkView
}

type statementView struct {
	Standing           argument.Standing
	NoStandingEvidence bool
	Why, Evidence      []argument.Effect
}

type linkView struct {
	Standing argument.Standing
	Why      []argument.Effect
}

// look asks g about all that is in d.
func (d *definition) look(g *argument.Graph) view {
	v := view{map[string]statementView{}, map[string]linkView{}}
	for id := range d.statements {
		v.Statements[id] = statementView{g.Standing(id), g.NoStandingEvidence(id), d.byAge(g.Why(id)), eitherWay(g.Evidence(id))}
	}
	for id := range d.links {
		v.Links[id] = linkView{g.LinkStanding(id), d.byAge(g.WhyLink(id))}
	}
	return v
}

// byAge sorts effects that stand.
func (d *definition) byAge(effects []argument.Effect) []argument.Effect {
	if len(effects) > 0 && effects[0].Standing == argument.Stands {
		slices.SortFunc(effects, func(a, b argument.Effect) int {
			return d.compare(move{a.Link, a.From, a.To}, move{b.Link, b.From, b.To})
		})
	}
	return eitherWay(effects)
}

// eitherWay makes those no undercuts that are rebutted also with their statements.
func eitherWay(effects []argument.Effect) []argument.Effect {
	for i, e := range effects {
		effects[i].Undercut = e.Undercut && e.FromStanding != argument.Rebutted
	}
	return effects
}

// view says what there is to see.
func (d *definition) view() view {
	v := view{map[string]statementView{}, map[string]linkView{}}
	for id := range d.statements {
		standing := d.standing(d.claim[id])
		attacks := d.movesWhere(func(m move, t annotation.LinkType) bool {
			return t != annotation.Disputes && t != annotation.Supports && d.claim[m.to] == d.claim[id]
		})
		evidence := d.movesWhere(func(m move, t annotation.LinkType) bool {
			return t == annotation.Supports && d.claim[m.to] == d.claim[id]
		})
		left := slices.ContainsFunc(evidence, func(m move) bool { return d.standing(m) != argument.Rebutted })
		v.Statements[id] = statementView{standing, len(evidence) > 0 && !left, d.why(attacks, standing), d.effects(evidence)}
	}
	for id, l := range d.links {
		v.Links[id] = linkView{}
		if d.counts(l) {
			v.Links[id] = linkView{d.linkStanding(id), d.why(d.disputes(id), d.linkStanding(id))}
		}
	}
	return v
}

// why returns those of attacks that give what they attack its standing.
func (d *definition) why(attacks []move, standing argument.Standing) []argument.Effect {
	deciding := map[argument.Standing]argument.Standing{
		argument.Stands: argument.Rebutted, argument.Rebutted: argument.Stands, argument.Disputed: argument.Disputed,
	}[standing]
	return d.effects(slices.DeleteFunc(attacks, func(m move) bool { return d.standing(m) != deciding }))
}

func (d *definition) effects(moves []move) []argument.Effect {
	var all []argument.Effect
	for _, m := range moves {
		from, link := d.standing(d.claim[m.from]), d.linkStanding(m.link)
		all = append(all, argument.Effect{
			Link: m.link, From: m.from, To: m.to, Standing: d.standing(m), FromStanding: from, LinkStanding: link,
			Undercut: link == argument.Rebutted && from != argument.Rebutted,
		})
	}
	return all
}

// fataler is a *testing.T or a *rapid.T.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// wantDefinition checks that g answers all about b as the definitions say, and returns that.
func wantDefinition(t fataler, g *argument.Graph, b book) view {
	t.Helper()
	d := byDefinition(b)
	want := d.view()
	if diff := cmp.Diff(want, d.look(g)); diff != "" {
		t.Fatalf("of %+v (-definition +got):\n%s", b, diff)
	}
	wantGrounds(t, g, b)
	return want
}

// grounds follows the reasons of what stands or is rebutted.
type grounds struct {
	fataler
	*argument.Graph
	found map[string]bool // of statements and links
}

// wantGrounds checks that g gives reasons for all in b, and that they end.
func wantGrounds(t fataler, g *argument.Graph, b book) {
	t.Helper()
	follow := grounds{t, g, map[string]bool{}}
	for id := range b.statements {
		follow.statement(id, nil)
	}
	for id := range b.links {
		follow.link(id, nil)
	}
}

func (g grounds) statement(id string, path []string) {
	g.follow("statement "+id, g.Standing(id), g.Why(id), path)
}

func (g grounds) link(id string, path []string) {
	g.follow("link "+id, g.LinkStanding(id), g.WhyLink(id), path)
}

// follow goes from what has that standing to all that it has to be followed to, as Why
// says. path is how it came there.
func (g grounds) follow(what string, standing argument.Standing, why []argument.Effect, path []string) {
	if slices.Contains(path, what) {
		g.Fatalf("the reasons go in a circle: %v, %s", path, what)
	}
	if g.found[what] || standing == argument.Disputed {
		return
	}
	g.found[what] = true
	if standing == argument.Rebutted {
		why = why[:1]
	}
	path = append(slices.Clone(path), what)
	for _, e := range why {
		if !e.Undercut {
			g.statement(e.From, path)
		}
		if e.Undercut || e.Standing == argument.Stands {
			g.link(e.Link, path)
		}
	}
}
