package anchor

// The shortest and the longest word, in bytes, whose misspellings are recognised.
const (
	leastTypoWord = 4
	maxTypoWord   = 32
)

// What tells one word from two, in bytes.
const (
	twoTypoWord   = 8 // the shortest word in which two changes are allowed
	leastStem     = 5 // the shortest stem that an ending may be added to
	longestEnding = 3 // the longest ending
)

// alike reports whether two different words are likely one: misspelt, or in another
// form. It allows one change in a word, two in a long one, and an ending.
func alike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < leastTypoWord || len(b) > maxTypoWord {
		return false
	}
	allowed := 1
	if len(a) >= twoTypoWord {
		allowed = 2
	}
	if len(a) >= leastStem && len(b)-len(a) <= longestEnding && b[:len(a)] == a {
		return true
	}
	return len(b)-len(a) <= allowed && distance(a, b) <= allowed
}

// distance returns how many bytes have to be put in, left out, replaced, or swapped with
// the next to make b of a (optimal string alignment; Damerau 1964). Both are at most
// maxTypoWord long.
func distance(a, b string) int {
	var rows [3][maxTypoWord + 1]uint8
	last, row, next := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = uint8(j)
	}
	for i := range len(a) {
		next[0] = uint8(i + 1)
		for j := range len(b) {
			d := row[j]
			if a[i] != b[j] {
				d = min(d, row[j+1], next[j]) + 1
				if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
					d = min(d, last[j-1]+1)
				}
			}
			next[j+1] = d
		}
		last, row, next = row, next, last
	}
	return int(row[len(b)])
}
