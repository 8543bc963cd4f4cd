// Package anchortest makes articles before and after edits, with quotes whose place
// after them is known, and scores what pkg/anchor makes of them.
//
// The prose comes from a grammar and word lists of the project's own. Its sense is
// none; its statistics are those of prose: how frequent words are, how long sentences
// and paragraphs, which phrases recur. The truth is exact, for each word carries the
// quote that it belongs to through all edits; nothing is searched for.
//
// All of it comes from seeds. Positions are bytes. Start with Small, Large and New, then
// Score.
package anchortest

import (
	"unicode/utf8"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/span"
)

// Case is an article before and after edits, with passages of it.
type Case struct {
	Old, New string
	Quotes   []Quote // in the order of Old
}

// Quote is a passage of Old and what became of it in New.
type Quote struct {
	Kind  Kind
	Old   span.Span // in Old
	Truth span.Span // in New: from the first to the last word that stems from the quote; empty where it is gone
	Snap  span.Span // Truth widened to whole sentences
}

// Described returns the quotes' selectors as package anchor makes them.
func (c Case) Described() []anchor.Selector {
	out := make([]anchor.Selector, len(c.Quotes))
	for i, q := range c.Quotes {
		out[i] = anchor.Describe(c.Old, q.Old)
	}
	return out
}

// foreignContext is how many characters of context other annotators keep on either side.
const foreignContext = 32

// Foreign returns the quotes' selectors as other annotators write them: with 32
// characters of context on either side, whether or not they tell the quote apart.
func (c Case) Foreign() []anchor.Selector {
	out := make([]anchor.Selector, len(c.Quotes))
	for i, q := range c.Quotes {
		from, to := q.Old.Start, q.Old.End
		for range foreignContext {
			_, size := utf8.DecodeLastRuneInString(c.Old[:from])
			from -= size
			_, size = utf8.DecodeRuneInString(c.Old[to:])
			to += size
		}
		out[i] = anchor.Selector{
			Position: q.Old,
			Exact:    q.Old.In(c.Old),
			Prefix:   c.Old[from:q.Old.Start],
			Suffix:   c.Old[q.Old.End:to],
		}
	}
	return out
}

// Plan says what case to make.
type Plan struct {
	Seed       uint64
	Bytes      int     // how long Old is, at the least
	Quotes     int     // how many at the most, as many of each kind as of another
	Background float64 // the share of the other sentences that is edited, from 0 to 1
}

// New makes a case. A short article may have no room for all quotes.
func New(p Plan) Case {
	rng := rngFor(p.Seed, usePlan)
	old := compose(rngFor(p.Seed, useProse), p.Bytes)
	d := newDraft(rng, old)
	d.choose(p.Quotes)
	d.begin()
	d.typewrite()
	oldText, oldPlaces := write(d.old, len(d.picks))
	d.editPicks()
	d.editBackground(p.Background)
	newText, newPlaces := write(d.assemble(), len(d.picks))
	c := Case{Old: oldText, New: newText, Quotes: make([]Quote, len(d.picks))}
	for i, pick := range d.picks {
		c.Quotes[i] = Quote{Kind: pick.kind, Old: oldPlaces[i].exact, Truth: newPlaces[i].exact, Snap: newPlaces[i].snap}
	}
	sortQuotes(c.Quotes)
	return c
}

// Small returns n articles of 2 to 30 KB with twenty quotes each, the shortest with fewer, from lightly to
// heavily edited.
func Small(seed uint64, n int) []Case {
	rng := rngFor(seed, usePlan)
	out := make([]Case, n)
	for i := range out {
		size := 2<<10 + rng.IntN(28<<10)
		out[i] = New(Plan{
			Seed:       rng.Uint64(),
			Bytes:      size,
			Quotes:     min(len(Kinds)+2, size/bytesPerQuote),
			Background: 0.4 * rng.Float64() * rng.Float64(),
		})
	}
	return out
}

// bytesPerQuote keeps the quotes of the shortest articles apart: as a quote is edited,
// too many would leave none of them a neighbor that is as it was.
const bytesPerQuote = 300

// Large returns an article of 1 MB with a hundred quotes of each kind, one in ten of its
// other sentences edited.
func Large(seed uint64) Case {
	return New(Plan{Seed: seed, Bytes: 1 << 20, Quotes: 100 * len(Kinds), Background: 0.1})
}
