package reader

import (
	"testing"

	"counterpoint/pkg/span"
)

func TestCursor(t *testing.T) {
	statements := []span.Span{{Start: 0, End: 10}, {Start: 11, End: 20}, {Start: 22, End: 30}, {Start: 31, End: 40}}
	tests := []struct {
		name  string
		moves func(*cursor)
		want  span.Span
	}{
		{"not set", func(*cursor) {}, span.Span{}},
		{"extended before it is set", func(c *cursor) { c.extend(1) }, span.Span{}},
		{"first", func(c *cursor) { c.step(1, 0) }, statements[0]},
		{"from inside", func(c *cursor) { c.step(1, 25) }, statements[2]},
		{"from an end", func(c *cursor) { c.step(1, 20) }, statements[2]},
		{"from behind the last", func(c *cursor) { c.step(1, 99) }, statements[3]},
		{"back from a start", func(c *cursor) { c.step(-1, 22) }, statements[1]},
		{"back from the first", func(c *cursor) { c.step(-1, 0) }, statements[0]},
		{"on and back", func(c *cursor) { c.step(1, 0); c.step(1, 0); c.step(1, 0); c.step(-1, 0) }, statements[1]},
		{"past the last", func(c *cursor) { c.step(1, 31); c.step(1, 0) }, statements[3]},
		{"longer", func(c *cursor) { c.step(1, 11); c.extend(1) }, span.Span{Start: 11, End: 30}},
		{"longer and on", func(c *cursor) { c.step(1, 0); c.extend(1); c.step(1, 0) }, statements[2]},
		{"longer and back", func(c *cursor) { c.step(1, 11); c.extend(1); c.step(-1, 0) }, statements[0]},
		{"longer than the text", func(c *cursor) { c.step(1, 31); c.extend(5) }, statements[3]},
		{"never shorter than one", func(c *cursor) { c.step(1, 11); c.extend(-3) }, statements[1]},
	}
	for _, tt := range tests {
		c := cursor{statements: statements}
		tt.moves(&c)
		if got := c.passage(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	none := cursor{}
	none.step(1, 0)
	if got := none.passage(); !got.Empty() {
		t.Errorf("in an article with no statement: %v", got)
	}
}
