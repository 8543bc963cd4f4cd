package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// event is a line of go test -json; see go doc test2json.
type event struct {
	Action, Package, ImportPath, Test, Output string
}

// runTests runs every test with the browser chrome and adds to total. Pictures
// of what failed in the browser stay in bin/test.
func runTests(ctx context.Context, chrome string, total *tally) {
	artifacts, err := filepath.Abs(filepath.Join("bin", "test"))
	if err == nil {
		err = os.MkdirAll(artifacts, 0o755)
	}
	if err != nil {
		total.count("go test", "", err)
		return
	}
	var problems bytes.Buffer
	tests := exec.CommandContext(ctx, "go", "test", "-json", "-artifacts", "-outputdir", artifacts, "./...")
	tests.Env = append(os.Environ(), "CHROME="+chrome)
	tests.Stderr = &problems
	stream, err := tests.StdoutPipe()
	if err == nil {
		err = tests.Start()
	}
	if err != nil {
		total.count("go test", "", err)
		return
	}
	failed := total.failed
	report := &report{total: total, output: map[string]*strings.Builder{}, failed: map[string]bool{}}
	readErr := report.read(stream)
	if err := errors.Join(readErr, tests.Wait()); err != nil && total.failed == failed {
		total.count("go test", problems.String(), err) // It failed before any test did.
	}
}

// report follows the tests as they run.
type report struct {
	total  *tally
	output map[string]*strings.Builder // of each test and package under way
	failed map[string]bool             // packages with a test that failed
}

func (r *report) read(stream io.Reader) error {
	lines := json.NewDecoder(stream)
	for {
		var e event
		if err := lines.Decode(&e); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read the tests' results: %w", err)
		}
		r.follow(e)
	}
}

func (r *report) follow(e event) {
	key := strings.TrimSpace(e.Package + e.ImportPath + " " + e.Test)
	switch e.Action {
	case "output", "build-output":
		if r.output[key] == nil {
			r.output[key] = &strings.Builder{}
		}
		r.output[key].WriteString(e.Output)
	case "pass":
		r.end(key, e, nil)
	case "fail", "build-fail":
		r.end(key, e, errors.New("failed"))
	case "skip":
		if e.Test != "" { // A package without tests is "skipped" too.
			r.end(key, e, errors.New("skipped: nothing may be"))
		}
	}
}

func (r *report) end(key string, e event, err error) {
	output := r.output[key]
	delete(r.output, key)
	if e.Test == "" && e.Action == "pass" {
		fmt.Println("ok  ", e.Package)
		return
	}
	if e.Test == "" && e.Action == "fail" && r.failed[e.Package] {
		return // Its tests have said it.
	}
	if err == nil {
		r.total.passed++
		return
	}
	r.failed[e.Package] = true
	printed := ""
	if output != nil {
		printed = output.String()
	}
	r.total.count(key, printed, err)
}
