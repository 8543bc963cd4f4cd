package render

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/article"
)

// reasonRunes is how many code points of a quote a reason shows.
const reasonRunes = 80

// Records finds what a reason names by its id. A notebook.State does.
type Records interface {
	Article(id string) (*article.Article, bool)
	Highlight(id string) (annotation.Highlight, bool)
	Link(id string) (annotation.Link, bool)
}

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

// AccountOf returns the account of the statement id in g. What a reason names is found in
// records; what is not there is told without its words.
func AccountOf(records Records, g *argument.Graph, id string) Account {
	a := Account{Standing: g.Standing(id), NoEvidence: g.NoStandingEvidence(id)}
	teller := teller{records, g, id}
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
func (a Account) Words() string { return StandingWords(a.Standing, a.NoEvidence) }

// teller tells of the reasons of one statement.
type teller struct {
	records Records
	graph   *argument.Graph
	id      string
}

// reason tells what the attack e does to the statement whose standing is s.
func (t teller) reason(s argument.Standing, e argument.Effect) Reason {
	switch {
	case s == argument.Rebutted:
		return t.passive(e)
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
	verb := " rebuts "
	if t.contradicts(e) {
		verb = " contradicts "
	}
	after := verb + t.object(e, "it") + but
	if quote, ok := t.quote(e.From); ok {
		return Reason{Quote: quote, Statement: e.From, After: after}
	}
	return Reason{Before: "A" + unshown[1:] + after}
}

// passive says by what the statement is attacked.
func (t teller) passive(e argument.Effect) Reason {
	verb := "rebutted by "
	if t.contradicts(e) {
		verb = "contradicted by "
	}
	before := string(verb[0]-0x20) + verb[1:]
	if object := t.object(e, ""); object != "" {
		before = "T" + object[1:] + " is " + verb
	}
	const after = ", which stands."
	if quote, ok := t.quote(e.From); ok {
		return Reason{Before: before, Quote: quote, Statement: e.From, After: after}
	}
	return Reason{Before: before + unshown + after}
}

func (t teller) contradicts(e argument.Effect) bool {
	l, ok := t.records.Link(e.Link)
	return ok && l.Type == annotation.Contradicts
}

// object says what is attacked: another occurrence of the claim, or the statement itself.
func (t teller) object(e argument.Effect, itself string) string {
	if e.To == t.id {
		return itself
	}
	if h, ok := t.records.Highlight(e.To); ok {
		if a, ok := t.records.Article(h.Article); ok {
			return "the same claim in “" + a.Meta().Title + "”"
		}
	}
	return itself
}

// disputer says by what the link of an attack is disputed.
func (t teller) disputer(e argument.Effect) string {
	why := t.graph.WhyLink(e.Link)
	if len(why) == 0 {
		return ""
	}
	by := unshown
	if quote, ok := t.quote(why[0].From); ok {
		by = "«" + quote + "»"
	}
	return " by " + by + ", which " + verbOf[why[0].FromStanding]
}

var verbOf = map[argument.Standing]string{
	argument.Stands:   "stands",
	argument.Rebutted: "is rebutted",
	argument.Disputed: "is disputed itself",
}

// unshown stands for a statement that the records do not hold: it is no part of an export.
const unshown = "a statement that is not shown here"

func (t teller) quote(id string) (words string, ok bool) {
	h, ok := t.records.Highlight(id)
	return Shorten(h.Quote(), reasonRunes), ok
}
