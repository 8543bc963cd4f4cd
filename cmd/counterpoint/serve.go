package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"counterpoint/web"
	"counterpoint/web/site"
)

// grace is how long answers under way may take once the program is told to stop.
const grace = 3 * time.Second

type serveCommand struct {
	Addr string `default:"127.0.0.1:8000" help:"Address to listen at (${default})."`
	Base string `default:"/" help:"Path to serve below, such as /counterpoint/ (${default})."`
}

// Validate is called by kong once the flags are read.
func (c *serveCommand) Validate() error {
	if !strings.HasPrefix(c.Base, "/") || !strings.HasSuffix(c.Base, "/") {
		return fmt.Errorf("--base %q: it must start and end with a slash", c.Base)
	}
	if _, _, err := net.SplitHostPort(c.Addr); err != nil {
		return fmt.Errorf("--addr %q: it must be a host and a port, such as 127.0.0.1:8000", c.Addr)
	}
	return nil
}

// Run serves until SIGINT or SIGTERM.
func (c *serveCommand) Run(out output) error {
	files, err := web.Files()
	if err != nil {
		return err
	}
	handler, err := site.New(files, c.Base)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("another program listens at %s; choose another address with --addr", c.Addr)
	}
	if err != nil {
		return fmt.Errorf("cannot listen at %s: %w; choose another address with --addr", c.Addr, err)
	}
	fmt.Fprintf(out, "Counterpoint is at http://%s%s\n", listener.Addr(), c.Base)
	return serveUntilSignal(handler, listener)
}

func serveUntilSignal(handler http.Handler, listener net.Listener) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	deadline, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		return server.Close()
	}
	return nil
}
