package main

import (
	"fmt"
	"image/color"
	"strings"
)

// side is the drawing's width and height in its own units.
const side = 512

var (
	ink   = color.NRGBA{0x1f, 0x2a, 0x44, 0xff}
	paper = color.NRGBA{0xfb, 0xfa, 0xf7, 0xff}
	amber = color.NRGBA{0xf2, 0xa5, 0x41, 0xff}
)

type point struct{ x, y float64 }

// curve is a closed outline of cubic Bézier curves: a start, then three points
// for each curve, the last of which is where the next one starts.
type curve []point

// shape is an outline in one colour.
type shape struct {
	outline curve
	fill    color.NRGBA
}

// drawing is shapes from back to front.
type drawing []shape

// quote is a closing quotation mark, about 76 wide and 118 high, around its middle.
var quote = curve{
	{38, -21},
	{38, -42}, {21, -59}, {0, -59},
	{-21, -59}, {-38, -42}, {-38, -21},
	{-38, 0}, {-21, 17}, {0, 17},
	{4, 17}, {8, 16.4}, {11.5, 15.2},
	{8, 29}, {-2, 41}, {-16, 47},
	{-14, 51}, {-12, 55}, {-10, 59},
	{20, 49}, {38, 19}, {38, -21},
}

// marks are the two quotes, the second turned half round to face the first.
func marks(scale float64) drawing {
	return drawing{
		{quote.at(-scale, side*0.5-49*scale, side*0.5-16*scale), paper},
		{quote.at(scale, side*0.5+49*scale, side*0.5+16*scale), amber},
	}
}

// rounded is the icon for where nothing cuts it.
func rounded() drawing {
	return append(drawing{{square(112), ink}}, marks(2.1)...)
}

// maskable fills the whole square: a system cuts it to its own form, and leaves
// at least the circle of 80 % of the width.
func maskable() drawing {
	return append(drawing{{square(0), ink}}, marks(1.6)...)
}

// at returns the outline scaled (turned half round where scale is negative) and
// then moved.
func (c curve) at(scale, x, y float64) curve {
	moved := make(curve, len(c))
	for i, p := range c {
		moved[i] = point{p.x*scale + x, p.y*scale + y}
	}
	return moved
}

// square is the whole drawing with corners of radius r.
func square(r float64) curve {
	const s = float64(side)
	c := r * 0.4477 // Where a Bézier quarter circle bends.
	return curve{
		{r, 0},
		{r, 0}, {s - r, 0}, {s - r, 0}, {s - c, 0}, {s, c}, {s, r},
		{s, r}, {s, s - r}, {s, s - r}, {s, s - c}, {s - c, s}, {s - r, s},
		{s - r, s}, {r, s}, {r, s}, {c, s}, {0, s - c}, {0, s - r},
		{0, s - r}, {0, r}, {0, r}, {0, c}, {c, 0}, {r, 0},
	}
}

// svg is the rounded icon as a document.
func svg() string {
	var out strings.Builder
	fmt.Fprintf(&out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n", side, side)
	for _, s := range rounded() {
		fmt.Fprintf(&out, "<path fill=\"#%02x%02x%02x\" d=\"M%.1f %.1f", s.fill.R, s.fill.G, s.fill.B, s.outline[0].x, s.outline[0].y)
		for i := 1; i+2 < len(s.outline); i += 3 {
			a, b, c := s.outline[i], s.outline[i+1], s.outline[i+2]
			fmt.Fprintf(&out, "C%.1f %.1f %.1f %.1f %.1f %.1f", a.x, a.y, b.x, b.y, c.x, c.y)
		}
		out.WriteString("Z\"/>\n")
	}
	out.WriteString("</svg>\n")
	return out.String()
}
