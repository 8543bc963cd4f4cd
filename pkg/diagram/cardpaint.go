package diagram

import (
	"strconv"

	"counterpoint/pkg/render"
)

// describedRunes is how many code points of a quote name its card.
const describedRunes = 160

// card writes a statement. Its text is in an svg element of its own, which shows nothing
// beyond its edges, whatever a font makes of it.
func (p *painter) card(c Card) {
	attrs := []string{"transform", move(c.Point)}
	if p.live {
		attrs = append(attrs, "id", CardID(c.Highlight.ID), "class", "node", "role", "button", "tabindex", "-1",
			"data-highlight", c.Highlight.ID, "aria-label", Describe(c.Statement), "aria-pressed", "false")
	}
	p.w.Open("g", attrs...)
	p.frame(c)
	p.w.Open("svg", "width", strconv.Itoa(c.Width), "height", strconv.Itoa(c.Height))
	p.head(c)
	p.quote(c)
	p.foot(c)
	p.w.Close("svg")
	p.w.Close("g")
	if p.live {
		p.moreButton(c)
	}
	if c.Foldable {
		p.foldButton(c)
	}
}

// Describe says a statement as the name of its card: "Claim, rebutted: The plant …".
func Describe(c Statement) string {
	words := render.Name(c.Highlight.Kind)
	if c.Standing != "" {
		words += ", " + string(c.Standing)
	}
	if c.NoEvidence {
		words += ", no standing evidence"
	}
	return words + ": " + render.Shorten(c.Highlight.Quote(), describedRunes)
}

func (p *painter) frame(c Card) {
	width, dashes := border(c.Highlight.Kind)
	attrs := []string{"width", strconv.Itoa(c.Width), "height", strconv.Itoa(c.Height), "rx", "8",
		"fill", p.theme.Card, "stroke", p.theme.kind(c.Highlight.Kind), "stroke-width", width}
	if dashes != "" {
		attrs = append(attrs, "stroke-dasharray", dashes, "stroke-linecap", "round")
	}
	p.w.Empty("rect", attrs...)
}

// head writes what a statement is and whether it stands.
func (p *painter) head(c Card) {
	kind := c.Highlight.Kind
	name := render.Name(kind)
	if c.Highlight.Own() {
		name = "Own " + string(kind)
	}
	p.text(render.Sign(kind)+"  "+name, pad, 21, smallSize, p.theme.kind(kind), "font-weight", "700", "xml:space", "preserve")
	if c.Standing != "" {
		right := c.Width - pad
		if p.live {
			right = c.Width - moreWidth
		}
		p.text(render.StandingSign(c.Standing)+" "+string(c.Standing), right, 21, smallSize, p.theme.Ink,
			"text-anchor", "end", "font-weight", "600")
	}
}

func (p *painter) quote(c Card) {
	p.w.Open("g", "font-family", serif)
	for i, line := range c.Quote {
		x, y := pad, headHeight+i*quoteLine+quoteSize
		if rightToLeft(line) { // its start is at the right
			p.text(line, c.Width-pad, y, quoteSize, p.theme.Ink, "direction", "rtl")
			continue
		}
		p.text(line, x, y, quoteSize, p.theme.Ink)
	}
	p.w.Close("g")
}

func (p *painter) foot(c Card) {
	y := headHeight + len(c.Quote)*quoteLine + smallSize + 2
	if c.NoEvidence {
		p.text("no standing evidence", pad, y, smallSize, p.theme.Ink, "font-style", "italic")
		y += smallLine
	}
	if c.Speaker != "" {
		p.text(c.Speaker, pad, y, smallSize, p.theme.Quiet)
	}
	if c.Hidden > 0 && !p.live {
		p.text("+"+strconv.Itoa(c.Hidden)+" below", c.Width-pad, y, smallSize, p.theme.Quiet, "text-anchor", "end")
	}
}

// moreButton writes what chooses a card, so that its actions are offered: a click on the
// card itself goes to its passage.
func (p *painter) moreButton(c Card) {
	p.w.Open("g", "class", "more-actions", "role", "button", "tabindex", "-1", "data-choose", c.Highlight.ID,
		"aria-label", "Actions: "+render.Shorten(c.Highlight.Quote(), describedRunes),
		"transform", "translate("+strconv.Itoa(c.X+c.Width-moreWidth)+","+strconv.Itoa(c.Y)+")")
	p.w.Empty("rect", "width", strconv.Itoa(moreWidth), "height", strconv.Itoa(headHeight), "rx", "8", "fill", "transparent")
	p.text("⋯", moreWidth/2, 22, quoteSize, p.theme.Ink, "text-anchor", "middle", "font-weight", "700")
	p.w.Close("g")
}

// foldButton writes what folds away all that hangs on a card, and takes it out again. It
// stands beside the card's own element, since a button has no other one in it.
func (p *painter) foldButton(c Card) {
	if !p.live {
		return
	}
	sign, name := "−", "Fold: "
	if c.Folded {
		sign, name = "+"+strconv.Itoa(c.Hidden), "Unfold: "
	}
	const height = 20
	p.w.Open("g", "class", "fold", "role", "button", "tabindex", "-1", "data-fold", c.Highlight.ID,
		"aria-label", name+render.Shorten(c.Highlight.Quote(), describedRunes),
		"transform", "translate("+strconv.Itoa(c.X+c.Width-foldWidth)+","+strconv.Itoa(c.Y+c.Height-height-6)+")")
	p.w.Empty("rect", "width", strconv.Itoa(foldWidth-8), "height", strconv.Itoa(height), "rx", "10",
		"fill", p.theme.Paper, "stroke", p.theme.Faint)
	p.text(sign, (foldWidth-8)/2, 14, smallSize, p.theme.Ink, "text-anchor", "middle")
	p.w.Close("g")
}
