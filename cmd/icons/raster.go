package main

import (
	"image"
	"image/color"
)

// samples is how many points a pixel is asked at, in each direction.
const samples = 4

// raster draws d on a transparent square of size pixels. It asks of each sample
// which shape covers it: slow, and free of any special case.
func (d drawing) raster(size int) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	polygons := make([][]point, len(d))
	for i, s := range d {
		polygons[i] = s.outline.flatten()
	}
	step := float64(side) / float64(size*samples)
	for y := range size {
		for x := range size {
			var covered [samples * samples]color.NRGBA
			for i := range covered {
				at := point{
					(float64(x*samples+i%samples) + 0.5) * step,
					(float64(y*samples+i/samples) + 0.5) * step,
				}
				covered[i] = d.colorAt(at, polygons)
			}
			picture.SetNRGBA(x, y, mean(covered[:]))
		}
	}
	return picture
}

func (d drawing) colorAt(at point, polygons [][]point) color.NRGBA {
	for i := len(d) - 1; i >= 0; i-- {
		if inside(at, polygons[i]) {
			return d[i].fill
		}
	}
	return color.NRGBA{}
}

// flatten turns the curves into short straight lines.
func (c curve) flatten() []point {
	const parts = 24
	line := []point{c[0]}
	for i := 1; i+2 < len(c); i += 3 {
		start := line[len(line)-1]
		for part := 1; part <= parts; part++ {
			t := float64(part) / parts
			u := 1 - t
			line = append(line, point{
				u*u*u*start.x + 3*u*u*t*c[i].x + 3*u*t*t*c[i+1].x + t*t*t*c[i+2].x,
				u*u*u*start.y + 3*u*u*t*c[i].y + 3*u*t*t*c[i+1].y + t*t*t*c[i+2].y,
			})
		}
	}
	return line
}

// inside counts the edges to the right of p: an odd number means inside.
func inside(p point, polygon []point) bool {
	in := false
	for i, b := range polygon {
		a := polygon[(i+len(polygon)-1)%len(polygon)]
		if (a.y > p.y) != (b.y > p.y) && p.x < (b.x-a.x)*(p.y-a.y)/(b.y-a.y)+a.x {
			in = !in
		}
	}
	return in
}

// mean mixes colours; a transparent one adds to the transparency only.
func mean(colors []color.NRGBA) color.NRGBA {
	var r, g, b, opaque int
	for _, c := range colors {
		if c.A == 0 {
			continue
		}
		r, g, b, opaque = r+int(c.R), g+int(c.G), b+int(c.B), opaque+1
	}
	if opaque == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(r / opaque), uint8(g / opaque), uint8(b / opaque), uint8(255 * opaque / len(colors))}
}
