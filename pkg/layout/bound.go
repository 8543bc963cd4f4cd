package layout

// Where a graph is so large or dense that the best drawing would take long, these bound
// the time. A step is about one look at an edge between two layers.
const (
	pivotSteps  = 20_000_000 // to make links shorter
	sweepSteps  = 24_000     // to make fewer edges cross; each with several looks
	adjustSteps = 1_000_000  // to take less room
	maxBends    = 20_000     // of a part; its longest links beyond that run round the outside
)

// roundsOf returns how many rounds are done, of cost steps each: at least least, and at
// most most.
func roundsOf(steps, cost, least, most int) int {
	return min(max(steps/max(cost, 1), least), most)
}
