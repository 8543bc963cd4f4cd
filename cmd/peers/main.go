// Command peers asks other programs what they make of Counterpoint's exports: Argdown's own
// parser, arguebuf for AIF and xAIF, and schema.org's types for ClaimReview. It runs at the
// top of the repository (make test-peers), installs the programs from cmd/peers with npm as
// the lockfile pins them, and compares texts and counts: a text can change without an error.
//
// The status is 1 unless all that was asked agrees. The last line is the count.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"counterpoint/pkg/export"
	"counterpoint/pkg/notebook"
	"counterpoint/pkg/notebook/notebooktest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := install(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
	passed, failed := 0, 0
	for _, s := range subjects() {
		for _, j := range judges {
			err := j.ask(ctx, s.part)
			switch {
			case errors.Is(err, errNoFormat):
				fmt.Printf("skipped: %s of %s: %v\n", j.format, s.name, err)
			case err != nil:
				failed++
				fmt.Printf("FAIL %s of %s: %v\n", j.format, s.name, err)
			default:
				passed++
				fmt.Printf("ok   %s of %s\n", j.format, s.name)
			}
		}
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}

// subject is a notebook to export.
type subject struct {
	name string
	part notebook.Part
}

func subjects() []subject {
	return []subject{
		{"a notebook", notebooktest.Ferry()},
		{"hazards", notebooktest.Hazardous()},
		{"1,000 highlights", notebooktest.Large(10, 20, 1000).Part()},
	}
}

// judge compares what a peer reads with what was to be said.
type judge struct {
	format string // its id
	check  func(ctx context.Context, p notebook.Part, exported []byte) error
}

var judges = []judge{
	{"argdown", checkArgdown},
	{"aif", checkAIF},
	{"xaif", checkXAIF},
	{"claimreview", checkClaimReview},
}

var errNoFormat = errors.New("there is no such format in the table yet")

func (j judge) ask(ctx context.Context, p notebook.Part) error {
	format, ok := export.Lookup(j.format)
	if !ok {
		return errNoFormat
	}
	written, err := format.Write(export.Whole(p))
	if err != nil {
		return err
	}
	if len(written.Files) != 1 {
		return fmt.Errorf("%d files were written", len(written.Files))
	}
	return j.check(ctx, p, written.Files[0].Data)
}
