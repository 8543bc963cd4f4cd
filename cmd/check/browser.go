package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// browserPrograms are names on PATH and places where Chrome and Chromium live.
var browserPrograms = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
}

var errNoBrowser = errors.New("the browser tests need Chrome or Chromium: install one " +
	"(Debian: apt-get install chromium; macOS: brew install --cask google-chrome), " +
	"or name its program in CHROME")

// findBrowser returns the browser's program. On Debian it installs one where
// none is and the user may.
func findBrowser(ctx context.Context) (string, error) {
	if path := os.Getenv("CHROME"); path != "" {
		return exec.LookPath(path)
	}
	if path := installedBrowser(); path != "" {
		return path, nil
	}
	asRoot, allowed := rootPrefix(ctx)
	if _, err := exec.LookPath("apt-get"); err != nil || !allowed {
		return "", errNoBrowser
	}
	fmt.Println("installing chromium for the browser tests")
	for _, arguments := range [][]string{{"update"}, {"install", "-y", "chromium"}} {
		command := append(append(asRoot, "apt-get"), arguments...)
		install := exec.CommandContext(ctx, command[0], command[1:]...)
		install.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if printed, err := install.CombinedOutput(); err != nil {
			return "", fmt.Errorf("%w\n%v: %w\n%s", errNoBrowser, command, err, printed)
		}
	}
	if path := installedBrowser(); path != "" {
		return path, nil
	}
	return "", errNoBrowser
}

func installedBrowser() string {
	for _, name := range browserPrograms {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// rootPrefix is what to put before a command to run it as root without a
// question, and whether that is possible.
func rootPrefix(ctx context.Context) (prefix []string, allowed bool) {
	if os.Geteuid() == 0 {
		return nil, true
	}
	sudo := []string{"sudo", "-n"}
	return sudo, exec.CommandContext(ctx, "sudo", "-n", "true").Run() == nil
}
