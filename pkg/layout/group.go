package layout

// groups are lists of numbers, one for each key from 0 up, in two slices.
type groups struct{ start, members []int }

func (g groups) of(key int) []int { return g.members[g.start[key]:g.start[key+1]] }

// group puts the numbers 0 to n-1 into k groups, each in ascending order. A number whose
// key is negative is in none.
func group(k, n int, key func(int) int) groups {
	return groupAs(k, n, key, func(i int) int { return i })
}

// groupAs is like group, and lists value(i) in place of i.
func groupAs(k, n int, key, value func(int) int) groups {
	start := make([]int, k+2) // one ahead, so that filling the groups leaves their starts
	for i := range n {
		if at := key(i); at >= 0 {
			start[at+2]++
		}
	}
	for at := range k {
		start[at+2] += start[at+1]
	}
	members := make([]int, start[k+1])
	for i := range n {
		if at := key(i); at >= 0 {
			members[start[at+1]] = value(i)
			start[at+1]++
		}
	}
	return groups{start[:k+1], members}
}
