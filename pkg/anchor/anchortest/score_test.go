package anchortest_test

import (
	"strings"
	"testing"

	"counterpoint/pkg/anchor"
	"counterpoint/pkg/anchor/anchortest"
	"counterpoint/pkg/span"
)

func found(start, end int) anchor.Match {
	return anchor.Match{Status: anchor.Edited, Span: span.Span{Start: start, End: end}}
}

func TestJudge(t *testing.T) {
	part := anchortest.Quote{Kind: anchortest.Partial, Truth: span.Span{Start: 100, End: 200}, Snap: span.Span{Start: 0, End: 200}}
	gone := anchortest.Quote{Kind: anchortest.Deleted}
	orphan, ambiguous := anchor.Match{Status: anchor.Orphan}, anchor.Match{Status: anchor.Ambiguous}
	for _, c := range []struct {
		name  string
		quote anchortest.Quote
		match anchor.Match
		want  anchortest.Figures
	}{
		{"all of it", part, found(100, 200), anchortest.Figures{N: 1, Right: 1, Tight: 1}},
		{"its sentence", part, found(0, 200), anchortest.Figures{N: 1, Right: 1, Tight: 1}},
		{"a tenth less", part, found(100, 190), anchortest.Figures{N: 1, Right: 1, Tight: 1}},
		{"too short to be tight", part, found(100, 189), anchortest.Figures{N: 1, Right: 1}},
		{"six tenths", part, found(140, 200), anchortest.Figures{N: 1, Right: 1}},
		{"too short", part, found(141, 200), anchortest.Figures{N: 1}},
		{"too long", part, found(100, 500), anchortest.Figures{N: 1}},
		{"elsewhere", part, found(300, 400), anchortest.Figures{N: 1}},
		{"beside it", part, found(200, 300), anchortest.Figures{N: 1}},
		{"told as gone", part, orphan, anchortest.Figures{N: 1, Orphan: 1}},
		{"told as ambiguous", part, ambiguous, anchortest.Figures{N: 1, Ambiguous: 1}},
		{"gone", gone, orphan, anchortest.Figures{N: 1, Right: 1, Tight: 1, Orphan: 1}},
		{"gone, but placed", gone, found(0, 10), anchortest.Figures{N: 1}},
		{"gone, but placed nowhere", gone, found(0, 0), anchortest.Figures{N: 1}},
		{"gone, but ambiguous", gone, ambiguous, anchortest.Figures{N: 1, Ambiguous: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := anchortest.Judge(c.quote, c.match); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestScore(t *testing.T) {
	quote := anchortest.Quote{Kind: anchortest.Typo, Truth: span.Span{Start: 0, End: 10}, Snap: span.Span{Start: 0, End: 10}}
	long := quote
	long.Kind = anchortest.Long
	s := anchortest.Score{}
	s.Add(anchortest.Case{Quotes: []anchortest.Quote{quote, quote, long}}, []anchor.Match{found(0, 10), found(0, 7), found(20, 30)})

	if got, want := s.Of(anchortest.Edited...), (anchortest.Figures{N: 3, Right: 2, Tight: 1}); got != want {
		t.Errorf("edited: %+v, want %+v", got, want)
	}
	typos := s[anchortest.Typo]
	if got := typos.Share(typos.Tight); got != 50 {
		t.Errorf("%v percent are tight, want 50", got)
	}
	if got := (anchortest.Figures{}).Share(0); got != 100 {
		t.Errorf("%v percent of none are right, want 100", got)
	}
	if table := s.String(); strings.Count(table, "\n") != len(anchortest.Kinds)+2 {
		t.Errorf("a table of other lines:\n%s", table)
	}
}
