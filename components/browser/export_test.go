package browser

const CanvasSide = canvasSide

var (
	Scaled  = scaled
	Passing = passing
)
