package argument_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

// plan is a graph to measure with.
type plan struct {
	name string
	make func() ([]string, []annotation.Link)
}

var plans = []plan{
	{"chain", func() ([]string, []annotation.Link) { return chain(100_000) }},
	{"grid", func() ([]string, []annotation.Link) { return grid(316) }},
	{"dense", func() ([]string, []annotation.Link) { return random(1000, 300_000, annotation.Rebuts) }},
	{"scalefree", func() ([]string, []annotation.Link) { return scaleFree(100_000, 3) }},
	{"mixed", func() ([]string, []annotation.Link) {
		return random(100_000, 300_000, annotation.Rebuts, annotation.Rebuts, annotation.Rebuts, annotation.Rebuts, annotation.Rebuts,
			annotation.Supports, annotation.Supports, annotation.Disputes, annotation.Contradicts, annotation.SameClaim)
	}},
}

// uuids returns ids as long as those that annotation.NewID makes.
func uuids(of string, n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("%s-6f0c-4c0e-9d0a-%012d", of, i)
	}
	return all
}

// rebuts returns links with these ends. Their ids are strings of their own, as those of
// links that were read from somewhere.
func rebuts(statements []string, ends [][2]int) []annotation.Link {
	links := make([]annotation.Link, len(ends))
	for i, id := range uuids("11111111", len(ends)) {
		from, to := strings.Clone(statements[ends[i][0]]), strings.Clone(statements[ends[i][1]])
		links[i] = annotation.Link{ID: id, Type: annotation.Rebuts, From: from, To: to}
	}
	return links
}

// chain has n statements of which each rebuts the one before.
func chain(n int) ([]string, []annotation.Link) {
	var ends [][2]int
	for i := 1; i < n; i++ {
		ends = append(ends, [2]int{i, i - 1})
	}
	statements := uuids("00000000", n)
	return statements, rebuts(statements, ends)
}

// grid has side times side statements, of which each rebuts the next one to the right and
// the next one below.
func grid(side int) ([]string, []annotation.Link) {
	var ends [][2]int
	for i := range side * side {
		if i%side > 0 {
			ends = append(ends, [2]int{i - 1, i})
		}
		if i >= side {
			ends = append(ends, [2]int{i - side, i})
		}
	}
	statements := uuids("00000000", side*side)
	return statements, rebuts(statements, ends)
}

// scaleFree has n statements of which each rebuts some earlier ones, rather those that are
// rebutted a lot (A.-L. Barabási, R. Albert, Emergence of scaling in random networks, 1999).
func scaleFree(n, some int) ([]string, []annotation.Link) {
	r := rand.New(rand.NewPCG(1, 2))
	ends := [][2]int{{1, 0}}
	for i := 2; i < n; i++ {
		for range some {
			known := ends[r.IntN(len(ends))]
			if to := known[r.IntN(2)]; to != i {
				ends = append(ends, [2]int{i, to})
			}
		}
	}
	statements := uuids("00000000", n)
	return statements, rebuts(statements, ends)
}

// random has links of these types between n statements.
func random(n, links int, types ...annotation.LinkType) ([]string, []annotation.Link) {
	r := rand.New(rand.NewPCG(1, 2))
	ends := make([][2]int, links)
	for i := range ends {
		ends[i] = [2]int{r.IntN(n), r.IntN(n)}
	}
	statements := uuids("00000000", n)
	all := rebuts(statements, ends)
	for i := range all {
		all[i].Type = types[r.IntN(len(types))]
		if all[i].Type == annotation.Disputes {
			all[i].To = strings.Clone(all[r.IntN(len(all))].ID)
		}
	}
	return statements, all
}

// BenchmarkNew makes a graph, with all that is in it labelled.
func BenchmarkNew(b *testing.B) {
	for _, p := range plans {
		b.Run(p.name, func(b *testing.B) {
			statements, links := p.make()
			b.ReportAllocs()
			for b.Loop() {
				argument.New(statements, links)
			}
		})
	}
}

// BenchmarkLabelAll labels all of a graph that is read already.
func BenchmarkLabelAll(b *testing.B) {
	for _, p := range plans {
		b.Run(p.name, func(b *testing.B) {
			g := argument.New(p.make())
			for b.Loop() {
				g.LabelAll()
			}
		})
	}
}

// BenchmarkEdit removes links chosen at random and puts them back.
func BenchmarkEdit(b *testing.B) {
	for _, p := range plans {
		b.Run(p.name, func(b *testing.B) {
			statements, links := p.make()
			g := argument.New(statements, links)
			r := rand.New(rand.NewPCG(3, 4))
			var times []time.Duration
			timed := func(edit func()) {
				start := time.Now()
				edit()
				times = append(times, time.Since(start))
			}
			for b.Loop() {
				l := links[r.IntN(len(links))]
				timed(func() { g.RemoveLink(l.ID) })
				timed(func() { g.PutLink(l) })
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2]), "ns/median")
			b.ReportMetric(float64(times[len(times)*99/100]), "ns/99th")
			b.ReportMetric(float64(times[len(times)-1]), "ns/worst")
		})
	}
}

// BenchmarkFlip rebuts the statement at the start of a chain and leaves it alone by turns, so
// that each statement of the chain is labelled anew: the most that one edit can cost.
func BenchmarkFlip(b *testing.B) {
	statements, links := chain(100_000)
	g := argument.New(append(statements, "rebuttal"), links)
	first := annotation.Link{ID: "first", Type: annotation.Rebuts, From: "rebuttal", To: statements[len(statements)-1]}
	rebutted := false
	for b.Loop() {
		var c argument.Change
		if rebutted {
			c = g.RemoveLink(first.ID)
		} else {
			c = g.PutLink(first)
		}
		rebutted = !rebutted
		if len(c.Statements) != len(statements) {
			b.Fatalf("%d of %d statements changed", len(c.Statements), len(statements))
		}
	}
}
