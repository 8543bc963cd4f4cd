// Command counterpoint serves Counterpoint, and does without a browser what the
// page does. A file holds one command.
//
// It ends with status 1 when a command failed and with 2 when it was called wrongly.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"counterpoint/pkg/importer/notes"
)

// cli is the command line; kong reads the tags.
type cli struct {
	Serve    serveCommand    `cmd:"" default:"withargs" help:"Serve Counterpoint on this machine (the default)."`
	Build    buildCommand    `cmd:"" help:"Write Counterpoint as plain files for any static file host."`
	Import   importCommand   `cmd:"" help:"Read notes that any program wrote, and print them as a notes file."`
	Anchor   anchorCommand   `cmd:"" help:"Find highlights again in a newer version of their article."`
	Merge    mergeCommand    `cmd:"" help:"Combine several people's notes."`
	Export   exportCommand   `cmd:"" help:"Write notes in another format."`
	Standing standingCommand `cmd:"" help:"Say which statements of an argument still stand."`
}

// misuse is an error of whoever called the program, told only while it runs.
type misuse struct{ error }

// output is where a command prints what it was asked for.
type output struct{ io.Writer }

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	ended, status := false, 0
	parser, err := kong.New(&cli{},
		kong.Name("counterpoint"),
		kong.Description("Read articles critically: highlight claims, link what rebuts them, see which still stand."),
		kong.UsageOnError(),
		kong.Exit(func(code int) { ended, status = true, code }), // --help ends here.
		kong.Bind(output{os.Stdout}),
		kong.Vars{"notes": notes.Names(", ")},
	)
	if err != nil {
		fmt.Fprintln(os.Stderr, "counterpoint:", err)
		return 1
	}
	command, err := parser.Parse(args)
	if ended {
		return status
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "counterpoint: %v\nTry: counterpoint --help\n", err)
		return 2
	}
	err = command.Run()
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, "counterpoint:", err)
	if errors.As(err, &misuse{}) {
		return 2
	}
	return 1
}
