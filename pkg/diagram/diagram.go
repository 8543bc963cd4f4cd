// Package diagram draws an argument: statements as cards, the claims on top, and links as
// lines that lead up to what they bear on.
//
// Build takes the part of a notebook that a Scope names, leaves out what is folded away and
// says where everything stands; it is drawn by SVG as a file, or by Page for a screen.
// Outline tells the same as a tree. Start with Build.
//
// Each statement is one card, each link one line. Two occurrences of one claim are two cards
// with a double line between them, since each has words, a speaker and links of its own. A
// link that is disputed has a joint in its middle, where the dispute ends. Coordinates are
// whole numbers of CSS pixels, x to the right and y down.
//
// The same notebook gives the same diagram, and the same bytes.
package diagram

import (
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/layout"
	"counterpoint/pkg/notebook"
)

const (
	// Many is how many statements are drawn whole. Of more, the tops are folded at first.
	Many = 400
	// Most is how many cards are drawn at all; see Diagram.Left.
	Most = 1000
)

// Scope says which part of a notebook a diagram is of, and what of it is folded.
type Scope struct {
	Article string   // id of the article; "" for the whole notebook
	Claim   string   // id of the one statement to draw with what hangs on it; "" for all
	Turned  []string // ids of statements that are folded and would not be, or the other way round
	Whole   bool     // none is folded at first, however many there are
}

// Diagram is an argument, laid out.
type Diagram struct {
	layout.Size
	Cards []Card
	Lines []Line
	Left  int // statements that are not folded and not drawn, since they are more than Most

	web    *web
	graph  *argument.Graph
	folded []bool  // by statement
	legend []entry // what its sorts of lines mean, below the cards
}

// Statement is what is said of a statement beside its words.
type Statement struct {
	Highlight  annotation.Highlight
	Standing   argument.Standing // "" where it says nothing: of what is no claim and is not linked
	NoEvidence bool              // it has supports, and all of them are rebutted
	Foldable   bool              // something hangs on it
	Folded     bool
}

// Card is a statement, drawn.
type Card struct {
	Statement
	layout.Point // its top left corner
	layout.Size
	Quote   []string // its words, in lines that fit
	Speaker string   // and, of another article's, its title; in a line that fits
	Hidden  int      // how many statements are folded away below it
}

// Line is a link.
type Line struct {
	Link     annotation.Link
	Standing argument.Standing // whether it counts; "" of a link that is no attack and no support
	Back     argument.Standing // of what contradicts: whether it counts the other way, from To to From
	Joint    *layout.Point     // the middle of the joint of a link that is disputed
	Parts    [][]layout.Point  // where it runs, from From to To: in two parts where it has a joint
}

// Build draws the part of a notebook that scope names. graph says what in it stands.
func Build(s notebook.State, graph *argument.Graph, scope Scope) *Diagram {
	w := newWeb(s, scope)
	d := &Diagram{web: w, graph: graph, folded: w.fold(scope.Turned)}
	shown := w.shown(d.folded)
	at := make(map[string]int) // the card of a statement
	for i, h := range w.statements {
		switch {
		case !shown[i]:
		case len(d.Cards) == Most:
			d.Left++
		default:
			at[h.ID] = len(d.Cards)
			d.Cards = append(d.Cards, d.card(i, shown))
		}
	}
	d.join(at)
	d.legend, d.Size = d.entries()
	return d
}

// Statements returns all statements of the diagram's scope, also those that are folded away,
// in their order.
func (d *Diagram) Statements() []annotation.Highlight { return d.web.statements }

func (d *Diagram) statement(i int) Statement {
	h := d.web.statements[i]
	s := Statement{
		Highlight: h, NoEvidence: d.graph.NoStandingEvidence(h.ID),
		Foldable: d.web.foldable(i), Folded: d.folded[i],
	}
	if h.Kind == annotation.Claim || len(d.web.hangs[i]) > 0 || len(d.web.above[i]) > 0 {
		s.Standing = d.graph.Standing(h.ID)
	}
	return s
}

// Has reports whether the statement id is drawn.
func (d *Diagram) Has(id string) bool {
	_, ok := d.Card(id)
	return ok
}

// Card returns the card of the statement id.
func (d *Diagram) Card(id string) (Card, bool) {
	for _, c := range d.Cards {
		if c.Highlight.ID == id {
			return c, true
		}
	}
	return Card{}, false
}

// Line returns the line of the link id.
func (d *Diagram) Line(id string) (Line, bool) {
	for _, l := range d.Lines {
		if l.Link.ID == id {
			return l, true
		}
	}
	return Line{}, false
}
