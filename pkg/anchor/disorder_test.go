package anchor_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/anchor"
)

func TestDisorder(t *testing.T) {
	for _, c := range []struct {
		starts []int
		moved  int // how many
	}{
		{nil, 0},
		{[]int{7}, 0},
		{[]int{1, 2, 3}, 0},
		{[]int{4, 4, 4}, 0},
		{[]int{3, 2, 1}, 2},
		{[]int{5, 6, 7, 1, 8}, 1},
		{[]int{9, 1, 2, 2, 3}, 1},
	} {
		moved := 0
		for _, out := range anchor.Disorder(c.starts) {
			if out {
				moved++
			}
		}
		if moved != c.moved {
			t.Errorf("%v: %d moved, want %d", c.starts, moved, c.moved)
		}
	}
}

// TestDisorderIsTheLeast: what is left is in order, and no more could have been left.
func TestDisorderIsTheLeast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		starts := rapid.SliceOfN(rapid.IntRange(0, 9), 0, 12).Draw(t, "starts")
		var left []int
		for i, out := range anchor.Disorder(starts) {
			if !out {
				left = append(left, starts[i])
			}
		}
		if !slices.IsSorted(left) {
			t.Fatalf("%v is not in order", left)
		}
		if want := longestInOrder(starts); len(left) != want {
			t.Fatalf("%v leaves %d, want %d", starts, len(left), want)
		}
	})
}

// longestInOrder tries every element as the last one.
func longestInOrder(starts []int) int {
	length := make([]int, len(starts))
	longest := 0
	for i := range starts {
		for j := range i {
			if starts[j] <= starts[i] {
				length[i] = max(length[i], length[j])
			}
		}
		length[i]++
		longest = max(longest, length[i])
	}
	return longest
}
