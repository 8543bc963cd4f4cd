package standing

import (
	"strconv"
	"strings"

	"counterpoint/components/desk"
	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// All lists the standings in the order in which a reader is told of them.
var All = []argument.Standing{argument.Stands, argument.Rebutted, argument.Disputed}

// Tally says how many claims of an article stand: "1 stands, 2 rebutted". Of none it says
// nothing.
func Tally(d *desk.Desk, article string) string {
	count := map[argument.Standing]int{}
	for _, h := range d.State().HighlightsOf(article) {
		if h.Kind == annotation.Claim {
			count[d.Argument().Standing(h.ID)]++
		}
	}
	var parts []string
	for _, s := range All {
		switch n := count[s]; {
		case n == 0:
		case s == argument.Stands && n > 1:
			parts = append(parts, strconv.Itoa(n)+" stand")
		default:
			parts = append(parts, strconv.Itoa(n)+" "+string(s))
		}
	}
	return strings.Join(parts, ", ")
}
