package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// status is "status N program args…": it runs a program that must end with N.
func status(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: status N program args…")
	}
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	got := 0
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("status %d, want %s\n%s", got, args[0], ts.ReadFile("stderr"))
	}
}

// fetch is "fetch URL FILE": it waits until a server answers and stores the
// status line, the headers and the body.
func fetch(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: fetch URL FILE")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	ticks := time.NewTicker(20 * time.Millisecond)
	defer ticks.Stop()
	for {
		answer, err := http.Get(args[0])
		if err == nil {
			defer answer.Body.Close()
			var text strings.Builder
			text.WriteString(answer.Status + "\n")
			ts.Check(answer.Header.Write(&text))
			_, err := io.Copy(&text, answer.Body)
			ts.Check(err)
			ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text.String()), 0o600))
			return
		}
		select {
		case <-ticks.C:
		case <-ctx.Done():
			ts.Fatalf("no answer: %v", err)
		}
	}
}
