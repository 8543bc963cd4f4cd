package anchor

import (
	"slices"
	"sort"
)

// Disorder reports for each of starts whether it is out of order: outside one longest
// subsequence in which none is smaller than the one before. That is the fewest that can
// have moved. It is patience sorting (Fredman 1975, “On computing the length of longest
// increasing subsequences”), n log n steps.
func Disorder(starts []int) []bool {
	var ends []int // of the subsequences of each length, the index of the smallest last element
	before := make([]int, len(starts))
	for i, start := range starts {
		length := sort.Search(len(ends), func(k int) bool { return starts[ends[k]] > start })
		before[i] = -1
		if length > 0 {
			before[i] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, i)
		} else {
			ends[length] = i
		}
	}
	out := slices.Repeat([]bool{true}, len(starts))
	if len(ends) == 0 {
		return out
	}
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		out[i] = false
	}
	return out
}
