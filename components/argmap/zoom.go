package argmap

import (
	"fmt"
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"counterpoint/components/browser"
	"counterpoint/pkg/diagram"
)

// Scales of the picture, in per cent.
const (
	zoomLeast = 5
	zoomMost  = 300
	zoomFirst = 70 // the least at which a map is shown at first: words can be read
	zoomStep  = 1.25
)

// percent returns the scale of the picture as it is shown.
func (m *Map) percent() int {
	if m.zoom > 0 {
		return min(max(m.zoom, zoomLeast), zoomMost)
	}
	if m.scale > 0 {
		return int(m.scale)
	}
	return 100
}

// resize gives the picture the size that its scale says.
func (m *Map) resize() {
	if m.drawn == nil {
		return
	}
	scaled := func(n int) string { return fmt.Sprint(max(1, n*m.percent()/100)) }
	browser.SetAttribute(diagram.PictureID, "width", scaled(m.drawn.Width))
	browser.SetAttribute(diagram.PictureID, "height", scaled(m.drawn.Height))
}

// fits returns the scale at which the whole picture is in sight, at most 100.
func (m *Map) fits() float64 {
	canvas := browser.RectOf(canvasID)
	if canvas.Empty() || m.drawn == nil {
		return 100
	}
	const rim = 4 // so that no scroll bar comes
	wide := (canvas.Right - canvas.Left - rim) / float64(m.drawn.Width)
	high := (canvas.Bottom - canvas.Top - rim) / float64(m.drawn.Height)
	return max(zoomLeast, math.Floor(min(1, wide, high)*100))
}

// fitFirst makes a map that was never zoomed fit, as far as it can be read.
func (m *Map) fitFirst() {
	if scale := max(zoomFirst, m.fits()); scale != m.scale {
		m.scale = scale
		m.ctx.Update()
	}
	m.resize()
}

// fitAll makes the whole picture fit.
func (m *Map) fitAll() {
	m.zoom = int(m.fits())
	m.resize()
	m.note()
}

// zoomBy changes the scale around the middle of what is in sight.
func (m *Map) zoomBy(by float64) {
	canvas := browser.RectOf(canvasID)
	m.zoomAt(by, (canvas.Left+canvas.Right)/2, (canvas.Top+canvas.Bottom)/2)
}

func (m *Map) onZoom(ctx app.Context, by, x, y float64) {
	m.zoomAt(by, x, y)
	ctx.Update()
}

// zoomAt changes the scale. What is at a place in the window stays there.
func (m *Map) zoomAt(by, x, y float64) {
	was := float64(m.percent())
	zoom := int(math.Round(min(max(was*by, zoomLeast), zoomMost)))
	if zoom == int(was) && by != 1 { // a small step is one all the same
		zoom = min(max(zoom+int(math.Copysign(1, by-1)), zoomLeast), zoomMost)
	}
	before := browser.RectOf(diagram.PictureID)
	m.zoom = zoom
	m.resize()
	after, times := browser.RectOf(diagram.PictureID), float64(zoom)/was
	browser.ScrollBy(canvasID, after.Left+(x-before.Left)*times-x, after.Top+(y-before.Top)*times-y)
	m.note()
}
