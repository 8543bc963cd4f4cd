package anchor

import (
	"strings"

	"counterpoint/pkg/span"
)

// Change is a piece of a text before and after an edit. Where nothing was changed the
// two are equal; one of them is empty where words were only put in or only taken out.
type Change struct {
	Old string `json:"old,omitempty"`
	New string `json:"new,omitempty"`
}

// Kept reports whether the piece is the same before and after.
func (c Change) Kept() bool { return c.Old == c.New }

// maxCells is how many pairs of pieces Diff compares: some milliseconds, and 4 MB.
const maxCells = 1 << 20

// Diff returns what was changed between two texts, word by word: the Old of all in a row
// are the text before, the New of all the text after. It keeps as many words as can be
// kept in order: a longest common subsequence, found by dynamic programming (Wagner and
// Fischer 1974). Where two texts differ over more than some 500 words, that is one change
// between what they begin and what they end with alike.
func Diff(before, after string) []Change {
	var d differ
	return d.diff(before, after)
}

// differ holds the memory of comparisons, one after the other.
type differ struct {
	before, after string
	a, b          []span.Span // their pieces: words, marks, and the white space between
	tokens        []token
	common        []int32 // by piece of a, by piece of b: pieces that both have from there on
	out           []change
}

// change is a Change of the bytes up to old and up to new, from where the last one ended.
type change struct {
	old, new int
	kept     bool
}

func (d *differ) diff(before, after string) []Change {
	d.before, d.after, d.out = before, after, d.out[:0]
	d.a, d.b = d.pieces(d.a[:0], before), d.pieces(d.b[:0], after)
	i, n := 0, 0
	for i < len(d.a) && i < len(d.b) && d.same(i, i) {
		d.keep(i, i)
		i++
	}
	for n < len(d.a)-i && n < len(d.b)-i && d.same(len(d.a)-1-n, len(d.b)-1-n) {
		n++
	}
	d.between(i, len(d.a)-n, len(d.b)-n)
	for ; n > 0; n-- {
		d.keep(len(d.a)-n, len(d.b)-n)
	}
	return d.changes()
}

// pieces appends the pieces of text to list.
func (d *differ) pieces(list []span.Span, text string) []span.Span {
	d.tokens = tokens(d.tokens[:0], text, 0)
	at := 0
	for _, t := range d.tokens {
		if int(t.start) > at {
			list = append(list, span.Span{Start: at, End: int(t.start)})
		}
		list = append(list, span.Span{Start: int(t.start), End: int(t.end)})
		at = int(t.end)
	}
	if at < len(text) {
		list = append(list, span.Span{Start: at, End: len(text)})
	}
	return list
}

func (d *differ) same(i, j int) bool { return d.a[i].In(d.before) == d.b[j].In(d.after) }

func (d *differ) keep(i, j int) { d.add(change{d.a[i].End, d.b[j].End, true}) }

// replace notes that what comes before pieces i and j was changed.
func (d *differ) replace(i, j int) {
	c := change{}
	if i > 0 {
		c.old = d.a[i-1].End
	}
	if j > 0 {
		c.new = d.b[j-1].End
	}
	d.add(c)
}

// add notes c; changes of one sort come together.
func (d *differ) add(c change) {
	if last := len(d.out) - 1; last >= 0 && d.out[last].kept == c.kept {
		d.out[last] = c
		return
	}
	d.out = append(d.out, c)
}

// between notes the changes between the pieces from from on, up to n of a and m of b.
func (d *differ) between(from, n, m int) {
	i, j := from, from
	if (n-from)*(m-from) <= maxCells {
		i, j = d.walk(from, n, m)
	}
	if i < n || j < m {
		d.replace(n, m)
	}
}

// walk notes the changes up to where a or b ends, and returns where that is.
func (d *differ) walk(from, n, m int) (i, j int) {
	width := m - from + 1
	size := (n - from + 1) * width
	if cap(d.common) < size {
		d.common = make([]int32, size)
	}
	d.common = d.common[:size]
	clear(d.common)
	at := func(i, j int) int { return (i-from)*width + j - from }
	for i := n - 1; i >= from; i-- {
		for j := m - 1; j >= from; j-- {
			if d.same(i, j) {
				d.common[at(i, j)] = d.common[at(i+1, j+1)] + 1
			} else {
				d.common[at(i, j)] = max(d.common[at(i, j+1)], d.common[at(i+1, j)])
			}
		}
	}
	i, j = from, from
	for i < n && j < m {
		switch {
		case d.same(i, j):
			d.keep(i, j)
			i++
			j++
		case d.common[at(i+1, j)] >= d.common[at(i, j+1)]:
			i++
			d.replace(i, j)
		default:
			j++
			d.replace(i, j)
		}
	}
	return i, j
}

// changes returns what was noted, with the white space between two changes in one of
// them: words that were replaced in a row read better than one by one.
func (d *differ) changes() []Change {
	var out []Change
	old, now := 0, 0
	joins := false
	for i, c := range d.out {
		one := Change{d.before[old:c.old], d.after[now:c.new]}
		old, now = c.old, c.new
		if n := len(out); joins || n > 0 && i+1 < len(d.out) && c.kept && blank(one.Old) {
			last := &out[n-1]
			last.Old = d.before[old-len(last.Old)-len(one.Old) : old]
			last.New = d.after[now-len(last.New)-len(one.New) : now]
			joins = !joins
			continue
		}
		out = append(out, one)
	}
	for i := range len(out) - 1 {
		if !out[i].Kept() {
			giveBack(&out[i], &out[i+1])
		}
	}
	return out
}

// giveBack gives next, which was kept, the space that c ends with before and after.
func giveBack(c, next *Change) {
	if strings.HasSuffix(c.Old, " ") && strings.HasSuffix(c.New, " ") {
		c.Old, c.New = c.Old[:len(c.Old)-1], c.New[:len(c.New)-1]
		next.Old, next.New = " "+next.Old, " "+next.New
	}
}

func blank(s string) bool {
	for i := range len(s) {
		if s[i] > ' ' {
			return false
		}
	}
	return true
}
