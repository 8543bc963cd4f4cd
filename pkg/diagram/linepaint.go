package diagram

import (
	"strconv"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
	"counterpoint/pkg/layout"
	"counterpoint/pkg/render"
)

// Measures of a line's ends, in pixels.
const (
	headLength = 12
	headHalf   = 6  // half of how wide it is
	barHalf    = 9  // half of the bar that a dispute ends with
	markRadius = 8  // of the ring around what says that a line does not count
	stub       = 16 // of what runs straight up or down at a card
	hitWidth   = 16 // of what a pointer hits beside a line
)

// line writes a link.
func (p *painter) line(l Line) {
	attrs := []string{"fill", "none", "stroke", p.colour(l.Link.Type, l.Standing), "stroke-width", "2"}
	if p.live {
		attrs = append(attrs, "id", LinkID(l.Link.ID), "class", "link", "role", "button", "tabindex", "-1",
			"data-link", l.Link.ID, "aria-label", p.describe(l), "aria-pressed", "false")
	}
	p.w.Open("g", attrs...)
	for i, part := range l.Parts {
		p.part(l, places(part), i == 0, i == len(l.Parts)-1)
	}
	switch {
	case l.Joint != nil:
		p.mark(at(*l.Joint), l.Standing)
	case l.Standing == argument.Rebutted || l.Standing == argument.Disputed:
		if l.Back != argument.Stands {
			p.mark(middle(places(l.Parts[0])), l.Standing)
		}
	}
	p.w.Close("g")
}

// colour returns the colour of a line: a pale one where it does not count.
func (p *painter) colour(t annotation.LinkType, s argument.Standing) string {
	if s == argument.Rebutted {
		return p.theme.Faint
	}
	return p.theme.link(t)
}

// places returns where a line runs. It leaves and reaches cards straight, for a little: the
// head of a line that comes in flat would be half under the card.
func places(points []layout.Point) []place {
	var all []place
	last := len(points) - 1
	for i, p := range points {
		if i == last && i > 0 {
			all = appendStub(all, at(p), at(points[i-1]))
		}
		all = append(all, at(p))
		if i == 0 && i < last {
			all = appendStub(all, at(p), at(points[i+1]))
		}
	}
	return all
}

// appendStub appends the place above or below end, on the side where the line runs on to next.
func appendStub(all []place, end, next place) []place {
	switch down := next.y - end.y; {
	case end.x == next.x || max(down, -down) < 3*stub:
		return all
	case down > 0:
		return append(all, place{end.x, end.y + stub})
	}
	return append(all, place{end.x, end.y - stub})
}

// part writes a line, or one side of the joint in it: first and last say which ends are
// those of the link.
func (p *painter) part(l Line, through []place, first, last bool) {
	if len(through) < 2 {
		return
	}
	if p.live && l.Link.ID != "" {
		p.w.Empty("path", "class", "hit", "d", path(through), "stroke", "transparent", "stroke-width", strconv.Itoa(hitWidth))
	}
	if l.Link.Type == annotation.SameClaim {
		p.w.Empty("path", "d", path(through), "stroke-width", "6")
		p.w.Empty("path", "d", path(through), "stroke-width", "2.5", "stroke", p.theme.Paper)
		return
	}
	p.headed(l, through, first, last)
}

// headed writes a line with the heads that its type has at its ends.
func (p *painter) headed(l Line, through []place, first, last bool) {
	end := len(through) - 1
	tip, before := through[end], through[end-1]
	start, after := through[0], through[1]
	dispute := l.Link.Type == annotation.Disputes
	backward, forward := first && l.Link.Type == annotation.Contradicts, last && !dispute
	if forward {
		through[end] = towards(tip, before, min(headLength-1, distance(tip, before)))
	}
	if backward {
		through[0] = towards(start, after, min(headLength-1, distance(start, after)))
	}
	attrs := []string{"d", path(through)}
	if dashes := dashes(l.Link.Type); dashes != "" {
		attrs = append(attrs, "stroke-dasharray", dashes)
	}
	p.w.Empty("path", attrs...)
	if forward {
		p.arrow(tip, before, l.Link.Type, l.Standing)
	}
	if backward {
		p.arrow(start, after, l.Link.Type, l.Back)
	}
	if last && dispute {
		p.bar(tip, before)
	}
}

// arrow writes the head at tip of a line that comes from before. That of an attack is
// filled while it counts, that of a support never.
func (p *painter) arrow(tip, before place, t annotation.LinkType, s argument.Standing) {
	fill := p.theme.Paper
	if t != annotation.Supports && s != argument.Rebutted {
		fill = p.colour(t, s)
	}
	base := towards(tip, before, headLength)
	if base == tip {
		return
	}
	p.w.Empty("path", "d", "M"+tip.String()+"L"+aside(base, tip, headHalf).String()+"L"+aside(base, tip, -headHalf).String()+"Z",
		"fill", fill, "stroke", p.colour(t, s), "stroke-linejoin", "round")
}

func (p *painter) bar(tip, before place) {
	p.w.Empty("path", "d", "M"+aside(tip, before, barHalf).String()+"L"+aside(tip, before, -barHalf).String(), "stroke-width", "4")
}

// mark writes the sign of an attack or support that does not count, or is open, on its line.
func (p *painter) mark(in place, s argument.Standing) {
	p.w.Empty("circle", "cx", number(in.x), "cy", number(in.y), "r", strconv.Itoa(markRadius), "fill", p.theme.Paper, "stroke-width", "1.5")
	if s == argument.Rebutted || s == argument.Disputed {
		p.w.Open("text", "x", number(in.x), "y", number(in.y+4), "font-size", "11", "font-weight", "700",
			"text-anchor", "middle", "stroke", "none", "fill", p.theme.Ink)
		p.w.Text(render.StandingSign(s))
		p.w.Close("text")
	}
}
