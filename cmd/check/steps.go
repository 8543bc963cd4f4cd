package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// step is a check that one command does. It fails by its status or, where quiet
// is set, by printing anything.
type step struct {
	name    string
	target  []string // environment of the target to check
	command []string
	quiet   bool
}

// plan lists the steps; staticcheck is the tool's program, compiled for this
// machine: "go tool" would compile it for the target that it is to check.
func plan(staticcheck string) []step {
	var host []string
	client := []string{"GOOS=js", "GOARCH=wasm"}
	return []step{
		{"build the client", host, []string{"go", "run", "./cmd/pack"}, false},
		{"build the program", host, []string{"go", "build", "./..."}, false},
		{"gofmt", host, []string{"gofmt", "-l", "cmd", "components", "pkg", "web"}, true},
		{"vet for this machine", host, []string{"go", "vet", "./..."}, false},
		{"vet for the browser", client, []string{"go", "vet", "./..."}, false},
		{"staticcheck for this machine", host, []string{staticcheck, "./..."}, false},
		{"staticcheck for the browser", client, []string{staticcheck, "./..."}, false},
	}
}

func findStaticcheck(ctx context.Context) (string, error) {
	path, err := exec.CommandContext(ctx, "go", "tool", "-n", "staticcheck").Output()
	if err != nil {
		return "", fmt.Errorf("find staticcheck: %w", err)
	}
	return strings.TrimSpace(string(path)), nil
}

func (s step) run(ctx context.Context) (output string, err error) {
	command := exec.CommandContext(ctx, s.command[0], s.command[1:]...)
	command.Env = append(os.Environ(), s.target...)
	printed, err := command.CombinedOutput()
	if err == nil && s.quiet && len(printed) > 0 {
		err = errors.New("not as it should be")
	}
	return string(printed), err
}
