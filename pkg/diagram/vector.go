package diagram

import (
	"math"
	"strconv"

	"counterpoint/pkg/layout"
)

// place is a point between whole pixels.
type place struct{ x, y float64 }

func at(p layout.Point) place { return place{float64(p.X), float64(p.Y)} }

func (p place) String() string { return number(p.x) + " " + number(p.y) }

// number writes a coordinate to a tenth of a pixel.
func number(v float64) string {
	v = math.Round(v*10) / 10
	return strconv.FormatFloat(v+0, 'f', -1, 64)
}

func distance(a, b place) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	return math.Sqrt(float64(dx*dx) + float64(dy*dy))
}

// towards returns the place that is so far from a on the way to b. The conversions keep a
// machine from rounding once where others round twice.
func towards(a, b place, far float64) place {
	length := distance(a, b)
	if length == 0 {
		return a
	}
	part := far / length
	return place{a.x + float64((b.x-a.x)*part), a.y + float64((b.y-a.y)*part)}
}

// aside returns the place that is so far from a, to the left of the way to b; to the right
// where far is negative.
func aside(a, b place, far float64) place {
	return towards(a, place{a.x + (b.y - a.y), a.y - (b.x - a.x)}, far)
}

// corner is how far from a bend a line begins to turn, in pixels.
const corner = 14

// path returns a line through places, its bends made round, as a path has it.
func path(through []place) string {
	d := "M" + through[0].String()
	for i := 1; i < len(through); i++ {
		p := through[i]
		if i == len(through)-1 {
			return d + "L" + p.String()
		}
		before, after := through[i-1], through[i+1]
		cut := min(corner, distance(before, p)/2, distance(p, after)/2)
		d += "L" + towards(p, before, cut).String() + "Q" + p.String() + " " + towards(p, after, cut).String()
	}
	return d
}

// middle returns the place that is half way along a line.
func middle(through []place) place {
	sum := 0.0
	for i := 1; i < len(through); i++ {
		sum += distance(through[i-1], through[i])
	}
	half := sum / 2
	for i := 1; i < len(through); i++ {
		length := distance(through[i-1], through[i])
		if length >= half {
			return towards(through[i-1], through[i], half)
		}
		half -= length
	}
	return through[len(through)-1]
}
