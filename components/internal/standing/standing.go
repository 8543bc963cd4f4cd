// Package standing puts into words whether a statement stands and why, so that a reader
// can follow the argument from reason to reason. Start with Of.
package standing

import (
	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/render"
)

// quoteRunes is how many code points of a quote a reason shows.
const quoteRunes = 80

// Account is a statement's standing with its reasons.
type Account struct {
	Standing   argument.Standing
	NoEvidence bool     // it has supports, and all of them are rebutted
	Reasons    []Reason // the one that decides first; there is always one
}

// Reason is a sentence in three parts, of which the middle one is a statement's quote.
type Reason struct {
	Before    string
	Quote     string // "" where the reason names no statement
	Statement string // its id
	After     string
}

// String returns the reason as a sentence.
func (r Reason) String() string {
	if r.Quote == "" {
		return r.Before + r.After
	}
	return r.Before + "«" + r.Quote + "»" + r.After
}

// Shown reports whether h's standing says something: that of a claim does, and that of
// whatever is linked.
func Shown(d *desk.Desk, h annotation.Highlight) bool {
	s := d.State()
	return h.Kind == annotation.Claim || len(s.LinksTo(h.ID)) > 0 || len(s.LinksFrom(h.ID)) > 0
}

// Of returns the account of the statement id.
func Of(d *desk.Desk, id string) Account {
	g := d.Argument()
	a := Account{Standing: g.Standing(id), NoEvidence: g.NoStandingEvidence(id)}
	teller := teller{d, id}
	for _, e := range g.Why(id) {
		a.Reasons = append(a.Reasons, teller.reason(a.Standing, e))
	}
	if len(a.Reasons) == 0 {
		a.Reasons = []Reason{{Before: "Nothing rebuts it."}}
	}
	if a.NoEvidence {
		a.Reasons = append(a.Reasons, Reason{Before: "All that supports it is rebutted."})
	}
	return a
}

// Words says the standing for a screen.
func (a Account) Words() string { return render.StandingWords(a.Standing, a.NoEvidence) }

// teller tells of the reasons of one statement.
type teller struct {
	desk *desk.Desk
	id   string
}

// reason tells what the attack e does to the statement whose standing is s.
func (t teller) reason(s argument.Standing, e argument.Effect) Reason {
	switch {
	case s == argument.Rebutted:
		return Reason{Before: t.passive(e), Quote: t.quote(e.From), Statement: e.From, After: ", which stands."}
	case s == argument.Disputed && e.From == t.id:
		return Reason{Before: "It rebuts itself."}
	case s == argument.Disputed && e.FromStanding == argument.Stands:
		return t.active(e, ", but whether it does is disputed"+t.disputer(e)+".")
	case s == argument.Disputed:
		return t.active(e, ", and is disputed itself.")
	case e.Undercut:
		return t.active(e, ", but that it does is disputed"+t.disputer(e)+".")
	}
	return t.active(e, ", but is rebutted itself.")
}

// active says in the active voice what the attack does, and then but.
func (t teller) active(e argument.Effect, but string) Reason {
	verb := "rebuts "
	if t.contradicts(e) {
		verb = "contradicts "
	}
	return Reason{Quote: t.quote(e.From), Statement: e.From, After: " " + verb + t.object(e, "it") + but}
}

// passive says what the attack does, up to the statement that does it.
func (t teller) passive(e argument.Effect) string {
	verb := "rebutted by "
	if t.contradicts(e) {
		verb = "contradicted by "
	}
	if object := t.object(e, ""); object != "" {
		return "T" + object[1:] + " is " + verb
	}
	return string(verb[0]-0x20) + verb[1:]
}

func (t teller) contradicts(e argument.Effect) bool {
	l, ok := t.desk.State().Link(e.Link)
	return ok && l.Type == annotation.Contradicts
}

// object says what is attacked: another occurrence of the claim, or the statement itself.
func (t teller) object(e argument.Effect, itself string) string {
	if h, ok := t.desk.State().Highlight(e.To); ok && e.To != t.id {
		if a, ok := t.desk.State().Article(h.Article); ok {
			return "the same claim in “" + a.Meta().Title + "”"
		}
	}
	return itself
}

// disputer says by what the link of an attack is disputed.
func (t teller) disputer(e argument.Effect) string {
	why := t.desk.Argument().WhyLink(e.Link)
	if len(why) == 0 {
		return ""
	}
	return " by «" + t.quote(why[0].From) + "», which " + verbOf[why[0].FromStanding]
}

var verbOf = map[argument.Standing]string{
	argument.Stands:   "stands",
	argument.Rebutted: "is rebutted",
	argument.Disputed: "is disputed itself",
}

func (t teller) quote(id string) string {
	h, ok := t.desk.State().Highlight(id)
	if !ok {
		return "…"
	}
	return render.Shorten(h.Quote(), quoteRunes)
}
