// Package argument says which statements still stand, and why.
//
// A Graph holds statements, by the ids of their highlights, and links between them. New
// makes one in which all is labelled; AddStatement, RemoveStatement, PutLink and RemoveLink
// change it, label anew only what the change reaches, and return what that is. Standing and
// NoStandingEvidence answer for a statement, LinkStanding for a link; Why, WhyLink and
// Evidence give the reasons, which can be followed link by link.
//
// # What stands
//
// Standing is the grounded labelling of an argumentation framework (P. M. Dung, On the
// acceptability of arguments, Artificial Intelligence 77, 1995; as labels: M. Caminada, On
// the issue of reinstatement in argumentation, JELIA 2006). A statement is in where all
// attacks on it are out, out where one attack on it is in, and undecided where neither
// follows. A reader sees in as stands, out as rebutted, undecided as disputed. Nothing is
// in or out but by steps that begin at statements without attackers, so a circle of
// attacks that nothing breaks from outside is disputed.
//
//   - Rebuts is an attack from its start on its end.
//   - Contradicts is an attack each way. It is one link: a dispute of it is about both.
//   - Disputes is an attack from a statement on a link, to any depth and also in circles
//     (AFRA: P. Baroni, F. Cerutti, M. Giacomin, G. Guida, AFRA: Argumentation framework
//     with recursive attacks, International Journal of Approximate Reasoning 52, 2011). An
//     attack is in where its source is in and all disputes of its link are out; out where
//     its source is out or a dispute of its link is in; else undecided. A dispute leaves
//     the statement that the attack comes from as it is.
//   - Supports is no attack and changes no standing. A support is in, out or undecided by
//     the same rule. Where a statement has supports and all of them are out, it has no
//     standing evidence: a mark of its own beside the standing.
//   - Same claim makes its ends one: what attacks or supports one occurrence does so to
//     all of them, and all have one standing. It holds across articles and through chains
//     of such links. An attack between two occurrences is one of the claim on itself. That
//     two passages say the same is not an attack, so a dispute of it changes nothing.
//
// # What is left out
//
// A link counts while its ends are there: From is a statement, To a statement or, for a
// dispute, a link. Else it waits, and counts once they are. Of two links with one id the
// later one takes the place of the earlier; a statement given twice is there once. Links
// of an unknown type do nothing. A statement and a link may have the same id.
//
// # How it is computed
//
// The statements of one claim are one node, and each link is a node too, as what disputes
// attack. An attack is in where the node that it comes from and that of its link both are.
// Each node counts the attacks on it that are in and those that are not yet out, so all is
// labelled in time linear in statements and links (label.go), as Horn formulae are (W. F.
// Dowling, J. H. Gallier, Linear-time algorithms for testing the satisfiability of
// propositional Horn formulae, Journal of Logic Programming 1, 1984).
//
// A label has a rank, higher than those of all that it follows from. When an attack comes
// or goes, what no longer follows from lower ranks loses its label, and so on, for only so
// can no circle of labels hold itself up. Then all that can be labelled is labelled again
// (A. Gupta, I. S. Mumick, V. S. Subrahmanian, Maintaining views incrementally, SIGMOD
// 1993, call it delete and rederive). That takes time in proportion to the nodes that lost
// their label or got one and the links at them, and to those at the ends of what was
// edited: where claims are merged or taken apart, at all their statements.
//
// A Graph remembers every id that it was ever given, so that what is removed and comes
// back, as by undo, has its old place. It may be read by several goroutines at once, but
// not while one of them changes it.
package argument

// Standing says whether a statement, a link, or an attack or support holds.
type Standing string

// The standings. What is not there, or does not count, has none: "".
const (
	Stands   Standing = "stands"   // in: nothing that holds is against it
	Rebutted Standing = "rebutted" // out: something that stands is against it
	Disputed Standing = "disputed" // undecided
)

// Standing returns the standing of the statement id, "" where it is not there.
func (g *Graph) Standing(id string) Standing {
	s, ok := g.there(id)
	if !ok {
		return ""
	}
	return standings[g.node(g.class(s)).label()]
}

// NoStandingEvidence reports whether the statement id has supports of which none is left:
// the source of each is rebutted, or a dispute of the link stands.
func (g *Graph) NoStandingEvidence(id string) bool {
	s, ok := g.there(id)
	return ok && g.unsupported(g.class(s))
}

// LinkStanding says what the disputes of the link id make of it: it stands where all of
// them are rebutted, or there are none, and is rebutted where one stands. The statement
// that the link starts at has no part in this: what the link does counts where both of
// them stand. LinkStanding is "" where the link is not there or does not count.
func (g *Graph) LinkStanding(id string) Standing {
	i, ok := g.linkIDs.find(id)
	if !ok || !g.links[i].counts {
		return ""
	}
	return standings[g.via(i).label()]
}
