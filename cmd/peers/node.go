package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// folder holds package.json, the lockfile and the scripts.
var folder = filepath.Join("cmd", "peers")

// install installs the peers as the lockfile pins them. No script of theirs is run.
func install(ctx context.Context) error {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return fmt.Errorf("the peers need %s, which is not here; install Node.js 20 or later with npm (on Debian: apt-get install nodejs npm)", program)
		}
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
	npm.Dir = folder
	if out, err := npm.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci in %s: %w\n%s", folder, err, out)
	}
	return nil
}

// ask gives data to a script on standard input, and decodes the JSON that it answers.
func ask(ctx context.Context, data []byte, answer any, script ...string) error {
	node := exec.CommandContext(ctx, "node", script...)
	node.Dir = folder
	node.Stdin = bytes.NewReader(data)
	out, err := node.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return fmt.Errorf("%s: %w\n%s", strings.Join(script, " "), err, exit.Stderr)
		}
		return err
	}
	return json.Unmarshal(out, answer)
}
