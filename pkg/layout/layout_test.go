package layout_test

import (
	"fmt"
	"reflect"
	"testing"

	"counterpoint/pkg/layout"
)

func Example() {
	// A claim, two rebuttals of it, and what supports the second.
	boxes := []layout.Size{{200, 60}, {200, 60}, {200, 60}, {200, 60}}
	edges := []layout.Edge{{From: 1, To: 0}, {From: 2, To: 0}, {From: 3, To: 2}}
	d := layout.Draw(boxes, edges, layout.Default())
	for i, corner := range d.Boxes {
		fmt.Println("box", i, "at", corner)
	}
	for i, e := range edges {
		fmt.Println("edge from", e.From, "along", d.Edges[i])
	}
	fmt.Println("in all", d.Size)
	// Output:
	// box 0 at {136 24}
	// box 1 at {24 140}
	// box 2 at {248 140}
	// box 3 at {248 256}
	// edge from 1 along [{124 140} {228 84}]
	// edge from 2 along [{348 140} {244 84}]
	// edge from 3 along [{348 256} {348 200}]
	// in all {472 340}
}

func TestNothing(t *testing.T) {
	d := layout.Draw(nil, nil, layout.Options{Margin: 10})
	if d.Width != 20 || d.Height != 20 || len(d.Boxes) != 0 || len(d.Edges) != 0 {
		t.Errorf("%+v", d)
	}
}

// TestSmall draws graphs with one of everything that is not a plain tree.
func TestSmall(t *testing.T) {
	type at = []layout.Point
	opt := layout.Options{BoxGap: 20, EdgeGap: 10, LayerGap: 50, PartGap: 40, Margin: 10}
	box := layout.Size{Width: 100, Height: 40}
	for _, c := range []struct {
		name  string
		boxes int
		edges []layout.Edge
		want  layout.Drawing
	}{
		{"a loop", 1, []layout.Edge{{0, 0}}, layout.Drawing{
			Size: layout.Size{130, 60}, Boxes: at{{10, 10}},
			Edges: []at{{{110, 40}, {120, 40}, {120, 20}, {110, 20}}},
		}},
		{"two that attack each other", 2, []layout.Edge{{0, 1}, {1, 0}}, layout.Drawing{
			Size: layout.Size{120, 150}, Boxes: at{{10, 10}, {10, 100}},
			Edges: []at{{{55, 50}, {55, 100}}, {{65, 100}, {65, 50}}},
		}},
		{"the same edge twice", 2, []layout.Edge{{1, 0}, {1, 0}}, layout.Drawing{
			Size: layout.Size{120, 150}, Boxes: at{{10, 10}, {10, 100}},
			Edges: []at{{{55, 100}, {55, 50}}, {{65, 100}, {65, 50}}},
		}},
		{"an edge past a layer", 3, []layout.Edge{{1, 0}, {2, 1}, {2, 0}}, layout.Drawing{
			Size: layout.Size{150, 240}, Boxes: at{{40, 10}, {10, 100}, {10, 190}},
			Edges: []at{{{60, 100}, {110, 50}}, {{55, 190}, {55, 140}}, {{65, 190}, {120, 140}, {120, 50}}},
		}},
		{"edges with an end that is no box", 1, []layout.Edge{{0, 1}, {-1, 0}}, layout.Drawing{
			Size: layout.Size{120, 60}, Boxes: at{{10, 10}}, Edges: []at{nil, nil},
		}},
		{"parts that no edge connects", 3, nil, layout.Drawing{
			Size: layout.Size{260, 140}, Boxes: at{{10, 10}, {150, 10}, {10, 90}}, Edges: []at{},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			boxes := make([]layout.Size, c.boxes)
			for i := range boxes {
				boxes[i] = box
			}
			if got := layout.Draw(boxes, c.edges, opt); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%+v, want\n%+v", got, c.want)
			}
		})
	}
}
