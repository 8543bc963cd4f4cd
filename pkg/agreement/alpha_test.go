package agreement_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterpoint/pkg/agreement"
)

// counted reads reliability data as the literature prints them: a line a coder, a sign a
// unit, a dot where the coder gave no value.
func counted(coders ...string) [][]int {
	var units [][]int
	for i := range len(coders[0]) {
		unit := make([]int, 128)
		for _, coder := range coders {
			if coder[i] != '.' {
				unit[coder[i]]++
			}
		}
		units = append(units, unit)
	}
	return units
}

// The examples are those of Krippendorff, "Computing Krippendorff's Alpha-Reliability"
// (2011), parts A, B and C.
func TestNominalOfTheLiterature(t *testing.T) {
	tests := []struct {
		name   string
		coders []string
		want   float64
		units  int
	}{
		{"two coders, binary", []string{"0100000010", "1110010000"}, 0.095, 10},
		{"two coders, nominal", []string{"aabbdcccedda", "babbbccceddd"}, 0.692, 12},
		{"four coders, values missing", []string{"123321412...", "1233224125.3", ".3332342251.", "12332441251."}, 0.743, 11},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := agreement.Nominal(counted(tt.coders...))
			if err != nil || math.Abs(got.Value-tt.want) > 0.0005 || got.Units != tt.units {
				t.Errorf("got %+v, %v; want %.3f of %d units", got, err, tt.want, tt.units)
			}
		})
	}
}

func TestNominalOfExtremes(t *testing.T) {
	tests := []struct {
		name   string
		coders []string
		want   float64
		err    error
	}{
		{"all agree", []string{"aabb", "aabb", "aabb"}, 1, nil},
		{"all disagree", []string{"aaaa", "bbbb"}, -0.75, nil},
		{"no units", []string{"", ""}, 0, agreement.ErrNoPairs},
		{"one coder", []string{"abab"}, 0, agreement.ErrNoPairs},
		{"never the same unit", []string{"ab..", "..ab"}, 0, agreement.ErrNoPairs},
		{"one value", []string{"aaa.", "aa.b"}, 0, agreement.ErrOneValue},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := agreement.Nominal(counted(tt.coders...))
			if !errors.Is(err, tt.err) || math.Abs(got.Value-tt.want) > 1e-9 {
				t.Errorf("got %+v, %v; want %v, %v", got, err, tt.want, tt.err)
			}
			if err != nil && !strings.HasPrefix(err.Error(), "cannot be told: ") {
				t.Errorf("the reader is told %q", err)
			}
		})
	}
}

// Alpha is the same in whatever order units and values come, and never above 1.
func TestNominalKnowsNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.IntRange(1, 5).Draw(t, "values")
		units := rapid.SliceOf(rapid.SliceOfN(rapid.IntRange(0, 4), values, values)).Draw(t, "units")
		order := rapid.Permutation(upTo(len(units))).Draw(t, "order")
		names := rapid.Permutation(upTo(values)).Draw(t, "names")
		other := make([][]int, len(units))
		for i, to := range order {
			other[to] = make([]int, values)
			for v, name := range names {
				other[to][name] = units[i][v]
			}
		}
		got, err := agreement.Nominal(units)
		again, againErr := agreement.Nominal(other)
		if !errors.Is(againErr, err) || math.Abs(got.Value-again.Value) > 1e-9 || got.Units != again.Units {
			t.Fatalf("%v: %+v, %v; in another order %+v, %v", units, got, err, again, againErr)
		}
		if math.IsNaN(got.Value) || got.Value > 1+1e-9 {
			t.Fatalf("%v: alpha is %v", units, got.Value)
		}
	})
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}
