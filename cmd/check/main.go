// Command check runs everything that must hold before a change is done: the
// build, formatting, vet and staticcheck for both targets, and all tests, those
// in a browser too. It runs at the top of the repository (make test).
//
// Nothing is skipped silently: a skipped test counts as failed. The last line is
// the count, "N passed, N failed", and the status is 1 unless all passed.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	total := check(ctx)
	fmt.Printf("%d passed, %d failed\n", total.passed, total.failed)
	if total.failed > 0 {
		os.Exit(1)
	}
}

func check(ctx context.Context) *tally {
	total := &tally{}
	staticcheck, err := findStaticcheck(ctx)
	total.count("the tools", "", err)
	for _, step := range plan(staticcheck) {
		output, err := step.run(ctx)
		total.count(step.name, output, err)
	}
	chrome, err := findBrowser(ctx)
	total.count("a browser for the tests", "", err)
	runTests(ctx, chrome, total)
	return total
}

// tally counts checks and tests.
type tally struct{ passed, failed int }

// count counts one check, and shows what it printed when it failed.
func (t *tally) count(name, output string, err error) {
	if err == nil {
		t.passed++
		fmt.Println("ok  ", name)
		return
	}
	t.failed++
	fmt.Printf("FAIL %s: %v\n%s\n", name, err, output)
}
