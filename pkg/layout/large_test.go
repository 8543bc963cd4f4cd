package layout_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"counterpoint/pkg/layout"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestLarge draws graphs so large or dense that steps are cut short.
func TestLarge(t *testing.T) {
	for _, c := range []struct {
		name  string
		graph graph
	}{
		{"scale-free", newRandom(1).scaleFree(200)},
		{"anywhere", newRandom(2).anyEdges(150, 225)},
		{"complete: the longest edges run outside", newRandom(3).complete(70)},
		{"many edges between few", newRandom(4).anyEdges(6, 2000)},
	} {
		t.Run(c.name, func(t *testing.T) { checkSound(t, c.graph, c.graph.draw()) })
	}
}

// TestGolden draws one graph of a usual size, so that a change of the picture is noticed.
func TestGolden(t *testing.T) {
	g := newRandom(40).debate(40)
	d := g.draw()
	checkSound(t, g, d)
	golden := filepath.Join("testdata", "debate.txt")
	got := written(d)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the drawing is not that of %s; look at it, and use -update if it is better", golden)
	}
}

// written writes a drawing as text: its size, then a line for each box and each edge.
func written(d layout.Drawing) string {
	var w strings.Builder
	line := func(points ...layout.Point) {
		for _, p := range points {
			w.WriteString(strconv.Itoa(p.X) + "," + strconv.Itoa(p.Y) + " ")
		}
		w.WriteString("\n")
	}
	line(layout.Point{X: d.Width, Y: d.Height})
	for _, p := range d.Boxes {
		line(p)
	}
	for _, path := range d.Edges {
		line(path...)
	}
	return w.String()
}
