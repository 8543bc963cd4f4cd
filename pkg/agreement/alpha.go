package agreement

import (
	"errors"

	"counterpoint/pkg/annotation"
)

// Why agreement cannot be told.
var (
	ErrAlone    = errors.New("cannot be told: only one person marked statements")
	ErrNoPairs  = errors.New("cannot be told: no statement was marked by two people")
	ErrOneValue = errors.New("cannot be told: all is marked alike, so there was nothing to tell apart")
)

// Alpha is Krippendorff's alpha with what it rests on.
type Alpha struct {
	Value float64 // 1 where all agree, 0 where they agree as by chance, below where less than that
	Units int     // statements that two people or more have a value for
}

// Nominal returns Krippendorff's alpha for nominal data. A unit is how many coders gave it
// each value, by the value's index; a coder who gave none is not counted in it. Units with
// fewer than two values have no pair to compare and are left out. The error is ErrNoPairs
// or ErrOneValue.
//
// The algorithm is that of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability"
// (2011), part C. Each pair of values in a unit of m values counts 1/(m-1) in the
// coincidence matrix; with n its sum, o the sum off its diagonal, and n_c its margins,
// alpha = 1 - (n-1) o / sum of n_c n_k over c ≠ k.
func Nominal(units [][]int) (Alpha, error) {
	var disagreeing float64 // o
	var margins []int       // n_c
	a := Alpha{}
	n := 0
	for _, unit := range units {
		m, alike := 0, 0
		for _, count := range unit {
			m += count
			alike += count * count
		}
		if m < 2 {
			continue
		}
		a.Units++
		n += m
		disagreeing += float64(m*m-alike) / float64(m-1)
		for value, count := range unit {
			for len(margins) <= value {
				margins = append(margins, 0)
			}
			margins[value] += count
		}
	}
	if a.Units == 0 {
		return a, ErrNoPairs
	}
	expected := n * n
	for _, margin := range margins {
		expected -= margin * margin
	}
	if expected == 0 {
		return a, ErrOneValue
	}
	a.Value = 1 - float64(n-1)*disagreeing/float64(expected)
	return a, nil
}

// Kinds returns how far those who marked the same statement took it for the same kind. That
// a person left a statement unmarked says nothing here: it is missing, not a value. The
// error is one of ErrAlone, ErrNoPairs and ErrOneValue.
//
// This is the reading to look at first. Who leaves a statement unmarked may have found
// nothing in it, or not have read so far.
func (t Table) Kinds() (Alpha, error) { return t.alpha(false) }

// Choice returns how far all who took part chose the same statements to mark, and as the
// same kind: "unmarked" is a fifth value, which each has for the statements not marked. It
// is mostly about the many statements that nobody marks. The error is as that of Kinds.
func (t Table) Choice() (Alpha, error) { return t.alpha(true) }

func (t Table) alpha(unmarkedToo bool) (Alpha, error) {
	if len(t.People) < 2 {
		return Alpha{}, ErrAlone
	}
	units := make([][]int, len(t.Rows))
	for i, r := range t.Rows {
		for _, kind := range annotation.Kinds {
			units[i] = append(units[i], r.Marked(kind))
		}
		if unmarkedToo {
			units[i] = append(units[i], len(t.People)-len(r.Marks))
		}
	}
	return Nominal(units)
}
